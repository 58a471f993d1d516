//! What was read, and how long this very run took.

use crate::{
    controls::Icon,
    format::numbers,
    lang::t,
    session::{Wanted, session},
    words::{findings, quality as says, stage_title},
};
use leptos::prelude::*;
use protocol::{StageTiming, TransactionCounts};

/// Rows read, kept and dropped, by reason.
#[component]
pub fn DataCard(transactions: TransactionCounts, own: bool) -> impl IntoView {
    let session = session();
    let numbers = numbers();
    let count = move |rows: u64| numbers.count(rows as f64);
    let read = transactions.rows_read;
    let all_kept = transactions.rows_kept == read;
    let share = move |rows: u64| rows as f64 / read.max(1) as f64;
    let span =
        format!("{} – {}", numbers.date(&transactions.first), numbers.date(&transactions.last));
    let dropped = transactions
        .dropped
        .iter()
        .filter(|dropped| dropped.rows > 0)
        .map(|dropped| {
            view! {
                <div data-dropped=dropped.rows.to_string()>
                    <dt>{t(dropped.reason.title())}</dt>
                    <dd>{count(dropped.rows)}</dd>
                    <dd class="share">{numbers.percent(share(dropped.rows))}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <section class="card" aria-labelledby="data-title">
            <h2 id="data-title">{t(says::DATA)}</h2>
            <p class="timeline">{span}</p>
            <div class="kept-bar" aria-hidden="true">
                <span style=("--share", format!("{:.4}", share(transactions.rows_kept)))></span>
            </div>
            <dl class="list">
                <div class="strong">
                    <dt>{t(says::READ)}</dt>
                    <dd data-testid="rows-read" data-value=read.to_string()>{count(read)}</dd>
                    <dd class="share"></dd>
                </div>
                <div class="strong">
                    <dt>{t(says::KEPT_ROWS)}</dt>
                    <dd data-testid="rows-kept" data-value=transactions.rows_kept.to_string()>
                        {count(transactions.rows_kept)}
                    </dd>
                    <dd class="share">{numbers.percent(share(transactions.rows_kept))}</dd>
                </div>
                {dropped}
            </dl>
            <dl class="list facts">
                <div>
                    <dt>{t(says::INVOICES)}</dt>
                    <dd>{count(transactions.invoices)}</dd>
                </div>
                <div>
                    <dt>{t(says::PRODUCTS)}</dt>
                    <dd>{count(transactions.stock_codes)}</dd>
                </div>
                <div>
                    <dt>{t(says::COUNTRIES)}</dt>
                    <dd>{count(transactions.countries)}</dd>
                </div>
            </dl>
            {own
                .then(|| {
                    view! {
                        <div class="button-row">
                            <button
                                class="button"
                                data-testid="check-columns"
                                disabled=move || session.run.with(Option::is_some)
                                on:click=move |_| session.check_columns()
                            >
                                {t(findings::CHECK)}
                            </button>
                            <button
                                class="button"
                                data-testid="download-rejects"
                                disabled=move || all_kept || session.is_busy()
                                on:click=move |_| session.download(Wanted::Rejects)
                            >
                                {Icon::Download.view()}
                                {t(findings::REJECTS)}
                            </button>
                        </div>
                    }
                })}
        </section>
    }
}

/// Time by stage and in all, and memory.
#[component]
pub fn RunCard(timings: Vec<StageTiming>, total_ms: f64, memory: Option<u64>) -> impl IntoView {
    let longest = timings.iter().map(|timing| timing.ms).fold(f64::MIN_POSITIVE, f64::max);
    let stages = timings
        .into_iter()
        .map(|timing| {
            let share = timing.ms / longest;
            view! {
                <div>
                    <dt>{t(stage_title(timing.stage))}</dt>
                    <dd>{numbers().duration(timing.ms)}</dd>
                    <dd class="time-bar" aria-hidden="true">
                        <span style=("--share", format!("{share:.4}"))></span>
                    </dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <section class="card" aria-labelledby="run-title">
            <h2 id="run-title">{t(says::RUN)}</h2>
            <p class="timeline">{t(says::RUN_LEAD)}</p>
            <p class="big">
                {numbers().duration(total_ms)}
                <span>{t(says::TOTAL)}</span>
            </p>
            <dl class="list timings">{stages}</dl>
            {memory
                .map(|memory| {
                    view! {
                        <dl class="list facts">
                            <div>
                                <dt>{t(says::MEMORY)}</dt>
                                <dd>{numbers().bytes(memory)}</dd>
                            </div>
                        </dl>
                    }
                })}
        </section>
    }
}
