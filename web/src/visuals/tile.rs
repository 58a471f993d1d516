//! A figure with its changes and its course.

use crate::{
    format::numbers,
    lang::t,
    names,
    report::report,
    words::{people, visual as says},
};
use charts::{Size, Sparkline};
use leptos::prelude::*;
use semantics::{Definition, Format, Measure, Shown, SnapshotMeasure, Timeline, Visual};

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
    let report = report();
    let title_id = format!("visual-{}", visual.id);
    let labelled_by = title_id.clone();
    let body = move || {
        let Some(Shown::Tile { value, changes: moved, trend }) = shown.get() else { return None };
        // An incomplete last month would look like a fall.
        let complete = match definition.timeline {
            Timeline::Sales => report.catalogue.with(|catalogue| catalogue.complete_months.len()),
            Timeline::Snapshot => trend.len(),
        };
        let trend = trend.into_iter().take(complete).collect();
        let lacks_model = visual.needs_model() && report.lacks_model();
        let changes = match lacks_model {
            true => view! { <span class="change blank">{t(says::NO_MODEL)}</span> }.into_any(),
            false => changes
                .iter()
                .zip(moved)
                .map(|(definition, value)| view! { <Change definition value /> })
                .collect_view()
                .into_any(),
        };
        let why_blank = t(if lacks_model { says::NO_MODEL } else { says::BLANK_TITLE });
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
            <Trend title=t(visual.title) values=trend />
        })
    };
    // Nobody is scored without a model.
    let title = move || {
        let unscored = definition.id == SnapshotMeasure::ScoredCustomers.definition().id;
        t(if unscored && report.lacks_model() { people::TITLE } else { visual.title })
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
            <h2 id=title_id>{title}</h2>
            {body}
            {timeline}
        </section>
    }
}

/// A figure as decimal text; nothing where it is blank.
pub fn raw(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

#[component]
fn Change(definition: &'static Definition, value: Option<f64>) -> impl IntoView {
    let is_change = matches!(definition.format, Format::PercentChange | Format::MoneyChange);
    let good = definition
        .more_is_better
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
        "action-coverage" | "flag-rate" => t(says::OF_ALL),
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
fn Trend(title: &'static str, values: Vec<Option<f64>>) -> impl IntoView {
    let values: Vec<f64> = values.into_iter().flatten().collect();
    let line = Sparkline { title: title.into(), values }.draw(SPARKLINE).ok();
    line.map(|svg| view! { <div class="tile-trend" aria-hidden="true" inner_html=svg></div> })
}
