//! The selection told in sentences.

use super::Card;
use crate::{
    controls::filters_of,
    format::numbers,
    lang::t,
    names,
    navigation::navigation,
    report::report,
    words::{fill, narrative as says},
};
use leptos::prelude::*;
use semantics::{
    ActionMode, Measure, SalesMeasure as S, Shown, SnapshotMeasure as M, Timeline, Visual,
};

/// Three short paragraphs: sales, risk, action.
#[component]
pub fn Narrative(visual: &'static Visual, shown: Memo<Option<Shown>>) -> impl IntoView {
    let (report, navigation) = (report(), navigation());
    let body = move || {
        let Some(Shown::Values { values }) = shown.get() else { return None };
        let figures = Figures(values);
        let selection = navigation.selection.get();
        // Sentences hold within the filters that their timeline sees, so the head names these.
        let head = |head: vocabulary::Text, timeline| {
            let filters = filters_of(report, &selection, timeline);
            std::iter::once(t(head).to_owned()).chain(filters).collect::<Vec<_>>().join(" · ")
        };
        let paragraph = |head: String, sentences: Vec<String>| {
            view! {
                <div>
                    <h3>{head}</h3>
                    <p>{sentences.join(" ")}</p>
                </div>
            }
        };
        let complete = report.frame(|answer| answer.period.complete).unwrap_or_default();
        let after = report.frame(|answer| names::is_after_data(report, &answer.snapshot));
        let after = after.unwrap_or_default().then(|| names::data_end(report));
        let (period, snapshot) = (names::period(report), names::snapshot(report));
        Some(view! {
            <div class="narrative">
                {paragraph(head(says::SALES_HEAD, Timeline::Sales), figures.sales(&period, complete))}
                {paragraph(head(says::RISK_HEAD, Timeline::Snapshot), figures.risk(&snapshot, after))}
                {paragraph(head(says::ACTION_HEAD, Timeline::Snapshot), figures.action(selection.mode))}
            </div>
        })
    };
    view! { <Card visual>{body}</Card> }
}

struct Figures(Vec<(String, Option<f64>)>);

impl Figures {
    fn value(&self, measure: impl Measure) -> Option<f64> {
        let id = measure.definition().id;
        self.0.iter().find(|(name, _)| name == id).and_then(|(_, value)| *value)
    }

    fn say(&self, measure: impl Measure) -> String {
        names::short(measure.definition().format, self.value(measure))
    }

    fn sales(&self, period: &str, complete: bool) -> Vec<String> {
        if self.value(S::Orders).unwrap_or_default() == 0.0 {
            return vec![fill(t(says::NO_SALES), &[period])];
        }
        let mut sentences = vec![fill(
            t(says::SALES),
            &[
                period,
                &self.say(S::Revenue),
                &self.say(S::Orders),
                &self.say(S::Customers),
                &self.say(S::AverageOrderValue),
            ],
        )];
        let (mom, yoy) = (self.value(S::RevenueMom), self.value(S::RevenueYoy));
        if mom.is_some() {
            let moved = [self.say(S::RevenueMom), self.say(S::OrdersMom)];
            sentences.push(fill(t(says::MOM), &[&moved[0], &moved[1]]));
        }
        if yoy.is_some() {
            let moved = [self.say(S::RevenueYoy), self.say(S::OrdersYoy)];
            sentences.push(fill(t(says::YOY), &[&moved[0], &moved[1]]));
        }
        if mom.is_none() && yoy.is_none() {
            sentences.push(t(if complete { says::NO_BASE } else { says::INCOMPLETE }).to_owned());
        }
        sentences
    }

    /// `after` is the last day of the data, where the snapshot lies after it.
    fn risk(&self, snapshot: &str, after: Option<String>) -> Vec<String> {
        if self.value(M::AtRiskCustomers).is_none() {
            return vec![t(says::NO_MODEL).to_owned()];
        }
        let mut sentences = vec![fill(
            t(says::RISK),
            &[
                snapshot,
                &self.say(M::AtRiskCustomers),
                &self.say(M::ScoredCustomers),
                &self.say(M::RevenueAtRisk),
                &self.say(M::ExpectedLossAtRisk),
            ],
        )];
        if self.value(M::RevenueAtRiskChange).is_some() {
            sentences.push(fill(t(says::CHANGE), &[&self.say(M::RevenueAtRiskChange)]));
        }
        sentences.extend(after.map(|day| fill(t(says::AFTER_DATA), &[&day])));
        sentences
    }

    fn action(&self, mode: ActionMode) -> Vec<String> {
        let mut sentences = Vec::new();
        if let Some(customers) = self.value(M::ActionCustomers) {
            let said = match mode {
                ActionMode::CapacityList => says::CAPACITY,
                ActionMode::AllActions => says::EVERYONE,
            };
            sentences.push(fill(
                t(said),
                &[
                    &numbers().count(customers),
                    &self.say(M::AtRiskCoverage),
                    &self.say(M::CoveredLoss),
                ],
            ));
        }
        if self.value(M::SegmentSwitchRate).is_some() {
            sentences.push(fill(t(says::SWITCHED), &[&self.say(M::SegmentSwitchRate)]));
        }
        sentences
    }
}
