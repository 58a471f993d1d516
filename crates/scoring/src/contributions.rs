//! Why a row has its score.

use crate::matrix::FeatureRow;

/// What a row's score consists of, in log-odds: their sum is the score before the logistic function.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contributions {
    /// The mean score that all rows start from.
    pub base: f64,
    /// What each feature adds, in the order of [`FEATURE_NAMES`](features::FEATURE_NAMES).
    pub values: FeatureRow,
}

impl Contributions {
    /// The log-odds of the row's probability.
    #[must_use]
    pub fn margin(&self) -> f64 {
        self.base + self.values.iter().sum::<f64>()
    }
}
