//! The selection told in sentences.

use super::Card;
use crate::{
    format::numbers,
    lang::t,
    names,
    report::report,
    words::{fill, narrative as says},
};
use leptos::prelude::*;
use semantics::{Measure, SalesMeasure as S, Shown, SnapshotMeasure as M, Visual};

/// Three short paragraphs: sales, risk, action.
#[component]
pub fn Narrative(visual: &'static Visual, shown: Memo<Option<Shown>>) -> impl IntoView {
    let report = report();
    let body = move || {
        let Some(Shown::Values { values }) = shown.get() else { return None };
        let figures = Figures(values);
        let paragraph = |head: &'static str, sentences: Vec<String>| {
            view! {
                <div>
                    <h3>{head}</h3>
                    <p>{sentences.join(" ")}</p>
                </div>
            }
        };
        let (period, snapshot) = (names::period(report), names::snapshot(report));
        Some(view! {
            <div class="narrative">
                {paragraph(t(says::SALES_HEAD), figures.sales(&period))}
                {paragraph(t(says::RISK_HEAD), figures.risk(&snapshot))}
                {paragraph(t(says::ACTION_HEAD), figures.action())}
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

    fn sales(&self, period: &str) -> Vec<String> {
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
        match (self.value(S::RevenueMom), self.value(S::RevenueYoy)) {
            (None, None) => sentences.push(t(says::INCOMPLETE).to_owned()),
            (mom, yoy) => {
                if mom.is_some() {
                    sentences.push(fill(
                        t(says::MOM),
                        &[&self.say(S::RevenueMom), &self.say(S::OrdersMom)],
                    ));
                }
                if yoy.is_some() {
                    sentences.push(fill(
                        t(says::YOY),
                        &[&self.say(S::RevenueYoy), &self.say(S::OrdersYoy)],
                    ));
                }
            }
        }
        sentences
    }

    fn risk(&self, snapshot: &str) -> Vec<String> {
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
        sentences
    }

    fn action(&self) -> Vec<String> {
        let mut sentences = Vec::new();
        if let Some(customers) = self.value(M::ActionCustomers) {
            sentences.push(fill(
                t(says::CAPACITY),
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
