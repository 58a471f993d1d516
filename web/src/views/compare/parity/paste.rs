//! Figures pasted from Power BI's own export.

use super::super::{
    pasted::{Missed, Pasted},
    printed::with_marks,
};
use super::figures::{Figures, usual};
use crate::{
    format::numbers,
    lang::t,
    words::{fill, parity as says},
};
use leptos::prelude::*;

/// What was read of the newest paste.
#[derive(Clone, Debug, PartialEq)]
struct Outcome {
    taken: usize,
    missed: Vec<Missed>,
}

/// A field for the export, and what was understood of it.
#[component]
pub fn PastePanel(figures: Figures) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let outcome = RwSignal::new(None::<Outcome>);
    let read = move |_| {
        let pasted = text.with_untracked(|text| Pasted::read(text, usual()));
        let taken = pasted.figures.len();
        for (definition, figure) in pasted.figures {
            figures.give(definition.id, figure);
        }
        if pasted.missed.is_empty() {
            text.set(String::new());
        }
        outcome.set(Some(Outcome { taken, missed: pasted.missed }));
    };
    let clear = move |_| {
        figures.clear();
        outcome.set(None);
    };
    let said = move || {
        let Outcome { taken, missed } = outcome.get()?;
        let lines = missed.iter().map(|missed| view! { <li>{said_of(missed)}</li> }).collect_view();
        let missed = (!missed.is_empty()).then(|| {
            view! {
                <p class="field-error">{t(says::MISSED)}</p>
                <ul class="bullets" data-testid="paste-missed">{lines}</ul>
            }
        });
        Some(view! {
            <p data-testid="paste-taken">{fill(t(says::TAKEN), &[&numbers().count(taken as f64)])}</p>
            {missed}
        })
    };
    view! {
        <details class="paste">
            <summary data-testid="paste-open">{t(says::PASTE)}</summary>
            <p class="note" id="export-note">{t(says::PASTE_LEAD)} " " {t(says::TYPED_NOTE)}</p>
            <textarea
                rows="5"
                spellcheck="false"
                autocomplete="off"
                data-testid="paste-text"
                aria-label=t(says::PASTED)
                aria-describedby="export-note"
                placeholder=with_marks("Revenue\t1,161,817.38\nOrders\t2,657", usual())
                prop:value=move || text.get()
                on:input=move |event| text.set(event_target_value(&event))
            ></textarea>
            <div class="paste-actions">
                <button
                    class="button small"
                    data-testid="paste-read"
                    disabled=move || text.with(|text| text.trim().is_empty())
                    on:click=read
                >
                    {t(says::READ)}
                </button>
                <button
                    class="link"
                    data-testid="paste-clear"
                    disabled=move || !figures.any()
                    on:click=clear
                >
                    {t(says::CLEAR)}
                </button>
            </div>
            <div class="paste-said" role="status">{said}</div>
        </details>
    }
}

fn said_of(missed: &Missed) -> String {
    match missed {
        Missed::Table => t(says::MISSED_TABLE).to_owned(),
        Missed::Measure(name) => fill(t(says::MISSED_MEASURE), &[name]),
        Missed::Figure(definition, text) => {
            fill(t(says::MISSED_FIGURE), &[t(definition.title), text])
        }
        Missed::Rows(rows) => fill(t(says::MISSED_ROWS), &[&numbers().count(*rows as f64)]),
        Missed::Twice(definition) => fill(t(says::MISSED_TWICE), &[t(definition.title)]),
    }
}
