//! One customer's charts.

use super::tick;
use crate::{format::Numbers, lang::t, words::customer as says};
use charts::{ColumnChart, DivergingBar, DivergingBars, Drawing, Ink, LineChart, Series, Size};
use semantics::{Format, Timeline};

/// Revenue by month.
pub fn months(
    title: &str,
    numbers: Numbers,
    months: &[(String, Option<f64>)],
    size: Size,
) -> Option<Drawing> {
    let chart = ColumnChart {
        title: title.to_owned(),
        timeline: t(Timeline::Sales.title()).to_owned(),
        ticks: months
            .iter()
            .map(|(month, _)| tick(numbers, Timeline::Sales, month, false))
            .collect(),
        values: months.iter().map(|(_, revenue)| *revenue).collect(),
        note: String::new(),
        selected: Vec::new(),
    };
    chart.draw(size, &move |value| numbers.short(Format::Money, value)).ok()
}

/// Churn probability by snapshot.
pub fn risk(
    title: &str,
    numbers: Numbers,
    history: &[(String, Option<f64>)],
    size: Size,
) -> Option<Drawing> {
    let chart = LineChart {
        title: title.to_owned(),
        timeline: t(Timeline::Snapshot.title()).to_owned(),
        ticks: history
            .iter()
            .map(|(day, _)| tick(numbers, Timeline::Snapshot, day, false))
            .collect(),
        series: vec![Series {
            name: String::new(),
            ink: Ink::Mark,
            values: history.iter().map(|(_, probability)| *probability).collect(),
        }],
        area: true,
        from_zero: true,
        selected: Vec::new(),
    };
    chart.draw(size, &move |value| numbers.percent(value)).ok()
}

/// What raises and what lowers a score, in log-odds.
pub fn reasons(title: &str, bars: &[(String, f64)], size: Size) -> Option<Drawing> {
    let bars = bars.iter().map(|(name, contribution)| DivergingBar {
        name: name.clone(),
        value: *contribution,
        text: format!("{contribution:+.2}"),
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
