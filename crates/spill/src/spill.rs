//! Rows that leave memory while a file is read, and the run over them.

use crate::budget::Budget;
use crate::customers::{self, Customers};
use crate::engine::Engine;
use crate::output::OutputFiles;
use crate::rows::{RowsFile, RowsWriter};
use crate::sales::{Sales, Surveyed};
use crate::training::Outcome;
use crate::{Job, SpillError, report};
use features::{FeatureTable, Snapshots};
use ingest::{KeptRows, Remainder};
use pipeline::{Finished, Settings, Size, model_report, readiness};
use protocol::{Executive, Stage, Summary};
use scoring::Split;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use vocabulary::OutputFile;

/// Rows on disk.
pub struct Spill {
    folder: PathBuf,
    writer: RowsWriter,
    memory: u64,
}

impl Spill {
    /// Begins in a folder of its own, for a run that may use so many bytes of memory. The files in it are of
    /// no use afterwards; whoever made the folder removes it.
    ///
    /// # Errors
    /// [`SpillError`] where nothing can be written there.
    pub fn begin(folder: &Path, memory: u64) -> Result<Self, SpillError> {
        let writer = RowsWriter::new(folder.join("rows.parquet"))?;
        Ok(Self { folder: folder.to_owned(), writer, memory })
    }

    /// Rows on disk.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.writer.rows()
    }

    /// Takes the next rows of the file.
    ///
    /// # Errors
    /// [`SpillError`] where they cannot be written.
    pub fn add(&mut self, rows: KeptRows) -> Result<(), SpillError> {
        self.writer.add(rows)
    }

    /// Ends the file with its last rows. Here it is told how large the run is, and whether it can be held to
    /// its memory.
    ///
    /// # Errors
    /// [`SpillError`] where the rows cannot be written, or memory is too small even so.
    pub fn end(
        mut self,
        rows: KeptRows,
        remainder: Remainder,
        settings: Settings,
        size: Size,
    ) -> Result<Spilled, SpillError> {
        let Size { customers, snapshots: months, .. } = size;
        if size.is_beyond_all() {
            return Err(SpillError::Records { customers, months });
        }
        let budget = Budget::new(self.memory, size, &remainder.names(), &settings);
        if let Some(min) = budget.lacking() {
            return Err(SpillError::Memory { customers, months, memory: self.memory, min });
        }
        self.add(rows)?;
        let rows = self.writer.finish()?;
        Ok(Spilled { folder: self.folder, rows, remainder, settings, budget })
    }
}

/// A whole file on disk.
pub struct Spilled {
    folder: PathBuf,
    rows: RowsFile,
    remainder: Remainder,
    settings: Settings,
    budget: Budget,
}

impl Spilled {
    /// Runs the pipeline and writes the output files into `out`, where there is such a folder; `now` are seconds
    /// since 1970-01-01, to tell sales in the future. `progress` is told the stage at work, the units done in
    /// it, and in all.
    ///
    /// # Errors
    /// [`SpillError`] where the disk is full.
    pub fn run(
        self,
        out: Option<&Path>,
        now: i64,
        progress: &mut dyn FnMut(Stage, u64, u64),
    ) -> Result<Summary, SpillError> {
        let Self { folder, rows, remainder, settings, budget } = self;
        let engine = Engine::new(&folder, budget)?;
        let mut job = Job { settings, out, now, progress };
        run(&engine, &folder, rows, remainder, &mut job)
    }
}

fn run(
    engine: &Engine,
    folder: &Path,
    spilled: RowsFile,
    mut remainder: Remainder,
    job: &mut Job<'_>,
) -> Result<Summary, SpillError> {
    let mut output = OutputFiles::new(job.out)?;
    let names = Arc::new(remainder.names());
    let sales = Sales::sort(engine, folder, spilled, &mut remainder, job)?;
    let Surveyed { findings, orders, book } =
        Surveyed::new(&sales, &names, &remainder, &mut output, job)?;

    let (first, last) = sales.totals.days();
    let snapshots = Snapshots::spanning(first, last, job.settings.features());
    let customers = Customers::build(engine, folder, &sales.file, &names, snapshots.clone(), job)?;
    let split = Split::kept(customers.outline(), job.settings.scoring());
    let readiness =
        readiness(&orders, customers.outline(), split.as_ref(), &job.settings, |features| {
            let snapshots = Snapshots::spanning(first, last, features);
            customers::outline(engine, &sales.file, &names, snapshots)
        })?;
    let Outcome { model, outcome } = Outcome::new(&customers, split, job)?;
    let snapshots_summed = report::snapshots(&customers, &names, model.as_ref(), &mut output, job)?;

    let no_customers = Arc::new(FeatureTable::of_snapshot(snapshots, 0, [])?);
    let of_sales = book.report(Arc::clone(&names), no_customers).executive();
    let finished = Finished {
        transactions: sales.totals.counts(&names, remainder.counts()),
        findings,
        mapping: remainder.mapping().clone(),
        currency: remainder.currency(),
        readiness,
        model: outcome,
        executive: Executive { snapshots: snapshots_summed, ..of_sales },
    };
    let summary = finished.summary(customers.outline(), &job.settings);
    texts(&summary, &mut output, job)?;
    Ok(summary)
}

/// Writes the two reports in words.
fn texts(summary: &Summary, output: &mut OutputFiles, job: &Job<'_>) -> Result<(), SpillError> {
    let of_model = model_report(&summary.model, job.settings.raw().label_window_days);
    for (file, text) in
        [(OutputFile::ChurnModelReport, of_model), (OutputFile::Report, pipeline::report(summary))]
    {
        output.append(file, pipeline::FileStream::text(text))?;
    }
    Ok(())
}
