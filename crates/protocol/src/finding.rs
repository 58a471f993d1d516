//! What is odd about the data.

use serde::{Deserialize, Serialize};
use vocabulary::{FindingKind, Message};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Good to know.
    Note,
    /// Some numbers are less true than they look.
    Warning,
}

/// Something odd about the data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// How much it matters.
    pub severity: Severity,
    /// Rows it concerns; for gaps, days without a sale.
    pub rows: u64,
    /// These rows as a share of the rows they are among, from 0 to 1.
    pub share: f64,
    /// The money these rows are about, where that can be told.
    #[serde(default)]
    pub amount: Option<f64>,
    /// The most telling cases.
    pub examples: Vec<Message>,
}
