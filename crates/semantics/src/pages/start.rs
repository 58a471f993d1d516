//! Page 1: Start Here.

use super::{other, snapshot_tile, text};
use crate::{Content, Page, PageId, Slicer, SnapshotMeasure as M};

/// Start Here.
pub static START: Page = Page {
    id: PageId::Start,
    title: text("Start Here", "Buradan Başlayın"),
    lead: text(
        "What this report answers, how to read it, and where its numbers come from.",
        "Bu rapor neyi yanıtlar, nasıl okunur ve sayıları nereden gelir.",
    ),
    slicers: &[Slicer::Period, Slicer::Snapshot],
    visuals: &[
        other(
            "timelines",
            text("Two timelines, never mixed", "Asla karışmayan iki zaman çizgisi"),
            None,
            6,
            Content::Timelines,
        ),
        snapshot_tile(
            "scored-customers",
            text("Scored customers", "Skorlanan müşteri"),
            M::ScoredCustomers,
            &[],
        ),
        snapshot_tile(
            "action-customers",
            text("Action customers", "Aksiyon müşterisi"),
            M::ActionCustomers,
            &[M::ActionCoverage],
        ),
        other("data", text("Data source", "Veri kaynağı"), None, 6, Content::DataCard),
        other(
            "own-file",
            text("Use your own file", "Kendi dosyanızı kullanın"),
            None,
            6,
            Content::OwnFile,
        ),
        other(
            "glossary",
            text("Measures and their definitions", "Ölçüler ve tanımları"),
            None,
            12,
            Content::Glossary,
        ),
    ],
};
