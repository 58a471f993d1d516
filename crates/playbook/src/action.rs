//! What to do, what to offer and what to say.

/// An action with its offer and message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// A valuable customer flagged as churning, long gone.
    WinBackOutreach,
    /// A valuable customer flagged as churning.
    WinBackQueue,
    /// Any flagged customer, long gone.
    Reactivation,
    /// Flagged, with one order so far.
    SecondPurchase,
    /// Anyone else flagged.
    ReEngagement,
    /// Not flagged, but valuable and likely to leave.
    ProactiveRetention,
    /// Not flagged, somewhat likely to leave.
    CrossSell,
    /// Unlikely to leave.
    GrowthNurture,
}

impl Action {
    /// Every action, in the order of the rules.
    pub const ALL: [Action; 8] = [
        Action::WinBackOutreach,
        Action::WinBackQueue,
        Action::Reactivation,
        Action::SecondPurchase,
        Action::ReEngagement,
        Action::ProactiveRetention,
        Action::CrossSell,
        Action::GrowthNurture,
    ];

    /// What to do.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.texts()[0]
    }

    /// What to offer.
    #[must_use]
    pub fn offer(self) -> &'static str {
        self.texts()[1]
    }

    /// What to say.
    #[must_use]
    pub fn message(self) -> &'static str {
        self.texts()[2]
    }

    fn texts(self) -> [&'static str; 3] {
        match self {
            Action::WinBackOutreach => [
                "Win-back (1:1 outreach)",
                "Personalized discount (10–15%)",
                "We miss you + tailored picks",
            ],
            Action::WinBackQueue => [
                "Win-back (priority queue)",
                "Personalized voucher (10%)",
                "Exclusive comeback: curated bestsellers",
            ],
            Action::Reactivation => [
                "Reactivation campaign",
                "Free shipping / limited-time voucher",
                "Limited-time comeback offer",
            ],
            Action::SecondPurchase => [
                "Second-purchase nudge",
                "Small voucher (5–10%)",
                "Complete your set / popular add-ons",
            ],
            Action::ReEngagement => {
                ["Re-engagement email", "Small voucher (5–10%)", "New arrivals + reminder"]
            }
            Action::ProactiveRetention => {
                ["Proactive retention", "Perks / early access", "VIP early access + tailored picks"]
            }
            Action::CrossSell => {
                ["Cross-sell / upsell", "Bundle offer", "Recommended bundles based on your history"]
            }
            Action::GrowthNurture => [
                "Growth nurture",
                "Content / recommendations",
                "New arrivals + personalized recommendations",
            ],
        }
    }
}
