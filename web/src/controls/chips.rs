//! Every active filter, each with a way to let go of it.

use super::Icon;
use crate::{
    format::numbers,
    lang::t,
    names,
    navigation::{navigation, put},
    report::{Report, report},
    route::View,
    words::{capacity, control as says, fill},
};
use leptos::prelude::*;
use semantics::{ActionMode, Capacity, Dimension, Scope, Selection};

/// A filter that is active.
#[derive(Clone, Debug, PartialEq)]
enum Active {
    Period,
    Snapshot,
    Member(Dimension, u32),
    Mode,
    Capacity,
}

impl Active {
    fn all(selection: &Selection) -> Vec<Self> {
        let members = selection.filters.iter().flat_map(|(dimension, members)| {
            members.iter().map(|&code| Active::Member(*dimension, code))
        });
        let period = selection.period.is_some().then_some(Active::Period);
        let snapshot = selection.snapshot.is_some().then_some(Active::Snapshot);
        let mode = (selection.mode == ActionMode::AllActions).then_some(Active::Mode);
        let capacity = selection.capacity.map(|_| Active::Capacity);
        period.into_iter().chain(snapshot).chain(members).chain(mode).chain(capacity).collect()
    }

    fn id(&self) -> &'static str {
        match self {
            Active::Period => "period",
            Active::Snapshot => "snapshot",
            Active::Member(dimension, _) => dimension.id(),
            Active::Mode => "mode",
            Active::Capacity => "capacity",
        }
    }

    fn label(&self, report: Report, selection: &Selection) -> String {
        match self {
            Active::Period => names::period(report),
            Active::Snapshot => names::snapshot(report),
            Active::Member(dimension, code) => {
                format!("{}: {}", t(dimension.title()), names::member(report, *dimension, *code))
            }
            Active::Mode => t(says::EVERYONE).to_owned(),
            Active::Capacity => match selection.capacity {
                Some(Capacity::Share(share)) => {
                    format!("{}: {}", t(capacity::AMOUNT), numbers().percent(share))
                }
                Some(Capacity::Heads(heads)) => {
                    format!("{}: {}", t(capacity::AMOUNT), numbers().count(f64::from(heads)))
                }
                Some(Capacity::Budget(budget)) => {
                    format!("{}: {}", t(capacity::AMOUNT), numbers().short_money(budget))
                }
                None => String::new(),
            },
        }
    }

    fn let_go(&self, selection: &mut Selection) {
        match self {
            Active::Period => selection.period = None,
            Active::Snapshot => selection.snapshot = None,
            Active::Member(dimension, code) => {
                let mut members = selection.chosen(*dimension).to_vec();
                members.retain(|member| member != code);
                put(selection, *dimension, members);
            }
            Active::Mode => selection.mode = ActionMode::default(),
            Active::Capacity => selection.capacity = None,
        }
    }
}

/// The names of all active filters, for exports and print.
pub fn filter_names(report: Report, selection: &Selection) -> Vec<String> {
    Active::all(selection).iter().map(|active| active.label(report, selection)).collect()
}

/// The chips, a way to clear them all, and the way to the customers they leave.
#[component]
pub fn Chips() -> impl IntoView {
    let navigation = navigation();
    let report = report();
    let active = move || navigation.selection.with(Active::all);
    let chips = move || {
        let selection = navigation.selection.get();
        let chip = |active: Active| {
            let label = active.label(report, &selection);
            let remove = fill(t(says::REMOVE), &[&label]);
            let id = format!("chip-{}", active.id());
            view! {
                <li class="chip" data-testid=id>
                    <span>{label}</span>
                    <button
                        class="chip-remove"
                        aria-label=remove
                        on:click=move |_| navigation.choose(|selection| active.let_go(selection))
                    >
                        {Icon::Close.view()}
                    </button>
                </li>
            }
        };
        Active::all(&selection).into_iter().map(chip).collect_view()
    };
    let clear = move |_| {
        navigation.choose(|selection| {
            *selection = Selection { top: selection.top, ..Selection::default() };
        });
    };
    let people = move || {
        let mut route = navigation.get().to(View::People);
        route.scope = Scope::Snapshot;
        route.hash()
    };
    view! {
        <div class="chip-row" class:none=move || active().is_empty()>
            <ul class="chips" aria-label=t(says::FILTERS)>{chips}</ul>
            <Show when=move || !active().is_empty()>
                <button class="link" data-testid="clear-filters" on:click=clear>{t(says::CLEAR)}</button>
            </Show>
            <Show when=move || navigation.view.get() != View::People>
                <a class="link people-link" data-testid="see-customers" href=people>
                    {t(says::PEOPLE)}
                    {Icon::Next.view()}
                </a>
            </Show>
        </div>
    }
}
