//! The model: how good it is, where it errs, and what it looks at.

use super::{ErrorNote, PageHead, no_model::NoModel, page::Waiting, quality::ModelCard};
use crate::{
    format::{Numbers, numbers},
    lang::t,
    session::session,
    visuals::Plot,
    words::{feature, model as says, shell},
};
use charts::{Curve, Curves, Ink, RankBar, RankBars, Size};
use leptos::prelude::*;
use protocol::{CalibrationBin, ModelCurves, ModelOutcome, SplitReport, ThresholdCounts};
use std::sync::Arc;
use vocabulary::Text;

/// The view.
#[component]
pub fn ModelView() -> impl IntoView {
    let session = session();
    let body = move || match session.results.get() {
        None => view! { <Waiting /> }.into_any(),
        Some(results) => match results.summary.model.clone() {
            ModelOutcome::Unavailable { .. } => view! { <NoModel /> }.into_any(),
            ModelOutcome::Trained { ref kept, ref curves, .. } => {
                let calibration =
                    kept.best().map(|best| best.calibration.clone()).unwrap_or_default();
                view! {
                    <div class="grid two">
                        <ModelCard model=results.summary.model.clone() />
                        <ThresholdCard counts=curves.thresholds.clone() />
                    </div>
                    <Charts curves=curves.clone() calibration kept=kept.clone() />
                }
                .into_any()
            }
        },
    };
    view! {
        <PageHead title=t(says::TITLE) lead=t(says::LEAD).to_owned() />
        <ErrorNote />
        {body}
    }
}

#[component]
fn Charts(
    curves: ModelCurves,
    calibration: Vec<CalibrationBin>,
    kept: SplitReport,
) -> impl IntoView {
    let numbers = numbers();
    let churn = kept.test_churn_rate;
    let calibrated: Vec<[f64; 2]> =
        calibration.iter().map(|bin| [bin.mean_predicted, bin.observed_rate]).collect();
    let diagonal = vec![[0.0, 0.0], [1.0, 1.0]];
    let perfect = vec![[0.0, 0.0], [churn, 1.0], [1.0, 1.0]];
    let importance: Vec<(String, f64)> = curves
        .importance
        .iter()
        .map(|importance| (t(feature(&importance.feature)).to_owned(), importance.share))
        .collect();
    view! {
        <div class="visuals">
            <CurveCard id="roc" title=says::ROC axes=[says::ROC_X, says::ROC_Y] points=curves.roc
                beside=vec![(says::RANDOM, diagonal.clone())] />
            <CurveCard id="precision-recall" title=says::PR axes=[says::PR_X, says::PR_Y] points=curves.precision_recall
                beside=vec![(says::RANDOM, vec![[0.0, churn], [1.0, churn]])] />
            <CurveCard id="gains" title=says::GAINS axes=[says::GAINS_X, says::GAINS_Y] points=curves.gains
                beside=vec![(says::RANDOM, diagonal.clone()), (says::PERFECT, perfect)] />
            <CurveCard id="calibration" title=says::CALIBRATION axes=[says::CALIBRATION_X, says::CALIBRATION_Y] points=calibrated
                beside=vec![(says::PERFECT, diagonal)] />
            <section class="visual span-12" data-testid="visual" data-visual="importance" aria-labelledby="importance">
                <h2 id="importance">{t(says::IMPORTANCE)}</h2>
                <p class="note">{t(says::IMPORTANCE_LEAD)}</p>
                <Plot
                    title=t(says::IMPORTANCE)
                    class="tall"
                    draw=Arc::new(move |size| importance_bars(numbers, &importance, size))
                />
            </section>
        </div>
    }
}

fn importance_bars(
    numbers: Numbers,
    importance: &[(String, f64)],
    size: Size,
) -> Option<charts::Drawing> {
    let bars = importance.iter().map(|(name, share)| RankBar {
        name: name.clone(),
        detail: String::new(),
        beside: String::new(),
        value: *share,
        ink: Ink::Mark,
    });
    let chart = RankBars {
        title: t(says::IMPORTANCE).to_owned(),
        timeline: String::new(),
        bars: bars.collect(),
        selected: Vec::new(),
    };
    chart.draw(size, &move |share| numbers.percent(share)).ok()
}

