//! Page 8: Customer 360.

use super::{other, text};
use crate::{Content, Page, PageId, Slicer};

/// Customer 360.
pub static CUSTOMER: Page = Page {
    id: PageId::Customer,
    title: text("Customer 360", "Müşteri 360"),
    lead: text(
        "One customer: history, risk, the reasons for the score, and what to do.",
        "Tek bir müşteri: geçmişi, riski, skorun nedenleri ve yapılacaklar.",
    ),
    slicers: &[Slicer::Snapshot],
    visuals: &[other("profile", text("Customer", "Müşteri"), None, 12, Content::Profile)],
};
