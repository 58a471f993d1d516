//! Are the data enough for a churn model?

use serde::{Deserialize, Serialize};
use vocabulary::Check;

/// A check and how it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// What was looked at.
    pub check: Check,
    /// How much there is.
    pub found: u64,
    /// How much there must be.
    pub needed: u64,
}

impl Checked {
    /// Is there enough?
    #[must_use]
    pub fn passed(self) -> bool {
        self.found >= self.needed
    }
}

/// Are the data enough for a churn model?
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Readiness {
    /// Every check that could be made, in order; what one that failed leaves open is left out.
    pub checks: Vec<Checked>,
    /// The longest shorter label window, in days, that a model could be trained with; only where the
    /// window in use is too long for the history. It is offered, never used unasked.
    pub offered_window_days: Option<i64>,
}

impl Readiness {
    /// The checks that did not pass.
    pub fn failed(&self) -> impl Iterator<Item = Checked> {
        self.checks.iter().copied().filter(|checked| !checked.passed())
    }
}
