//! What would come of the file, read like this.

use super::Seen;
use crate::{
    format::numbers,
    lang::{said, t},
    words::{fill, wizard as says},
};
use leptos::prelude::*;

/// Usable rows of the beginning, the others by reason, and what stands in the way.
#[component]
pub fn Verdict(seen: Seen) -> impl IntoView {
    let trial = move || seen.with(|preview| preview.as_ref().map(|preview| preview.trial.clone()));
    let body = move || {
        let Some(trial) = trial() else {
            return view! { <p class="note">{t(says::LOOKING)}</p> }.into_any();
        };
        let problem = trial.problem.map(|problem| {
            view! { <p class="problem" data-testid="wizard-problem">{said(&problem)}</p> }
        });
        if trial.read == 0 {
            return problem.into_any();
        }
        let numbers = numbers();
        let count = |rows: u64| numbers.count(rows as f64);
        let of = if trial.whole_file { says::OF_ALL } else { says::OF_FIRST };
        let share = trial.kept as f64 / trial.read.max(1) as f64;
        let reasons = trial.dropped.iter().filter(|dropped| dropped.rows > 0);
        let reasons: Vec<String> = reasons
            .map(|dropped| format!("{} {}", count(dropped.rows), t(dropped.reason.title())))
            .collect();
        view! {
            <p class="trial-count" data-testid="usable-rows" data-value=trial.kept.to_string()>
                <strong>{count(trial.kept)}</strong>
                " "
                {fill(t(of), &[&count(trial.read)])}
            </p>
            <div class="kept-bar" aria-hidden="true">
                <span style=("--share", format!("{share:.4}"))></span>
            </div>
            <p class="note">{reasons.join(" · ")}</p>
            {problem}
        }
        .into_any()
    };
    view! { <div class="trial" role="status">{body}</div> }
}