/// One curve with what it is to be measured against.
#[component]
fn CurveCard(
    id: &'static str,
    title: Text,
    axes: [Text; 2],
    points: Vec<[f64; 2]>,
    beside: Vec<(Text, Vec<[f64; 2]>)>,
) -> impl IntoView {
    let numbers = numbers();
    let beside = beside.into_iter().map(|(name, points)| Curve {
        name: t(name).to_owned(),
        ink: Ink::Reference,
        dashed: true,
        points,
    });
    let own = Curve { name: t(shell::MODEL).to_owned(), ink: Ink::Mark, dashed: false, points };
    let chart = Curves {
        title: t(title).to_owned(),
        timeline: String::new(),
        x_title: t(axes[0]).to_owned(),
        y_title: t(axes[1]).to_owned(),
        curves: std::iter::once(own).chain(beside).collect(),
        at: None,
    };
    let percent = move |value: f64| numbers.percent(value);
    view! {
        <section class="visual span-6" data-testid="visual" data-visual=id aria-labelledby=id>
            <h2 id=id>{t(title)}</h2>
            <Plot title=t(title) class="tall" draw=Arc::new(move |size| chart.draw(size, &percent, &percent).ok()) />
        </section>
    }
}

/// One threshold, and what calling everyone above it a churner would have brought.
#[component]
fn ThresholdCard(counts: Vec<ThresholdCounts>) -> impl IntoView {
    let numbers = numbers();
    let chosen = RwSignal::new(counts.len() / 2);
    let last = counts.len().saturating_sub(1);
    let counts = StoredValue::new(counts);
    let at = move || counts.with_value(|counts| counts.get(chosen.get()).cloned());
    let count = move |value: u64| numbers.count(value as f64);
    let ratio = move |part: u64, whole: u64| numbers.percent(part as f64 / whole.max(1) as f64);
    let threshold = move || at().map(|at| numbers.hundredths(at.threshold)).unwrap_or_default();
    let body =
        move || {
            at().map(|at| {
            let (tp, fp) = (at.true_positives, at.false_positives);
            let (tn, fn_) = (at.true_negatives, at.false_negatives);
            let figure = |title: Text, value: String, id: &'static str| view! {
                <div class="figure"><dt>{t(title)}</dt><dd data-testid=id>{value}</dd></div>
            };
            view! {
                <dl class="figures four">
                    {figure(says::PRECISION, ratio(tp, tp + fp), "threshold-precision")}
                    {figure(says::RECALL, ratio(tp, tp + fn_), "threshold-recall")}
                    {figure(says::FLAGGED, ratio(tp + fp, tp + fp + tn + fn_), "threshold-flagged")}
                    {figure(says::CORRECT, ratio(tp + tn, tp + fp + tn + fn_), "threshold-correct")}
                </dl>
                <table class="confusion">
                    <thead>
                        <tr>
                            <td></td>
                            <th scope="col" class="number">{t(says::CHURNED)}</th>
                            <th scope="col" class="number">{t(says::STAYED)}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <tr>
                            <th scope="row">{t(says::CALLED)}</th>
                            <td class="number hit">{count(tp)}</td>
                            <td class="number">{count(fp)}</td>
                        </tr>
                        <tr>
                            <th scope="row">{t(says::NOT_CALLED)}</th>
                            <td class="number">{count(fn_)}</td>
                            <td class="number hit">{count(tn)}</td>
                        </tr>
                    </tbody>
                </table>
            }
        })
        };
    let moved = move |event| {
        if let Ok(index) = event_target_value(&event).parse() {
            chosen.set(index);
        }
    };
    view! {
        <section class="card" aria-labelledby="threshold-title">
            <h2 id="threshold-title">{t(says::THRESHOLD)}</h2>
            <p class="note">{t(says::THRESHOLD_LEAD)}</p>
            <label class="slider">
                <span class="visually-hidden">{t(says::THRESHOLD)}</span>
                <input
                    type="range"
                    min="0"
                    max=last
                    data-testid="threshold"
                    prop:value=move || chosen.get().to_string()
                    aria-valuetext=threshold
                    on:input=moved
                />
                <output>{threshold}</output>
            </label>
            {body}
        </section>
    }
}
