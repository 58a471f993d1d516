//! From the engine's figures to descriptions of charts.

mod cohort;
mod customer;
mod frame;
mod plan;

pub use cohort::{cohort_totals, cohorts, month_after, retention};
pub use customer::{Point, months, reasons, risk};
pub use frame::{frame, shares};
pub use plan::{capacity, capacity_table, flow, waterfall};

use crate::{format::Numbers, lang::t, names, report::report};
use charts::{Ink, Tick};
use semantics::{Dimension, Format, Key, Timeline, Visual};

/// The title of a visual.
fn title(visual: &Visual) -> String {
    t(visual.title).to_owned()
}

/// The timeline a visual follows, and what of it the visual shows.
fn timeline(visual: &Visual) -> String {
    names::standing(report(), visual)
}

/// A month or a snapshot on a time axis.
fn tick(numbers: Numbers, timeline: Timeline, name: &str, partial: bool) -> Tick {
    let written = match timeline {
        Timeline::Sales => numbers.month(name),
        Timeline::Snapshot => numbers.date(name),
    };
    Tick {
        name: written,
        short: numbers.month_initial(name),
        group: name.get(..4).unwrap_or_default().to_owned(),
        partial,
    }
}

fn ticks(numbers: Numbers, timeline: Timeline, keys: &[Key]) -> Vec<Tick> {
    keys.iter().map(|key| tick(numbers, timeline, &key.name, key.partial)).collect()
}

/// The colour of a member.
fn ink(dimension: Option<Dimension>, code: u32) -> Ink {
    match (dimension, code) {
        (Some(Dimension::Segment), code) => Ink::Series(code as u8 % 10),
        (Some(Dimension::Risk), 0) => Ink::RiskHigh,
        (Some(Dimension::Risk), 1) => Ink::RiskMedium,
        (Some(Dimension::Risk), _) => Ink::RiskLow,
        (Some(Dimension::Priority), code) => Ink::Step(8 - 2 * (code as u8).min(3)),
        _ => Ink::Mark,
    }
}

/// How values are written on axes and marks.
fn written(numbers: Numbers, format: Format) -> impl Fn(f64) -> String {
    move |value| numbers.short(format, value)
}
