//! What is summed over the rows of a group at one snapshot.

use super::standing::Decided;
use crate::sales::evaluation::ratio;
use semantics::SnapshotMeasure;
use vocabulary::{Priority, RiskBucket};

/// One row as it is summed.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// What was decided; nothing without a model.
    pub decided: Option<Decided>,
    pub revenue: f64,
    /// Zero without a model.
    pub probability: f64,
    pub recency_days: i32,
    /// Has it another segment than at the previous snapshot, if it was known there?
    pub switched: Option<bool>,
    /// Is it in the capacity list?
    pub listed: bool,
    /// Is it an action customer? Then its budget.
    pub action: Option<f64>,
}

/// Sums over rows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    pub customers: u32,
    flagged: u32,
    risk: [u32; RiskBucket::ALL.len()],
    revenue: f64,
    pub revenue_at_risk: f64,
    loss: f64,
    loss_at_risk: f64,
    probability: f64,
    recency_days: i64,
    known_before: u32,
    switched: u32,
    at_risk_listed: u32,
    action: u32,
    budget: f64,
    covered_loss: f64,
    /// Rows that would pass without the risk filter, beside those that do; the same for segments.
    pub other_risk: u32,
    pub other_segment: u32,
    /// Action customers and their budget by priority, whatever priority is chosen.
    pub action_by_priority: [u32; Priority::ALL.len()],
    pub budget_by_priority: [f64; Priority::ALL.len()],
}

impl Tally {
    /// Adds a row that passes every filter.
    pub fn add(&mut self, row: &Row) {
        let loss = row.probability * row.revenue;
        self.customers += 1;
        self.revenue += row.revenue;
        self.loss += loss;
        self.probability += row.probability;
        self.recency_days += i64::from(row.recency_days);
        self.known_before += u32::from(row.switched.is_some());
        self.switched += u32::from(row.switched == Some(true));
        if let Some(decided) = row.decided {
            self.flagged += u32::from(decided.is_flagged);
            self.risk[decided.risk.index()] += 1;
        }
        if row.decided.is_some_and(Decided::is_at_risk) {
            self.revenue_at_risk += row.revenue;
            self.loss_at_risk += loss;
            self.at_risk_listed += u32::from(row.listed);
        }
        if let Some(budget) = row.action {
            self.action += 1;
            self.budget += budget;
            self.covered_loss += loss;
        }
        self.add_action(row);
    }

    /// Adds a row that passes every filter but the one on priorities.
    pub fn add_action(&mut self, row: &Row) {
        if let (Some(budget), Some(decided)) = (row.action, row.decided) {
            self.action_by_priority[decided.priority.index()] += 1;
            self.budget_by_priority[decided.priority.index()] += budget;
        }
    }

    /// Action customers of every priority.
    pub fn actions_of_all_priorities(&self) -> u32 {
        self.action_by_priority.iter().sum()
    }

    /// A measure that follows from these sums alone; the others are blank.
    pub fn value(&self, measure: SnapshotMeasure) -> Option<f64> {
        use SnapshotMeasure as M;
        let customers = f64::from(self.customers);
        let of_risk = |bucket: RiskBucket| f64::from(self.risk[bucket.index()]);
        let at_risk = of_risk(RiskBucket::High) + of_risk(RiskBucket::Medium);
        match measure {
            M::ScoredCustomers => Some(customers),
            M::FlaggedCustomers => Some(f64::from(self.flagged)),
            M::FlagRate => ratio(f64::from(self.flagged), customers),
            M::HighRiskCustomers => Some(of_risk(RiskBucket::High)),
            M::MediumRiskCustomers => Some(of_risk(RiskBucket::Medium)),
            M::LowRiskCustomers => Some(of_risk(RiskBucket::Low)),
            M::AtRiskCustomers => Some(at_risk),
            M::RevenueAsOf => Some(self.revenue),
            M::RevenueAtRisk => Some(self.revenue_at_risk),
            M::ExpectedLoss => Some(self.loss),
            M::ExpectedLossAtRisk => Some(self.loss_at_risk),
            M::MeanProbability => ratio(self.probability, customers),
            M::AverageRecency => ratio(self.recency_days as f64, customers),
            M::SegmentSwitchRate => ratio(f64::from(self.switched), f64::from(self.known_before)),
            M::ActionCustomers => Some(f64::from(self.action)),
            M::ActionCoverage => ratio(f64::from(self.action), customers),
            M::AtRiskCoverage => ratio(f64::from(self.at_risk_listed), at_risk),
            M::Budget => Some(self.budget),
            M::CoveredLoss => Some(self.covered_loss),
            M::RiskMix
            | M::SegmentMix
            | M::RevenueAtRiskChange
            | M::MedianProbability
            | M::PriorityCustomers
            | M::PriorityShare
            | M::PriorityBudget => None,
        }
    }
}
