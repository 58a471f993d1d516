//! Page 2: Executive Overview.

use super::{other, sales_chart, sales_tile, snapshot_chart, snapshot_tile, text};
use crate::{
    Chart, Content, Dimension, Page, PageId, SalesAxis, SalesMeasure as S, Slicer, SnapshotAxis,
    SnapshotMeasure as M,
};

/// Executive Overview.
pub static OVERVIEW: Page = Page {
    id: PageId::Overview,
    title: text("Executive Overview", "Yönetici Özeti"),
    lead: text(
        "How sales did in the period, and what is at risk as of the snapshot.",
        "Dönemde satışlar nasıldı ve anlık görüntü itibarıyla neler risk altında.",
    ),
    slicers: &[Slicer::Period, Slicer::Snapshot, Slicer::Members(Dimension::Country)],
    visuals: &[
        other("narrative", text("In short", "Kısaca"), None, 12, Content::Narrative),
        sales_tile("revenue", text("Revenue", "Ciro"), S::Revenue, &[S::RevenueMom, S::RevenueYoy]),
        sales_tile("orders", text("Orders", "Sipariş"), S::Orders, &[S::OrdersMom, S::OrdersYoy]),
        sales_tile("customers", text("Active customers", "Aktif müşteri"), S::Customers, &[]),
        sales_tile(
            "aov",
            text("Average order value", "Ortalama sepet tutarı"),
            S::AverageOrderValue,
            &[],
        ),
        sales_tile(
            "arpc",
            text("Revenue per customer", "Müşteri başına ciro"),
            S::RevenuePerCustomer,
            &[],
        ),
        snapshot_tile(
            "at-risk-customers",
            text("At-risk customers", "Risk altındaki müşteri"),
            M::AtRiskCustomers,
            &[],
        ),
        snapshot_tile(
            "revenue-at-risk",
            text("Revenue at risk", "Riskteki ciro"),
            M::RevenueAtRisk,
            &[M::RevenueAtRiskChange],
        ),
        snapshot_tile(
            "at-risk-coverage",
            text("At-risk customers we can act on", "Aksiyon alınabilen riskli müşteri"),
            M::AtRiskCoverage,
            &[],
        ),
        sales_chart(
            "revenue-trend",
            text("Revenue by month", "Aylara göre ciro"),
            6,
            Chart::Columns,
            &[S::Revenue],
            SalesAxis::Month,
        ),
        sales_chart(
            "orders-trend",
            text("Orders by month", "Aylara göre sipariş"),
            6,
            Chart::Columns,
            &[S::Orders],
            SalesAxis::Month,
        ),
        snapshot_chart(
            "risk-trend",
            text("Revenue at risk by snapshot", "Anlık görüntülere göre riskteki ciro"),
            12,
            Chart::Area,
            &[M::RevenueAtRisk],
            SnapshotAxis::Snapshot,
        ),
    ],
};
