//! What each kind of content becomes in Power BI.

use super::charts::{card, chart, gradient, over_time, tile};
use super::field::{COHORT, Field, InModel, MONTH, MONTHS_SINCE_FIRST, PREVIOUS_SEGMENT};
use super::hidden::{
    ACTIONS_IN_SHORT, LISTED_ACTIONS, MIX_EFFECT, PRICE_EFFECT, RISK_IN_SHORT, SALES_IN_SHORT,
    SEGMENT_MOVES, VOLUME_EFFECT,
};
use super::literal::{flag, number, object, object_for, text};
use super::shape::{Direction, Shape, Time};
use super::{glossary, notes, profile};
use crate::theme;
use semantics::{CohortMeasure, Content, Dimension, Page, SnapshotMeasure, Timeline, Visual};
use serde_json::json;

const LIST_HEIGHT: u32 = 440;
const MATRIX_HEIGHT: u32 = 320;
const CURVES_HEIGHT: u32 = 340;
const STORY_HEIGHT: u32 = 124;
const HEAT_MAP_HEIGHT: u32 = 580;
/// Letters of a heat map with a column for every month.
const SMALL: f64 = 8.0;
/// Retention from which cells of the heat map are darkest: only a cohort's first month lies above.
const FULL_RETENTION: f64 = 0.5;

/// The visuals that show a visual of the semantic layer: one, but for glossary and profile.
pub fn shapes(page: &Page, visual: &Visual) -> Vec<Shape> {
    let shape = match &visual.content {
        Content::SalesTile(figure) => tile(visual, figure),
        Content::SnapshotTile(figure) => tile(visual, figure),
        Content::Sales(kind, query) => chart(visual, *kind, query, page.slicers),
        Content::Snapshots(kind, query) => chart(visual, *kind, query, page.slicers),
        Content::Narrative => narrative(visual),
        Content::Timelines => notes::timelines(visual),
        Content::DataCard => notes::data_card(visual),
        Content::OwnFile => notes::own_file(visual),
        Content::PriceVolumeMix => price_volume_mix(visual),
        Content::SegmentFlow => segment_flow(visual),
        Content::ModelQuality => notes::model_quality(visual),
        Content::Capacity => capacity(visual),
        Content::ActionList => action_list(visual),
        Content::CohortHeatMap => cohort_heat_map(visual),
        Content::CohortCurves => cohort_curves(visual),
        Content::CohortTotals => cohort_totals(visual),
        Content::Glossary => return glossary::shapes(visual),
        Content::Profile => return profile::shapes(),
    };
    vec![shape]
}

fn narrative(visual: &Visual) -> Shape {
    let mut shape = card(visual.id, visual.span, [SALES_IN_SHORT, RISK_IN_SHORT, ACTIONS_IN_SHORT])
        .titled(visual.title.en, visual.timeline)
        .object(
            "value",
            object_for("default", json!({ "fontSize": number(11.0), "textWrap": flag(true) })),
        );
    shape.height = STORY_HEIGHT;
    shape
}

/// Stacked columns: what volume, price and mix added to or took from the month before.
fn price_volume_mix(visual: &Visual) -> Shape {
    let shape = Shape::new(visual.id, "columnChart", visual.span, 0)
        .titled(&format!("{}, by month", visual.title.en), visual.timeline)
        .role("Category", [MONTH])
        .role("Y", [VOLUME_EFFECT, PRICE_EFFECT, MIX_EFFECT])
        .sorted(MONTH, Direction::Ascending);
    over_time(shape, Some(MONTH), visual.timeline)
}

fn segment_flow(visual: &Visual) -> Shape {
    Shape::new(visual.id, "pivotTable", visual.span, MATRIX_HEIGHT)
        .titled(&format!("{}: from row to column", visual.title.en), visual.timeline)
        .role("Rows", [PREVIOUS_SEGMENT])
        .role("Columns", [Dimension::Segment.field()])
        .role("Values", [SEGMENT_MOVES])
        .object("values", shaded(SEGMENT_MOVES, None))
}

