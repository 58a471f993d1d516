//! Page 5: Churn & Risk.

use super::{other, snapshot_chart, snapshot_tile, text};
use crate::{Chart, Content, Dimension, Page, PageId, Slicer, SnapshotAxis, SnapshotMeasure as M};

/// Churn & Risk.
pub static CHURN: Page = Page {
    id: PageId::Churn,
    title: text("Churn & Risk", "Kayıp ve Risk"),
    lead: text(
        "How likely customers are to leave, and what that would cost.",
        "Müşterilerin ayrılma olasılığı ve bunun bedeli.",
    ),
    slicers: &[
        Slicer::Snapshot,
        Slicer::Members(Dimension::Country),
        Slicer::Members(Dimension::Segment),
    ],
    visuals: &[
        snapshot_tile(
            "scored-customers",
            text("Scored customers", "Skorlanan müşteri"),
            M::ScoredCustomers,
            &[],
        ),
        snapshot_tile(
            "flagged-customers",
            text("Flagged customers", "İşaretlenen müşteri"),
            M::FlaggedCustomers,
            &[M::FlagRate],
        ),
        snapshot_tile(
            "revenue-at-risk",
            text("Revenue at risk", "Riskteki ciro"),
            M::RevenueAtRisk,
            &[M::RevenueAtRiskChange],
        ),
        snapshot_tile(
            "expected-loss",
            text("Expected loss, High + Medium", "Beklenen kayıp, Yüksek + Orta"),
            M::ExpectedLossAtRisk,
            &[],
        ),
        snapshot_chart(
            "risk-mix",
            text("Customers by risk", "Riske göre müşteri"),
            4,
            Chart::Donut,
            &[M::ScoredCustomers, M::RiskMix],
            SnapshotAxis::Risk,
        ),
        snapshot_chart(
            "probability-trend",
            text("Churn probability by snapshot", "Anlık görüntülere göre kayıp olasılığı"),
            8,
            Chart::Lines,
            &[M::MedianProbability, M::MeanProbability],
            SnapshotAxis::Snapshot,
        ),
        snapshot_chart(
            "country-map",
            text("Expected loss by country", "Ülkelere göre beklenen kayıp"),
            8,
            Chart::Map,
            &[M::ExpectedLoss, M::MeanProbability, M::ScoredCustomers],
            SnapshotAxis::Country,
        ),
        snapshot_chart(
            "segment-risk",
            text("Segments by recency and risk", "Yenilik ve riske göre segmentler"),
            4,
            Chart::Scatter,
            &[M::AverageRecency, M::MeanProbability, M::ExpectedLoss],
            SnapshotAxis::Segment,
        ),
        snapshot_chart(
            "revenue-at-risk-trend",
            text("Revenue at risk by snapshot", "Anlık görüntülere göre riskteki ciro"),
            8,
            Chart::Area,
            &[M::RevenueAtRisk],
            SnapshotAxis::Snapshot,
        ),
        other(
            "model-quality",
            text("How good the model is", "Model ne kadar iyi"),
            None,
            4,
            Content::ModelQuality,
        ),
    ],
};
