//! What can be done with a visual: read it as a table, save it, look up what it means.

use super::Tools;
use crate::{
    controls::{Icon, filters_on},
    export,
    lang::t,
    names,
    navigation::navigation,
    report::report,
    words::{fill, visual as says},
};
use charts::{Caption, Drawing, Theme};
use leptos::{ev, html, prelude::*};
use semantics::{Content, Definition, Visual};

/// The menu behind a visual's three dots.
#[component]
pub fn VisualMenu(visual: &'static Visual, tools: Tools) -> impl IntoView {
    let report = report();
    let navigation = navigation();
    let details = NodeRef::<html::Details>::new();
    let close = move || {
        if let Some(details) = details.get_untracked() {
            details.set_open(false);
        }
    };
    let outside = window_event_listener(ev::pointerdown, move |event| {
        let target: Option<web_sys::Node> =
            event.target().and_then(|target| wasm_bindgen::JsCast::dyn_into(target).ok());
        if !details.get_untracked().is_some_and(|details| details.contains(target.as_ref())) {
            close();
        }
    });
    on_cleanup(move || outside.remove());
    let keys = move |event: ev::KeyboardEvent| {
        let is_open = details.get_untracked().is_some_and(|details| details.open());
        if event.key() == "Escape" && is_open {
            event.stop_propagation();
            close();
        }
    };
    let standalone = move |drawing: &Drawing| {
        let selection = navigation.selection.get_untracked();
        let filters = filters_on(report, &selection, visual);
        let note = tools.note.get_untracked().map(|note| format!("{note} · ")).unwrap_or_default();
        let caption = Caption {
            title: t(visual.title).to_owned(),
            timeline: names::standing(report, visual),
            filters: if filters.is_empty() {
                String::new()
            } else {
                fill(t(says::FILTERED), &[&filters.join(", ")])
            },
            source: format!("{note}{}", t(says::EXPORT_SOURCE)),
        };
        let dark = window()
            .match_media("(prefers-color-scheme: dark)")
            .ok()
            .flatten()
            .is_some_and(|media| media.matches());
        let theme = match crate::theme::Theme::remembered() {
            crate::theme::Theme::Dark => Theme::Dark,
            crate::theme::Theme::System if dark => Theme::Dark,
            _ => Theme::Light,
        };
        drawing.standalone(theme, &caption)
    };
    let save_csv = move |_| {
        if let Some(table) = tools.table.get_untracked() {
            export::save_text(&format!("{}.csv", visual.id), "text/csv", &table.csv());
        }
        close();
    };
    let save_svg = move |_| {
        tools.drawing.with_untracked(|drawing| {
            if let Some(drawing) = drawing {
                let name = format!("{}.svg", visual.id);
                export::save_text(&name, "image/svg+xml", &standalone(drawing));
            }
        });
        close();
    };
    let save_png = move |_| {
        tools.drawing.with_untracked(|drawing| {
            if let Some(drawing) = drawing {
                export::save_png(format!("{}.png", visual.id), standalone(drawing));
            }
        });
        close();
    };
    let toggle = move |_| {
        tools.as_table.update(|as_table| *as_table = !*as_table);
        close();
    };
    let definitions = definitions(visual)
        .into_iter()
        .map(|definition| view! { <DefinitionView definition /> })
        .collect_view();
    view! {
        <details class="menu" node_ref=details data-testid="visual-menu" on:keydown=keys>
            <summary class="icon-button" aria-label=fill(t(says::MENU), &[t(visual.title)])>
                {Icon::More.view()}
            </summary>
            <div class="menu-list">
                <button data-testid="toggle-table" on:click=toggle>
                    {Icon::Table.view()}
                    {move || t(if tools.as_table.get() { says::CHART } else { says::TABLE })}
                </button>
                <button data-testid="export-csv" on:click=save_csv>{Icon::Download.view()} {t(says::CSV)}</button>
                <Show when=move || tools.drawing.with(Option::is_some)>
                    <button data-testid="export-svg" on:click=save_svg>{Icon::Download.view()} {t(says::SVG)}</button>
                    <button data-testid="export-png" on:click=save_png>{Icon::Download.view()} {t(says::PNG)}</button>
                </Show>
                <div class="menu-definitions">{definitions}</div>
            </div>
        </details>
    }
}

/// What a measure means.
#[component]
fn DefinitionView(definition: &'static Definition) -> impl IntoView {
    view! {
        <div>
            <strong>{t(definition.title)}</strong>
            <p>{t(definition.meaning)}</p>
        </div>
    }
}

/// The measures a visual shows.
fn definitions(visual: &Visual) -> Vec<&'static Definition> {
    match &visual.content {
        Content::SalesTile(tile) => {
            std::iter::once(&tile.measure).chain(tile.changes).map(|m| m.definition()).collect()
        }
        Content::SnapshotTile(tile) => {
            std::iter::once(&tile.measure).chain(tile.changes).map(|m| m.definition()).collect()
        }
        Content::Sales(_, query) => query.measures.iter().map(|m| m.definition()).collect(),
        Content::Snapshots(_, query) => query.measures.iter().map(|m| m.definition()).collect(),
        Content::CohortHeatMap | Content::CohortCurves | Content::CohortTotals => {
            semantics::CohortMeasure::ALL.iter().map(|m| m.definition()).collect()
        }
        _ => Vec::new(),
    }
}
