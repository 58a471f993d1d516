//! A ring of shares.

use crate::{
    Drawing, Error, Ink, Size,
    sheet::{FONT, Place, Sheet, Side},
    svg::{fitted, text_width, value_width},
};
use std::f64::consts::TAU;

/// A part of the ring.
#[derive(Clone, Debug, PartialEq)]
pub struct Slice {
    /// What it is called.
    pub name: String,
    /// Its size.
    pub value: f64,
    /// Its colour.
    pub ink: Ink,
}

/// A ring of shares, with the whole in its middle and a legend beside or below.
#[derive(Clone, Debug, PartialEq)]
pub struct Donut {
    /// What it shows.
    pub title: String,
    /// The timeline it follows.
    pub timeline: String,
    /// The parts, clockwise from the top.
    pub slices: Vec<Slice>,
    /// What the middle says, in large.
    pub centre: String,
    /// What it means.
    pub caption: String,
    /// Parts that are chosen; the others fade.
    pub selected: Vec<usize>,
}

/// Inner radius as a share of the outer.
const HOLE: f64 = 0.64;
/// Height of a line of a legend beside the ring: a name, and a value below.
const LEGEND_ROW: f64 = 34.0;
/// Height of a line of a legend below the ring.
const LEGEND_LINE: f64 = 20.0;
/// Names need no more than this of a legend beside the ring; longer ones are shortened.
const LEGEND_NAME: f64 = 96.0;
/// From the edge of a legend to its texts.
const KEY: f64 = 15.0;
/// Room between the ring and a legend beside it.
const BESIDE: f64 = 24.0;
/// A ring no smaller than this can stand beside its legend.
const MIN_RADIUS: f64 = 44.0;

/// A slice as the legend writes it.
struct Entry {
    share: f64,
    figure: String,
    percent: String,
}

impl Entry {
    fn whole(&self) -> String {
        format!("{} · {}", self.figure, self.percent)
    }

    /// As much as there is room for. Half a figure is a wrong one, and of a ring the share is the last to go.
    fn fitted(&self, room: f64) -> String {
        let fits = |text: &String| value_width(text, FONT) <= room;
        [self.whole(), self.percent.clone()].into_iter().find(fits).unwrap_or_default()
    }
}

impl Donut {
    /// Draws the chart; `format` writes values, `percent` shares.
    ///
    /// # Errors
    /// If there is nothing to draw, or no room.
    pub fn draw(
        &self,
        size: Size,
        format: &dyn Fn(f64) -> String,
        percent: &dyn Fn(f64) -> String,
    ) -> Result<Drawing, Error> {
        let total: f64 = self.slices.iter().map(|slice| amount(slice.value)).sum();
        if total <= 0.0 {
            return Err(Error::Empty);
        }
        Sheet::draw(size, &self.title, &self.timeline, &self.selected, |sheet| {
            self.plot(sheet, total, format, percent);
        })
    }

