//! Queries of the semantic layer as charts.

use super::field::{Field, InModel};
use super::hidden::{COUNTRY_IN_TOP, PRODUCT_IN_TOP};
use super::literal::{colour, flag, number, object, object_for, text, whole};
use super::shape::{Direction, Shape, Time};
use crate::theme;
use semantics::{Chart, Dimension, Query, Slicer, Tile, Timeline, TimelineKind, Visual};
use serde_json::{Value, json};

const TILE_HEIGHT: u32 = 124;
const BLANK: &str = "–";
const CHART_HEIGHT: u32 = 288;
const MAP_HEIGHT: u32 = 360;

/// A figure with its changes.
pub fn tile<T: TimelineKind>(visual: &Visual, tile: &Tile<T>) -> Shape
where
    T::Measure: InModel,
{
    let fields = std::iter::once(tile.measure).chain(tile.changes.iter().copied());
    card(visual.id, visual.span, fields.map(InModel::field))
        .titled(visual.title.en, visual.timeline)
}

/// A card of measures side by side.
pub fn card(name: &str, span: u8, measures: impl IntoIterator<Item = Field>) -> Shape {
    let measures: Vec<Field> = measures.into_iter().collect();
    let count = measures.len();
    let several = count > 1;
    let columns = i64::try_from(count).unwrap_or(1);
    Shape::new(name, "cardVisual", span, TILE_HEIGHT)
        .role("Data", measures)
        .object("layout", object(json!({ "columnCount": whole(columns), "cellPadding": whole(4) })))
        .object(
            "value",
            object_for("default", json!({ "fontSize": number(16.0), "showBlankAs": text(BLANK) })),
        )
        .object(
            "label",
            object_for(
                "default",
                json!({ "show": flag(several), "fontSize": number(9.0), "textWrap": flag(true) }),
            ),
        )
        .object("outline", object_for("default", json!({ "show": flag(false) })))
}

/// A chart of a query. Rankings along products and countries obey the page's Top N.
pub fn chart<T: TimelineKind>(
    visual: &Visual,
    chart: Chart,
    query: &Query<T>,
    slicers: &[Slicer],
) -> Shape
where
    T::Measure: InModel,
    T::Axis: InModel,
{
    let measures: Vec<Field> = query.measures.iter().map(|m| m.field()).collect();
    let along = query.by.map(InModel::field);
    let split = query.split.map(InModel::field);
    let shape = Shape::new(visual.id, visual_type(chart), visual.span, CHART_HEIGHT)
        .titled(visual.title.en, visual.timeline);
    let shape = match chart {
        Chart::Map => map(shape, &measures),
        Chart::Scatter => scatter(shape, &measures),
        Chart::Lines => shape.role("Y", measures.clone()),
        _ => shape
            .role("Y", measures.first().copied())
            .role("Tooltips", measures.iter().skip(1).copied()),
    };
    let shape = shape.role("Category", along).role("Series", split);
    let shape = sort(shape, chart, along, measures.first().copied());
    let shape = limit(shape, chart, along, slicers);
    colour_by_risk(over_time(shape, along, visual.timeline), along)
}

fn visual_type(chart: Chart) -> &'static str {
    match chart {
        Chart::Columns => "clusteredColumnChart",
        Chart::Lines => "lineChart",
        Chart::Area => "areaChart",
        Chart::ShareArea => "hundredPercentStackedAreaChart",
        Chart::Bars => "clusteredBarChart",
        Chart::Donut => "donutChart",
        Chart::Map => "azureMap",
        Chart::Scatter => "scatterChart",
    }
}

