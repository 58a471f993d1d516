//! What a finished run holds.

use crate::{FileStream, Settings, ZipStream};
use features::{FeatureTable, Label};
use frame::calendar::iso_moment;
use ingest::{RowCounts, Transactions};
use playbook::Plan;
use protocol::{Executive, ModelOutcome, OutputFile, SalesPeriod, Summary, TransactionCounts};
use report::{ActionPage, ActionQuery};
use std::sync::Arc;

/// The results of a finished run, and the files that can be made of them.
#[derive(Clone, Debug)]
pub struct Results {
    pub(crate) transactions: Arc<Transactions>,
    pub(crate) counts: RowCounts,
    pub(crate) table: FeatureTable,
    pub(crate) plan: Option<Plan>,
    pub(crate) model: ModelOutcome,
    pub(crate) settings: Settings,
}

impl Results {
    /// Everything the first screen and `churn --json` report. Times and memory are for the caller to
    /// fill in: nothing here has a clock.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let rows = self.table.len() as u64;
        let unobservable =
            self.table.label().iter().filter(|&&label| label == Label::Unobservable).count();
        Summary {
            transactions: self.transaction_counts(),
            snapshots: self.table.snapshots().len() as u64,
            feature_rows: rows,
            labelled_rows: rows - unobservable as u64,
            unobservable_rows: unobservable as u64,
            scored_rows: self.plan.as_ref().map_or(0, |plan| plan.probability.len() as u64),
            model: self.model.clone(),
            executive: self.executive(),
            settings: self.settings.raw.clone(),
            timings: Vec::new(),
            total_ms: 0.0,
            peak_memory_bytes: None,
        }
    }

    /// A page of the newest snapshot's capacity list; `None` without a model.
    #[must_use]
    pub fn actions(&self, query: &ActionQuery) -> Option<ActionPage> {
        let plan = self.plan.as_ref()?;
        Some(report::action_page(self.transactions.customer(), &self.table, plan, query))
    }

    /// The clean transactions.
    #[must_use]
    pub fn transactions(&self) -> &Transactions {
        &self.transactions
    }

    /// The feature table.
    #[must_use]
    pub fn features(&self) -> &FeatureTable {
        &self.table
    }

    /// The decisions about every row; `None` without a model.
    #[must_use]
    pub fn plan(&self) -> Option<&Plan> {
        self.plan.as_ref()
    }

    /// The files there are: all of them with a model, those that need none without.
    pub fn files(&self) -> impl Iterator<Item = OutputFile> {
        let has_model = self.plan.is_some();
        OutputFile::ALL.into_iter().filter(move |file| has_model || !file.needs_model())
    }

    /// The contents of a file, piece by piece; empty where the file needs a model and there is none.
    #[must_use]
    pub fn file(&self, file: OutputFile) -> FileStream<'_> {
        FileStream::new(self, file)
    }

    /// All files in one zip, piece by piece.
    #[must_use]
    pub fn zip(&self) -> ZipStream<'_> {
        ZipStream::new(self)
    }

    fn transaction_counts(&self) -> TransactionCounts {
        let transactions = &self.transactions;
        let moment = |time: Option<&i64>| time.map_or_else(String::new, |&time| iso_moment(time));
        let distinct =
            |column: Option<&frame::Categorical>| column.map_or(0, |c| c.cardinality() as u64);
        TransactionCounts {
            rows_read: self.counts.read,
            rows_kept: self.counts.kept(),
            dropped: self.counts.by_reason(),
            customers: distinct(Some(transactions.customer())),
            invoices: distinct(Some(transactions.invoice())),
            stock_codes: distinct(transactions.stock_code()),
            countries: distinct(transactions.country()),
            revenue: (0..transactions.len()).map(|row| transactions.total_price(row)).sum(),
            units: transactions.quantity().iter().sum(),
            first: moment(transactions.time().first()),
            last: moment(transactions.time().last()),
        }
    }

    fn executive(&self) -> Executive {
        let months = report::monthly_sales(&self.transactions);
        let period = report::last_complete_month(&months).unwrap_or_else(no_sales);
        let snapshots = report::snapshot_summaries(&self.table, self.plan.as_ref());
        Executive { period, months, snapshots }
    }
}

/// The period of a data set without a single sale, which loading refuses.
fn no_sales() -> SalesPeriod {
    SalesPeriod {
        month: String::new(),
        complete: false,
        revenue: 0.0,
        orders: 0,
        customers: 0,
        average_order_value: 0.0,
        revenue_per_customer: 0.0,
        revenue_mom: None,
        revenue_yoy: None,
        orders_mom: None,
        orders_yoy: None,
    }
}
