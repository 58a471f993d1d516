//! A page of the report, laid out as `semantics` describes it.

use super::{ErrorNote, PageHead, customer::CustomerPage, progress::ProgressPanel};
use crate::{
    controls::{Chips, Icon, Slicers},
    export,
    lang::t,
    names,
    navigation::navigation,
    report::report,
    session::session,
    visuals::VisualView,
    words::{fill, progress, shell, visual},
};
use leptos::prelude::*;
use semantics::PageId;

/// A page: its title, its slicers, its visuals.
#[component]
pub fn ReportPage(page: PageId) -> impl IntoView {
    let about = page.page();
    view! {
        <div class="page-top">
            <PageHead title=t(about.title) lead=t(about.lead).to_owned() />
            <button class="icon-button print-button" aria-label=t(shell::PRINT) title=t(shell::PRINT) on:click=|_| export::print()>
                {Icon::Print.view()}
            </button>
        </div>
        <ErrorNote />
        <PrintedFilters />
        <PageBody page />
    }
}

/// A page's slicers and visuals, once its figures have come.
#[component]
pub fn PageBody(page: PageId) -> impl IntoView {
    let report = report();
    let ready = Memo::new(move |_| report.has(page));
    let body = move || {
        if page == PageId::Customer {
            view! { <CustomerPage /> }.into_any()
        } else {
            let visuals =
                page.page().visuals.iter().map(|visual| view! { <VisualView page visual /> });
            view! { <div class="visuals">{visuals.collect_view()}</div> }.into_any()
        }
    };
    view! {
        <Show when=move || ready.get() fallback=|| view! { <Waiting /> }>
            <div class="filter-bar">
                <Slicers page />
                {(page != PageId::Customer).then(|| view! { <Chips /> })}
            </div>
            {body}
        </Show>
    }
}

/// What stands in a page's place until its figures come.
#[component]
pub fn Waiting() -> impl IntoView {
    let session = session();
    let running = Memo::new(move |_| session.run.with(Option::is_some));
    view! {
        <Show
            when=move || running.get()
            fallback=|| view! { <p class="empty waiting" role="status">{t(visual::LOADING)}</p> }
        >
            <p class="page-lead">{t(progress::PREPARING)}</p>
            <ProgressPanel />
        </Show>
    }
}

/// The filters in words; only paper shows them.
#[component]
fn PrintedFilters() -> impl IntoView {
    let navigation = navigation();
    let report = report();
    let filters = move || {
        let names = navigation.selection.with(|s| crate::controls::filter_names(report, s));
        let filters = match names.as_slice() {
            [] => t(visual::UNFILTERED).to_owned(),
            names => fill(t(visual::FILTERED), &[&names.join(", ")]),
        };
        format!("{} · {} · {filters}", names::period(report), names::snapshot(report))
    };
    view! { <p class="printed">{filters}</p> }
}
