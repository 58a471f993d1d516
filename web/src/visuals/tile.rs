//! A figure with its changes and its course.

use crate::{
    format::numbers,
    lang::t,
    names,
    navigation::{Navigation, navigation},
    report::{Report, report},
    words::{people, visual as says},
};
use charts::{Size, Sparkline};
use leptos::prelude::*;
use semantics::{
    Definition, Dimension, Format, Measure, Shown, SnapshotMeasure as M, Timeline, Visual,
};

const SPARKLINE: Size = Size { width: 76, height: 28 };

/// The definitions of measures.
pub fn definitions<M: Measure>(measures: &[M]) -> Vec<&'static Definition> {
    measures.iter().map(|measure| measure.definition()).collect()
}

/// A tile.
#[component]
pub fn TileView(
    visual: &'static Visual,
    definition: &'static Definition,
    changes: Vec<&'static Definition>,
    shown: Memo<Option<Shown>>,
) -> impl IntoView {
    let (report, navigation) = (report(), navigation());
    let title_id = format!("visual-{}", visual.id);
    let labelled_by = title_id.clone();
    let body = move || {
        let Some(Shown::Tile { value, changes: moved, trend }) = shown.get() else { return None };
        // At a snapshot after the data end a change says more about the data than about the customers.
        let telling = definition.timeline == Timeline::Sales
            || report.frame(|a| !names::is_after_data(report, &a.snapshot)).unwrap_or(true);
        let lacks_model = visual.needs_model() && report.lacks_model();
        let changes = match lacks_model {
            true => view! { <span class="change blank">{t(says::NO_MODEL)}</span> }.into_any(),
            false => changes
                .iter()
                .zip(moved)
                .map(|(definition, value)| view! { <Change definition value telling /> })
                .collect_view()
                .into_any(),
        };
        let why_blank = t(if lacks_model { says::NO_MODEL } else { says::BLANK_TITLE });
        let (trend, at) = course(report, definition.timeline, trend);
        Some(view! {
            <p
                class="tile-value"
                class:blank=value.is_none()
                class:negative=value.is_some_and(|value| value < 0.0)
                data-measure=definition.id
                data-value=raw(value)
                title=value.map_or_else(|| why_blank.to_owned(), |value| numbers().exact(definition.format, value))
            >
                {names::short(definition.format, value)}
            </p>
            <div class="tile-changes">{changes}</div>
            <Trend title=t(visual.title) values=trend at />
        })
    };
    let timeline = visual.timeline.map(|timeline| {
        view! { <p class="timeline">{move || names::timeline(report, timeline)}</p> }
    });
    view! {
        <section
            class=format!("visual tile span-{}", visual.span)
            data-testid="visual"
            data-visual=visual.id
            aria-labelledby=labelled_by
            title=t(definition.meaning)
        >
            <h2 id=title_id>{move || title(report, navigation, visual, definition)}</h2>
            {body}
            {timeline}
        </section>
    }
}

/// The title, with the priorities that it speaks of.
fn title(
    report: Report,
    navigation: Navigation,
    visual: &Visual,
    definition: &Definition,
) -> String {
    // Nobody is scored without a model.
    let scored = M::ScoredCustomers.definition().id;
    if definition.id == scored && report.lacks_model() {
        return t(people::TITLE).to_owned();
    }
    let title = t(visual.title);
    let of_priority = [M::PriorityCustomers, M::PriorityBudget];
    if !of_priority.iter().any(|measure| measure.definition().id == definition.id) {
        return title.to_owned();
    }
    let chosen = navigation.selection.with(|s| s.chosen(Dimension::Priority).to_vec());
    // Where none is chosen, they look at the first.
    let chosen = if chosen.is_empty() { vec![0] } else { chosen };
    let names: Vec<String> =
        chosen.iter().map(|&code| names::member(report, Dimension::Priority, code)).collect();
    format!("{title}: {}", names.join(", "))
}

/// The course of a figure as far as it can be compared, and which of its places the figure is.
fn course(
    report: Report,
    timeline: Timeline,
    trend: Vec<Option<f64>>,
) -> (Vec<f64>, Option<usize>) {
    let (whole, chosen) = report.catalogue.with(|catalogue| match timeline {
        Timeline::Sales => {
            let months = catalogue.months.iter();
            let whole = months.clone().filter(|month| catalogue.completes(month)).count();
            let chosen = report
                .frame(|answer| months.clone().position(|month| answer.period.name == *month));
            (whole, chosen)
        }
        Timeline::Snapshot => {
            let days = catalogue.snapshots.iter();
            let whole = days.clone().filter(|day| !catalogue.ends_before(day)).count();
            (whole, report.frame(|answer| days.clone().position(|day| answer.snapshot == *day)))
        }
    });
    let known = trend.into_iter().take(whole).enumerate();
    let known: Vec<(usize, f64)> = known.filter_map(|(index, v)| Some((index, v?))).collect();
    let at = chosen.flatten().and_then(|at| known.iter().position(|&(index, _)| index == at));
    (known.into_iter().map(|(_, value)| value).collect(), at)
}

/// A figure as decimal text; nothing where it is blank.
pub fn raw(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

#[component]
fn Change(
    definition: &'static Definition,
    value: Option<f64>,
    /// Is more or less of it good or bad?
    telling: bool,
) -> impl IntoView {
    let navigation = navigation();
    let is_change = matches!(definition.format, Format::PercentChange | Format::MoneyChange);
    let good = definition
        .more_is_better
        .filter(|_| telling)
        .zip(value)
        .map(|(more_is_better, value)| value != 0.0 && (value > 0.0) == more_is_better);
    let class = match (is_change, good, value) {
        (true, _, None) => "change blank",
        (true, Some(true), _) => "change good",
        (true, Some(false), Some(value)) if value != 0.0 => "change bad",
        _ => "change",
    };
    let base = match definition.id {
        id if id.ends_with("-mom") => t(says::MOM),
        id if id.ends_with("-yoy") => t(says::YOY),
        id if id.ends_with("-change") => t(says::SINCE),
        "action-coverage" | "flag-rate" => navigation.selection.with_untracked(|selection| {
            let narrows = |dimension: &Dimension| dimension.narrows(Timeline::Snapshot);
            let filtered = selection.filters.keys().any(narrows);
            t(if filtered { says::OF_FILTERED } else { says::OF_ALL })
        }),
        "priority-share" => t(says::OF_ACTIONS),
        _ => t(definition.title),
    };
    let title = value.map_or_else(
        || t(says::BLANK_TITLE).to_owned(),
        |value| format!("{}: {}", t(definition.title), numbers().exact(definition.format, value)),
    );
    view! {
        <span class=class data-measure=definition.id data-value=raw(value) title=title>
            <strong>{names::short(definition.format, value)}</strong>
            " "
            {base}
        </span>
    }
}

/// How a figure came to be. Nothing where there is too little to draw.
#[component]
fn Trend(title: &'static str, values: Vec<f64>, at: Option<usize>) -> impl IntoView {
    let line = Sparkline { title: title.into(), values, at }.draw(SPARKLINE).ok();
    line.map(|svg| view! { <div class="tile-trend" aria-hidden="true" inner_html=svg></div> })
}
