//! What is told in words: the timelines, the data, the file of one's own, the model's quality.

use super::{Card, SplitTable};
use crate::{
    controls::Icon,
    format::numbers,
    lang::t,
    names,
    navigation::navigation,
    report::report,
    route::View,
    session::session,
    words::{fill, guide as says, quality, shell},
};
use leptos::prelude::*;
use protocol::{ModelOutcome, SnapshotCutoff};
use semantics::{Timeline, Visual};

/// The two timelines, and where each stands.
#[component]
pub fn Timelines(visual: &'static Visual) -> impl IntoView {
    let report = report();
    let session = session();
    let sales = Signal::stored(t(says::SALES).to_owned());
    let snapshot = Signal::derive(move || {
        let cut = session.results.with(|results| {
            let cut = results.as_ref().map(|r| r.summary.settings.snapshot_cutoff);
            if cut == Some(SnapshotCutoff::EndOfDay) { says::CUT_END } else { says::CUT_START }
        });
        format!("{} {}", t(says::SNAPSHOT), t(cut))
    });
    let side = move |timeline: Timeline, meaning: Signal<String>| {
        let now = move || match timeline {
            Timeline::Sales => names::period(report),
            Timeline::Snapshot => names::marked_snapshot(report),
        };
        view! {
            <div class="timeline-side">
                <h3>{t(timeline.title())}</h3>
                <p>{meaning}</p>
                <p class="timeline-now">{move || fill(t(says::NOW_SALES), &[&now()])}</p>
            </div>
        }
    };
    view! {
        <Card visual>
            <div class="timeline-sides">
                {side(Timeline::Sales, sales)}
                {side(Timeline::Snapshot, snapshot)}
            </div>
            <p class="note">{t(says::NEVER)}</p>
        </Card>
    }
}

/// Where the figures come from.
#[component]
pub fn DataSource(visual: &'static Visual) -> impl IntoView {
    let session = session();
    let navigation = navigation();
    let body = move || {
        session.results.get().map(|results| {
            let numbers = numbers();
            let counts = &results.summary.transactions;
            let count = |value: u64| numbers.count(value as f64);
            let kept = [
                count(counts.rows_kept),
                count(counts.rows_read),
                numbers.date(&counts.first),
                numbers.date(&counts.last),
            ];
            let things = [
                count(counts.customers),
                count(counts.invoices),
                count(counts.stock_codes),
                count(counts.countries),
            ];
            let write =
                |text, values: &[String; 4]| fill(t(text), &values.each_ref().map(String::as_str));
            let note = if results.are_own() { says::OWN } else { says::DEMO };
            view! {
                <p class="strong-line">{names::source(results.source())}</p>
                <p>{write(says::SOURCE, &kept)}</p>
                <p>{write(says::CUSTOMERS, &things)}</p>
                <p class="note">{t(note)}</p>
            }
        })
    };
    view! {
        <Card visual>
            <div class="prose">{body}</div>
            <a class="link" href=move || navigation.link(View::Data)>{t(says::QUALITY)} {Icon::Next.view()}</a>
        </Card>
    }
}

/// How to get one's own figures.
#[component]
pub fn OwnFile(visual: &'static Visual) -> impl IntoView {
    let navigation = navigation();
    view! {
        <Card visual>
            <div class="prose">
                <p>{t(says::OWN_LEAD)}</p>
                <p class="note">{t(shell::PRIVACY)}"."</p>
            </div>
            <a class="button" href=move || navigation.link(View::Data)>{Icon::Upload.view()} {t(says::OWN_LINK)}</a>
        </Card>
    }
}

/// How good the model is, in short.
#[component]
pub fn ModelNote(visual: &'static Visual) -> impl IntoView {
    let session = session();
    let navigation = navigation();
    let body = move || {
        session.results.get().map(|results| match results.summary.model.clone() {
            ModelOutcome::Trained { kept, purged, .. } => view! {
                <SplitTable report=kept name=t(quality::KEPT) note=t(quality::KEPT_NOTE) prefix="model" />
                {purged.map(|report| view! {
                    <SplitTable report name=t(quality::PURGED) note=t(quality::PURGED_NOTE) prefix="purged" />
                })}
            }
            .into_any(),
            ModelOutcome::Unavailable { .. } => ().into_any(),
        })
    };
    view! {
        <Card visual>
            {body}
            <a class="link" href=move || navigation.link(View::Model)>{t(shell::MODEL)} {Icon::Next.view()}</a>
        </Card>
    }
}
