//! What comes of a file.

use crate::{RowCounts, Transactions};
use protocol::{Finding, Mapping};

/// Clean transactions and what was dropped on the way.
#[derive(Clone, Debug)]
pub struct Cleaned {
    /// The rows that passed, in order of time.
    pub transactions: Transactions,
    /// How many were read and dropped.
    pub counts: RowCounts,
    /// What is odd about them, the gravest first.
    pub findings: Vec<Finding>,
    /// How the file was read.
    pub mapping: Mapping,
    /// The currency of the amounts, as far as the file tells.
    pub currency: Option<String>,
}
