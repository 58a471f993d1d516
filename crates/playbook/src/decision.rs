//! One customer at one snapshot: what to do about it.

use crate::value::budget_bounds;
use crate::{PlaybookSettings, ValueTiers};
use vocabulary::{Action, Priority, RiskBucket, Segment, ValueTier};

/// Days without a purchase from which a customer is long gone.
const LONG_GONE_DAYS: i32 = 180;
/// Probability from which a customer below its segment's threshold is still likely to leave.
const LIKELY: f64 = 0.60;
/// Probability from which a customer is somewhat likely to leave.
const SOMEWHAT_LIKELY: f64 = 0.40;
/// Share of revenue a budget starts from.
const BUDGET_SHARE: f64 = 0.03;

/// What is known of a customer as of a snapshot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CustomerState {
    /// Churn probability, 0 to 1.
    pub probability: f64,
    /// Revenue ever.
    pub total_revenue: f64,
    /// Orders ever.
    pub total_orders: u32,
    /// Days since the last purchase.
    pub recency_days: i32,
    /// RFM segment.
    pub segment: Segment,
}

impl CustomerState {
    /// What is lost if the customer leaves: probability × revenue so far.
    #[must_use]
    pub fn expected_loss(&self) -> f64 {
        self.probability * self.total_revenue
    }
}

/// What to do about a customer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Decision {
    /// High, medium or low risk.
    pub risk_bucket: RiskBucket,
    /// The churn threshold of its segment.
    pub churn_threshold: f64,
    /// Is its probability at or above that? A predicted risk indicator, never an observed churn.
    pub churn_flag: bool,
    /// Probability × revenue so far.
    pub expected_loss: f64,
    /// Is it in the capacity list?
    pub in_capacity: bool,
    /// Its value tier.
    pub value_tier: ValueTier,
    /// How urgent it is.
    pub priority: Priority,
    /// What to do, offer and say.
    pub action: Action,
    /// What it may cost, in the currency of the data, to the cent.
    pub budget: f64,
}

/// Decides about a customer; `in_capacity` says whether it is in its snapshot's capacity list.
#[must_use]
pub fn decide(
    state: &CustomerState,
    in_capacity: bool,
    tiers: ValueTiers,
    settings: &PlaybookSettings,
) -> Decision {
    let value_tier = tiers.tier(state.total_revenue);
    let valuable = value_tier == ValueTier::High
        || matches!(state.segment, Segment::Champions | Segment::Loyal);
    let churn_threshold = settings.churn_threshold(state.segment);
    let churn_flag = state.probability >= churn_threshold;
    let priority = priority(state, churn_flag, value_tier, valuable);
    Decision {
        risk_bucket: settings.risk_bucket(state.probability),
        churn_threshold,
        churn_flag,
        expected_loss: state.expected_loss(),
        in_capacity,
        value_tier,
        priority,
        action: action(state, churn_flag, valuable),
        budget: budget(state, value_tier, priority),
    }
}

fn priority(state: &CustomerState, flagged: bool, tier: ValueTier, valuable: bool) -> Priority {
    match (flagged, valuable) {
        (true, true) => Priority::P1,
        (true, false) if tier == ValueTier::Mid => Priority::P2,
        (true, false) => Priority::P3,
        (false, true) if state.probability >= LIKELY => Priority::P2,
        (false, _) => Priority::P4,
    }
}

fn action(state: &CustomerState, flagged: bool, valuable: bool) -> Action {
    let long_gone = state.recency_days >= LONG_GONE_DAYS;
    match (flagged, valuable) {
        (true, true) if long_gone => Action::WinBackOutreach,
        (true, true) => Action::WinBackQueue,
        (true, false) if long_gone => Action::Reactivation,
        (true, false) if state.total_orders <= 1 => Action::SecondPurchase,
        (true, false) => Action::ReEngagement,
        (false, true) if state.probability >= LIKELY => Action::ProactiveRetention,
        (false, _) if state.probability >= SOMEWHAT_LIKELY => Action::CrossSell,
        (false, _) => Action::GrowthNurture,
    }
}

fn budget(state: &CustomerState, tier: ValueTier, priority: Priority) -> f64 {
    let (floor, cap) = budget_bounds(tier);
    let urgency = 0.8 + 0.4 * state.probability;
    let budget = BUDGET_SHARE * state.total_revenue * budget_factor(priority) * urgency;
    let cents = budget.clamp(floor, cap) * 100.0;
    cents.round_ties_even() / 100.0
}

fn budget_factor(priority: Priority) -> f64 {
    match priority {
        Priority::P1 => 1.5,
        Priority::P2 => 1.2,
        Priority::P3 => 1.0,
        Priority::P4 => 0.6,
    }
}
