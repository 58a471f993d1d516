//! One customer's charts.

use super::tick;
use crate::{format::Numbers, lang::t, names, words::customer as says};
use charts::{
    ColumnChart, DivergingBar, DivergingBars, Drawing, Ink, LineChart, Series, Size, Tick,
};
use semantics::{Format, Timeline};

/// A month or a snapshot of a customer.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// `2011-11` or `2011-11-30`.
    pub name: String,
    /// Its figure.
    pub value: Option<f64>,
    /// Must it not be compared with its neighbours?
    pub partial: bool,
}

/// Places along time and their values.
fn along(numbers: Numbers, timeline: Timeline, points: &[Point]) -> (Vec<Tick>, Vec<Option<f64>>) {
    let tick = |point: &Point| tick(numbers, timeline, &point.name, point.partial);
    points.iter().map(|point| (tick(point), point.value)).unzip()
}

/// Revenue by month.
pub fn months(title: &str, numbers: Numbers, months: &[Point], size: Size) -> Option<Drawing> {
    let (ticks, values) = along(numbers, Timeline::Sales, months);
    let chart = ColumnChart {
        title: title.to_owned(),
        timeline: t(Timeline::Sales.title()).to_owned(),
        ticks,
        values,
        note: names::partial(Timeline::Sales).to_owned(),
        selected: Vec::new(),
    };
    chart.draw(size, &move |value| numbers.short(Format::Money, value)).ok()
}

/// Churn probability by snapshot.
pub fn risk(title: &str, numbers: Numbers, history: &[Point], size: Size) -> Option<Drawing> {
    let (ticks, values) = along(numbers, Timeline::Snapshot, history);
    let chart = LineChart {
        title: title.to_owned(),
        timeline: t(Timeline::Snapshot.title()).to_owned(),
        ticks,
        series: vec![Series { name: String::new(), ink: Ink::Mark, values, partial: Vec::new() }],
        area: true,
        from_zero: true,
        note: names::partial(Timeline::Snapshot).to_owned(),
        selected: Vec::new(),
    };
    chart.draw(size, &move |value| numbers.percent(value)).ok()
}

/// What raises and what lowers a score, in log-odds.
pub fn reasons(
    title: &str,
    numbers: Numbers,
    bars: &[(String, f64)],
    size: Size,
) -> Option<Drawing> {
    let bars = bars.iter().map(|(name, contribution)| DivergingBar {
        name: name.clone(),
        value: *contribution,
        text: numbers.signed(*contribution),
    });
    let chart = DivergingBars {
        title: title.to_owned(),
        timeline: t(Timeline::Snapshot.title()).to_owned(),
        bars: bars.collect(),
        positive: t(says::RAISES).to_owned(),
        negative: t(says::LOWERS).to_owned(),
    };
    chart.draw(size).ok()
}
