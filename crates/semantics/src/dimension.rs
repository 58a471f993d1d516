//! What the report can be filtered by, and the members that are the same for every shop.

use crate::Timeline;
use serde::{Deserialize, Serialize};
use vocabulary::{Action, Member, Offer, Priority, RiskBucket, Segment, Text, text};

/// What a filter looks at. Its members are numbered; fixed ones stand in this module, those that come
/// from the data in the [`Catalogue`](crate::Catalogue) or in the labels of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dimension {
    /// Country: of the order on the sales timeline, of the customer's first order on the other.
    Country,
    /// Stock code.
    Product,
    /// Customer.
    Customer,
    /// RFM segment.
    Segment,
    /// Risk bucket.
    Risk,
    /// Priority.
    Priority,
    /// Recommended action.
    Action,
    /// Offer.
    Offer,
}

impl Dimension {
    /// Every dimension.
    pub const ALL: [Dimension; 8] = [
        Dimension::Country,
        Dimension::Product,
        Dimension::Customer,
        Dimension::Segment,
        Dimension::Risk,
        Dimension::Priority,
        Dimension::Action,
        Dimension::Offer,
    ];

    /// Its name in addresses.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Dimension::Country => "country",
            Dimension::Product => "product",
            Dimension::Customer => "customer",
            Dimension::Segment => "segment",
            Dimension::Risk => "risk",
            Dimension::Priority => "priority",
            Dimension::Action => "action",
            Dimension::Offer => "offer",
        }
    }

    /// Does a filter on it narrow the figures of a timeline?
    #[must_use]
    pub fn narrows(self, timeline: Timeline) -> bool {
        match self {
            Dimension::Country | Dimension::Customer => true,
            Dimension::Product => timeline == Timeline::Sales,
            _ => timeline == Timeline::Snapshot,
        }
    }

    /// Its name for people.
    #[must_use]
    pub fn title(self) -> Text {
        match self {
            Dimension::Country => text("Country", "Ülke"),
            Dimension::Product => text("Product", "Ürün"),
            Dimension::Customer => text("Customer", "Müşteri"),
            Dimension::Segment => text("Segment", "Segment"),
            Dimension::Risk => text("Risk", "Risk"),
            Dimension::Priority => text("Priority", "Öncelik"),
            Dimension::Action => text("Action", "Aksiyon"),
            Dimension::Offer => text("Offer", "Teklif"),
        }
    }

    /// Does it filter measures of a timeline?
    #[must_use]
    pub fn filters(self, timeline: Timeline) -> bool {
        match self {
            Dimension::Country | Dimension::Customer => true,
            Dimension::Product => timeline == Timeline::Sales,
            _ => timeline == Timeline::Snapshot,
        }
    }

    /// Do its members come from a model's scores?
    #[must_use]
    pub fn needs_model(self) -> bool {
        use Dimension::{Action, Offer, Priority, Risk};
        matches!(self, Risk | Priority | Action | Offer)
    }

    /// Its members where they are the same for every shop.
    #[must_use]
    pub fn members(self) -> Option<&'static [Member]> {
        match self {
            Dimension::Country | Dimension::Product | Dimension::Customer => None,
            Dimension::Segment => Some(&Segment::MEMBERS),
            Dimension::Risk => Some(&RiskBucket::MEMBERS),
            Dimension::Priority => Some(&Priority::MEMBERS),
            Dimension::Action => Some(&Action::MEMBERS),
            Dimension::Offer => Some(&Offer::MEMBERS),
        }
    }
}
