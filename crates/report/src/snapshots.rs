//! What is known as of each snapshot. Timeline: *Snapshot (As-Of)*.

use features::{FeatureTable, Segment};
use frame::linear_quantile;
use playbook::{Plan, Priority};
use protocol::{PriorityCount, RiskBucket, RiskCount, SegmentCount, SnapshotSummary};
use std::ops::Range;

/// One summary per snapshot, oldest first; what needs a model is empty without a plan.
#[must_use]
pub fn snapshot_summaries(table: &FeatureTable, plan: Option<&Plan>) -> Vec<SnapshotSummary> {
    (0..table.snapshots().len()).map(|snapshot| summary(table, plan, snapshot)).collect()
}

fn summary(table: &FeatureTable, plan: Option<&Plan>, snapshot: usize) -> SnapshotSummary {
    let rows = table.rows_of(snapshot);
    let customers = rows.len() as u64;
    let revenue = table.total_revenue();
    let recency: f64 = table.recency_days()[rows.clone()].iter().map(|&days| f64::from(days)).sum();
    let mut summary = SnapshotSummary {
        date: table.snapshots().days()[snapshot].iso(),
        customers,
        segments: segments(table, rows.clone()),
        average_recency_days: recency / customers.max(1) as f64,
        revenue: revenue[rows.clone()].iter().sum(),
        risk: Vec::new(),
        flagged: 0,
        expected_loss: 0.0,
        median_probability: None,
        action_customers: 0,
        at_risk_in_action_list: 0,
        priorities: Vec::new(),
    };
    if let Some(plan) = plan {
        add_plan(&mut summary, table, plan, rows);
    }
    summary
}

fn segments(table: &FeatureTable, rows: Range<usize>) -> Vec<SegmentCount> {
    let mut counts = Segment::ALL.map(|segment| SegmentCount {
        segment: segment.name().into(),
        customers: 0,
        revenue: 0.0,
    });
    for row in rows {
        let count = &mut counts[table.segment()[row] as usize];
        count.customers += 1;
        count.revenue += table.total_revenue()[row];
    }
    counts.into()
}

fn add_plan(summary: &mut SnapshotSummary, table: &FeatureTable, plan: &Plan, rows: Range<usize>) {
    let mut risk = RiskBucket::ALL.map(|bucket| RiskCount {
        bucket,
        customers: 0,
        revenue: 0.0,
        expected_loss: 0.0,
    });
    let mut priorities = Priority::ALL.map(|priority| PriorityCount {
        priority: priority.name().into(),
        customers: 0,
        budget: 0.0,
    });
    for row in rows.clone() {
        let decision = &plan.decisions[row];
        let count = &mut risk[decision.risk_bucket as usize];
        count.customers += 1;
        count.revenue += table.total_revenue()[row];
        count.expected_loss += decision.expected_loss;
        summary.expected_loss += decision.expected_loss;
        summary.flagged += u64::from(decision.churn_flag);
        if decision.in_capacity {
            summary.action_customers += 1;
            summary.at_risk_in_action_list += u64::from(decision.risk_bucket != RiskBucket::Low);
            let priority = &mut priorities[decision.priority as usize];
            priority.customers += 1;
            priority.budget += decision.budget;
        }
    }
    let mut probabilities = plan.probability[rows].to_vec();
    probabilities.sort_unstable_by(f64::total_cmp);
    summary.median_probability = linear_quantile(&probabilities, 0.5);
    summary.risk = risk.into();
    summary.priorities = priorities.into();
}
