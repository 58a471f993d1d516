//! Page 7: Cohort & Retention.

use super::{other, sales_tile, text};
use crate::{Content, Dimension, Page, PageId, SalesMeasure as S, Slicer, Timeline};

/// Cohort & Retention.
pub static COHORTS: Page = Page {
    id: PageId::Cohorts,
    title: text("Cohort & Retention", "Kohort ve Elde Tutma"),
    lead: text(
        "Whether customers come back, by the month of their first purchase.",
        "İlk alışveriş ayına göre müşteriler geri geliyor mu.",
    ),
    slicers: &[Slicer::Period, Slicer::Members(Dimension::Country)],
    visuals: &[
        sales_tile(
            "repeat-rate",
            text("Repeat rate, 90 days to period end", "Tekrar oranı, dönem sonundaki 90 gün"),
            S::RepeatRate,
            &[],
        ),
        sales_tile(
            "new-customers",
            text("New customers, 12 months to period end", "Yeni müşteri, dönem sonundaki 12 ay"),
            S::NewCustomers,
            &[],
        ),
        sales_tile("customers", text("Active customers", "Aktif müşteri"), S::Customers, &[]),
        sales_tile("orders", text("Orders", "Sipariş"), S::Orders, &[S::OrdersMom, S::OrdersYoy]),
        other(
            "cohort-heat-map",
            text("Cohorts", "Kohortlar"),
            Some(Timeline::Sales),
            12,
            Content::CohortHeatMap,
        ),
        other(
            "cohort-curves",
            text(
                "Retention by months since the first purchase",
                "İlk alışverişten sonraki aylara göre elde tutma",
            ),
            Some(Timeline::Sales),
            7,
            Content::CohortCurves,
        ),
        other(
            "cohort-totals",
            text("All revenue by cohort", "Kohortlara göre tüm ciro"),
            Some(Timeline::Sales),
            5,
            Content::CohortTotals,
        ),
    ],
};
