//! What a person reads before there is any data.

use super::icons::Icon;
use crate::words::start;
use leptos::prelude::*;

/// What the page is for.
#[component]
pub fn Pitch() -> impl IntoView {
    view! {
        <div class="pitch">
            <h1>{start::TITLE}</h1>
            <p class="lead">{start::LEAD}</p>
        </div>
    }
}

/// What goes in, what comes out and where it stays.
#[component]
pub fn Notes() -> impl IntoView {
    let columns = start::COLUMN_LIST.map(|(name, meaning, required)| {
        let need = if required { start::REQUIRED } else { start::OPTIONAL };
        view! {
            <li class="column" class:optional=!required>
                <code>{name}</code>
                <span class="column-meaning">{meaning}</span>
                <span class="column-need">{need}</span>
            </li>
        }
    });
    let outcomes = start::OUTCOMES.map(|(title, text)| {
        view! {
            <li>
                {Icon::Check.view()}
                <div>
                    <h3>{title}</h3>
                    <p>{text}</p>
                </div>
            </li>
        }
    });
    view! {
        <div class="notes">
            <section aria-labelledby="outcomes">
                <h2 id="outcomes">{start::HOW}</h2>
                <ul class="outcomes">{outcomes.collect_view()}</ul>
            </section>
            <section aria-labelledby="columns">
                <h2 id="columns">{start::COLUMNS}</h2>
                <ul class="columns">{columns.collect_view()}</ul>
                <p class="note">{start::COLUMNS_NOTE}</p>
            </section>
            <section aria-labelledby="safe">
                <h2 id="safe">{start::SAFE}</h2>
                <p class="note">{start::SAFE_NOTE}</p>
            </section>
        </div>
    }
}
