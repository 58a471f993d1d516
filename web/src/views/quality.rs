//! How good the model is, or why there is none.

use crate::{
    format::numbers,
    lang::t,
    visuals::SplitTable,
    words::{fill, quality as says},
};
use leptos::prelude::*;
use protocol::ModelOutcome;

/// The model's quality on both splits.
#[component]
pub fn ModelCard(model: ModelOutcome) -> impl IntoView {
    let body = match model {
        ModelOutcome::Trained { kept, purged, .. } => {
            let lead = fill(t(says::MODEL_LEAD), &[&numbers().date(&kept.test_start)]);
            let strict = match purged {
                Some(report) => view! {
                    <SplitTable report name=t(says::PURGED) note=t(says::PURGED_NOTE) prefix="purged" />
                }
                .into_any(),
                None => view! { <p class="note">{t(says::NO_PURGED)}</p> }.into_any(),
            };
            view! {
                <p class="timeline">{lead}</p>
                <SplitTable report=kept name=t(says::KEPT) note=t(says::KEPT_NOTE) prefix="model" />
                {strict}
                <p class="note">{t(says::GLOSSARY)}</p>
            }
            .into_any()
        }
        ModelOutcome::Unavailable { .. } => ().into_any(),
    };
    view! {
        <section class="card" aria-labelledby="model-title">
            <h2 id="model-title">{t(says::MODEL)}</h2>
            {body}
        </section>
    }
}
