//! Rows that leave memory while a file is read, and the run over them.

use crate::customers::{self, Customers};
use crate::engine::Engine;
use crate::output::OutputFiles;
use crate::rows::{RowsFile, RowsWriter};
use crate::sales::{Sales, Surveyed};
use crate::training::Outcome;
use crate::{Job, SpillError, report};
use features::{FeatureTable, Snapshots};
use ingest::{KeptRows, Remainder};
use pipeline::{Finished, model_report, readiness};
use protocol::{Executive, OutputFile, Summary};
use scoring::Split;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

/// The part of the memory that sorting may use.
const SORTING: u64 = 4;

/// Rows on disk. Everything is deleted when this is dropped.
pub struct Spill {
    folder: TempDir,
    writer: RowsWriter,
    memory: u64,
}

impl Spill {
    /// Begins in a new folder within `parent`, for a run that may use so many bytes of memory.
    ///
    /// # Errors
    /// [`SpillError`] where nothing can be written there.
    pub fn begin(parent: &Path, memory: u64) -> Result<Self, SpillError> {
        std::fs::create_dir_all(parent).map_err(SpillError::file(parent))?;
        let folder = TempDir::with_prefix_in("churn-", parent).map_err(SpillError::file(parent))?;
        let writer = RowsWriter::new(folder.path().join("rows.parquet"))?;
        Ok(Self { folder, writer, memory })
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

    /// Runs the pipeline over the rows on disk and writes the output files.
    ///
    /// # Errors
    /// [`SpillError`] where the disk is full or memory too small to sort in.
    pub fn finish(self, remainder: Remainder, mut job: Job<'_>) -> Result<Summary, SpillError> {
        let engine = Engine::new(self.folder.path(), (self.memory / SORTING) as usize)?;
        let spilled = self.writer.finish()?;
        run(&engine, self.folder.path(), spilled, remainder, &mut job)
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
