//! The capacity at a snapshot, and what it covers. Timeline *Snapshot (As-Of)*.

use crate::Report;
use semantics::{CapacityPlan, SnapshotFilter};

/// Steps of the curve, from nobody to everybody.
const STEPS: usize = 50;

impl Report {
    /// The capacity in force and what it covers, over all customers of the snapshot; `None` without a model.
    pub(crate) fn capacity_plan(&self, filter: &SnapshotFilter) -> Option<CapacityPlan> {
        let plan = self.plan.as_ref()?;
        let scope = self.snapshot_scope(filter, None);
        let snapshot = scope.snapshot?;
        let rows = self.rows_by_loss(snapshot);
        // What the first customers by expected loss cover and cost, from none to all.
        let mut reached = vec![(0.0, 0.0)];
        let (mut loss, mut budget) = (0.0, 0.0);
        for row in rows {
            let decision = &plan.decisions[row];
            loss += decision.expected_loss;
            budget += decision.budget;
            reached.push((loss, budget));
        }
        let of_customers = reached.len() - 1;
        let listed = scope.heads[snapshot];
        let (covered, listed_budget) = reached[listed as usize];
        let curve = (0..=STEPS).map(|step| {
            let share = step as f64 / STEPS as f64;
            let (covered, budget) = reached[(share * of_customers as f64).round() as usize];
            [share, if loss > 0.0 { covered / loss } else { share }, budget]
        });
        Some(CapacityPlan {
            capacity: self.capacity_of(filter),
            customers: listed,
            of_customers: of_customers as u32,
            covered,
            of_loss: loss,
            budget: listed_budget,
            curve: curve.collect(),
        })
    }
}
