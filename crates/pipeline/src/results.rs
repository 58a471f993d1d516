//! What a finished run holds.

use crate::bundle::{Entry, entries};
use crate::{FileStream, Settings, ZipStream, files, power_bi};
use features::{FeatureTable, Label};
use frame::calendar::{SECONDS_PER_DAY, iso_moment};
use ingest::{RowCounts, Transactions};
use playbook::Plan;
use protocol::{
    Bundle, Finding, FindingKind, Mapping, ModelOutcome, OutputFile, Readiness, Severity, Summary,
    TransactionCounts,
};
use report::{Explanation, Report};
use scoring::Model;
use semantics::{Answer, Question};
use std::sync::Arc;

/// What is known of the file.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub counts: RowCounts,
    pub findings: Vec<Finding>,
    pub mapping: Mapping,
}

/// The results of a finished run, and the files that can be made of them.
#[derive(Clone, Debug)]
pub struct Results {
    pub(crate) transactions: Arc<Transactions>,
    pub(crate) source: Source,
    pub(crate) readiness: Readiness,
    pub(crate) table: Arc<FeatureTable>,
    pub(crate) plan: Option<Arc<Plan>>,
    pub(crate) model: ModelOutcome,
    pub(crate) scorer: Option<Arc<Model>>,
    pub(crate) settings: Settings,
    pub(crate) report: Report,
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
            findings: self.source.findings.clone(),
            mapping: self.source.mapping.clone(),
            snapshots: self.table.snapshots().len() as u64,
            feature_rows: rows,
            labelled_rows: rows - unobservable as u64,
            unobservable_rows: unobservable as u64,
            scored_rows: self.plan.as_ref().map_or(0, |plan| plan.probability.len() as u64),
            readiness: self.readiness.clone(),
            model: self.model.clone(),
            executive: self.report.executive(),
            settings: self.settings.raw.clone(),
            timings: Vec::new(),
            total_ms: 0.0,
            peak_memory_bytes: None,
        }
    }

    /// Sales after `now` (seconds since 1970-01-01), if there are any. Today is the face's to know: nothing
    /// here has a clock.
    #[must_use]
    pub fn future_sales(&self, now: i64) -> Option<Finding> {
        let times = self.transactions.time();
        // A day's grace: shops keep their own time.
        let rows = times.len() - times.partition_point(|&time| time <= now + SECONDS_PER_DAY);
        let last = times.last().filter(|_| rows > 0)?;
        Some(Finding {
            kind: FindingKind::FutureDates,
            severity: Severity::Warning,
            rows: rows as u64,
            share: rows as f64 / times.len() as f64,
            examples: vec![iso_moment(*last)],
        })
    }

    /// Answers a question of the page.
    #[must_use]
    pub fn ask(&self, question: &Question) -> Answer {
        self.report.answer(question, &|row| {
            let contributions = self.scorer.as_ref()?.explain(&self.table, row);
            Some(Explanation {
                base: contributions.base,
                contributions: contributions.values.to_vec(),
            })
        })
    }

    /// The measures of the report.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.report
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
        self.plan.as_deref()
    }

    /// The model that scored the rows, which can say why; `None` without one.
    #[must_use]
    pub fn model(&self) -> Option<&Model> {
        self.scorer.as_deref()
    }

    /// The files there are: all of them with a model, those that need none without.
    pub fn files(&self) -> impl Iterator<Item = OutputFile> {
        let has_model = self.plan.is_some();
        OutputFile::ALL.into_iter().filter(move |file| has_model || !file.needs_model())
    }

    /// The contents of a file, piece by piece; empty where the file needs a model and there is none.
    #[must_use]
    pub fn file(&self, file: OutputFile) -> FileStream<'_> {
        files::contents(self, file)
    }

    /// The files of a bundle, each with its path inside it.
    #[must_use]
    pub fn bundle(&self, bundle: Bundle) -> Vec<Entry<'_>> {
        entries(self, bundle)
    }

    /// A bundle as one zip, piece by piece.
    #[must_use]
    pub fn zip(&self, bundle: Bundle) -> ZipStream<'_> {
        ZipStream::new(self.bundle(bundle))
    }

    /// What every measure of the Power BI project should show over this run's data: in total, for every value
    /// of every slicer, and for every month and snapshot.
    #[must_use]
    pub fn power_bi_cases(&self) -> Vec<powerbi::Case> {
        power_bi::every_case(self)
    }

    fn transaction_counts(&self) -> TransactionCounts {
        let transactions = &self.transactions;
        let moment = |time: Option<&i64>| time.map_or_else(String::new, |&time| iso_moment(time));
        let distinct =
            |column: Option<&frame::Categorical>| column.map_or(0, |c| c.cardinality() as u64);
        TransactionCounts {
            rows_read: self.source.counts.read,
            rows_kept: self.source.counts.kept(),
            dropped: self.source.counts.by_reason(),
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
}
