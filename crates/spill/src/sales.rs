//! Spilled rows in order of time, and all that is told of sales.

use crate::blocks::Blocks;
use crate::engine::Engine;
use crate::output::OutputFiles;
use crate::rows::{RowsFile, RowsWriter, TIME};
use crate::{Job, SpillError};
use ingest::{Remainder, Survey, Transactions};
use pipeline::{FutureSales, OrderTally, Totals, transactions_clean};
use protocol::{Finding, Stage};
use report::SalesBook;
use std::path::Path;
use vocabulary::OutputFile;

/// Clean sales in order of time, without repeated rows where those are dropped.
pub struct Sales {
    pub file: RowsFile,
    pub totals: Totals,
    /// Rows that are in memory at once.
    at_once: usize,
}

impl Sales {
    /// Sorts spilled rows.
    pub fn sort(
        engine: &Engine,
        folder: &Path,
        spilled: RowsFile,
        remainder: &mut Remainder,
        job: &mut Job<'_>,
    ) -> Result<Self, SpillError> {
        let mut writer = RowsWriter::new(folder.join("sales.parquet"))?;
        let mut totals = Totals::default();
        let at_once = engine.budget().rows();
        for rows in Blocks::new(engine.sorted(&spilled, TIME)?, at_once, |rows| &rows.time) {
            let block = remainder.transactions(rows?);
            totals.observe(&block);
            writer.add(block.rows())?;
            (job.progress)(Stage::Features, totals.rows(), spilled.rows());
        }
        spilled.delete()?;
        Ok(Self { file: writer.finish()?, totals, at_once })
    }

    /// Hands every block to `observe`, in order of time.
    fn each(
        &self,
        names: &Transactions,
        job: &mut Job<'_>,
        mut observe: impl FnMut(&Transactions) -> Result<(), SpillError>,
    ) -> Result<(), SpillError> {
        let mut done = 0;
        for rows in Blocks::new(self.file.read()?, self.at_once, |rows| &rows.time) {
            let block = names.with_rows(rows?);
            observe(&block)?;
            done += block.len() as u64;
            (job.progress)(Stage::Features, done, self.file.rows());
        }
        Ok(())
    }
}

/// What is told of sales.
pub struct Surveyed {
    pub findings: Vec<Finding>,
    pub orders: OrderTally,
    pub book: SalesBook,
}

impl Surveyed {
    /// Looks at all sales, and writes them.
    pub fn new(
        sales: &Sales,
        names: &Transactions,
        remainder: &Remainder,
        output: &mut OutputFiles,
        job: &mut Job<'_>,
    ) -> Result<Self, SpillError> {
        let mut survey = Survey::new(sales.file.rows() as usize);
        let mut orders = OrderTally::new(sales.totals.days(), names);
        let mut book = SalesBook::default();
        let mut future = FutureSales::after(job.now);
        sales.each(names, job, |block| {
            survey.observe(block);
            orders.observe(block);
            book.add(block);
            future.observe(block);
            Ok(())
        })?;
        sales.each(names, job, |block| {
            survey.observe_again(block);
            output.append(OutputFile::TransactionsClean, transactions_clean(block))
        })?;
        let mut findings = remainder.findings(&survey);
        findings.extend(future.finding());
        Ok(Self { findings, orders, book })
    }
}
