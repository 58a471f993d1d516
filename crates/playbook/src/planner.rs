//! A decision for every row, snapshot by snapshot.

use crate::{CustomerState, Decision, PlaybookSettings, ValueTiers, decide};
use features::FeatureTable;

/// Marks the rows with the highest expected loss of a snapshot: ⌈share × rows⌉ of them, at least one,
/// ties in row order.
#[must_use]
pub fn capacity_list(expected_loss: &[f64], share: f64) -> Vec<bool> {
    let capacity = ((expected_loss.len() as f64 * share).ceil() as usize).max(1);
    let mut order: Vec<u32> = (0..expected_loss.len() as u32).collect();
    order.sort_by(|&a, &b| expected_loss[b as usize].total_cmp(&expected_loss[a as usize]));
    let mut listed = vec![false; expected_loss.len()];
    for &row in order.iter().take(capacity) {
        listed[row as usize] = true;
    }
    listed
}

/// The decisions about every row of a feature table.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Churn probability per row.
    pub probability: Vec<f64>,
    /// Decision per row.
    pub decisions: Vec<Decision>,
    /// Where the value tiers begin.
    pub tiers: ValueTiers,
}

/// Plans snapshot by snapshot, so that its caller can show progress and stop.
#[derive(Debug)]
pub struct Planner {
    settings: PlaybookSettings,
    plan: Plan,
    next_snapshot: usize,
}

impl Planner {
    /// Prepares a plan from every row's churn probability.
    #[must_use]
    pub fn new(table: &FeatureTable, probability: Vec<f64>, settings: PlaybookSettings) -> Self {
        let tiers = ValueTiers::of_revenue(table.total_revenue().to_vec());
        Self::with_tiers(tiers, probability, settings)
    }

    /// Prepares a plan for some snapshots, given where the value tiers of all begin.
    #[must_use]
    pub fn with_tiers(
        tiers: ValueTiers,
        probability: Vec<f64>,
        settings: PlaybookSettings,
    ) -> Self {
        let decisions = Vec::with_capacity(probability.len());
        Self { settings, plan: Plan { probability, decisions, tiers }, next_snapshot: 0 }
    }

    /// Snapshots planned.
    #[must_use]
    pub fn done(&self) -> usize {
        self.next_snapshot
    }

    /// Plans the next snapshot; false when all are done.
    pub fn step(&mut self, table: &FeatureTable) -> bool {
        if self.next_snapshot < table.snapshots().len() {
            self.plan_snapshot(table);
            self.next_snapshot += 1;
        }
        self.next_snapshot < table.snapshots().len()
    }

    /// The plan; complete once [`step`](Self::step) has returned false.
    #[must_use]
    pub fn finish(self) -> Plan {
        self.plan
    }

    fn plan_snapshot(&mut self, table: &FeatureTable) {
        let states: Vec<CustomerState> = table
            .rows_of(self.next_snapshot)
            .map(|row| CustomerState {
                probability: self.plan.probability[row],
                total_revenue: table.total_revenue()[row],
                total_orders: table.total_orders()[row],
                recency_days: table.recency_days()[row],
                segment: table.segment()[row],
            })
            .collect();
        let expected_loss: Vec<f64> = states.iter().map(CustomerState::expected_loss).collect();
        let listed = capacity_list(&expected_loss, self.settings.capacity_share());
        let (tiers, settings) = (self.plan.tiers, &self.settings);
        let decisions = states
            .iter()
            .zip(listed)
            .map(|(state, in_capacity)| decide(state, in_capacity, tiers, settings));
        self.plan.decisions.extend(decisions);
    }
}

#[cfg(test)]
mod tests {
    use super::capacity_list;

    #[test]
    fn the_list_is_rounded_up_and_ties_go_by_row() {
        for (loss, share, expected) in [
            (vec![1.0, 3.0, 2.0, 3.0], 0.25, vec![false, true, false, false]),
            (vec![1.0, 3.0, 2.0, 3.0], 0.26, vec![false, true, false, true]),
            (vec![5.0; 3], 0.01, vec![true, false, false]),
            (vec![1.0, 2.0], 1.0, vec![true, true]),
            (vec![], 0.5, vec![]),
        ] {
            assert_eq!(capacity_list(&loss, share), expected, "{loss:?} {share}");
        }
    }
}
