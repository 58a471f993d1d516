//! Which rows of a snapshot pass a filter.

use super::standing::Tags;
use crate::members::Members;
use semantics::{Dimension, SnapshotFilter};
use vocabulary::{Action, Offer, Priority, RiskBucket, Segment};

/// Filters a row fails, as bits.
pub type Failed = u8;

/// Only the segment filter.
pub const SEGMENT: Failed = 1;
/// Only the risk filter.
pub const RISK: Failed = 2;
/// Only the priority filter.
pub const PRIORITY: Failed = 4;
/// Any other filter.
const OTHER: Failed = 8;

/// A filter, ready to be applied to rows.
#[derive(Clone, Debug)]
pub struct Mask {
    segment: Members,
    risk: Members,
    priority: Members,
    action: Members,
    offer: Members,
    country: Members,
    customer: Members,
}

impl Mask {
    /// A mask of a filter; without a model, what needs one does not filter.
    pub fn new(
        filter: &SnapshotFilter,
        country: Members,
        customers: usize,
        has_model: bool,
    ) -> Self {
        let scored = if has_model { filter } else { &SnapshotFilter::default() };
        Self {
            segment: Members::of(filter.segment.iter().map(|s| s.index()), Segment::ALL.len()),
            risk: Members::of(scored.risk.iter().map(|r| r.index()), RiskBucket::ALL.len()),
            priority: Members::of(scored.priority.iter().map(|p| p.index()), Priority::ALL.len()),
            action: Members::of(scored.action.iter().map(|a| a.index()), Action::ALL.len()),
            offer: Members::of(scored.offer.iter().map(|o| o.index()), Offer::ALL.len()),
            country,
            customer: Members::chosen(&filter.customer, customers),
        }
    }

    /// The same mask without the filter on a dimension.
    pub fn without(mut self, dimension: Option<Dimension>) -> Self {
        match dimension {
            Some(Dimension::Segment) => self.segment = Members::default(),
            Some(Dimension::Risk) => self.risk = Members::default(),
            Some(Dimension::Priority) => self.priority = Members::default(),
            Some(Dimension::Action) => self.action = Members::default(),
            Some(Dimension::Offer) => self.offer = Members::default(),
            Some(Dimension::Country) => self.country = Members::default(),
            Some(Dimension::Customer) => self.customer = Members::default(),
            Some(Dimension::Product) | None => {}
        }
        self
    }

    /// The filters a row fails; none if it passes.
    pub fn failed(&self, tags: Tags, customer: u32, country: u32) -> Failed {
        let fails = |members: &Members, index: usize, bit: Failed| match members.pass(index as u32)
        {
            true => 0,
            false => bit,
        };
        let Tags { segment, decided } = tags;
        let of_model = decided.map_or(0, |decided| {
            fails(&self.risk, decided.risk.index(), RISK)
                | fails(&self.priority, decided.priority.index(), PRIORITY)
                | fails(&self.action, decided.action.index(), OTHER)
                | fails(&self.offer, decided.action.offer().index(), OTHER)
        });
        of_model
            | fails(&self.segment, segment.index(), SEGMENT)
            | fails(&self.country, country as usize, OTHER)
            | fails(&self.customer, customer as usize, OTHER)
    }

    /// Is a priority among those the selected-priority measures look at: those chosen, or P1?
    pub fn selects_priority(&self, priority: Priority) -> bool {
        match self.priority.are_all() {
            true => priority == Priority::P1,
            false => self.priority.pass(priority.index() as u32),
        }
    }
}
