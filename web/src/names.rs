//! How members, filters and figures are called.

use crate::{
    format::numbers,
    lang::t,
    report::Report,
    route::View,
    words::{self, control, fill, visual},
};
use leptos::prelude::With;
use semantics::{Dimension, Format, Key, Timeline, Visual};
use vocabulary::Text;

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

/// Does a snapshot lie after the data end?
pub fn is_after_data(report: Report, snapshot: &str) -> bool {
    report.catalogue.with(|catalogue| catalogue.ends_before(snapshot))
}

/// The snapshot in words, with what must be known of it.
pub fn marked_snapshot(report: Report) -> String {
    let marked = report.frame(|answer| {
        let day = numbers().date(&answer.snapshot);
        if is_after_data(report, &answer.snapshot) { after_data(&day) } else { day }
    });
    marked.unwrap_or_default()
}

/// A name with the mark of a snapshot after the data end.
pub fn after_data(name: &str) -> String {
    format!("{name} ({})", t(control::AFTER_DATA))
}

/// What must be known of such a snapshot.
pub fn after_data_note(report: Report, snapshot: &str) -> String {
    fill(t(control::AFTER_DATA_NOTE), &[&data_end(report), &numbers().date(snapshot)])
}

/// What a timeline stands at.
pub fn timeline(report: Report, timeline: Timeline) -> String {
    let at = match timeline {
        Timeline::Sales => period(report),
        Timeline::Snapshot => marked_snapshot(report),
    };
    format!("{} · {at}", t(timeline.title()))
}

/// The timeline a visual follows, and what of it the visual shows; nothing for words.
pub fn standing(report: Report, visual: &Visual) -> String {
    match visual.timeline {
        Some(followed) if visual.shows_all_time() => {
            let all = match followed {
                Timeline::Sales => control::ALL_MONTHS,
                Timeline::Snapshot => control::ALL_SNAPSHOTS,
            };
            format!("{} · {}", t(followed.title()), t(all))
        }
        Some(followed) => timeline(report, followed),
        None => String::new(),
    }
}

/// What is said of a month or snapshot that must not be compared with its neighbours.
pub fn partial(timeline: Timeline) -> &'static str {
    match timeline {
        Timeline::Sales => t(visual::INCOMPLETE),
        Timeline::Snapshot => t(control::AFTER_DATA),
    }
}

/// The same in a sentence; `drawn` says how its marks look.
pub fn partial_note(report: Report, timeline: Timeline, name: &str, drawn: Text) -> String {
    let note = match timeline {
        Timeline::Sales => visual::PARTIAL_MONTH,
        Timeline::Snapshot => visual::PARTIAL_SNAPSHOT,
    };
    fill(t(note), &[t(drawn), &at(timeline, name), &data_end(report)])
}

/// A month or a snapshot in words.
fn at(timeline: Timeline, name: &str) -> String {
    match timeline {
        Timeline::Sales => numbers().month(name),
        Timeline::Snapshot => numbers().date(name),
    }
}

/// The last day of the data in words.
pub fn data_end(report: Report) -> String {
    report.catalogue.with(|catalogue| numbers().date(&catalogue.last_day))
}

/// What the demo is called where no file has been chosen.
pub fn source(source: Option<String>) -> String {
    source.unwrap_or_else(|| t(words::progress::DEMO).to_owned())
}

/// What a view is called.
pub fn view(view: View) -> Text {
    match view {
        View::Home => words::shell::HOME,
        View::Report(page) => page.page().title,
        View::People => words::people::TITLE,
        View::Data => words::shell::DATA,
        View::Model => words::shell::MODEL,
        View::Compare => words::shell::COMPARE,
        View::How => words::shell::HOW,
    }
}
