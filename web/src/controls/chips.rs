//! Every active filter, each with a way to let go of it.

use super::Icon;
use crate::{
    format::numbers,
    lang::t,
    names,
    navigation::{navigation, put},
    report::{Report, report},
    route::{Route, View},
    words::{capacity, control as says, fill},
};
use leptos::prelude::*;
use semantics::{
    ActionMode, Capacity, Content, Dimension, Page, Scope, Selection, Timeline, Visual,
};

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
            Active::Snapshot => names::marked_snapshot(report),
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

    /// Does it narrow the figures of a timeline?
    fn narrows(&self, timeline: Timeline) -> bool {
        match self {
            Active::Period => timeline == Timeline::Sales,
            Active::Member(dimension, _) => dimension.narrows(timeline),
            Active::Snapshot | Active::Mode | Active::Capacity => timeline == Timeline::Snapshot,
        }
    }

    /// Has it an effect where the page stands?
    fn acts(&self, route: &Route) -> bool {
        let on_page = |page: &Page| {
            let timelines = [Timeline::Sales, Timeline::Snapshot];
            timelines.iter().any(|&timeline| page.follows(timeline) && self.narrows(timeline))
        };
        match (route.view, &route.scope) {
            (View::People, Scope::Snapshot | Scope::ActionList) => self.narrows(Timeline::Snapshot),
            (View::People, Scope::Buyers) => {
                self.narrows(Timeline::Sales) || *self == Active::Snapshot
            }
            // A cohort is of all time.
            (View::People, Scope::Cohort { .. }) => match self {
                Active::Snapshot => true,
                Active::Period => false,
                other => other.narrows(Timeline::Sales),
            },
            _ => route.page().is_none_or(|page| on_page(page.page())),
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

/// The names of the filters that act where the page stands, for print.
pub fn filter_names(report: Report, route: &Route) -> Vec<String> {
    let acting = Active::all(&route.selection).into_iter().filter(|active| active.acts(route));
    acting.map(|active| active.label(report, &route.selection)).collect()
}

/// The names of the filters that narrow a timeline, besides where it stands.
pub fn filters_of(report: Report, selection: &Selection, timeline: Timeline) -> Vec<String> {
    let narrowing = Active::all(selection).into_iter().filter(|active| {
        let is_time = matches!(active, Active::Period | Active::Snapshot);
        !is_time && active.narrows(timeline)
    });
    narrowing.map(|active| active.label(report, selection)).collect()
}

/// The names of the filters that a visual's figures hang on, besides where its timeline stands.
pub fn filters_on(report: Report, selection: &Selection, visual: &Visual) -> Vec<String> {
    let acting = Active::all(selection).into_iter().filter(|active| match active {
        Active::Period | Active::Snapshot => false,
        Active::Member(dimension, _) => visual.is_narrowed_by(*dimension),
        Active::Capacity => visual.timeline == Some(Timeline::Snapshot),
        Active::Mode => {
            visual.timeline == Some(Timeline::Snapshot)
                && !matches!(visual.content, Content::Capacity)
        }
    });
    acting.map(|active| active.label(report, selection)).collect()
}

/// The chips, a way to clear them all, and the way to the customers they leave.
#[component]
pub fn Chips() -> impl IntoView {
    let navigation = navigation();
    let report = report();
    let active = move || navigation.selection.with(Active::all);
    let chips = move || {
        let route = navigation.get();
        let selection = route.selection.clone();
        let chip = |active: Active| {
            let idle = !active.acts(&route);
            let label = active.label(report, &selection);
            let remove = fill(t(says::REMOVE), &[&label]);
            let id = format!("chip-{}", active.id());
            view! {
                <li class="chip" class:idle=idle data-testid=id title=idle.then(|| t(says::IDLE))>
                    <span>{label}</span>
                    {idle.then(|| view! { <span class="visually-hidden">{t(says::IDLE)}</span> })}
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
    // On a page of sales alone these are who bought, elsewhere those known at the snapshot.
    let of_sales = move || {
        let page = navigation.page.get().map(|page| page.page());
        page.is_some_and(|page| !page.follows(Timeline::Snapshot))
    };
    let people = move || {
        let mut route = navigation.get().to(View::People);
        route.scope = if of_sales() { Scope::Buyers } else { Scope::Snapshot };
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
                    {move || t(if of_sales() { says::BUYERS } else { says::PEOPLE })}
                    {Icon::Next.view()}
                </a>
            </Show>
        </div>
    }
}
