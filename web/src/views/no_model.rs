//! Data that cannot carry a model: why, what works without one, and what to do.

use super::readiness::Offer;
use crate::{
    controls::Icon,
    format::numbers,
    lang::{said, t},
    names,
    navigation::navigation,
    report::report,
    route::View,
    session::session,
    words::{fill, lack, ready as says},
};
use leptos::prelude::*;
use protocol::{ModelOutcome, Summary};
use semantics::PageId;

/// Views that need no model.
const WORKING: [View; 4] = [
    View::Report(PageId::Sales),
    View::Report(PageId::Segments),
    View::Report(PageId::Cohorts),
    View::People,
];

/// Says that there is no model, where there is none. `brief` where most of a page works without one.
#[component]
pub fn NoModel(#[prop(optional)] brief: bool) -> impl IntoView {
    let (session, report) = (session(), report());
    let note = move || {
        let results = session.results.get().filter(|_| report.lacks_model())?;
        let why = why(&results.summary)?;
        Some(view! {
            <section class="state" class:brief=brief data-testid="no-model" aria-labelledby="no-model-title">
                <h2 id="no-model-title">{t(says::NO_MODEL)}</h2>
                <p>{why}</p>
                {(!brief).then(|| view! { <p>{t(says::NEEDS_IT)}</p> <Working /> })}
                {results.summary.readiness.offered_window_days.map(|days| view! { <Offer days /> })}
                <WhatLacks />
            </section>
        })
    };
    view! { {note} }
}

/// Why there is no model, in the page's words; nothing where there is one.
fn why(summary: &Summary) -> Option<String> {
    let ModelOutcome::Unavailable { reason } = &summary.model else { return None };
    let Some((checked, text)) = lack(&summary.readiness) else { return Some(said(reason)) };
    let count = |count: u64| numbers().count(count as f64);
    let window = count(summary.settings.label_window_days.unsigned_abs());
    Some(fill(t(text), &[&count(checked.found), &count(checked.needed), &window]))
}

/// The ways to what works.
#[component]
fn Working() -> impl IntoView {
    let navigation = navigation();
    let links = WORKING.map(|view| {
        view! { <li><a class="link" href=move || navigation.link(view)>{t(names::view(view))}</a></li> }
    });
    view! {
        <p id="works-title">{t(says::WORKS)}</p>
        <ul class="works" aria-labelledby="works-title">{links.into_iter().collect_view()}</ul>
    }
}

/// The way to the checks.
#[component]
fn WhatLacks() -> impl IntoView {
    let (session, navigation) = (session(), navigation());
    view! {
        <a
            class="link"
            data-testid="what-lacks"
            href=move || navigation.link(View::Data)
            on:click=move |_| session.pointed_at_checks.set_value(true)
        >
            {t(says::WHAT_LACKS)}
            {Icon::Next.view()}
        </a>
    }
}