/// The page replans the list live; here it is what the chosen mode gives, by priority.
fn capacity(visual: &Visual) -> Shape {
    let measures = [
        SnapshotMeasure::ActionCustomers,
        SnapshotMeasure::ActionCoverage,
        SnapshotMeasure::CoveredLoss,
        SnapshotMeasure::Budget,
    ];
    table(
        visual,
        CURVES_HEIGHT,
        std::iter::once(Dimension::Priority.field()).chain(measures.map(InModel::field)),
    )
    .sorted(Dimension::Priority.field(), Direction::Ascending)
}

fn action_list(visual: &Visual) -> Shape {
    const COLUMNS: [&str; 9] = [
        "Segment",
        "Risk",
        "Priority",
        "Action",
        "Offer",
        "value_tier",
        "message_angle",
        "expected_loss",
        "budget_suggestion",
    ];
    let who = [Dimension::Customer.field(), Dimension::Country.field()];
    let what = COLUMNS.map(|name| Field::column("actions", name));
    table(visual, LIST_HEIGHT, who.into_iter().chain(what))
        .sorted(Field::column("actions", "expected_loss"), Direction::Descending)
        .only_where(LISTED_ACTIONS)
}

fn cohort_heat_map(visual: &Visual) -> Shape {
    let retention = CohortMeasure::Retention.field();
    Shape::new(visual.id, "pivotTable", visual.span, HEAT_MAP_HEIGHT)
        .titled(&format!("{}: {} by month", visual.title.en, retention.name()), visual.timeline)
        .role("Rows", [COHORT])
        .role("Columns", [MONTH])
        .role("Values", [retention])
        .object("values", shaded(retention, Some(FULL_RETENTION)))
        .object("columnHeaders", object(json!({ "fontSize": number(SMALL) })))
        .object("rowHeaders", object(json!({ "fontSize": number(SMALL) })))
        .object(
            "subTotals",
            object(json!({ "rowSubtotals": flag(false), "columnSubtotals": flag(false) })),
        )
        .with_time(Time::ShowsAllOf(Timeline::Sales))
}

fn cohort_curves(visual: &Visual) -> Shape {
    Shape::new(visual.id, "lineChart", visual.span, CURVES_HEIGHT)
        .titled(visual.title.en, visual.timeline)
        .role("Category", [MONTHS_SINCE_FIRST])
        .role("Series", [COHORT])
        .role("Y", [CohortMeasure::Retention.field()])
        .sorted(MONTHS_SINCE_FIRST, Direction::Ascending)
        .object("legend", object(json!({ "show": flag(true), "position": text("Right") })))
        .with_time(Time::ShowsAllOf(Timeline::Sales))
}

fn cohort_totals(visual: &Visual) -> Shape {
    Shape::new(visual.id, "clusteredBarChart", visual.span, CURVES_HEIGHT)
        .titled(visual.title.en, visual.timeline)
        .role("Category", [COHORT])
        .role("Y", [CohortMeasure::CohortRevenue.field()])
        .role("Tooltips", [CohortMeasure::Size.field()])
        .sorted(COHORT, Direction::Ascending)
        .with_time(Time::ShowsAllOf(Timeline::Sales))
}

fn table(visual: &Visual, height: u32, fields: impl IntoIterator<Item = Field>) -> Shape {
    Shape::new(visual.id, "tableEx", visual.span, height)
        .titled(visual.title.en, visual.timeline)
        .role("Values", fields)
}

/// Cells whose background deepens with the measure.
fn shaded(measure: Field, limit: Option<f64>) -> serde_json::Value {
    let back = gradient(measure, [theme::STEP_LOW, theme::STEP_HIGH], limit);
    json!([{ "properties": { "fontSize": number(SMALL) } }, {
        "properties": { "backColor": back },
        "selector": {
            "data": [{ "dataViewWildcard": { "matchingOption": 1 } }],
            "metadata": measure.query_ref(),
        },
    }])
}
