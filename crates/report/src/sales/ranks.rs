//! Places in a ranking by revenue.

/// Amounts closer than this are equal: sums taken in another order differ in their last digits.
const STEPS_OF_ONE: f64 = 1e6;

/// The distinct revenues of all groups, ascending.
pub struct Ladder(Vec<i64>);

impl Ladder {
    /// A ladder of the groups that have revenue.
    pub fn of(revenues: impl IntoIterator<Item = f64>) -> Self {
        let mut steps: Vec<i64> =
            revenues.into_iter().filter(|&revenue| revenue > 0.0).map(step).collect();
        steps.sort_unstable();
        steps.dedup();
        Self(steps)
    }

    /// The dense rank of a revenue, from 1; blank where there is none.
    pub fn rank(&self, revenue: f64) -> Option<f64> {
        let step = step(revenue);
        let above = self.0.len() - self.0.partition_point(|&other| other <= step);
        (revenue > 0.0).then_some(above as f64 + 1.0)
    }
}

fn step(revenue: f64) -> i64 {
    (revenue * STEPS_OF_ONE).round() as i64
}

#[cfg(test)]
mod tests {
    use super::Ladder;

    #[test]
    fn ranks_are_dense_and_need_revenue() {
        let ladder = Ladder::of([5.0, 0.1 + 0.2, 0.3, 9.0, 0.0]);
        let ranks: Vec<_> = [9.0, 5.0, 0.3, 0.2, 0.0].map(|revenue| ladder.rank(revenue)).into();
        assert_eq!(ranks, [Some(1.0), Some(2.0), Some(3.0), Some(4.0), None]);
    }
}
