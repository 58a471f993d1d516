//! The results of a run, arranged.

use super::{
    actions::ActionCard,
    downloads::DownloadCard,
    kpis::{AtRisk, SalesBand, SnapshotBand},
    mix::MixCard,
    model::ModelCard,
    revenue::RevenueCard,
    run::{DataCard, RunCard},
};
use crate::{
    format::{date, numbers},
    session::{Results, session},
    words::{self, actions, results as says},
};
use leptos::prelude::*;
use protocol::{ModelOutcome, SnapshotSummary, Summary, TransactionCounts};

/// Everything a finished run has found.
#[component]
pub fn ResultsView(results: Results) -> impl IntoView {
    let session = session();
    let summary = results.summary;
    let state = move || if session.run.with(Option::is_some) { "stale" } else { "done" };
    let has_model = matches!(summary.model, ModelOutcome::Trained { .. });
    let newest = summary.executive.snapshots.last().cloned();
    let list = match newest.clone() {
        Some(snapshot) if has_model => view! { <ActionCard snapshot /> }.into_any(),
        _ => view! { <p class="card wide empty">{actions::NO_MODEL}</p> }.into_any(),
    };
    view! {
        <div class="results" data-testid="summary" data-state=state data-timings=timings(&summary)>
            <Headline
                source=results.source
                transactions=summary.transactions.clone()
                newest=newest.clone()
            />
            <SalesBand executive=summary.executive.clone() />
            {newest.clone().map(|snapshot| view! { <SnapshotBand snapshot /> })}
            <div class="grid">
                <RevenueCard months=summary.executive.months.clone() />
                {newest.map(|snapshot| view! { <MixCard snapshot /> })}
            </div>
            {list}
            <div class="grid three">
                <ModelCard model=summary.model.clone() />
                <DataCard transactions=summary.transactions.clone() />
                <RunCard
                    timings=summary.timings.clone()
                    total_ms=summary.total_ms
                    memory=summary.peak_memory_bytes
                />
            </div>
            <DownloadCard has_model />
        </div>
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

/// What was read, and the story in one line.
#[component]
fn Headline(
    source: String,
    transactions: TransactionCounts,
    newest: Option<SnapshotSummary>,
) -> impl IntoView {
    let numbers = numbers();
    let story = match newest.as_ref().map(|snapshot| (snapshot, AtRisk::of(snapshot))) {
        Some((snapshot, Some(at_risk))) => words::headline(
            &numbers.count(at_risk.customers as f64),
            &numbers.count(snapshot.customers as f64),
            &numbers.short_money(at_risk.revenue),
        ),
        _ => words::headline_without_model(
            &numbers.count(transactions.customers as f64),
            &numbers.short_money(transactions.revenue),
        ),
    };
    view! {
        <div class="headline">
            <p class="source">
                <strong>{source}</strong>
                <span>{numbers.count(transactions.rows_read as f64)} " " {says::ROWS}</span>
                <span>{date(&transactions.first)} " – " {date(&transactions.last)}</span>
            </p>
            <h1>{story}</h1>
        </div>
    }
}
