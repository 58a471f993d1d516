//! Customers moving between segments.

use super::{Card, Column, DataTable, Plot, Tools, draw, table::TableView};
use crate::{
    format::numbers,
    lang::t,
    names,
    report::{Report, report},
    words::{fill, visual as says},
};
use leptos::prelude::*;
use semantics::{Dimension, Format, Matrix, Shown, Visual};
use std::sync::Arc;
use vocabulary::Segment;

/// Where the customers of each segment were at the snapshot before.
#[component]
pub fn SegmentFlow(visual: &'static Visual, shown: Memo<Option<Shown>>) -> impl IntoView {
    let report = report();
    let numbers = numbers();
    let matrix = move || match shown.get() {
        Some(Shown::Matrix(matrix)) if !matrix.rows.is_empty() => Some(matrix),
        _ => None,
    };
    let first =
        move || matches!(shown.get(), Some(Shown::Matrix(matrix)) if matrix.rows.is_empty());
    let tools = Tools::new(move || Some(table(report, &matrix()?)))
        .noting(move || first().then(|| t(says::NO_SNAPSHOT_BEFORE).to_owned()));
    let draw: super::plot::Draw = Arc::new(move |size| {
        let matrix = matrix()?;
        draw::flow(visual, report, numbers, &matrix, size)
    });
    view! {
        <Card visual tools>
            <Show
                when=move || tools.as_table.get()
                fallback=move || view! {
                    <Plot title=t(visual.title) draw=draw.clone() drawn=tools.drawing class="tall flow" />
                }
            >
                {move || tools.table.get().map(|table| view! { <TableView table title=t(visual.title) /> })}
            </Show>
        </Card>
    }
}

/// What a row of the matrix is called: a segment, or those who were no customers yet.
pub fn origin(report: Report, code: u32) -> String {
    if (code as usize) < Segment::ALL.len() {
        names::member(report, Dimension::Segment, code)
    } else {
        t(says::NEW).to_owned()
    }
}

fn table(report: Report, matrix: &Matrix) -> DataTable {
    let width = matrix.columns.len();
    let columns = matrix.columns.iter().enumerate().map(|(index, key)| Column {
        title: fill(t(says::STAYED), &["", &names::member(report, Dimension::Segment, key.code)]),
        format: Format::Count,
        values: (0..matrix.rows.len()).map(|row| matrix.cells[row * width + index]).collect(),
    });
    DataTable {
        group: t(says::BEFORE).to_owned(),
        names: matrix.rows.iter().map(|key| origin(report, key.code)).collect(),
        columns: columns.collect(),
    }
}
