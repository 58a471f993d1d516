//! Measures along an axis, drawn.

use super::axis::Axis;
use super::scene::{Scene, order};
use super::{Card, Column, DataTable, Pick, Plot, Tools, table::TableView};
use crate::{
    format::numbers,
    lang::t,
    names,
    navigation::navigation,
    report::{Report, report},
    words::{fill, visual as says},
};
use leptos::prelude::*;
use semantics::{Chart, Dimension, Frame, Matrix, Shown, Visual};
use std::sync::Arc;

/// A chart of measures along an axis.
#[component]
pub fn ChartView(
    visual: &'static Visual,
    kind: Chart,
    axis: Axis,
    shown: Memo<Option<Shown>>,
) -> impl IntoView {
    let (report, navigation) = (report(), navigation());
    let axis = StoredValue::new(axis);
    let table = move || axis.with_value(|axis| table_of(report, axis, &shown.get()?));
    let note = move || axis.with_value(|axis| note(report, axis, kind, &shown.get()?));
    let tools = Tools::new(table).noting(note);
    let pick = Pick::new(move |(index, together): (usize, bool)| {
        shown.with_untracked(|shown| {
            axis.with_value(|axis| match shown {
                Some(Shown::Frame(frame)) => {
                    if let Some(key) =
                        order(kind, frame).get(index).map(|&place| &frame.keys[place])
                    {
                        axis.pick(navigation, key, together);
                    }
                }
                // The marks of a divided chart are its parts: they filter by what divides.
                Some(Shown::Matrix(matrix)) => {
                    if let (Some(dimension), Some(key)) = (axis.split, matrix.columns.get(index)) {
                        navigation.toggle(dimension, key.code, together);
                    }
                }
                _ => {}
            });
        });
    });
    let numbers = numbers();
    let draw: super::plot::Draw = Arc::new(move |size| {
        axis.with_value(|axis| {
            let scene = Scene { visual, report, navigation, numbers, axis };
            match shown.get()? {
                Shown::Frame(frame) => super::draw::frame(&scene, kind, &frame, size),
                Shown::Matrix(matrix) => super::draw::shares(&scene, &matrix, size),
                _ => None,
            }
        })
    });
    let empty = Signal::derive(move || {
        let by = axis.with_value(|axis| axis.dimension);
        report.catalogue.with(|catalogue| match by {
            Some(Dimension::Country) if catalogue.countries.is_empty() => Some(says::NO_COUNTRIES),
            Some(Dimension::Product) if !catalogue.has_products => Some(says::NO_PRODUCTS),
            _ => None,
        })
    });
    let class = match kind {
        Chart::Map => "tall map",
        Chart::ShareArea => "tall",
        Chart::Area | Chart::Lines | Chart::Columns => "low",
        _ => "",
    };
    view! {
        <Card visual tools>
            <Show
                when=move || tools.as_table.get()
                fallback=move || view! {
                    <Plot title=t(visual.title) draw=draw.clone() pick drawn=tools.drawing class empty />
                }
            >
                {move || tools.table.get().map(|table| view! { <TableView table title=t(visual.title) /> })}
            </Show>
        </Card>
    }
}

fn table_of(report: Report, axis: &Axis, shown: &Shown) -> Option<DataTable> {
    match shown {
        Shown::Frame(frame) => Some(frame_table(report, axis, frame)),
        Shown::Matrix(matrix) => Some(matrix_table(report, axis, matrix)),
        _ => None,
    }
}

fn frame_table(report: Report, axis: &Axis, frame: &Frame) -> DataTable {
    let name = |key: &semantics::Key| {
        let name = names::key(report, axis.dimension, key);
        match (&key.detail, key.partial) {
            (Some(detail), _) => format!("{name} {detail}"),
            (None, true) => format!("{name} ({})", names::partial(axis.timeline)),
            (None, false) => name,
        }
    };
    let columns = axis.measures.iter().zip(&frame.columns).map(|(definition, values)| Column {
        title: t(definition.title).to_owned(),
        format: definition.format,
        values: values.clone(),
    });
    DataTable {
        group: axis.dimension.map_or_else(|| t(axis.timeline.title()), |d| t(d.title())).to_owned(),
        names: frame.keys.iter().map(name).collect(),
        columns: columns.collect(),
    }
}

fn matrix_table(report: Report, axis: &Axis, matrix: &Matrix) -> DataTable {
    let width = matrix.columns.len();
    let columns = matrix.columns.iter().enumerate().map(|(place, key)| Column {
        title: names::key(report, axis.split, key),
        format: axis.measures[0].format,
        values: (0..matrix.rows.len()).map(|row| matrix.cells[row * width + place]).collect(),
    });
    DataTable {
        group: t(axis.timeline.title()).to_owned(),
        names: matrix
            .rows
            .iter()
            .map(|key| match (names::key(report, axis.dimension, key), key.partial) {
                (name, true) => format!("{name} ({})", names::partial(axis.timeline)),
                (name, false) => name,
            })
            .collect(),
        columns: columns.collect(),
    }
}

/// What must be said beside a chart: what its marks mean, or what it leaves out.
fn note(report: Report, axis: &Axis, kind: Chart, shown: &Shown) -> Option<String> {
    let partial = |keys: &[semantics::Key], drawn| {
        let key = keys.iter().find(|key| key.partial)?;
        Some(names::partial_note(report, axis.timeline, &key.name, drawn))
    };
    let frame = match shown {
        Shown::Frame(frame) => frame,
        Shown::Matrix(matrix) => return partial(&matrix.rows, says::FADED),
        _ => return None,
    };
    let title =
        |place: usize| axis.measures.get(place).map_or("", |definition| t(definition.title));
    match kind {
        Chart::Map => {
            let key = fill(t(says::MAP_KEY), &[title(0), title(1)]);
            let missing: Vec<String> = frame
                .keys
                .iter()
                .filter(|key| !charts::is_on_map(&key.name))
                .map(|key| names::key(report, axis.dimension, key))
                .collect();
            if missing.is_empty() {
                return Some(key);
            }
            Some(format!("{key} {}", fill(t(says::UNPLACED), &[&missing.join(", ")])))
        }
        Chart::Scatter => Some(fill(t(says::SCATTER_KEY), &[title(2)])),
        _ if frame.more > 0 => {
            Some(fill(t(says::MORE), &[&numbers().count(f64::from(frame.more))]))
        }
        _ => partial(&frame.keys, says::DASHED),
    }
}
