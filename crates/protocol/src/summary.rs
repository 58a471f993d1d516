//! What a finished run reports.

use crate::{Finding, Mapping, RawSettings, Readiness, StageTiming};
use serde::{Deserialize, Serialize};
use vocabulary::{DropReason, Message, RiskBucket};

/// Rows dropped for one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dropped {
    /// Why.
    pub reason: DropReason,
    /// How many rows.
    pub rows: u64,
}

/// What was read and what was kept. `rows_read = rows_kept + Σ dropped`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TransactionCounts {
    /// Data rows in the file, without its header.
    pub rows_read: u64,
    /// Rows kept as clean transactions.
    pub rows_kept: u64,
    /// Dropped rows by reason; every reason is listed, in order.
    pub dropped: Vec<Dropped>,
    /// Distinct customers.
    pub customers: u64,
    /// Distinct invoices.
    pub invoices: u64,
    /// Distinct stock codes (0 if the file has none).
    pub stock_codes: u64,
    /// Distinct countries (0 if the file has none).
    pub countries: u64,
    /// Σ quantity × unit price.
    pub revenue: f64,
    /// Σ quantity.
    pub units: f64,
    /// First transaction, `YYYY-MM-DD HH:MM:SS`.
    pub first: String,
    /// Last transaction, `YYYY-MM-DD HH:MM:SS`.
    pub last: String,
}

/// One calendar month of realised sales.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MonthlySales {
    /// `YYYY-MM`.
    pub month: String,
    /// Revenue.
    pub revenue: f64,
    /// Distinct invoices.
    pub orders: u64,
    /// Distinct customers.
    pub customers: u64,
    /// Units sold.
    pub units: f64,
    /// Does the data reach the month's last day?
    pub complete: bool,
}

/// Realised sales of a period and their change. Follows the *Sales Period* timeline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SalesPeriod {
    /// `YYYY-MM`: the last complete month of the data, or the last month if none is complete.
    pub month: String,
    /// Is the month complete? Changes are blank if not.
    pub complete: bool,
    /// Revenue.
    pub revenue: f64,
    /// Distinct invoices.
    pub orders: u64,
    /// Distinct customers.
    pub customers: u64,
    /// Revenue / orders.
    pub average_order_value: f64,
    /// Revenue / customers.
    pub revenue_per_customer: f64,
    /// Relative change of revenue to the previous month, if there is one.
    pub revenue_mom: Option<f64>,
    /// Relative change of revenue to the same month a year before, if there is one.
    pub revenue_yoy: Option<f64>,
    /// Relative change of orders to the previous month, if there is one.
    pub orders_mom: Option<f64>,
    /// Relative change of orders to the same month a year before, if there is one.
    pub orders_yoy: Option<f64>,
}

/// Customers and value in one risk bucket.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct RiskCount {
    /// The bucket.
    pub bucket: RiskBucket,
    /// Customers in it.
    pub customers: u64,
    /// Their revenue as of the snapshot.
    pub revenue: f64,
    /// Their expected loss.
    pub expected_loss: f64,
}

/// Customers in one RFM segment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SegmentCount {
    /// The segment's name.
    pub segment: String,
    /// Customers in it.
    pub customers: u64,
    /// Their revenue as of the snapshot.
    pub revenue: f64,
}

/// Customers of the capacity list by priority.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PriorityCount {
    /// `P1` to `P4`.
    pub priority: String,
    /// Customers in the capacity list with it.
    pub customers: u64,
    /// Their suggested budget.
    pub budget: f64,
}

/// What is known as of one snapshot. Follows the *Snapshot (As-Of)* timeline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SnapshotSummary {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// Customers known at the snapshot.
    pub customers: u64,
    /// Customers per segment, in the order of the rules.
    pub segments: Vec<SegmentCount>,
    /// Mean days since the last purchase.
    pub average_recency_days: f64,
    /// Revenue of all customers as of the snapshot.
    pub revenue: f64,
    /// Customers by risk, from high to low; empty without a model.
    pub risk: Vec<RiskCount>,
    /// Customers at or above their segment's threshold.
    pub flagged: u64,
    /// Σ probability × revenue over all customers.
    pub expected_loss: f64,
    /// Median churn probability (blank without a model).
    pub median_probability: Option<f64>,
    /// Customers in the capacity list.
    pub action_customers: u64,
    /// At-risk (high or medium) customers in the capacity list.
    pub at_risk_in_action_list: u64,
    /// The capacity list by priority.
    pub priorities: Vec<PriorityCount>,
}

/// The two learners that compete.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Learner {
    /// Gradient-boosted trees.
    BoostedTrees,
    /// Logistic regression.
    LogisticRegression,
}

impl Learner {
    /// Its name in plain words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Learner::BoostedTrees => "Gradient-boosted trees",
            Learner::LogisticRegression => "Logistic regression",
        }
    }
}

