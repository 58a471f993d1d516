//! What to do, what to offer and what to say.

use crate::term::term;
use crate::text::{Text, text};

term! {
    /// What to do about a customer.
    #[serde(rename_all = "kebab-case")]
    pub enum Action {
        /// A valuable customer flagged as churning, long gone.
        WinBackOutreach = "win-back-outreach", "Win-back (1:1 outreach)" / "Geri kazanma (birebir)";
        /// A valuable customer flagged as churning.
        WinBackQueue = "win-back-queue", "Win-back (priority queue)" / "Geri kazanma (öncelikli)";
        /// Any flagged customer, long gone.
        Reactivation = "reactivation", "Reactivation campaign" / "Yeniden etkinleştirme";
        /// Flagged, with one order so far.
        SecondPurchase = "second-purchase", "Second-purchase nudge" / "İkinci alışverişe teşvik";
        /// Anyone else flagged.
        ReEngagement = "re-engagement", "Re-engagement email" / "Yeniden etkileşim e-postası";
        /// Not flagged, but valuable and likely to leave.
        ProactiveRetention = "proactive-retention", "Proactive retention" / "Proaktif elde tutma";
        /// Not flagged, somewhat likely to leave.
        CrossSell = "cross-sell", "Cross-sell / upsell" / "Çapraz / üst satış";
        /// Unlikely to leave.
        GrowthNurture = "growth-nurture", "Growth nurture" / "Büyüme desteği";
    }
}

term! {
    /// What to offer a customer.
    #[serde(rename_all = "kebab-case")]
    pub enum Offer {
        /// For a valuable customer who is long gone.
        PersonalDiscount = "personal-discount", "Personalized discount (10–15%)" / "Kişisel indirim (%10–15)";
        /// For a valuable customer about to leave.
        PersonalVoucher = "personal-voucher", "Personalized voucher (10%)" / "Kişisel kupon (%10)";
        /// To bring back anyone long gone.
        FreeShipping = "free-shipping", "Free shipping / limited-time voucher" / "Ücretsiz kargo / süreli kupon";
        /// To bring about the next order.
        SmallVoucher = "small-voucher", "Small voucher (5–10%)" / "Küçük kupon (%5–10)";
        /// For a valuable customer who may leave.
        Perks = "perks", "Perks / early access" / "Ayrıcalık / erken erişim";
        /// To sell more to somebody who stays.
        Bundle = "bundle", "Bundle offer" / "Paket teklif";
        /// To stay in touch.
        Content = "content", "Content / recommendations" / "İçerik / öneriler";
    }
}

impl Action {
    /// What to offer.
    #[must_use]
    pub const fn offer(self) -> Offer {
        match self {
            Action::WinBackOutreach => Offer::PersonalDiscount,
            Action::WinBackQueue => Offer::PersonalVoucher,
            Action::Reactivation => Offer::FreeShipping,
            Action::SecondPurchase | Action::ReEngagement => Offer::SmallVoucher,
            Action::ProactiveRetention => Offer::Perks,
            Action::CrossSell => Offer::Bundle,
            Action::GrowthNurture => Offer::Content,
        }
    }

    /// What to say.
    #[must_use]
    pub const fn message(self) -> Text {
        match self {
            Action::WinBackOutreach => {
                text("We miss you + tailored picks", "Sizi özledik + size özel seçimler")
            }
            Action::WinBackQueue => {
                text("Exclusive comeback: curated bestsellers", "Özel dönüş: seçilmiş çok satanlar")
            }
            Action::Reactivation => text("Limited-time comeback offer", "Süreli dönüş teklifi"),
            Action::SecondPurchase => {
                text("Complete your set / popular add-ons", "Setinizi tamamlayın / popüler ekler")
            }
            Action::ReEngagement => text("New arrivals + reminder", "Yeni gelenler + hatırlatma"),
            Action::ProactiveRetention => {
                text("VIP early access + tailored picks", "VIP erken erişim + size özel seçimler")
            }
            Action::CrossSell => text(
                "Recommended bundles based on your history",
                "Geçmişinize göre önerilen paketler",
            ),
            Action::GrowthNurture => text(
                "New arrivals + personalized recommendations",
                "Yeni gelenler + kişisel öneriler",
            ),
        }
    }
}
