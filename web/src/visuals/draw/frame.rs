//! Measures along an axis.

use super::{ink, ticks, written};
use crate::{
    lang::t,
    names,
    visuals::scene::{Scene, order},
};
use charts::{
    ColumnChart, Donut, Drawing, Ink, LineChart, MapPoint, Point, RankBar, RankBars, Scatter,
    Series, ShareArea, Size, Slice, WorldMap,
};
use leptos::prelude::With;
use semantics::{Chart, Format, Frame, Matrix};

/// A chart of measures along an axis.
pub fn frame(scene: &Scene<'_>, kind: Chart, frame: &Frame, size: Size) -> Option<Drawing> {
    match kind {
        Chart::Columns => columns(scene, frame, size),
        Chart::Lines => lines(scene, frame, size, false),
        Chart::Area => lines(scene, frame, size, true),
        Chart::Bars => bars(scene, frame, size),
        Chart::Donut => donut(scene, frame, size),
        Chart::Map => map(scene, frame, size),
        Chart::Scatter => scatter(scene, frame, size),
        Chart::ShareArea => None,
    }
}

fn columns(scene: &Scene<'_>, frame: &Frame, size: Size) -> Option<Drawing> {
    let chart = ColumnChart {
        title: scene.title(),
        timeline: scene.timeline(),
        ticks: ticks(scene.numbers, scene.axis.timeline, &frame.keys),
        values: frame.columns.first()?.clone(),
        note: names::partial(scene.axis.timeline).to_owned(),
        selected: scene.chosen(&frame.keys),
    };
    chart.draw(size, &written(scene.numbers, scene.axis.measures.first()?.format)).ok()
}

fn lines(scene: &Scene<'_>, frame: &Frame, size: Size, area: bool) -> Option<Drawing> {
    let series = scene.axis.measures.iter().zip(&frame.columns).enumerate();
    let series = series.map(|(index, (definition, values))| Series {
        name: t(definition.title).to_owned(),
        ink: if index == 0 { Ink::Mark } else { Ink::Series(index as u8) },
        values: values.clone(),
        partial: Vec::new(),
    });
    let chart = LineChart {
        title: scene.title(),
        timeline: scene.timeline(),
        ticks: ticks(scene.numbers, scene.axis.timeline, &frame.keys),
        series: series.collect(),
        area,
        from_zero: area,
        note: names::partial(scene.axis.timeline).to_owned(),
        selected: scene.chosen(&frame.keys),
    };
    chart.draw(size, &written(scene.numbers, scene.axis.measures.first()?.format)).ok()
}

fn bars(scene: &Scene<'_>, frame: &Frame, size: Size) -> Option<Drawing> {
    let order = order(Chart::Bars, frame);
    let chosen = scene.chosen(&frame.keys);
    let second = scene.axis.measures.get(1).zip(frame.columns.get(1));
    let bars = order.iter().filter_map(|&index| {
        let key = &frame.keys[index];
        let beside = second.map(|(definition, values)| {
            format!("{} {}", t(definition.title), names::short(definition.format, values[index]))
        });
        Some(RankBar {
            name: scene.name(key),
            detail: key.detail.clone().unwrap_or_default(),
            beside: beside.unwrap_or_default(),
            value: frame.columns[0][index]?,
            ink: ink(scene.axis.dimension, key.code),
        })
    });
    let chart = RankBars {
        title: scene.title(),
        timeline: scene.timeline(),
        bars: bars.collect(),
        selected: order
            .iter()
            .enumerate()
            .filter(|(_, index)| chosen.contains(index))
            .map(|(row, _)| row)
            .collect(),
    };
    chart.draw(size, &written(scene.numbers, scene.axis.measures.first()?.format)).ok()
}

