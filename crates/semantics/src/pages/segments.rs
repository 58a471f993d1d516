//! Page 4: Customer Base & Segmentation.

use super::{other, snapshot_chart, snapshot_tile, text};
use crate::{
    Chart, Content, Dimension, Page, PageId, Query, Slicer, SnapshotAxis, SnapshotMeasure as M,
    Timeline,
};

/// Customer Base & Segmentation.
pub static SEGMENTS: Page = Page {
    id: PageId::Segments,
    title: text("Customer Base & Segmentation", "Müşteri Tabanı ve Segmentler"),
    lead: text(
        "Who the customers are, and how they move between segments.",
        "Müşteriler kimlerdir ve segmentler arasında nasıl hareket ederler.",
    ),
    slicers: &[
        Slicer::Snapshot,
        Slicer::Members(Dimension::Segment),
        Slicer::Members(Dimension::Country),
    ],
    visuals: &[
        snapshot_tile("scored-customers", text("Customers", "Müşteri"), M::ScoredCustomers, &[]),
        snapshot_tile(
            "revenue-as-of",
            text("Revenue as of the snapshot", "Anlık görüntüye kadarki ciro"),
            M::RevenueAsOf,
            &[],
        ),
        snapshot_tile(
            "average-recency",
            text("Average recency", "Ortalama yenilik"),
            M::AverageRecency,
            &[],
        ),
        snapshot_tile(
            "segment-switch-rate",
            text("Switched segment", "Segment değiştiren"),
            M::SegmentSwitchRate,
            &[],
        ),
        snapshot_chart(
            "segment-customers",
            text("Customers by segment", "Segmentlere göre müşteri"),
            6,
            Chart::Bars,
            &[M::ScoredCustomers, M::SegmentMix],
            SnapshotAxis::Segment,
        ),
        snapshot_chart(
            "segment-revenue",
            text(
                "Revenue up to the snapshot by segment",
                "Segmentlere göre anlık görüntüye kadarki ciro",
            ),
            6,
            Chart::Bars,
            &[M::RevenueAsOf, M::ScoredCustomers],
            SnapshotAxis::Segment,
        ),
        other(
            "segment-mix-trend",
            text("Segment mix by snapshot", "Anlık görüntülere göre segment dağılımı"),
            Some(Timeline::Snapshot),
            7,
            Content::Snapshots(
                Chart::ShareArea,
                Query {
                    measures: &[M::ScoredCustomers],
                    by: Some(SnapshotAxis::Snapshot),
                    split: Some(SnapshotAxis::Segment),
                },
            ),
        ),
        other(
            "segment-flow",
            text("Where customers came from", "Müşteriler hangi segmentten geldi"),
            Some(Timeline::Snapshot),
            5,
            Content::SegmentFlow,
        ),
    ],
};
