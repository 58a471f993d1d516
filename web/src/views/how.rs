//! How it works: the picture, the privacy, and the speed measured in this very browser.

use super::{PageHead, run::RunCard};
use crate::{
    format::numbers,
    lang::t,
    session::session,
    words::{fill, how as says},
};
use leptos::prelude::*;

/// What others wrote of the page, and under which terms. The build writes it.
const LICENCES: &str = "./THIRD-PARTY.txt";

/// The view.
#[component]
pub fn HowView() -> impl IntoView {
    let session = session();
    let speed = move || {
        session.results.get().map(|results| {
            let summary = results.summary;
            let rows = numbers().count(summary.transactions.rows_read as f64);
            view! {
                <p class="note">{fill(t(says::SPEED_LEAD), &[&rows])} " " {t(says::REFERENCE)}</p>
                <RunCard
                    timings=summary.timings.clone()
                    total_ms=summary.total_ms
                    memory=summary.peak_memory_bytes
                />
            }
        })
    };
    let points = |points: &[vocabulary::Text]| {
        points.iter().map(|point| view! { <li>{t(*point)}</li> }).collect_view()
    };
    view! {
        <PageHead title=t(says::TITLE) lead=t(says::LEAD).to_owned() />
        <section class="card" aria-labelledby="picture">
            <h2 id="picture">{t(says::PICTURE)}</h2>
            <Picture />
        </section>
        <div class="grid two">
            <section class="stack" aria-labelledby="speed">
                <h2 id="speed">{t(says::SPEED)}</h2>
                {speed}
            </section>
            <div class="stack">
                <section class="card" aria-labelledby="privacy">
                    <h2 id="privacy">{t(says::PRIVACY)}</h2>
                    <ul class="bullets">
                        {points(&[says::PRIVACY_1, says::PRIVACY_2, says::PRIVACY_3, says::PRIVACY_4])}
                    </ul>
                </section>
                <section class="card" aria-labelledby="exact">
                    <h2 id="exact">{t(says::EXACT)}</h2>
                    <ul class="bullets">{points(&[says::EXACT_1, says::EXACT_2])}</ul>
                </section>
                <section class="card" aria-labelledby="others">
                    <h2 id="others">{t(says::OTHERS)}</h2>
                    <p>
                        {t(says::OTHERS_LEAD)} " "
                        <a href=LICENCES target="_blank" rel="noopener" data-testid="licences">
                            {t(says::LICENCES)}
                        </a>
                    </p>
                </section>
            </div>
        </div>
    }
}

/// The stages inside the tab.
#[component]
fn Picture() -> impl IntoView {
    let step = |text: vocabulary::Text| view! { <li>{t(text)}</li> };
    view! {
        <div class="picture">
            <p class="picture-file">{t(says::STEP_FILE)}</p>
            <div class="picture-tab">
                <p class="picture-name">{t(says::TAB)}</p>
                <div class="picture-part">
                    <p class="picture-name">{t(says::WORKER)}</p>
                    <ol class="picture-steps">
                        {step(says::STEP_CLEAN)} {step(says::STEP_FEATURES)} {step(says::STEP_MODEL)}
                        {step(says::STEP_PLAN)}
                    </ol>
                </div>
                <div class="picture-part">
                    <p class="picture-name">{t(says::PAGE)}</p>
                    <ol class="picture-steps">{step(says::STEP_REPORT)}</ol>
                </div>
            </div>
        </div>
    }
}
