//! Sums to measures.

use super::tally::Tally;
use crate::Report;
use crate::frames::Marks;
use crate::sales::evaluation::ratio;
use crate::scope::SnapshotScope;
use semantics::{SnapshotAxis, SnapshotMeasure, SnapshotMeasure as M};
use vocabulary::Priority;

/// The sums of a group, and what does not follow from sums.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    pub tally: Tally,
    pub median: Option<f64>,
}

impl Report {
    /// The measures of every group.
    pub(super) fn values(
        &self,
        measures: &[SnapshotMeasure],
        scope: &SnapshotScope,
        cells: &[Cell],
        before: Option<&[Cell]>,
        by: Option<SnapshotAxis>,
    ) -> Marks {
        let count = |count: fn(&Tally) -> u32| {
            cells.iter().map(|cell| f64::from(count(&cell.tally))).sum::<f64>()
        };
        let everyone = count(|tally| tally.customers);
        let all_actions = count(Tally::actions_of_all_priorities);
        let value = |measure, place: usize, cell: &Cell| {
            let tally = &cell.tally;
            let customers = f64::from(tally.customers);
            let along = |axis| by == Some(axis);
            let selected = |priority: &Priority| match along(SnapshotAxis::Priority) {
                true => place == priority.index(),
                false => scope.mask.selects_priority(*priority),
            };
            let chosen = Priority::ALL.into_iter().filter(selected).map(Priority::index);
            let chosen_customers =
                || chosen.clone().map(|p| f64::from(tally.action_by_priority[p])).sum();
            match measure {
                _ if self.plan.is_none() && measure.needs_model() => None,
                M::RiskMix if along(SnapshotAxis::Risk) => ratio(customers, everyone),
                M::RiskMix => ratio(customers, customers + f64::from(tally.other_risk)),
                M::SegmentMix if along(SnapshotAxis::Segment) => ratio(customers, everyone),
                M::SegmentMix => ratio(customers, customers + f64::from(tally.other_segment)),
                M::RevenueAtRiskChange => {
                    before.map(|before| tally.revenue_at_risk - before[place].tally.revenue_at_risk)
                }
                M::MedianProbability => cell.median,
                M::PriorityCustomers => Some(chosen_customers()),
                M::PriorityShare if along(SnapshotAxis::Priority) => {
                    ratio(chosen_customers(), all_actions)
                }
                M::PriorityShare => {
                    ratio(chosen_customers(), f64::from(tally.actions_of_all_priorities()))
                }
                M::PriorityBudget => Some(chosen.map(|p| tally.budget_by_priority[p]).sum()),
                measure => tally.value(measure),
            }
        };
        let marks = cells.iter().enumerate().map(|(place, cell)| {
            (place as u32, measures.iter().map(|&measure| value(measure, place, cell)).collect())
        });
        marks.collect()
    }
}
