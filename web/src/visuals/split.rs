//! The quality of both learners on one split.

use crate::{
    format::numbers,
    lang::t,
    words::{fill, learner_title, quality as says},
};
use leptos::prelude::*;
use protocol::{Evaluation, SplitReport};

/// Both learners on one split.
#[component]
pub fn SplitTable(
    report: SplitReport,
    name: &'static str,
    note: &'static str,
    prefix: &'static str,
) -> impl IntoView {
    let numbers = numbers();
    let rows = |rows: u64| numbers.count(rows as f64);
    let size = fill(
        t(says::SIZE),
        &[
            &rows(report.train_rows),
            &rows(report.test_rows),
            &numbers.percent(report.test_churn_rate),
        ],
    );
    let winner = report.winner;
    let evaluations = report
        .evaluations
        .into_iter()
        .map(|evaluation| {
            let chosen = evaluation.learner == winner;
            view! { <Score evaluation chosen prefix /> }
        })
        .collect_view();
    view! {
        <div class="split">
            <h3>{name} <span>{note}</span></h3>
            <table class="scores">
                <thead>
                    <tr>
                        <th scope="col">{t(says::LEARNER)}</th>
                        <th scope="col" class="number">{t(says::ROC_AUC)}</th>
                        <th scope="col" class="number">{t(says::PR_AUC)}</th>
                        <th scope="col" class="number">{t(says::BRIER)}</th>
                    </tr>
                </thead>
                <tbody>{evaluations}</tbody>
            </table>
            <p class="note">{size}</p>
        </div>
    }
}

#[component]
fn Score(evaluation: Evaluation, chosen: bool, prefix: &'static str) -> impl IntoView {
    // Only the learner that was chosen speaks for the split.
    let testid = |metric: &str| chosen.then(|| format!("{prefix}-{metric}"));
    let cell = |value: f64, metric: &str| {
        view! {
            <td class="number" data-testid=testid(metric) data-value=value.to_string() >
                {numbers().score(value)}
            </td>
        }
    };
    view! {
        <tr class:chosen=chosen>
            <th scope="row">
                {t(learner_title(evaluation.learner))}
                {chosen.then(|| view! { <span class="badge">{t(says::CHOSEN)}</span> })}
            </th>
            {cell(evaluation.roc_auc, "roc-auc")}
            {cell(evaluation.pr_auc, "pr-auc")}
            {cell(evaluation.brier, "brier")}
        </tr>
    }
}
