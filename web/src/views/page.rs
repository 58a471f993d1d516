//! A page of the report, laid out as `semantics` describes it.

use super::{
    ErrorNote, PageHead,
    customer::CustomerPage,
    loader::{DemoButton, FileButton},
    no_model::NoModel,
    progress::ProgressPanel,
};
use crate::{
    controls::{Chips, Icon, Slicers},
    export,
    format::numbers,
    lang::t,
    names,
    navigation::navigation,
    report::report,
    session::session,
    visuals::VisualView,
    words::{again, control, fill, progress, shell, visual},
};
use leptos::prelude::*;
use semantics::{Content, PageId, Timeline, Visual};

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
    let lacks_model = Memo::new(move |_| report.lacks_model());
    let body = move || {
        if page == PageId::Customer {
            return view! { <NoModel brief=true /> <CustomerPage /> }.into_any();
        }
        let visuals = page.page().visuals;
        let needing = visuals.iter().filter(|visual| visual.needs_model()).count();
        let lacks_model = lacks_model.get();
        // A figure says that it is missing; a chart or a control of nothing would only be in the way.
        let shown = visuals.iter().filter(|visual| !lacks_model || works(visual));
        let shown = shown.map(|visual| view! { <VisualView page visual /> }).collect_view();
        view! {
            {(lacks_model && needing > 0).then(|| view! { <NoModel brief=needing * 2 < visuals.len() /> })}
            <div class="visuals">{shown}</div>
        }
        .into_any()
    };
    view! {
        <Show when=move || ready.get() fallback=|| view! { <Waiting /> }>
            <div class="filter-bar">
                <Slicers page />
                {(page != PageId::Customer).then(|| view! { <Chips /> })}
            </div>
            {(page.page().follows(Timeline::Snapshot)).then(|| view! { <AfterDataNote /> })}
            {body}
        </Show>
    }
}

/// Has a visual something to show without a model?
pub fn works(visual: &Visual) -> bool {
    !visual.needs_model() || matches!(visual.content, Content::SnapshotTile(_))
}

/// Why a page has no figures yet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wait {
    /// The demo is prepared.
    Demo,
    /// A file is read.
    File,
    /// A file must be chosen again.
    Again,
    /// It will not be long.
    Short,
}

/// What must be known of a snapshot after the data end, and the way back.
#[component]
pub fn AfterDataNote() -> impl IntoView {
    let navigation = navigation();
    let report = report();
    let note = move || {
        let snapshot = report.frame(|answer| answer.snapshot.clone())?;
        if !names::is_after_data(report, &snapshot) {
            return None;
        }
        let default = report.catalogue.with(|catalogue| catalogue.default_snapshot.clone());
        let back = (default != snapshot).then(|| {
            view! {
                <button class="link" on:click=move |_| navigation.choose(|s| s.snapshot = None)>
                    {fill(t(control::AFTER_DATA_BACK), &[&numbers().date(&default)])}
                </button>
            }
        });
        Some(view! {
            <p class="notice" role="status" data-testid="after-data">
                {names::after_data_note(report, &snapshot)} " " {back}
            </p>
        })
    };
    view! { {note} }
}

/// What stands in a page's place until its figures come.
#[component]
pub fn Waiting() -> impl IntoView {
    let session = session();
    let wait = Memo::new(move |_| {
        match session.run.with(|run| run.as_ref().map(|run| run.draft.is_some())) {
            Some(true) => Wait::File,
            Some(false) => Wait::Demo,
            None if session.import.lost.get() && session.import.draft.with(Option::is_none) => {
                Wait::Again
            }
            None => Wait::Short,
        }
    });
    move || match wait.get() {
        Wait::Demo => view! {
            <p class="page-lead">{t(progress::PREPARING)}</p>
            <ProgressPanel />
        }
        .into_any(),
        Wait::File => view! { <ProgressPanel /> }.into_any(),
        Wait::Again => view! { <ChooseAgain /> }.into_any(),
        Wait::Short => {
            view! { <p class="empty waiting" role="status">{t(visual::LOADING)}</p> }.into_any()
        }
    }
}

/// A file was open before the page was loaded anew: the demo does not take its place in silence.
#[component]
pub fn ChooseAgain() -> impl IntoView {
    view! {
        <section class="state" data-testid="choose-again" aria-labelledby="again-title">
            <h2 id="again-title">{t(again::TITLE)}</h2>
            <p>{t(again::LEAD)}</p>
            <div class="button-row">
                <FileButton label=t(again::CHOOSE) id="file-again" />
                <DemoButton id="demo-instead" />
            </div>
            <p class="note">{t(again::KEEP)}</p>
        </section>
    }
}

/// The filters in words; only paper shows them.
#[component]
fn PrintedFilters() -> impl IntoView {
    let navigation = navigation();
    let report = report();
    let filters = move || {
        let route = navigation.get();
        let names = crate::controls::filter_names(report, &route);
        let filters = match names.as_slice() {
            [] => t(visual::UNFILTERED).to_owned(),
            names => fill(t(visual::FILTERED), &[&names.join(", ")]),
        };
        let page = route.page().map(|page| page.page());
        let followed = |timeline: &Timeline| page.is_none_or(|page| page.follows(*timeline));
        let timelines = [Timeline::Sales, Timeline::Snapshot].into_iter().filter(followed);
        let stands = timelines.map(|timeline| names::timeline(report, timeline));
        stands.chain([filters]).collect::<Vec<_>>().join(" · ")
    };
    view! { <p class="printed">{filters}</p> }
}
