//! A run at work, stage by stage.

use crate::{
    controls::Icon,
    estimate::{remaining_ms, stage_share},
    format::numbers,
    lang::t,
    names,
    session::{now, session},
    words::{self, fill, progress as says},
};
use leptos::prelude::*;
use protocol::{Progress, Stage};
use std::time::Duration;

/// How often the clock moves on.
const TICK: Duration = Duration::from_millis(100);

/// The stages of the run at work, its clock and the way out.
#[component]
pub fn ProgressPanel() -> impl IntoView {
    let session = session();
    let clock = RwSignal::new(now());
    if let Ok(ticking) = set_interval_with_handle(move || clock.set(now()), TICK) {
        on_cleanup(move || ticking.clear());
    }

    let source =
        session.run.with_untracked(|run| run.as_ref().map(|run| names::source(run.source())));
    let progress = Memo::new(move |last: Option<&Progress>| {
        let current = session.run.with(|run| run.as_ref().map(|run| run.progress));
        current.or(last.copied()).unwrap_or(Progress {
            stage: Stage::Ingest,
            done: 0,
            total: 0,
            elapsed_ms: 0.0,
        })
    });
    let elapsed = move || {
        let started = session.run.with(|run| run.as_ref().map(|run| run.started));
        started.map_or(0.0, |started| (clock.get() - started).max(0.0))
    };
    let cancelling = move || session.run.with(|run| run.as_ref().is_some_and(|run| run.cancelling));
    let left = move || {
        remaining_ms(&progress.get(), elapsed())
            .map(|ms| format!("≈ {} {}", numbers().duration(ms), t(says::LEFT)))
    };

    view! {
        <section class="progress" data-testid="progress" aria-labelledby="progress-title">
            <div class="progress-head">
                <h2 id="progress-title">{t(says::TITLE)} " " <span>{source}</span></h2>
                <p class="progress-clock">
                    <span>{move || numbers().duration(elapsed())} " " {t(says::ELAPSED)}</span>
                    <span class="progress-left">{left}</span>
                </p>
                <button
                    class="button"
                    data-testid="cancel-button"
                    disabled=cancelling
                    on:click=move |_| session.cancel()
                >
                    {move || if cancelling() { t(says::CANCELLING) } else { t(says::CANCEL) }}
                </button>
            </div>
            <ol class="stages">
                {Stage::ALL
                    .map(|own| view! { <StageRow own progress /> })
                    .into_iter()
                    .collect_view()}
            </ol>
        </section>
    }
}

#[component]
fn StageRow(own: Stage, progress: Memo<Progress>) -> impl IntoView {
    let numbers = numbers();
    let state = move || match progress.get().stage {
        current if current > own => "done",
        current if current == own => "active",
        _ => "pending",
    };
    let state_name = move || match state() {
        "done" => t(says::DONE),
        "active" => t(says::ACTIVE),
        _ => t(says::PENDING),
    };
    let detail = move || {
        let progress = progress.get();
        let amount = |units: u64| match own {
            Stage::Ingest => numbers.bytes(units),
            _ => numbers.count(units as f64),
        };
        (progress.stage == own && progress.done > 0).then(|| {
            let total = (progress.total > 0).then(|| amount(progress.total));
            let [of_total, alone] = words::stage_detail(own);
            match total {
                Some(total) => fill(t(of_total), &[&amount(progress.done), &total]),
                None => fill(t(alone), &[&amount(progress.done)]),
            }
        })
    };
    let share = move || {
        let progress = progress.get();
        if progress.stage == own { stage_share(&progress) } else { None }
    };
    let bar = move || {
        (state() == "active").then(|| {
            view! {
                <div
                    class="bar"
                    class:unknown=move || share().is_none()
                    role="progressbar"
                    aria-label=t(words::stage_title(own))
                    aria-valuemin="0"
                    aria-valuemax="100"
                    aria-valuenow=move || share().map(|share| format!("{:.0}", share * 100.0))
                >
                    <div
                        class="bar-fill"
                        style=("--share", move || format!("{:.4}", share().unwrap_or(1.0)))
                    ></div>
                </div>
            }
        })
    };
    view! {
        <li class="stage" data-testid=format!("stage-{}", own.id()) data-state=state>
            <span class="stage-dot">{Icon::Check.view()}</span>
            <span class="stage-title">
                {t(words::stage_title(own))} <span class="visually-hidden">": " {state_name}</span>
            </span>
            <span class="stage-detail">{detail}</span>
            {bar}
        </li>
    }
}
