//! What is chosen on the page, and what of it each timeline sees.

use crate::Dimension;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use vocabulary::{Action, Offer, Priority, RiskBucket, Segment, Text, text};

/// How many groups a ranking can show.
pub const TOP_CHOICES: [u32; 4] = [5, 10, 15, 20];
/// How many it shows at first.
pub const DEFAULT_TOP: u32 = 10;

/// Who counts as an action customer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActionMode {
    /// Customers in the capacity list.
    #[default]
    CapacityList,
    /// Customers with any action: everyone who is scored.
    AllActions,
}

impl ActionMode {
    /// Every mode.
    pub const ALL: [ActionMode; 2] = [ActionMode::CapacityList, ActionMode::AllActions];

    /// Its name. The English one is its name in the Power BI project.
    #[must_use]
    pub fn title(self) -> Text {
        match self {
            ActionMode::CapacityList => text("Capacity list", "Kapasite listesi"),
            ActionMode::AllActions => text("All actions", "Tüm aksiyonlar"),
        }
    }
}

/// How many customers can be acted on at a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Capacity {
    /// A share of the snapshot's customers, 0 to 1.
    Share(f64),
    /// So many customers.
    Heads(u32),
    /// As many, by expected loss, as this budget pays for.
    Budget(f64),
}

/// Everything that is chosen on the page. It holds numbers of members, never their names.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Selection {
    /// The sales period: `2011-11`, `2011-q4`, `2011`, `2011-10-05..2011-11-20`, `all`; nothing for the
    /// last complete month.
    pub period: Option<String>,
    /// The snapshot's day, `2011-11-30`; nothing for the newest that the data reach.
    pub snapshot: Option<String>,
    /// Members chosen, by dimension; a dimension without an entry is not filtered.
    pub filters: BTreeMap<Dimension, Vec<u32>>,
    /// Who counts as an action customer.
    pub mode: ActionMode,
    /// How many groups rankings show; nothing for [`DEFAULT_TOP`].
    pub top: Option<u32>,
    /// Another capacity than the one in the settings.
    pub capacity: Option<Capacity>,
}

impl Selection {
    /// Members chosen of a dimension; empty where it is not filtered.
    #[must_use]
    pub fn chosen(&self, dimension: Dimension) -> &[u32] {
        self.filters.get(&dimension).map_or(&[], Vec::as_slice)
    }

    /// The members of a term that are chosen of its dimension.
    fn members<T>(&self, dimension: Dimension, at: fn(usize) -> Option<T>) -> Vec<T> {
        self.chosen(dimension).iter().filter_map(|&code| at(code as usize)).collect()
    }

    /// What the sales timeline sees of it.
    #[must_use]
    pub fn sales(&self) -> SalesFilter {
        SalesFilter {
            period: self.period.clone(),
            country: self.chosen(Dimension::Country).to_vec(),
            product: self.chosen(Dimension::Product).to_vec(),
            customer: self.chosen(Dimension::Customer).to_vec(),
        }
    }

    /// What the snapshot timeline sees of it.
    #[must_use]
    pub fn snapshots(&self) -> SnapshotFilter {
        SnapshotFilter {
            snapshot: self.snapshot.clone(),
            country: self.chosen(Dimension::Country).to_vec(),
            customer: self.chosen(Dimension::Customer).to_vec(),
            segment: self.members(Dimension::Segment, Segment::at),
            risk: self.members(Dimension::Risk, RiskBucket::at),
            priority: self.members(Dimension::Priority, Priority::at),
            action: self.members(Dimension::Action, Action::at),
            offer: self.members(Dimension::Offer, Offer::at),
            mode: self.mode,
            capacity: self.capacity,
        }
    }
}

/// A filter of the *Sales Period* timeline. Empty lists do not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SalesFilter {
    /// The period, as in [`Selection::period`].
    pub period: Option<String>,
    /// Countries orders went to.
    pub country: Vec<u32>,
    /// Stock codes.
    pub product: Vec<u32>,
    /// Customers.
    pub customer: Vec<u32>,
}

/// A filter of the *Snapshot (As-Of)* timeline. Empty lists do not filter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnapshotFilter {
    /// The snapshot's day; nothing for the newest there is, as in the measures' DAX twins.
    pub snapshot: Option<String>,
    /// Countries of customers.
    pub country: Vec<u32>,
    /// Customers.
    pub customer: Vec<u32>,
    /// RFM segments.
    pub segment: Vec<Segment>,
    /// Risk buckets.
    pub risk: Vec<RiskBucket>,
    /// Priorities.
    pub priority: Vec<Priority>,
    /// Actions.
    pub action: Vec<Action>,
    /// Offers.
    pub offer: Vec<Offer>,
    /// Who counts as an action customer.
    pub mode: ActionMode,
    /// Another capacity than the one in the settings.
    pub capacity: Option<Capacity>,
}

#[cfg(test)]
mod tests {
    use super::{Selection, SnapshotFilter};
    use crate::{Dimension, Page, Timeline};

    #[test]
    fn a_dimension_narrows_the_timelines_that_see_it() {
        for dimension in Dimension::ALL {
            let selection =
                Selection { filters: [(dimension, vec![1])].into(), ..Selection::default() };
            let nothing = Selection::default();
            let sales = selection.sales() != nothing.sales();
            let snapshots = selection.snapshots() != SnapshotFilter::default();
            assert_eq!(dimension.narrows(Timeline::Sales), sales, "{dimension:?}");
            assert_eq!(dimension.narrows(Timeline::Snapshot), snapshots, "{dimension:?}");
            for visual in Page::ALL.iter().flat_map(|page| page.visuals) {
                let seen = visual.timeline.is_some_and(|timeline| dimension.narrows(timeline));
                assert!(seen || !visual.is_narrowed_by(dimension), "{}", visual.id);
            }
        }
    }
}
