//! Which rows of a snapshot pass a filter.

use super::standing::Tags;
use crate::members::Members;
use semantics::{ACTIONS, Dimension, OFFERS, PRIORITIES, RISKS, SEGMENTS, SnapshotFilter};

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
        let scored = |chosen: &[u32], members: usize| {
            if has_model { Members::chosen(chosen, members) } else { Members::default() }
        };
        Self {
            segment: Members::chosen(&filter.segment, SEGMENTS.len()),
            risk: scored(&filter.risk, RISKS.len()),
            priority: scored(&filter.priority, PRIORITIES.len()),
            action: scored(&filter.action, ACTIONS.len()),
            offer: scored(&filter.offer, OFFERS.len()),
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
    pub fn failed(&self, tags: Tags, offer: u32, customer: u32, country: u32) -> Failed {
        let fails =
            |members: &Members, code: u32, bit: Failed| if members.pass(code) { 0 } else { bit };
        fails(&self.segment, tags.segment(), SEGMENT)
            | fails(&self.risk, tags.risk(), RISK)
            | fails(&self.priority, tags.priority(), PRIORITY)
            | fails(&self.action, tags.action(), OTHER)
            | fails(&self.offer, offer, OTHER)
            | fails(&self.country, country, OTHER)
            | fails(&self.customer, customer, OTHER)
    }

    /// Is a priority among those the selected-priority measures look at: those chosen, or P1?
    pub fn selects_priority(&self, priority: u32) -> bool {
        if self.priority.are_all() { priority == 0 } else { self.priority.pass(priority) }
    }
}
