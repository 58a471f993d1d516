//! What a finished run reports, from whichever side its rows came.

use crate::Settings;
use features::{Label, Outline};
use frame::calendar::{Day, SECONDS_PER_DAY, iso_moment};
use ingest::{RowCounts, Transactions};
use protocol::{
    Executive, Finding, Mapping, ModelOutcome, Readiness, Severity, Summary, TransactionCounts,
};
use vocabulary::{FindingKind, Message};

/// Sums over transactions, block by block in order of time.
#[derive(Clone, Copy, Debug, Default)]
pub struct Totals {
    rows: u64,
    revenue: f64,
    units: f64,
    first: Option<i64>,
    last: Option<i64>,
}

impl Totals {
    pub(crate) fn of(transactions: &Transactions) -> Self {
        let mut totals = Self::default();
        totals.observe(transactions);
        totals
    }

    /// Adds a block.
    pub fn observe(&mut self, block: &Transactions) {
        self.rows += block.len() as u64;
        for row in 0..block.len() {
            self.revenue += block.total_price(row);
            self.units += block.quantity()[row];
        }
        self.first = self.first.or(block.time().first().copied());
        self.last = block.time().last().copied().or(self.last);
    }

    /// How many rows there are.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// The first and the last day with a sale.
    #[must_use]
    pub fn days(&self) -> (Day, Day) {
        let day = |time: Option<i64>| Day::of(time.unwrap_or_default());
        (day(self.first), day(self.last))
    }

    /// What was read and kept; `names` need no rows.
    #[must_use]
    pub fn counts(&self, names: &Transactions, counts: &RowCounts) -> TransactionCounts {
        let moment = |time: Option<i64>| time.map_or_else(String::new, iso_moment);
        let distinct =
            |column: Option<&frame::Categorical>| column.map_or(0, |c| c.cardinality() as u64);
        TransactionCounts {
            rows_read: counts.read,
            rows_kept: counts.kept(),
            dropped: counts.by_reason(),
            customers: distinct(Some(names.customer())),
            invoices: distinct(Some(names.invoice())),
            stock_codes: distinct(names.product()),
            countries: distinct(names.country()),
            revenue: self.revenue,
            units: self.units,
            first: moment(self.first),
            last: moment(self.last),
        }
    }
}

/// Sales after today, counted block by block.
#[derive(Clone, Copy, Debug)]
pub struct FutureSales {
    after: i64,
    rows: u64,
    among: u64,
    last: i64,
}

impl FutureSales {
    /// Of those after `now` (seconds since 1970-01-01). Today is the face's to know: nothing here has a
    /// clock.
    #[must_use]
    pub fn after(now: i64) -> Self {
        // A day's grace: shops keep their own time.
        Self { after: now + SECONDS_PER_DAY, rows: 0, among: 0, last: 0 }
    }

    /// Looks at the next block in order of time.
    pub fn observe(&mut self, block: &Transactions) {
        let times = block.time();
        let past = times.partition_point(|&time| time <= self.after);
        self.rows += (times.len() - past) as u64;
        self.among += times.len() as u64;
        self.last = times.last().copied().unwrap_or(self.last);
    }

    /// The finding about them, if there are any.
    #[must_use]
    pub fn finding(&self) -> Option<Finding> {
        (self.rows > 0).then(|| Finding {
            kind: FindingKind::FutureDates,
            severity: Severity::Warning,
            rows: self.rows,
            share: self.rows as f64 / self.among as f64,
            amount: None,
            examples: vec![Message::verbatim(iso_moment(self.last))],
        })
    }
}

/// What a run has found.
#[derive(Clone, Debug)]
pub struct Finished {
    /// What was read and kept.
    pub transactions: TransactionCounts,
    /// What is odd about the data.
    pub findings: Vec<Finding>,
    /// How the file was read.
    pub mapping: Mapping,
    /// The currency of the amounts, as far as the file tells.
    pub currency: Option<String>,
    /// Are the data enough for a model?
    pub readiness: Readiness,
    /// The model, or why there is none.
    pub model: ModelOutcome,
    /// The executive numbers.
    pub executive: Executive,
}

impl Finished {
    /// Everything the first screen and `churn --json` report. Times and memory are for the caller to fill
    /// in: nothing here has a clock.
    #[must_use]
    pub fn summary(self, outline: &Outline, settings: &Settings) -> Summary {
        let Self { transactions, findings, mapping, currency, readiness, model, executive } = self;
        let rows = outline.len() as u64;
        let unobservable = outline.label().iter().filter(|&&l| l == Label::Unobservable).count();
        let is_scored = matches!(model, ModelOutcome::Trained { .. });
        Summary {
            transactions,
            currency: settings.raw.currency.clone().or(currency),
            findings,
            mapping,
            snapshots: outline.snapshots().len() as u64,
            feature_rows: rows,
            labelled_rows: rows - unobservable as u64,
            unobservable_rows: unobservable as u64,
            scored_rows: if is_scored { rows } else { 0 },
            readiness,
            model,
            executive,
            settings: settings.raw.clone(),
            timings: Vec::new(),
            total_ms: 0.0,
            peak_memory_bytes: None,
        }
    }
}
