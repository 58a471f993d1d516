//! What a finished run holds.

use crate::files::Tables;
use crate::summary::{Finished, FutureSales, Totals};
use crate::{FileStream, Settings, report_text};
use features::FeatureTable;
use ingest::{RowCounts, Transactions};
use playbook::Plan;
use protocol::{Finding, Mapping, ModelOutcome, Readiness, Summary};
use report::{Explanation, Report};
use scoring::Model;
use semantics::{Answer, Question};
use std::sync::Arc;
use vocabulary::OutputFile;

/// What is known of the file.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub counts: RowCounts,
    pub findings: Vec<Finding>,
    pub mapping: Mapping,
    pub currency: Option<String>,
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
        let Source { counts, findings, mapping, currency } = self.source.clone();
        let finished = Finished {
            transactions: Totals::of(&self.transactions).counts(&self.transactions, &counts),
            findings,
            mapping,
            currency,
            readiness: self.readiness.clone(),
            model: self.model.clone(),
            executive: self.report.executive(),
        };
        finished.summary(self.table.outline(), &self.settings)
    }

    /// Sales after `now` (seconds since 1970-01-01), if there are any.
    #[must_use]
    pub fn future_sales(&self, now: i64) -> Option<Finding> {
        let mut future = FutureSales::after(now);
        future.observe(&self.transactions);
        future.finding()
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
        match file {
            OutputFile::ChurnModelReport => FileStream::text(report_text::model_report(
                &self.model,
                self.settings.raw.label_window_days,
            )),
            OutputFile::Report => FileStream::text(report_text::report(&self.summary())),
            table => {
                let plan = self.plan.as_deref();
                let (transactions, features) = (&*self.transactions, &*self.table);
                Tables { transactions, table: features, plan }.contents(table)
            }
        }
    }
}
