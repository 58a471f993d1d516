//! Axes: values with their grid, and places along time.

use crate::{
    Ink,
    sheet::{FONT, Room, Sheet, Side},
    svg::text_width,
};
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

/// One place along time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tick {
    /// Its full name, as a tooltip says it.
    pub name: String,
    /// Its short name below the plot.
    pub short: String,
    /// What it belongs to, written once where the group begins: the year.
    pub group: String,
    /// Must it not be compared with its neighbours, being incomplete?
    pub partial: bool,
}

/// Height of one row of labels.
pub(crate) const ROW: f64 = 16.0;
/// Room between a label and what it names.
pub(crate) const GAP: f64 = 6.0;
/// A place narrower than this has no room for a tick.
const MIN_TICK: f64 = 11.0;
/// Pixels between two lines of the grid, at least.
const GRID: f64 = 42.0;
/// Lines of the grid, at most.
const MAX_TICKS: usize = 6;

/// A range of values with its round numbers.
#[derive(Clone, Debug)]
pub(crate) struct Scale {
    low: f64,
    high: f64,
    /// The round numbers.
    pub ticks: Vec<f64>,
}

impl Scale {
    /// A scale that holds all values; from zero where asked for, and where there is nothing else to hold on to.
    pub fn of(values: impl Iterator<Item = f64>, from_zero: bool, height: f64) -> Self {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for value in values.filter(|value| value.is_finite()) {
            (low, high) = (low.min(value), high.max(value));
        }
        if low > high {
            (low, high) = (0.0, 1.0);
        }
        if from_zero {
            (low, high) = (low.min(0.0), high.max(0.0));
        } else {
            let air = (high - low) * 0.08;
            let above_zero = low >= 0.0;
            (low, high) = (low - air, high + air);
            if above_zero {
                low = low.max(0.0);
            }
        }
        if high <= low {
            high = low + if low == 0.0 { 1.0 } else { low.abs() };
        }
        let max = ((height / GRID) as usize).clamp(2, MAX_TICKS);
        let range = RangedCoordf64::from(low..high);
        // One number alone tells no scale.
        let ticks = (max..=MAX_TICKS)
            .map(|max| Ranged::key_points(&range, max))
            .find(|ticks| ticks.len() >= 2)
            .unwrap_or_default();
        Self { low, high, ticks }
    }

    /// Where a value lies, 0 to 1.
    pub fn share(&self, value: f64) -> f64 {
        ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }

    /// The width its labels need.
    pub fn label_width(&self, format: &dyn Fn(f64) -> String) -> f64 {
        let widths = self.ticks.iter().map(|tick| text_width(&format(*tick), FONT));
        widths.fold(0.0, f64::max).ceil() + GAP
    }

    /// Draws the grid and its labels left of the plot.
    pub fn draw(&self, sheet: &Sheet<'_>, plot: Room, format: &dyn Fn(f64) -> String) {
        let mut before = String::new();
        for &tick in &self.ticks {
            let y = plot.y(self.share(tick));
            let label = format(tick);
            // Rounded labels may repeat; a line that says the same twice says nothing.
            if label == before {
                continue;
            }
            sheet.line([(plot.left, y), (plot.right, y)], Ink::Grid);
            sheet.text(&label, (plot.left - GAP, y), Side::End, Ink::Label);
            before = label;
        }
    }
}

/// The place of each tick: its left and right edge.
pub(crate) fn places(plot: Room, ticks: usize) -> impl Fn(usize) -> (f64, f64) + Copy {
    let width = plot.width() / ticks.max(1) as f64;
    move |index| (plot.left + index as f64 * width, plot.left + (index + 1) as f64 * width)
}

/// Height of what [`draw_ticks`] writes.
pub(crate) fn ticks_height(ticks: &[Tick]) -> f64 {
    let grouped = ticks.iter().any(|tick| !tick.group.is_empty());
    if grouped { 2.0 * ROW + 4.0 } else { ROW + 4.0 }
}

/// Writes the short names below the plot, and their group where it begins.
pub(crate) fn draw_ticks(sheet: &Sheet<'_>, plot: Room, ticks: &[Tick]) {
    let place = places(plot, ticks.len());
    let width = plot.width() / ticks.len().max(1) as f64;
    let widest = ticks.iter().map(|tick| text_width(&tick.short, FONT)).fold(0.0, f64::max);
    let grouped = ticks.iter().any(|tick| !tick.group.is_empty());
    let needed = (widest + 3.0).max(MIN_TICK);
    // Letters of months make no sense with gaps; counted months do.
    let every = if grouped { 1 } else { (needed / width).ceil().max(1.0) as usize };
    let shown = !grouped || width >= needed;
    if shown {
        for (index, tick) in ticks.iter().enumerate().step_by(every) {
            let (left, right) = place(index);
            // The last one may be wider than its place.
            let max = sheet.room.right - text_width(&tick.short, FONT) / 2.0;
            let at = (((left + right) / 2.0).min(max), plot.bottom + GAP + FONT / 2.0);
            sheet.text(&tick.short, at, Side::Middle, Ink::Label);
        }
    }
    if !grouped {
        return;
    }
    let row = if shown { ROW } else { 0.0 };
    let mut starts: Vec<usize> = (0..ticks.len())
        .filter(|&index| index == 0 || ticks[index].group != ticks[index - 1].group)
        .collect();
    starts.push(ticks.len());
    for pair in starts.windows(2) {
        let &[start, next] = pair else { continue };
        let (left, right) = (place(start).0, place(next - 1).1);
        if start > 0 {
            sheet.line([(left, plot.bottom), (left, plot.bottom + row + ROW)], Ink::Axis);
        }
        let group = &ticks[start].group;
        if text_width(group, FONT) + GAP <= right - left {
            let at = (left + 5.0, plot.bottom + row + GAP + FONT / 2.0);
            sheet.text(group, at, Side::Start, Ink::Label);
        }
    }
}
