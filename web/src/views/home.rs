//! The first screen: what this is, alive with figures before anyone has clicked.

use super::{
    ErrorNote,
    loader::FileButton,
    no_model::NoModel,
    page::{Waiting, works},
};
use crate::{
    controls::Icon,
    format::numbers,
    lang::t,
    navigation::navigation,
    report::{pages, report},
    route::View,
    session::{Results, session},
    visuals::VisualView,
    words::{fill, home as says, shell},
};
use leptos::prelude::*;
use semantics::PageId;
use vocabulary::Text;

/// Visuals of the overview that the first screen shows.
const LIVE: [&str; 5] =
    ["revenue", "at-risk-customers", "revenue-at-risk", "revenue-trend", "risk-trend"];

/// The first screen.
#[component]
pub fn Home() -> impl IntoView {
    let (session, navigation) = (session(), navigation());
    let proof = |title: Text, note: Text, icon: Icon| {
        view! {
            <li>
                {icon.view()}
                <h2>{t(title)}</h2>
                <p>{t(note)}</p>
            </li>
        }
    };
    let page = move |number: usize, page: &'static semantics::Page| {
        view! {
            <li>
                <a class="page-card" href=move || navigation.link(View::Report(page.id))>
                    <span class="page-number" aria-hidden="true">{number + 1}</span>
                    <strong>{t(page.title)}</strong>
                    <span>{t(page.lead)}</span>
                </a>
            </li>
        }
    };
    let more =
        [(View::Model, shell::MODEL), (View::Compare, shell::COMPARE), (View::How, shell::HOW)]
            .map(|(view, title)| view! { <a href=move || navigation.link(view)>{t(title)}</a> });
    view! {
        <div class="hero">
            <div class="hero-words">
                <h1>{t(says::TITLE)}</h1>
                <p class="lead">{t(says::LEAD)}</p>
                <div class="hero-actions">
                    <a
                        class="button primary large"
                        data-testid="open-report"
                        href=move || navigation.link(View::Report(PageId::Overview))
                    >
                        {t(says::OPEN)}
                        {Icon::Next.view()}
                    </a>
                    <FileButton label=t(says::OWN) quiet=true />
                </div>
                <p class="hero-more">{more.into_iter().collect_view()}</p>
            </div>
            <section class="live" aria-labelledby="live-title">
                <Show when=move || !session.import.lost.get()>
                    <LiveHead />
                </Show>
                <ErrorNote />
                <LiveReport />
            </section>
        </div>
        <ul class="proofs">
            {proof(says::PROOF_SPEED, says::PROOF_SPEED_NOTE, Icon::Spark)}
            {proof(says::PROOF_EXACT, says::PROOF_EXACT_NOTE, Icon::Check)}
            {proof(says::PROOF_PRIVATE, says::PROOF_PRIVATE_NOTE, Icon::Lock)}
        </ul>
        <section class="page-list" aria-labelledby="pages-title">
            <h2 id="pages-title">{t(says::PAGES)}</h2>
            <ol>{pages().enumerate().map(|(number, about)| page(number, about)).collect_view()}</ol>
        </section>
    }
}

/// Whose figures are shown, and how quickly they came.
#[component]
fn LiveHead() -> impl IntoView {
    let session = session();
    // Nothing is called computed before it is.
    let title = move || {
        let own = session.results.with(|results| results.as_ref().map(Results::are_own));
        t(own.map_or(says::SOON, |own| if own { says::LIVE_OWN } else { says::LIVE }))
    };
    let note = move || {
        let computed = session.results.with(|results| {
            let summary = &results.as_ref()?.summary;
            let numbers = numbers();
            let customers = numbers.count(summary.transactions.customers as f64);
            let rows = numbers.count(summary.transactions.rows_read as f64);
            let time = numbers.duration(summary.total_ms);
            Some(fill(t(says::COMPUTED), &[&rows, &customers, &time]))
        });
        let running = session.run.with(Option::is_some);
        let pending = if running { says::SOON_LEAD } else { says::NONE_LEAD };
        computed.unwrap_or_else(|| t(pending).to_owned())
    };
    let live = move || session.results.with(Option::is_some);
    view! {
        <div class="live-head" data-testid="live-head">
            <h2 id="live-title">
                <span class="live-dot" class:off=move || !live() aria-hidden="true"></span>
                {title}
            </h2>
            <p data-volatile>{note}</p>
        </div>
    }
}

/// A few visuals of the overview, as alive as there.
#[component]
fn LiveReport() -> impl IntoView {
    let report = report();
    let ready = Memo::new(move |_| report.has(PageId::Overview));
    let visuals = move || {
        let page = PageId::Overview.page();
        LIVE.iter()
            .filter_map(|id| page.visual(id))
            .filter(|visual| !report.lacks_model() || works(visual))
            .map(|visual| view! { <VisualView page=PageId::Overview visual /> })
            .collect_view()
    };
    view! {
        <Show when=move || ready.get() fallback=|| view! { <Waiting /> }>
            <div class="visuals live-visuals">{visuals}</div>
            <NoModel brief=true />
        </Show>
    }
}
