//! How members, filters and figures are called.

use crate::{format::numbers, lang::t, report::Report, words};
use leptos::prelude::With;
use semantics::{Dimension, Format, Key, Timeline};

/// A member's name; one that comes from the data is looked up in the newest answer and the catalogue.
pub fn member(report: Report, dimension: Dimension, code: u32) -> String {
    if let Some(members) = dimension.members() {
        return members
            .get(code as usize)
            .map(|member| t(member.title).to_owned())
            .unwrap_or_default();
    }
    if dimension == Dimension::Country {
        let name =
            report.catalogue.with(|catalogue| catalogue.countries.get(code as usize).cloned());
        if let Some(name) = name {
            return name;
        }
    }
    let labelled = report.frame(|answer| {
        let of_member = |l: &&semantics::Labelled| l.dimension == dimension && l.code == code;
        answer.labels.iter().find(of_member).and_then(|labelled| labelled.label.clone())
    });
    let unknown = || format!("{} {}", t(dimension.title()), t(words::control::UNKNOWN));
    labelled.flatten().unwrap_or_else(unknown)
}

/// What a group along an axis is called.
pub fn key(report: Report, dimension: Option<Dimension>, key: &Key) -> String {
    match dimension {
        Some(dimension) if dimension.members().is_some() => member(report, dimension, key.code),
        Some(_) if key.name.is_empty() => t(words::control::UNNAMED).to_owned(),
        Some(_) => key.name.clone(),
        None if key.name.len() > 7 => numbers().date(&key.name),
        None => numbers().month(&key.name),
    }
}

/// A value, or a dash.
pub fn short(format: Format, value: Option<f64>) -> String {
    value.map_or_else(|| t(words::visual::BLANK).to_owned(), |value| numbers().short(format, value))
}

/// A value in full, or a dash.
pub fn exact(format: Format, value: Option<f64>) -> String {
    value.map_or_else(|| t(words::visual::BLANK).to_owned(), |value| numbers().exact(format, value))
}

/// A value to compare with another, shares to a hundredth of a per cent; or a dash.
pub fn fine(format: Format, value: Option<f64>) -> String {
    value.map_or_else(|| t(words::visual::BLANK).to_owned(), |value| numbers().fine(format, value))
}

/// The period in words.
pub fn period(report: Report) -> String {
    let written = report.frame(|a| numbers().period(&a.period.name, &a.period.from, &a.period.to));
    written.unwrap_or_default()
}

/// The snapshot in words.
pub fn snapshot(report: Report) -> String {
    report.frame(|answer| numbers().date(&answer.snapshot)).unwrap_or_default()
}

/// What a timeline stands at.
pub fn timeline(report: Report, timeline: Timeline) -> String {
    let at = match timeline {
        Timeline::Sales => period(report),
        Timeline::Snapshot => snapshot(report),
    };
    format!("{} · {at}", t(timeline.title()))
}
