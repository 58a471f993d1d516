//! What the report can be filtered by, and the members that are the same for every shop.

use crate::Timeline;
use crate::text::{Text, text};
use serde::{Deserialize, Serialize};

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
            Dimension::Segment => Some(&SEGMENTS),
            Dimension::Risk => Some(&RISKS),
            Dimension::Priority => Some(&PRIORITIES),
            Dimension::Action => Some(&ACTIONS),
            Dimension::Offer => Some(&OFFERS),
        }
    }
}

/// A member of a dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its name in addresses.
    pub id: &'static str,
    /// Its name. The English one is the name in the output files.
    pub title: Text,
}

const fn member(id: &'static str, en: &'static str, tr: &'static str) -> Member {
    Member { id, title: text(en, tr) }
}

/// The RFM segments, in the order of their rules.
pub const SEGMENTS: [Member; 9] = [
    member("champions", "Champions", "Şampiyonlar"),
    member("loyal", "Loyal", "Sadık"),
    member("new-customers", "New Customers", "Yeni Müşteriler"),
    member("potential-loyalist", "Potential Loyalist", "Potansiyel Sadık"),
    member("promising", "Promising", "Umut Vadeden"),
    member("needs-attention", "Needs Attention", "İlgi Bekleyen"),
    member("about-to-sleep", "About To Sleep", "Uykuya Dalan"),
    member("at-risk", "At Risk", "Risk Altında"),
    member("lost", "Lost", "Kayıp"),
];

/// The risk buckets, highest first.
pub const RISKS: [Member; 3] = [
    member("high", "High", "Yüksek"),
    member("medium", "Medium", "Orta"),
    member("low", "Low", "Düşük"),
];

/// The priorities, most urgent first.
pub const PRIORITIES: [Member; 4] = [
    member("p1", "P1", "P1"),
    member("p2", "P2", "P2"),
    member("p3", "P3", "P3"),
    member("p4", "P4", "P4"),
];

/// The actions, in the order of their rules.
pub const ACTIONS: [Member; 8] = [
    member("win-back-outreach", "Win-back (1:1 outreach)", "Geri kazanma (birebir)"),
    member("win-back-queue", "Win-back (priority queue)", "Geri kazanma (öncelikli)"),
    member("reactivation", "Reactivation campaign", "Yeniden etkinleştirme"),
    member("second-purchase", "Second-purchase nudge", "İkinci alışverişe teşvik"),
    member("re-engagement", "Re-engagement email", "Yeniden etkileşim e-postası"),
    member("proactive-retention", "Proactive retention", "Proaktif elde tutma"),
    member("cross-sell", "Cross-sell / upsell", "Çapraz / üst satış"),
    member("growth-nurture", "Growth nurture", "Büyüme desteği"),
];

/// The offers, in the order of the actions that make them.
pub const OFFERS: [Member; 7] = [
    member("personal-discount", "Personalized discount (10–15%)", "Kişisel indirim (%10–15)"),
    member("personal-voucher", "Personalized voucher (10%)", "Kişisel kupon (%10)"),
    member(
        "free-shipping",
        "Free shipping / limited-time voucher",
        "Ücretsiz kargo / süreli kupon",
    ),
    member("small-voucher", "Small voucher (5–10%)", "Küçük kupon (%5–10)"),
    member("perks", "Perks / early access", "Ayrıcalık / erken erişim"),
    member("bundle", "Bundle offer", "Paket teklif"),
    member("content", "Content / recommendations", "İçerik / öneriler"),
];
