//! Page 3: Sales Performance.

use super::{other, sales_chart, sales_tile, text};
use crate::{
    Chart, Content, Dimension, Page, PageId, SalesAxis, SalesMeasure as S, Slicer, Timeline,
};

/// Sales Performance.
pub static SALES: Page = Page {
    id: PageId::Sales,
    title: text("Sales Performance", "Satış Performansı"),
    lead: text(
        "What was sold, where, and whether price or volume moved it.",
        "Ne, nerede satıldı; değişimi fiyat mı hacim mi yarattı.",
    ),
    slicers: &[Slicer::Period, Slicer::Members(Dimension::Country), Slicer::Top],
    visuals: &[
        sales_tile("revenue", text("Revenue", "Ciro"), S::Revenue, &[S::RevenueMom, S::RevenueYoy]),
        sales_tile("orders", text("Orders", "Sipariş"), S::Orders, &[S::OrdersMom, S::OrdersYoy]),
        sales_tile("units", text("Units", "Adet"), S::Units, &[]),
        sales_tile(
            "aov",
            text("Average order value", "Ortalama sepet tutarı"),
            S::AverageOrderValue,
            &[],
        ),
        sales_chart(
            "revenue-trend",
            text("Revenue by month", "Aylara göre ciro"),
            8,
            Chart::Columns,
            &[S::Revenue],
            SalesAxis::Month,
        ),
        other(
            "price-volume-mix",
            text(
                "What moved revenue against one month earlier",
                "Ciroyu bir ay öncesine göre ne değiştirdi",
            ),
            Some(Timeline::Sales),
            4,
            Content::PriceVolumeMix,
        ),
        sales_chart(
            "top-products",
            text("Top products by revenue", "Ciroya göre ilk ürünler"),
            6,
            Chart::Bars,
            &[S::Revenue, S::Units, S::ProductRank],
            SalesAxis::Product,
        ),
        sales_chart(
            "top-countries",
            text("Top countries by revenue", "Ciroya göre ilk ülkeler"),
            6,
            Chart::Bars,
            &[S::Revenue, S::Orders, S::CountryRank],
            SalesAxis::Country,
        ),
        sales_chart(
            "aov-trend",
            text("Average order value by month", "Aylara göre ortalama sepet tutarı"),
            12,
            Chart::Lines,
            &[S::AverageOrderValue],
            SalesAxis::Month,
        ),
    ],
};
