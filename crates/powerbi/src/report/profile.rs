//! Customer 360: everything about the customer who is chosen, or drilled to.

use super::charts::{card, over_time};
use super::field::{Field, InModel, MONTH, SNAPSHOT};
use super::hidden::{ADVISED, LAST_PURCHASE};
use super::shape::{Direction, Shape};
use super::words::{plain, words};
use semantics::{Dimension, SalesMeasure, SnapshotMeasure, Timeline};

const LIST_HEIGHT: u32 = 224;
const CHART_HEIGHT: u32 = 280;

/// The boxes of the page.
pub fn shapes() -> Vec<Shape> {
    vec![
        words(
            "how-to",
            "Choose a customer",
            12,
            &[plain(
                "Search above, or right-click a customer in the action list and drill through. \
                 Without a customer, the page shows everybody. The reasons for a score are shown \
                 by the web page only.",
            )],
        ),
        sales_figures(),
        snapshot_figures(),
        advice(),
        revenue_by_month(),
        risk_by_snapshot(),
        products(),
    ]
}

fn sales_figures() -> Shape {
    let figures = [
        SalesMeasure::Revenue,
        SalesMeasure::Orders,
        SalesMeasure::Units,
        SalesMeasure::AverageOrderValue,
    ];
    let days = [LAST_PURCHASE];
    card("sales-figures", 6, figures.map(InModel::field).into_iter().chain(days))
        .titled("Bought so far", Some(Timeline::Sales))
}

fn snapshot_figures() -> Shape {
    let figures = [
        SnapshotMeasure::MeanProbability,
        SnapshotMeasure::ExpectedLoss,
        SnapshotMeasure::RevenueAsOf,
        SnapshotMeasure::AverageRecency,
        SnapshotMeasure::Budget,
    ];
    card("snapshot-figures", 6, figures.map(InModel::field))
        .titled("Known at the snapshot", Some(Timeline::Snapshot))
}

fn advice() -> Shape {
    const COLUMNS: [&str; 8] = [
        "Segment",
        "Risk",
        "Priority",
        "Action",
        "Offer",
        "message_angle",
        "expected_loss",
        "budget_suggestion",
    ];
    let who = [Dimension::Customer.field(), Dimension::Country.field()];
    Shape::new("advice", "tableEx", 12, LIST_HEIGHT)
        .titled("Segment, risk and recommended action", Some(Timeline::Snapshot))
        .role("Values", who.into_iter().chain(COLUMNS.map(|name| Field::column("actions", name))))
        .sorted(Field::column("actions", "expected_loss"), Direction::Descending)
        .only_where(ADVISED)
}

fn revenue_by_month() -> Shape {
    let shape = Shape::new("revenue-by-month", "clusteredColumnChart", 6, CHART_HEIGHT)
        .titled("Revenue by month", Some(Timeline::Sales))
        .role("Category", [MONTH])
        .role("Y", [SalesMeasure::Revenue.field()])
        .role("Tooltips", [SalesMeasure::Orders.field()])
        .sorted(MONTH, Direction::Ascending);
    over_time(shape, Some(MONTH), Some(Timeline::Sales))
}

fn risk_by_snapshot() -> Shape {
    let shape = Shape::new("risk-by-snapshot", "lineChart", 6, CHART_HEIGHT)
        .titled("Churn probability by snapshot", Some(Timeline::Snapshot))
        .role("Category", [SNAPSHOT])
        .role("Y", [SnapshotMeasure::MeanProbability.field()])
        .role("Tooltips", [SnapshotMeasure::ExpectedLoss.field()])
        .sorted(SNAPSHOT, Direction::Ascending);
    over_time(shape, Some(SNAPSHOT), Some(Timeline::Snapshot))
}

fn products() -> Shape {
    let measures = [SalesMeasure::Units, SalesMeasure::Revenue].map(InModel::field);
    Shape::new("products", "tableEx", 12, CHART_HEIGHT)
        .titled("Products bought, all of time", Some(Timeline::Sales))
        .role(
            "Values",
            std::iter::once(Dimension::Product.field()).chain(measures).chain([LAST_PURCHASE]),
        )
        .sorted(SalesMeasure::Revenue.field(), Direction::Descending)
}