    fn plot(
        &self,
        sheet: &mut Sheet<'_>,
        total: f64,
        format: &dyn Fn(f64) -> String,
        percent: &dyn Fn(f64) -> String,
    ) {
        let (width, height) = (sheet.room.width(), sheet.room.height());
        let entries = self.slices.iter().map(|slice| {
            let share = amount(slice.value) / total;
            Entry { share, figure: format(slice.value), percent: percent(share) }
        });
        let entries: Vec<Entry> = entries.collect();
        let widest = |texts: &mut dyn Iterator<Item = f64>| texts.fold(0.0, f64::max);
        let names = widest(&mut self.slices.iter().map(|slice| text_width(&slice.name, FONT)));
        let values = widest(&mut entries.iter().map(|entry| value_width(&entry.whole(), FONT)));
        let legend = KEY + values.max(names.min(LEGEND_NAME));
        let room = (width - legend - BESIDE) / 2.0;
        let beside = room >= MIN_RADIUS && LEGEND_ROW * self.slices.len() as f64 <= height;
        let radius = if beside {
            (height / 2.0 - 6.0).min(room).min(120.0)
        } else {
            let below = LEGEND_LINE * self.slices.len() as f64;
            ((height - below - 18.0).min(width) / 2.0).max(24.0)
        };
        let block = if beside { 2.0 * radius + BESIDE + legend } else { 2.0 * radius };
        let left = ((width - block) / 2.0).max(0.0);
        let centre = (left + radius, if beside { height / 2.0 } else { radius + 4.0 });
        let mut from = 0.0;
        for (number, (slice, entry)) in self.slices.iter().zip(&entries).enumerate() {
            let to = from + entry.share;
            let anchor = on_circle(centre, radius * 0.82, (from + to) / 2.0);
            let room = (anchor.0 - 12.0, anchor.1 - 12.0, anchor.0 + 12.0, anchor.1 + 12.0);
            sheet.mark(&slice.name, &entry.whole(), room, anchor, |sheet| {
                if entry.share > 0.0 {
                    sheet.polygon(ring(centre, radius, from, to), slice.ink);
                }
                if beside {
                    let top = (height - LEGEND_ROW * self.slices.len() as f64) / 2.0;
                    let y = top + (number as f64 + 0.5) * LEGEND_ROW - 7.0;
                    let x = left + 2.0 * radius + BESIDE;
                    let name = fitted(&slice.name, FONT, width - x - KEY);
                    sheet.rect(x, y - 5.0, x + 9.0, y + 4.0, slice.ink);
                    sheet.text(&name, (x + KEY, y), Side::Start, Ink::Label);
                    sheet.text(&entry.whole(), (x + KEY, y + 14.0), Side::Start, Ink::Value);
                    return;
                }
                let y = 2.0 * radius + 18.0 + number as f64 * LEGEND_LINE;
                if y > height {
                    return;
                }
                let (x, right) = (8.0, width - 8.0);
                let value = entry.fitted(right - x - KEY);
                let name =
                    fitted(&slice.name, FONT, right - x - KEY - value_width(&value, FONT) - 8.0);
                sheet.rect(x, y - 5.0, x + 9.0, y + 4.0, slice.ink);
                sheet.text(&name, (x + KEY, y), Side::Start, Ink::Label);
                sheet.text(&value, (right, y), Side::End, Ink::Value);
            });
            from = to;
        }
        let max = radius * HOLE * 1.75 / value_width(&self.centre, 1.0).max(1.0);
        let large = (radius * 0.3).clamp(14.0, 26.0).min(max);
        sheet.big_text(&self.centre, (centre.0, centre.1 - 6.0), large, Ink::Value);
        let caption = fitted(&self.caption, FONT, radius * HOLE * 1.8);
        sheet.text(&caption, (centre.0, centre.1 + large * 0.6), Side::Middle, Ink::Label);
    }
}

fn amount(value: f64) -> f64 {
    if value.is_finite() { value.max(0.0) } else { 0.0 }
}

/// A point on a circle, clockwise from its top.
fn on_circle(centre: Place, radius: f64, turn: f64) -> Place {
    let angle = turn * TAU;
    (centre.0 + radius * libm::sin(angle), centre.1 - radius * libm::cos(angle))
}

/// The outline of a part of the ring, with a hairline of air at each end.
fn ring(centre: Place, radius: f64, from: f64, to: f64) -> Vec<Place> {
    let air = if to - from < 1.0 { (1.0 / (TAU * radius)).min((to - from) / 4.0) } else { 0.0 };
    let (from, to) = (from + air, to - air);
    let steps = ((to - from) * 120.0).ceil().max(1.0) as usize;
    let turn = |step: usize| from + (to - from) * step as f64 / steps as f64;
    let outer = (0..=steps).map(|step| on_circle(centre, radius, turn(step)));
    let inner = (0..=steps).rev().map(|step| on_circle(centre, radius * HOLE, turn(step)));
    outer.chain(inner).collect()
}
