//! Scores to tiers, thresholds, priorities, actions, offers and budgets.
//!
//! [`decide`] turns what is known of one customer at one snapshot into a [`Decision`]; a [`Planner`]
//! does so for every row of a feature table, holding each snapshot's list to the capacity.
//!
//! ```
//! use playbook::{CustomerState, PlaybookSettings, ValueTiers, decide};
//! use vocabulary::{Priority, Segment, ValueTier};
//!
//! let tiers = ValueTiers { mid_from: 400.0, high_from: 1200.0 };
//! let lapsed = CustomerState {
//!     probability: 0.9,
//!     total_revenue: 5000.0,
//!     total_orders: 12,
//!     recency_days: 200,
//!     segment: Segment::AtRisk,
//! };
//! let decision = decide(&lapsed, true, tiers, &PlaybookSettings::default());
//! assert_eq!(decision.value_tier, ValueTier::High);
//! assert_eq!(decision.priority, Priority::P1);
//! assert_eq!(decision.action.name(), "Win-back (1:1 outreach)");
//! assert_eq!(decision.budget, 261.0);
//! ```

mod decision;
mod planner;
mod settings;
mod value;

pub use decision::{CustomerState, Decision, decide};
pub use planner::{Plan, Planner, capacity_list};
pub use settings::PlaybookSettings;
pub use value::ValueTiers;
