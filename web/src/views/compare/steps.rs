//! Without a link: how to get one, and what the reference report shows meanwhile.

use super::{
    parity::{under, usual},
    printed::with_marks,
};
use crate::views::downloads::BundleButton;
use crate::{
    format::numbers,
    lang::t,
    navigation::navigation,
    reference::{Figure, Known, Reference, own_data},
    route::View,
    shared::shared,
    words::{compare as says, fill, parity},
};
use leptos::prelude::*;
use semantics::Definition;
use vocabulary::Bundle;

/// The steps from this page to a report beside it.
#[component]
pub fn Steps() -> impl IntoView {
    view! {
        <section class="steps" aria-labelledby="steps-title">
            <h3 id="steps-title">{t(says::STEPS)}</h3>
            <ol>
                <li data-testid="step-project">
                    {t(says::STEP_OPEN)} " " <BundleButton bundle=Bundle::PowerBi />
                </li>
                <li>{t(says::STEP_FOLDER)}</li>
                <li>{t(says::STEP_REFRESH)}</li>
                <li>{t(says::STEP_PUBLISH)}</li>
                <li>{t(says::STEP_LINK)}</li>
            </ol>
        </section>
        <PageReference />
    }
}

/// The reference report's figures of the page picked; of other data it has none.
#[component]
fn PageReference() -> impl IntoView {
    let navigation = navigation();
    let known: Known = shared();
    let body = move || {
        let reference = known.get()?;
        Some(if own_data(&reference) {
            let page = navigation.compared.get();
            let figures = reference.figures.iter().filter(|figure| figure.page == page);
            let shown = figures.filter_map(figure).collect_view();
            let none =
                shown.is_empty().then(|| view! { <p class="note">{t(says::REFERENCE_NONE)}</p> });
            view! { <dl class="list facts">{shown}</dl> {none} }.into_any()
        } else {
            elsewhere(&reference).into_any()
        })
    };
    view! {
        <section class="steps" aria-labelledby="reference-title" data-testid="page-reference">
            <h3 id="reference-title">{t(says::REFERENCE)}</h3>
            {body}
        </section>
    }
}

fn figure(figure: &Figure) -> Option<impl IntoView + use<>> {
    let definition = Definition::all().find(|definition| definition.id == figure.measure)?;
    let shows = with_marks(&figure.shows, usual());
    let shows = if figure.about { fill(t(parity::ABOUT), &[&shows]) } else { shows };
    Some(view! {
        <div>
            <dt>{t(definition.title)} <span class="under">{under(figure)}</span></dt>
            <dd>{shows}</dd>
        </div>
    })
}

/// Which data the reference belongs to, and the way to load them.
pub fn elsewhere(reference: &Reference) -> impl IntoView + use<> {
    let navigation = navigation();
    let rows = numbers().count(reference.data.rows_kept as f64);
    let note = fill(t(says::REFERENCE_OTHER), &[&reference.source, &rows]);
    view! {
        <p class="note">
            {note} " "
            <a class="link" href=move || navigation.link(View::Data)>{t(says::LOAD_FILE)}</a>
        </p>
    }
}
