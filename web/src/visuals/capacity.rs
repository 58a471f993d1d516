//! The capacity, and the value it covers.

use super::{Card, Plot, Tools, draw, table::TableView};
use crate::{
    format::numbers,
    lang::t,
    navigation::navigation,
    words::{capacity as says, fill},
};
use leptos::prelude::*;
use semantics::{Capacity, CapacityPlan, Shown, Visual};
use std::sync::Arc;

/// What the slider runs over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Share,
    Heads,
    Budget,
}

impl Kind {
    const ALL: [(Kind, vocabulary::Text); 3] =
        [(Kind::Share, says::SHARE), (Kind::Heads, says::HEADS), (Kind::Budget, says::BUDGET)];

    fn of(capacity: Capacity) -> Self {
        match capacity {
            Capacity::Share(_) => Kind::Share,
            Capacity::Heads(_) => Kind::Heads,
            Capacity::Budget(_) => Kind::Budget,
        }
    }

    /// Where a plan stands on this kind's slider, and how far the slider goes.
    fn position(self, plan: &CapacityPlan) -> (f64, f64) {
        match self {
            Kind::Share => {
                let share = f64::from(plan.customers) / f64::from(plan.of_customers.max(1));
                let share = if let Capacity::Share(share) = plan.capacity { share } else { share };
                ((share * 1000.0).round() / 10.0, 100.0)
            }
            Kind::Heads => (f64::from(plan.customers), f64::from(plan.of_customers)),
            Kind::Budget => {
                let max = plan.curve.last().map_or(0.0, |point| point[2]);
                let budget =
                    if let Capacity::Budget(budget) = plan.capacity { budget } else { plan.budget };
                (budget.round(), max.ceil())
            }
        }
    }

    fn capacity(self, value: f64) -> Capacity {
        match self {
            Kind::Share => Capacity::Share((value * 10.0).round() / 1000.0),
            Kind::Heads => Capacity::Heads(value as u32),
            Kind::Budget => Capacity::Budget(value),
        }
    }
}

/// A slider for the capacity, and the curve of what it covers.
#[component]
pub fn CapacityPanel(visual: &'static Visual, shown: Memo<Option<Shown>>) -> impl IntoView {
    let navigation = navigation();
    let numbers = numbers();
    let plan = Memo::new(move |_| match shown.get() {
        Some(Shown::Capacity(plan)) => Some(plan),
        _ => None,
    });
    let kind = RwSignal::new(
        navigation.selection.with_untracked(|s| s.capacity.map_or(Kind::Share, Kind::of)),
    );
    let position =
        move || plan.with(|plan| plan.as_ref().map_or((0.0, 1.0), |p| kind.get().position(p)));
    let changed = move |event| {
        if let Ok(value) = event_target_value(&event).parse::<f64>() {
            navigation.adjust(|selection| {
                selection.capacity = Some(kind.get_untracked().capacity(value))
            });
        }
    };
    let spoken = move || {
        let (value, _) = position();
        match kind.get() {
            Kind::Share => numbers.percent(value / 100.0),
            Kind::Heads => numbers.count(value),
            Kind::Budget => numbers.whole_money(value),
        }
    };
    let sentence = move || {
        plan.with(|plan| {
            let plan = plan.as_ref()?;
            Some(fill(
                t(says::COVERS),
                &[
                    &numbers.count(f64::from(plan.customers)),
                    &numbers.percent(plan.covered / plan.of_loss.max(f64::MIN_POSITIVE)),
                    &numbers.short_money(plan.covered),
                    &numbers.short_money(plan.of_loss),
                    &numbers.short_money(plan.budget),
                    &numbers.count(f64::from(plan.of_customers)),
                ],
            ))
        })
    };
    let kinds = Kind::ALL.map(|(own, title)| {
        view! {
            <button
                class="segment"
                aria-pressed=move || (kind.get() == own).to_string()
                data-testid=format!("capacity-{}", match own { Kind::Share => "share", Kind::Heads => "heads", Kind::Budget => "budget" })
                on:click=move |_| kind.set(own)
            >
                {t(title)}
            </button>
        }
    });
    let tools = Tools::new(move || plan.with(|plan| Some(draw::capacity_table(plan.as_ref()?))));
    let draw: super::plot::Draw = Arc::new(move |size| {
        plan.with(|plan| draw::capacity(visual, numbers, plan.as_ref()?, size))
    });
    view! {
        <Card visual tools>
            <div class="capacity">
                <div class="segmented" role="group" aria-label=t(says::KIND)>{kinds.into_iter().collect_view()}</div>
                <label class="slider">
                    <span class="visually-hidden">{t(says::AMOUNT)}</span>
                    <input
                        type="range"
                        data-testid="capacity-slider"
                        min="0"
                        max=move || position().1.to_string()
                        step=move || if kind.get() == Kind::Share { "0.5" } else { "1" }
                        prop:value=move || position().0.to_string()
                        aria-valuetext=spoken
                        on:input=changed
                    />
                    <output>{spoken}</output>
                </label>
                <p class="capacity-says" role="status" data-testid="capacity-says">{sentence}</p>
            </div>
            <Show
                when=move || tools.as_table.get()
                fallback=move || view! {
                    <Plot title=t(visual.title) draw=draw.clone() drawn=tools.drawing />
                }
            >
                {move || tools.table.get().map(|table| view! { <TableView table title=t(visual.title) /> })}
            </Show>
        </Card>
    }
}
