//! The controls that filter a page.

use super::Icon;
use crate::{
    format::numbers,
    lang::t,
    names,
    navigation::{navigation, put},
    report::report,
    words::{control as says, fill},
};
use leptos::{ev, html, prelude::*};
use semantics::{ActionMode, DEFAULT_TOP, Dimension, PageId, Slicer, TOP_CHOICES};

/// The slicers of a page.
#[component]
pub fn Slicers(page: PageId) -> impl IntoView {
    let report = report();
    // Where there is nothing to choose from, nothing is offered.
    let offered = move |slicer: &Slicer| match slicer {
        Slicer::Members(Dimension::Country) => {
            report.catalogue.with(|catalogue| !catalogue.countries.is_empty())
        }
        slicer => !(slicer.needs_model() && report.lacks_model()),
    };
    let control = |slicer: &Slicer| match slicer {
        Slicer::Period => view! { <PeriodSlicer /> }.into_any(),
        Slicer::Snapshot => view! { <SnapshotSlicer /> }.into_any(),
        Slicer::Members(dimension) => view! { <MemberSlicer dimension=*dimension /> }.into_any(),
        Slicer::Top => view! { <TopSlicer /> }.into_any(),
        Slicer::Mode => view! { <ModeSlicer /> }.into_any(),
    };
    let slicers = page.page().slicers.iter().map(|slicer| {
        view! { <Show when=move || offered(slicer)>{control(slicer)}</Show> }
    });
    view! { <div class="slicers" role="group" aria-label=t(says::FILTERS)>{slicers.collect_view()}</div> }
}

const CUSTOM: &str = "custom";
const DEFAULT: &str = "";
const ALL_DATA: &str = "all";

#[component]
fn PeriodSlicer() -> impl IntoView {
    let navigation = navigation();
    let report = report();
    let numbers = numbers();
    let chosen = move || navigation.selection.with(|s| s.period.clone().unwrap_or_default());
    let is_range = move || chosen().contains("..");
    let custom = RwSignal::new(is_range());
    let years = move || {
        report.catalogue.with(|catalogue| {
            let mut years: Vec<String> = catalogue
                .months
                .iter()
                .filter_map(|month| Some(month.get(..4)?.to_owned()))
                .collect();
            years.dedup();
            years.reverse();
            years
        })
    };
    let options = move || {
        let catalogue = report.catalogue.get();
        let current = chosen();
        let option = |value: String, label: String| {
            let selected = value == current;
            view! { <option value=value selected=selected>{label}</option> }
        };
        let newest =
            format!("{} ({})", numbers.month(&catalogue.default_period), t(says::LAST_COMPLETE));
        let months = catalogue.months.iter().rev().map(|m| option(m.clone(), numbers.month(m)));
        let range = is_range() || custom.get();
        view! {
            {option(DEFAULT.into(), newest)}
            {option(ALL_DATA.into(), t(says::ALL_DATA).into())}
            <option value=CUSTOM selected=range>{t(says::CUSTOM)}</option>
            <optgroup label=t(says::YEARS)>
                {years().into_iter().map(|year| option(year.clone(), year)).collect_view()}
            </optgroup>
            <optgroup label=t(says::MONTHS)>{months.collect_view()}</optgroup>
        }
    };
    let changed = move |event| {
        let value = event_target_value(&event);
        custom.set(value == CUSTOM);
        if value != CUSTOM {
            navigation.choose(|selection| selection.period = (value != DEFAULT).then_some(value));
        }
    };
    view! {
        <label class="slicer">
            <span>{t(says::PERIOD)}</span>
            <select data-testid="slicer-period" on:change=changed>{options}</select>
        </label>
        <Show when=move || custom.get() || is_range()>
            <RangeFields />
        </Show>
    }
}

/// Two days, for a period of one's own.
#[component]
fn RangeFields() -> impl IntoView {
    let navigation = navigation();
    let report = report();
    let from = NodeRef::<html::Input>::new();
    let to = NodeRef::<html::Input>::new();
    let shown = move |last: bool| {
        report.frame(|a| if last { a.period.to.clone() } else { a.period.from.clone() })
    };
    let changed = move |_| {
        let value = |field: NodeRef<html::Input>| field.get_untracked().map(|field| field.value());
        if let (Some(from), Some(to)) = (value(from), value(to))
            && !from.is_empty()
            && from <= to
        {
            navigation.choose(|selection| selection.period = Some(format!("{from}..{to}")));
        }
    };
    let limits = move || report.catalogue.with(|c| (c.first_day.clone(), c.last_day.clone()));
    view! {
        <label class="slicer">
            <span>{t(says::FROM)}</span>
            <input type="date" data-testid="slicer-from" node_ref=from prop:value=move || shown(false)
                min=move || limits().0 max=move || limits().1 on:change=changed />
        </label>
        <label class="slicer">
            <span>{t(says::TO)}</span>
            <input type="date" data-testid="slicer-to" node_ref=to prop:value=move || shown(true)
                min=move || limits().0 max=move || limits().1 on:change=changed />
        </label>
    }
}