/// Rows whose predicted probability falls into one tenth of the scale.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct CalibrationBin {
    /// Lower edge of the bin.
    pub from: f64,
    /// Upper edge of the bin.
    pub to: f64,
    /// Test rows in it.
    pub rows: u64,
    /// Their mean predicted probability.
    pub mean_predicted: f64,
    /// Their observed churn rate.
    pub observed_rate: f64,
}

/// How well one learner does on the test rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evaluation {
    /// The learner.
    pub learner: Learner,
    /// Area under the ROC curve.
    pub roc_auc: f64,
    /// Average precision: the area under the precision-recall curve, by steps.
    pub pr_auc: f64,
    /// Mean squared error of the probability.
    pub brier: f64,
    /// Mean negative log-likelihood, in nats.
    pub log_loss: f64,
    /// Ten equal-width bins of predicted probability; empty bins are left out.
    pub calibration: Vec<CalibrationBin>,
}

/// One time split and how both learners do on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SplitReport {
    /// First test snapshot, `YYYY-MM-DD`.
    pub test_start: String,
    /// Rows trained on.
    pub train_rows: u64,
    /// Their churn rate.
    pub train_churn_rate: f64,
    /// Rows tested on.
    pub test_rows: u64,
    /// Their churn rate.
    pub test_churn_rate: f64,
    /// Both learners.
    pub evaluations: Vec<Evaluation>,
    /// The better one by ROC-AUC (tie: PR-AUC).
    pub winner: Learner,
}

impl SplitReport {
    /// The winner's evaluation.
    #[must_use]
    pub fn best(&self) -> Option<&Evaluation> {
        self.evaluations.iter().find(|e| e.learner == self.winner)
    }
}

/// What calling everyone at or above a threshold a churner would have brought on the test rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ThresholdCounts {
    /// The threshold.
    pub threshold: f64,
    /// Called a churner, and churned.
    pub true_positives: u64,
    /// Called a churner, and stayed.
    pub false_positives: u64,
    /// Not called, and stayed.
    pub true_negatives: u64,
    /// Not called, and churned.
    pub false_negatives: u64,
}

/// How much of the scores a feature makes up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FeatureImportance {
    /// The feature.
    pub feature: String,
    /// Mean absolute contribution, as a share of all features'.
    pub share: f64,
}

/// How the model does on the test rows of the kept split, at every threshold.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModelCurves {
    /// False positive rate and true positive rate.
    pub roc: Vec<[f64; 2]>,
    /// Recall and precision.
    pub precision_recall: Vec<[f64; 2]>,
    /// Share of customers by falling probability, and share of churners among them.
    pub gains: Vec<[f64; 2]>,
    /// Share of customers by falling probability, and how many times more churners among them than among
    /// all.
    pub lift: Vec<[f64; 2]>,
    /// Counts at thresholds from 0.01 to 0.99.
    pub thresholds: Vec<ThresholdCounts>,
    /// The features, strongest first.
    pub importance: Vec<FeatureImportance>,
}

/// The model, or why there is none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[allow(clippy::large_enum_variant, reason = "there is one, and no list of them")]
pub enum ModelOutcome {
    /// A model was trained and every row scored.
    Trained {
        /// Training on every label before the test starts, as the Power BI report does.
        kept: SplitReport,
        /// Training only on labels that were known when the test starts, where enough remain.
        purged: Option<SplitReport>,
        /// The model at every threshold, and what it looks at.
        curves: ModelCurves,
    },
    /// The data cannot carry a model; all that needs none still works.
    Unavailable {
        /// Why, in words a shop owner understands.
        reason: Message,
    },
}

/// The executive numbers: realised sales beside the newest snapshots.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Executive {
    /// The last complete month's sales.
    pub period: SalesPeriod,
    /// Sales by month.
    pub months: Vec<MonthlySales>,
    /// Every snapshot, oldest first.
    pub snapshots: Vec<SnapshotSummary>,
}

/// Everything the first screen and `churn --json` report about a finished run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// What was read and kept.
    pub transactions: TransactionCounts,
    /// The currency of the amounts, as far as the settings or the file tell: a code of ISO 4217, or a word.
    #[serde(default)]
    pub currency: Option<String>,
    /// What is odd about the data, the gravest first.
    pub findings: Vec<Finding>,
    /// How the file was read.
    pub mapping: Mapping,
    /// Snapshots in the data.
    pub snapshots: u64,
    /// Customer × snapshot rows.
    pub feature_rows: u64,
    /// Rows whose label can be observed.
    pub labelled_rows: u64,
    /// Rows whose label lies in the future.
    pub unobservable_rows: u64,
    /// Rows with a churn probability.
    pub scored_rows: u64,
    /// Are the data enough for a model?
    pub readiness: Readiness,
    /// The model, or why there is none.
    pub model: ModelOutcome,
    /// The executive numbers.
    pub executive: Executive,
    /// The settings used.
    pub settings: RawSettings,
    /// Time per stage.
    pub timings: Vec<StageTiming>,
    /// Time of the whole run in milliseconds.
    pub total_ms: f64,
    /// Peak memory in bytes where the face can tell (process memory natively, wasm memory in the page).
    pub peak_memory_bytes: Option<u64>,
}
