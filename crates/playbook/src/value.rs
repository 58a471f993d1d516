//! What a customer is worth, in three tiers.

use frame::linear_quantile;
use vocabulary::ValueTier;

/// Where the tiers begin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ValueTiers {
    /// Revenue from which a customer is of mid value.
    pub mid_from: f64,
    /// Revenue from which a customer is of high value.
    pub high_from: f64,
}

impl ValueTiers {
    /// The 33rd and 66th percentile of revenue over all rows of all snapshots, by linear
    /// interpolation. A customer counts once per snapshot, as in the reference.
    #[must_use]
    pub fn of_revenue(mut total_revenue: Vec<f64>) -> Self {
        total_revenue.sort_unstable_by(f64::total_cmp);
        let quantile = |q| linear_quantile(&total_revenue, q).unwrap_or(0.0);
        Self { mid_from: quantile(0.33), high_from: quantile(0.66) }
    }

    /// The tier of a revenue.
    #[must_use]
    pub fn tier(&self, total_revenue: f64) -> ValueTier {
        if total_revenue >= self.high_from {
            ValueTier::High
        } else if total_revenue >= self.mid_from {
            ValueTier::Mid
        } else {
            ValueTier::Low
        }
    }
}

/// Least and most that may be spent on a customer.
pub(crate) fn budget_bounds(tier: ValueTier) -> (f64, f64) {
    match tier {
        ValueTier::High => (80.0, 500.0),
        ValueTier::Mid => (25.0, 200.0),
        ValueTier::Low => (10.0, 80.0),
    }
}
