//! Your data: loading, what was kept of a file, and the files that came out.

use super::{
    PageHead,
    downloads::DownloadCard,
    findings::FindingsCard,
    interrupted::NextNote,
    kept::KeptNote,
    loader::Loader,
    readiness::ReadinessCard,
    run::{DataCard, RunCard},
    settings::{SettingsForm, focus},
    wizard::Wizard,
};
use crate::{
    format::numbers,
    lang::t,
    names,
    session::{Complaint, Session, session},
    words::{COLUMN_LIST, fill, guide, settings, shell, start},
};
use leptos::prelude::*;
use protocol::{ModelOutcome, Summary};
use std::sync::Arc;

/// Everything about the file behind the report.
#[component]
pub fn DataView() -> impl IntoView {
    let session = session();
    let state = move || if session.run.with(Option::is_some) { "stale" } else { "done" };
    let results = move || {
        session.results.get().map(|results| {
            let summary = Arc::clone(&results.summary);
            let has_model = matches!(summary.model, ModelOutcome::Trained { .. });
            view! {
                <div
                    class="results"
                    data-testid="summary"
                    data-state=state
                    data-timings=timings(&summary)
                    data-source=names::source(results.source())
                >
                    <div class="grid two">
                        <DataCard
                            transactions=summary.transactions.clone()
                            own=results.are_own()
                        />
                        <RunCard
                            timings=summary.timings.clone()
                            total_ms=summary.total_ms
                            memory=summary.peak_memory_bytes
                        />
                    </div>
                    <ReadinessCard readiness=summary.readiness.clone() />
                    <FindingsCard findings=summary.findings.clone() />
                    <DownloadCard has_model />
                </div>
            }
        })
    };
    let asking = Memo::new(move |_| {
        session.import.draft.with(|draft| draft.as_ref().is_some_and(|d| d.asking))
    });
    let lead = Signal::derive(move || {
        session
            .results
            .with(|results| {
                let results = results.as_ref()?;
                let counts = &results.summary.transactions;
                let rows = |rows: u64| numbers().count(rows as f64);
                let kept = fill(
                    t(guide::SOURCE),
                    &[
                        &rows(counts.rows_kept),
                        &rows(counts.rows_read),
                        &numbers().date(&counts.first),
                        &numbers().date(&counts.last),
                    ],
                );
                Some(format!("{}: {kept}", names::source(results.source())))
            })
            .unwrap_or_default()
    });
    view! {
        <PageHead title=t(shell::DATA) lead />
        <NextNote />
        <Show when=move || asking.get() fallback=|| view! {
            <div class="grid two loader-grid">
                <Loader />
                <Columns />
            </div>
        }>
            <Wizard />
        </Show>
        <KeptNote />
        {results}
        <SettingsCard />
    }
}

/// The settings, and a run with them on the same data.
#[component]
fn SettingsCard() -> impl IntoView {
    let session = session();
    let blocked =
        move || session.run.with(Option::is_some) || session.results.with(Option::is_none);
    view! {
        <section class="card wide" aria-labelledby="settings-title">
            <details class="fold">
                <summary data-testid="open-settings">
                    <h2 id="settings-title">{t(settings::TITLE)}</h2>
                    <span class="timeline">{t(settings::LEAD)}</span>
                </summary>
                <SettingsForm />
                <button
                    class="button"
                    data-testid="run-again"
                    disabled=blocked
                    on:click=move |_| {
                        session.run_again();
                        lead_to_fault(session);
                    }
                >
                    {t(settings::AGAIN)}
                </button>
            </details>
        </section>
    }
}

/// A run that could not begin for a setting leads to its field.
fn lead_to_fault(session: Session) {
    if let Some(Complaint::Setting(fault)) = session.error.get_untracked() {
        focus(fault.setting().id);
    }
}

/// The columns a file needs.
#[component]
fn Columns() -> impl IntoView {
    let columns = COLUMN_LIST.map(|(name, meaning, required)| {
        let need = if required { start::REQUIRED } else { start::OPTIONAL };
        view! {
            <li class="column" class:optional=!required>
                <code>{name}</code>
                <span class="column-meaning">{t(meaning)}</span>
                <span class="column-need">{t(need)}</span>
            </li>
        }
    });
    view! {
        <section class="card" aria-labelledby="columns-title">
            <h2 id="columns-title">{t(start::COLUMNS)}</h2>
            <ul class="columns">{columns.into_iter().collect_view()}</ul>
            <p class="note">{t(start::COLUMNS_NOTE)}</p>
        </section>
    }
}

/// The run's times and memory as JSON, for benchmarks.
fn timings(summary: &Summary) -> String {
    let stages =
        summary.timings.iter().map(|timing| format!("\"{}\":{},", timing.stage.id(), timing.ms));
    format!(
        "{{{}\"total\":{},\"peak_memory_bytes\":{}}}",
        stages.collect::<String>(),
        summary.total_ms,
        summary.peak_memory_bytes.unwrap_or_default()
    )
}