#[component]
fn SnapshotSlicer() -> impl IntoView {
    let navigation = navigation();
    let report = report();
    let numbers = numbers();
    let options = move || {
        let current = navigation.selection.with(|s| s.snapshot.clone());
        let catalogue = report.catalogue.get();
        let default = &catalogue.default_snapshot;
        let newest = if catalogue.snapshots.last() == Some(default) {
            says::NEWEST
        } else {
            says::NEWEST_REACHED
        };
        let option = |day: &String| {
            let label = numbers.date(day);
            let label = if catalogue.ends_before(day) {
                names::after_data(&label)
            } else if day == default {
                format!("{label} ({})", t(newest))
            } else {
                label
            };
            let selected = current.as_ref().unwrap_or(default) == day;
            view! { <option value=day.clone() selected=selected>{label}</option> }
        };
        catalogue.snapshots.iter().rev().map(option).collect_view()
    };
    let changed = move |event| {
        let day = event_target_value(&event);
        let default = report.catalogue.with_untracked(|c| c.default_snapshot == day);
        navigation.choose(|selection| selection.snapshot = (!default).then_some(day));
    };
    view! {
        <label class="slicer">
            <span>{t(says::SNAPSHOT)}</span>
            <select data-testid="slicer-snapshot" on:change=changed>{options}</select>
        </label>
    }
}

/// A list of members with a tick for each, behind a button.
#[component]
fn MemberSlicer(dimension: Dimension) -> impl IntoView {
    let navigation = navigation();
    let report = report();
    let details = NodeRef::<html::Details>::new();
    let codes = move || -> Vec<u32> {
        match dimension.members() {
            Some(members) => (0..members.len() as u32).collect(),
            None => report.catalogue.with(|catalogue| catalogue.country_order.clone()),
        }
    };
    let chosen = Memo::new(move |_| navigation.selection.with(|s| s.chosen(dimension).to_vec()));
    let summary = move || match chosen.get().as_slice() {
        [] => t(says::ALL).to_owned(),
        [one] => names::member(report, dimension, *one),
        several => fill(t(says::SEVERAL), &[&numbers().count(several.len() as f64)]),
    };
    let options = move || {
        codes()
            .into_iter()
            .map(|code| {
                let ticked = move || chosen.with(|chosen| chosen.contains(&code));
                view! {
                    <li>
                        <label>
                            <input
                                type="checkbox"
                                value=code
                                prop:checked=ticked
                                on:change=move |_| navigation.toggle(dimension, code, true)
                            />
                            <span>{names::member(report, dimension, code)}</span>
                        </label>
                    </li>
                }
            })
            .collect_view()
    };
    let close = move || {
        if let Some(details) = details.get_untracked() {
            details.set_open(false);
        }
    };
    // A click elsewhere or Escape closes the list, as in every menu.
    let outside = window_event_listener(ev::pointerdown, move |event| {
        let target: Option<web_sys::Node> =
            event.target().and_then(|target| wasm_bindgen::JsCast::dyn_into(target).ok());
        let inside =
            details.get_untracked().is_some_and(|details| details.contains(target.as_ref()));
        if !inside {
            close();
        }
    });
    on_cleanup(move || outside.remove());
    let keys = move |event: ev::KeyboardEvent| {
        let is_open = details.get_untracked().is_some_and(|details| details.open());
        if event.key() == "Escape" && is_open {
            event.stop_propagation();
            close();
        }
    };
    let reset = move |_| navigation.choose(|selection| put(selection, dimension, Vec::new()));
    view! {
        <div class="slicer">
            <span id=format!("slicer-{}-label", dimension.id())>{t(dimension.title())}</span>
            <details class="picker" node_ref=details data-testid=format!("slicer-{}", dimension.id()) on:keydown=keys>
                <summary aria-label=move || format!("{}: {}", t(dimension.title()), summary())>
                    <span>{summary}</span>
                    {Icon::Unfold.view()}
                </summary>
                <div class="picker-list">
                    <ul>{options}</ul>
                    <button class="link" disabled=move || chosen.with(Vec::is_empty) on:click=reset>
                        {t(says::ALL)}
                    </button>
                </div>
            </details>
        </div>
    }
}

#[component]
fn TopSlicer() -> impl IntoView {
    let navigation = navigation();
    let options = move || {
        let current = navigation.selection.with(|s| s.top.unwrap_or(DEFAULT_TOP));
        TOP_CHOICES
            .map(|top| view! { <option value=top selected=top == current>{top}</option> })
            .into_iter()
            .collect_view()
    };
    let changed = move |event| {
        let top = event_target_value(&event).parse().ok();
        navigation.choose(|selection| selection.top = top.filter(|top| *top != DEFAULT_TOP));
    };
    view! {
        <label class="slicer">
            <span>{t(says::TOP)}</span>
            <select data-testid="slicer-top" on:change=changed>{options}</select>
        </label>
    }
}

#[component]
fn ModeSlicer() -> impl IntoView {
    let navigation = navigation();
    let mode = move || navigation.selection.with(|selection| selection.mode);
    let options = move || {
        [
            (ActionMode::CapacityList, "list", says::LISTED),
            (ActionMode::AllActions, "all", says::EVERYONE),
        ]
        .map(|(own, value, title)| {
            view! { <option value=value selected=own == mode()>{t(title)}</option> }
        })
        .into_iter()
        .collect_view()
    };
    let changed = move |event| {
        let all = event_target_value(&event) == "all";
        let mode = if all { ActionMode::AllActions } else { ActionMode::CapacityList };
        navigation.choose(|selection| selection.mode = mode);
    };
    view! {
        <label class="slicer">
            <span>{t(says::MODE)}</span>
            <select data-testid="slicer-mode" on:change=changed>{options}</select>
        </label>
    }
}
