//! What belongs to each timeline, kept apart by types.

use crate::{Dimension, Measure, SalesFilter, SalesMeasure, SnapshotFilter, SnapshotMeasure};

/// What belongs to one timeline: its measures, its axes, its filter.
pub trait TimelineKind: 'static {
    /// Measures on this timeline.
    type Measure: Measure;
    /// What its measures can be shown along.
    type Axis: Copy + PartialEq + std::fmt::Debug + 'static;
    /// What its measures can be filtered by.
    type Filter;
}

/// The *Sales Period* timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sales {}

/// The *Snapshot (As-Of)* timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Snapshots {}

impl TimelineKind for Sales {
    type Measure = SalesMeasure;
    type Axis = SalesAxis;
    type Filter = SalesFilter;
}

impl TimelineKind for Snapshots {
    type Measure = SnapshotMeasure;
    type Axis = SnapshotAxis;
    type Filter = SnapshotFilter;
}

/// What sales measures can be shown along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SalesAxis {
    /// Calendar months. Shows every month of the data, whatever the period.
    Month,
    /// The country an order went to.
    Country,
    /// Stock codes.
    Product,
}

impl SalesAxis {
    /// Every axis.
    pub const ALL: [SalesAxis; 3] = [SalesAxis::Month, SalesAxis::Country, SalesAxis::Product];

    /// What a mark along this axis filters by; a month sets the period instead.
    #[must_use]
    pub fn dimension(self) -> Option<Dimension> {
        match self {
            SalesAxis::Month => None,
            SalesAxis::Country => Some(Dimension::Country),
            SalesAxis::Product => Some(Dimension::Product),
        }
    }
}

/// What snapshot measures can be shown along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnapshotAxis {
    /// Month ends. Shows every snapshot of the data, whichever is chosen.
    Snapshot,
    /// RFM segments.
    Segment,
    /// Risk buckets.
    Risk,
    /// The country of a customer's first order.
    Country,
    /// Priorities P1 to P4.
    Priority,
    /// Recommended actions.
    Action,
    /// Offers.
    Offer,
}

impl SnapshotAxis {
    /// Every axis.
    pub const ALL: [SnapshotAxis; 7] = [
        SnapshotAxis::Snapshot,
        SnapshotAxis::Segment,
        SnapshotAxis::Risk,
        SnapshotAxis::Country,
        SnapshotAxis::Priority,
        SnapshotAxis::Action,
        SnapshotAxis::Offer,
    ];

    /// What a mark along this axis filters by; a snapshot chooses the snapshot instead.
    #[must_use]
    pub fn dimension(self) -> Option<Dimension> {
        match self {
            SnapshotAxis::Snapshot => None,
            SnapshotAxis::Segment => Some(Dimension::Segment),
            SnapshotAxis::Risk => Some(Dimension::Risk),
            SnapshotAxis::Country => Some(Dimension::Country),
            SnapshotAxis::Priority => Some(Dimension::Priority),
            SnapshotAxis::Action => Some(Dimension::Action),
            SnapshotAxis::Offer => Some(Dimension::Offer),
        }
    }
}