fn donut(scene: &Scene<'_>, frame: &Frame, size: Size) -> Option<Drawing> {
    let definition = scene.axis.measures.first()?;
    let values = frame.columns.first()?;
    let slices = frame.keys.iter().zip(values).map(|(key, value)| Slice {
        name: scene.name(key),
        value: value.unwrap_or(0.0),
        ink: ink(scene.axis.dimension, key.code),
    });
    let total: f64 = values.iter().flatten().sum();
    let chart = Donut {
        title: scene.title(),
        timeline: scene.timeline(),
        slices: slices.collect(),
        centre: scene.numbers.short(definition.format, total),
        caption: t(definition.title).to_owned(),
        selected: scene.chosen(&frame.keys),
    };
    let numbers = scene.numbers;
    chart
        .draw(size, &written(numbers, definition.format), &move |share| numbers.percent(share))
        .ok()
}

/// Every group with what its measures say, for tooltips and screen readers.
fn said(scene: &Scene<'_>, frame: &Frame, index: usize) -> String {
    let measures = scene.axis.measures.iter().zip(&frame.columns);
    let said = measures.map(|(definition, values)| {
        format!("{}: {}", t(definition.title), names::short(definition.format, values[index]))
    });
    said.collect::<Vec<_>>().join(" · ")
}

fn map(scene: &Scene<'_>, frame: &Frame, size: Size) -> Option<Drawing> {
    let [sizes, shades, ..] = frame.columns.as_slice() else { return None };
    let points = frame.keys.iter().enumerate().map(|(index, key)| MapPoint {
        place: key.name.clone(),
        size: sizes[index].unwrap_or(0.0),
        shade: shades[index].unwrap_or(0.0),
        said: said(scene, frame, index),
    });
    let chart = WorldMap {
        title: scene.title(),
        timeline: scene.timeline(),
        points: points.collect(),
        shade_title: t(scene.axis.measures.get(1)?.title).to_owned(),
        selected: scene.chosen(&frame.keys),
    };
    chart.draw(size, &written(scene.numbers, scene.axis.measures.get(1)?.format)).ok()
}

fn scatter(scene: &Scene<'_>, frame: &Frame, size: Size) -> Option<Drawing> {
    let [xs, ys, sizes] = frame.columns.as_slice() else { return None };
    let [x, y, _] = scene.axis.measures.as_slice() else { return None };
    // A group without customers has no place, but keeps its number.
    let points = frame.keys.iter().enumerate().map(|(index, key)| Point {
        name: scene.name(key),
        x: xs[index].unwrap_or(f64::NAN),
        y: ys[index].unwrap_or(f64::NAN),
        size: sizes[index].unwrap_or(0.0),
        ink: ink(scene.axis.dimension, key.code),
        said: said(scene, frame, index),
    });
    let chart = Scatter {
        title: scene.title(),
        timeline: scene.timeline(),
        x_title: t(x.title).to_owned(),
        y_title: t(y.title).to_owned(),
        points: points.collect(),
        selected: scene.chosen(&frame.keys),
    };
    let numbers = scene.numbers;
    let x_written = move |value: f64| match x.format {
        // The axis is titled; its figures need no unit.
        Format::Days => numbers.count(value),
        format => numbers.short(format, value),
    };
    chart.draw(size, &x_written, &written(numbers, y.format)).ok()
}

/// Shares over time.
pub fn shares(scene: &Scene<'_>, matrix: &Matrix, size: Size) -> Option<Drawing> {
    let width = matrix.columns.len();
    let series = matrix.columns.iter().enumerate().map(|(index, key)| Series {
        name: names::key(scene.report, scene.axis.split, key),
        ink: ink(scene.axis.split, key.code),
        values: (0..matrix.rows.len()).map(|row| matrix.cells[row * width + index]).collect(),
        partial: Vec::new(),
    });
    let chosen = scene.navigation.selection.with(|selection| {
        let members = scene.axis.split.map(|split| selection.chosen(split).to_vec());
        let chosen = |key: &semantics::Key| members.as_ref().is_some_and(|m| m.contains(&key.code));
        (0..width).filter(|&index| chosen(&matrix.columns[index])).collect()
    });
    let chart = ShareArea {
        title: scene.title(),
        timeline: scene.timeline(),
        ticks: ticks(scene.numbers, scene.axis.timeline, &matrix.rows),
        series: series.collect(),
        selected: chosen,
    };
    let numbers = scene.numbers;
    chart.draw(size, &move |share| numbers.percent(share)).ok()
}