/// The first measure is the size of a bubble, the second its colour.
fn map(mut shape: Shape, measures: &[Field]) -> Shape {
    shape.height = MAP_HEIGHT;
    let mut bubbles =
        vec![json!({ "properties": { "show": flag(true), "sizeByValue": flag(true) } })];
    if let Some(&shade) = measures.get(1) {
        let fill = gradient(shade, [theme::RISK_LOW, theme::RISK_HIGH], None);
        bubbles.push(json!({
            "properties": { "fillColor": fill },
            "selector": { "data": [{ "dataViewWildcard": { "matchingOption": 1 } }] },
        }));
    }
    shape
        .role("Size", measures.first().copied())
        .role("Tooltips", measures.iter().skip(1).copied())
        .object("bubbleLayer", Value::Array(bubbles))
        .object(
            "mapControls",
            object(json!({ "defaultStyle": text("grayscale_light"), "autoZoom": flag(true) })),
        )
}

/// The first measure runs right, the second up, the third is the size.
fn scatter(mut shape: Shape, measures: &[Field]) -> Shape {
    shape.height = MAP_HEIGHT;
    for (role, measure) in ["X", "Y", "Size"].into_iter().zip(measures) {
        shape = shape.role(role, [*measure]);
    }
    shape.object("categoryLabels", object(json!({ "show": flag(true) })))
}

/// Time runs on, rankings fall.
fn sort(shape: Shape, chart: Chart, along: Option<Field>, first: Option<Field>) -> Shape {
    match (chart, along, first) {
        (Chart::Bars, _, Some(measure)) => shape.sorted(measure, Direction::Descending),
        (
            Chart::Columns | Chart::Lines | Chart::Area | Chart::ShareArea | Chart::Donut,
            Some(axis),
            _,
        ) => shape.sorted(axis, Direction::Ascending),
        _ => shape,
    }
}

fn limit(shape: Shape, chart: Chart, along: Option<Field>, slicers: &[Slicer]) -> Shape {
    if chart != Chart::Bars || !slicers.contains(&Slicer::Top) {
        return shape;
    }
    let limits = [(Dimension::Product, PRODUCT_IN_TOP), (Dimension::Country, COUNTRY_IN_TOP)];
    match limits.iter().find(|(dimension, _)| along == Some(dimension.field())) {
        Some((_, limit)) => shape.only_where(*limit),
        None => shape,
    }
}

/// A chart along months or snapshots shows all of them, whichever are chosen.
pub fn over_time(shape: Shape, along: Option<Field>, timeline: Option<Timeline>) -> Shape {
    match timeline {
        Some(timeline)
            if along == Some(super::field::MONTH) || along == Some(super::field::SNAPSHOT) =>
        {
            shape.with_time(Time::ShowsAllOf(timeline))
        }
        _ => shape,
    }
}

fn colour_by_risk(shape: Shape, along: Option<Field>) -> Shape {
    let risk = Dimension::Risk.field();
    if along != Some(risk) {
        return shape;
    }
    let colours = [theme::RISK_HIGH, theme::RISK_MEDIUM, theme::RISK_LOW];
    let points: Vec<Value> = vocabulary::RiskBucket::MEMBERS
        .iter()
        .zip(colours)
        .map(|(bucket, hex)| {
            json!({
                "properties": { "fill": colour(hex) },
                "selector": { "data": [{ "scopeId": { "Comparison": {
                    "ComparisonKind": 0,
                    "Left": risk.expression(),
                    "Right": text(bucket.title.en)["expr"].clone(),
                } } }] },
            })
        })
        .collect();
    shape.object("dataPoint", Value::Array(points))
}

/// A colour that runs from one to another with a measure, up to `limit` where one is given.
pub fn gradient(measure: Field, [from, to]: [&str; 2], limit: Option<f64>) -> Value {
    let stop = |hex: &str| json!({ "color": text(hex)["expr"].clone() });
    let (mut min, mut max) = (stop(from), stop(to));
    if let Some(limit) = limit {
        min["value"] = number(0.0)["expr"].clone();
        max["value"] = number(limit)["expr"].clone();
    }
    json!({ "solid": { "color": { "expr": { "FillRule": {
        "Input": measure.expression(),
        "FillRule": { "linearGradient2": { "min": min, "max": max, "nullColoringStrategy": {
            "strategy": text("noColor")["expr"].clone(),
        } } },
    } } } } })
}
