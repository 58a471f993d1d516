//! The first rows as they stand in the file.

use super::Seen;
use crate::{format::numbers, lang::t, words::wizard as says};
use leptos::prelude::*;
use protocol::{Preview, SURE};

/// The first rows, with the role of each column on top.
#[component]
pub fn Preview(seen: Seen) -> impl IntoView {
    let table = move || seen.get().map(|preview| rows(&preview));
    view! {
        <div>
            <h3>{t(says::ROWS)}</h3>
            <div class="table-scroll" role="region" tabindex="0" aria-label=t(says::ROWS)>
                <table class="raw" data-testid="preview">{table}</table>
            </div>
        </div>
    }
}

fn rows(preview: &Preview) -> impl IntoView + use<> {
    let header = preview.sniffed.mapping.header_line.unwrap_or_default();
    let roles = preview.sniffed.columns.iter().map(|column| {
        let role = column.role.filter(|_| column.confidence >= SURE);
        let title = role.map(|role| t(role.title()));
        view! { <th scope="col" class:used=title.is_some()>{title.unwrap_or("–")}</th> }
    });
    let roles = roles.collect_view();
    let width = preview.sniffed.columns.len();
    let body = preview.rows.iter().map(|row| {
        let state = if row.line == header {
            "names"
        } else if row.line < header {
            "above"
        } else {
            ""
        };
        let cells = row.cells.iter().take(width.max(row.cells.len().min(width + 1)));
        let cells = cells.map(|cell| view! { <td>{cell.clone()}</td> }).collect_view();
        view! {
            <tr class=state>
                <th scope="row" class="number">{numbers().count(row.line as f64)}</th>
                {cells}
            </tr>
        }
    });
    let body = body.collect_view();
    view! {
        <thead>
            <tr>
                <th scope="col" class="number">{t(says::LINE)}</th>
                {roles}
            </tr>
        </thead>
        <tbody>{body}</tbody>
    }
}
