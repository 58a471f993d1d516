//! What a user may set, before validation.

use serde::{Deserialize, Serialize};

/// At what time of its day a snapshot looks back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SnapshotCutoff {
    /// Transactions up to the snapshot day at 00:00 count; sales of that day itself count from the
    /// next snapshot on. The default, as in the Power BI report.
    #[default]
    StartOfDay,
    /// Sales of the snapshot day itself count too.
    EndOfDay,
}

/// Settings as given on the command line, in a TOML file or in the page. Every field is optional in
/// a file; what is left out takes the default. The engine validates them before it uses them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawSettings {
    /// When on its day a snapshot looks back.
    pub snapshot_cutoff: SnapshotCutoff,
    /// Drop rows that repeat an earlier row in every mapped column.
    pub drop_exact_duplicates: bool,
    /// Count orders of every status as sales: the cancelled, refunded and unpaid ones too.
    pub count_all_statuses: bool,
    /// Code of the currency the amounts are in (ISO 4217), where the file does not tell or tells wrongly.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// Count customers as one whose e-mail addresses or names differ only in case, blanks or the form of
    /// their letters.
    pub merge_customer_spellings: bool,
    /// Days after a snapshot without a purchase that make a customer churned (1 to 730).
    pub label_window_days: i64,
    /// Days before a snapshot that basket and gap statistics look back (1 to 3650).
    pub lookback_days: i64,
    /// Share of a snapshot's customers that can be acted on (more than 0, at most 1).
    pub capacity_share: f64,
    /// Probability from which a customer is at high risk (0 to 1).
    pub high_risk_threshold: f64,
    /// Probability from which a customer is at medium risk (0 to 1, not above high).
    pub medium_risk_threshold: f64,
    /// Churn threshold of Champions and Loyal (0 to 1).
    pub loyal_churn_threshold: f64,
    /// Churn threshold of Potential Loyalist, Promising, New Customers and Needs Attention (0 to 1).
    pub developing_churn_threshold: f64,
    /// Churn threshold of At Risk, Lost and About To Sleep (0 to 1).
    pub lapsing_churn_threshold: f64,
    /// Labelled snapshots held out to test the model (1 to 24).
    pub test_snapshots: usize,
    /// Seed of the row and column sampling in training.
    pub seed: u64,
}

impl Default for RawSettings {
    fn default() -> Self {
        Self {
            snapshot_cutoff: SnapshotCutoff::StartOfDay,
            drop_exact_duplicates: false,
            count_all_statuses: false,
            currency: None,
            merge_customer_spellings: true,
            label_window_days: 90,
            lookback_days: 365,
            capacity_share: 0.15,
            high_risk_threshold: 0.80,
            medium_risk_threshold: 0.50,
            loyal_churn_threshold: 0.30,
            developing_churn_threshold: 0.50,
            lapsing_churn_threshold: 0.70,
            test_snapshots: 3,
            seed: 42,
        }
    }
}
