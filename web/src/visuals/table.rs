//! A visual's figures as a table: on the screen and in a file.

use crate::{export::Csv, lang::t, names, words::visual as says};
use leptos::prelude::*;
use semantics::Format;
use std::ops::Range;

/// A column of figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What it is called.
    pub title: String,
    /// How its figures are written.
    pub format: Format,
    /// The figures, row by row.
    pub values: Vec<Option<f64>>,
}

/// A table of figures.
#[derive(Clone, Debug, PartialEq)]
pub struct DataTable {
    /// What the rows are.
    pub group: String,
    /// What each row is called.
    pub names: Vec<String>,
    /// The columns.
    pub columns: Vec<Column>,
}

impl DataTable {
    /// The table as a file, its figures in full.
    pub fn csv(&self) -> String {
        let heads: Vec<String> = std::iter::once(&self.group)
            .chain(self.columns.iter().map(|c| &c.title))
            .cloned()
            .collect();
        let mut csv = Csv::new(&heads);
        for (row, name) in self.names.iter().enumerate() {
            let values = self.columns.iter().map(|column| {
                column.values.get(row).copied().flatten().map(|v| v.to_string()).unwrap_or_default()
            });
            csv.row(&std::iter::once(name.clone()).chain(values).collect::<Vec<_>>());
        }
        csv.finish()
    }
}

/// Columns of figures that stand side by side on paper.
const ON_PAPER: usize = 8;

/// The table on the screen; on paper in parts, if it is wider than that.
#[component]
pub fn TableView(table: DataTable, title: &'static str) -> impl IntoView {
    let empty = table.names.is_empty().then(|| view! { <p class="empty">{t(says::EMPTY)}</p> });
    let all = 0..table.columns.len();
    let parts = (table.columns.len() > ON_PAPER).then(|| {
        let parts = all.clone().step_by(ON_PAPER).map(|from| {
            let columns = from..(from + ON_PAPER).min(table.columns.len());
            view! { <table>{columns_of(&table, columns)}</table> }
        });
        view! { <div class="paper-parts" aria-hidden="true">{parts.collect_view()}</div> }
    });
    let divided = parts.is_some();
    view! {
        <div class="table-scroll figures-table" tabindex="0" role="group" aria-label=title>
            <table class:screen-only=divided>{columns_of(&table, all)}</table>
            {parts}
            {empty}
        </div>
    }
}

/// The heads and figures of some columns.
fn columns_of(table: &DataTable, columns: Range<usize>) -> impl IntoView + use<> {
    let columns = &table.columns[columns];
    let heads = columns
        .iter()
        .map(|column| view! { <th scope="col" class="number">{column.title.clone()}</th> })
        .collect_view();
    let row = |(row, name): (usize, &String)| {
        let cells = columns
            .iter()
            .map(|column| {
                let value = column.values.get(row).copied().flatten();
                let raw = value.map(|value| value.to_string()).unwrap_or_default();
                view! { <td class="number" data-value=raw>{names::exact(column.format, value)}</td> }
            })
            .collect_view();
        view! { <tr><th scope="row">{name.clone()}</th>{cells}</tr> }
    };
    let rows = table.names.iter().enumerate().map(row).collect_view();
    view! {
        <thead><tr><th scope="col">{table.group.clone()}</th>{heads}</tr></thead>
        <tbody>{rows}</tbody>
    }
}
