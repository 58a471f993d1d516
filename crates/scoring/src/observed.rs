//! Rows with what was observed of each.

use crate::Matrix;
use crate::split::is_churned;
use features::Outline;

/// Rows with what was observed of each.
#[derive(Clone, Debug, PartialEq)]
pub struct Observed {
    /// Their features.
    pub features: Matrix,
    /// Whether each churned.
    pub churned: Vec<bool>,
}

impl Observed {
    pub(crate) fn of(outline: &Outline, matrix: &Matrix, rows: &[u32]) -> Self {
        let churned = rows.iter().map(|&row| is_churned(outline, row)).collect();
        Self { features: matrix.take(rows), churned }
    }

    pub(crate) fn churn_rate(&self) -> f64 {
        self.churned.iter().filter(|&&c| c).count() as f64 / self.churned.len().max(1) as f64
    }
}
