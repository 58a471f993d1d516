//! Columns over time.

use crate::{
    Drawing, Error, Ink, Size, Tick,
    axis::{Scale, draw_ticks, places, ticks_height},
    sheet::{FONT, Room, Sheet, Side},
    svg::value_width,
};

/// Share of its place that a column fills.
const FILLED: f64 = 0.72;
/// Room above the highest column for its value.
const HEADROOM: f64 = 20.0;

/// Columns over time, one a tick.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnChart {
    /// What it shows.
    pub title: String,
    /// The timeline it follows.
    pub timeline: String,
    /// The places along time, oldest first.
    pub ticks: Vec<Tick>,
    /// A value for each of them.
    pub values: Vec<Option<f64>>,
    /// What is said of incomplete ticks.
    pub note: String,
    /// Ticks that are chosen; the others fade.
    pub selected: Vec<usize>,
}

impl ColumnChart {
    /// Draws the chart; `format` writes values on axis, columns and tooltips.
    ///
    /// # Errors
    /// If there is nothing to draw, or no room.
    pub fn draw(&self, size: Size, format: &dyn Fn(f64) -> String) -> Result<Drawing, Error> {
        if !self.values.iter().flatten().any(|value| value.is_finite()) {
            return Err(Error::Empty);
        }
        Sheet::draw(size, &self.title, &self.timeline, &self.selected, |sheet| {
            self.plot(sheet, format);
        })
    }

    fn value(&self, index: usize) -> Option<f64> {
        self.values.get(index).copied().flatten().filter(|value| value.is_finite())
    }

    fn plot(&self, sheet: &mut Sheet<'_>, format: &dyn Fn(f64) -> String) {
        let height = sheet.room.height();
        let scale = Scale::of(self.values.iter().flatten().copied(), true, height - 60.0);
        let plot = Room {
            left: scale.label_width(format),
            top: HEADROOM,
            right: sheet.room.right - 2.0,
            bottom: sheet.room.bottom - ticks_height(&self.ticks),
        };
        scale.draw(sheet, plot, format);
        let place = places(plot, self.ticks.len());
        let zero = plot.y(scale.share(0.0));
        for (index, tick) in self.ticks.iter().enumerate() {
            let (left, right) = place(index);
            let width = ((right - left) * FILLED).max(1.0);
            let middle = (left + right) / 2.0;
            let value = self.value(index);
            let y = plot.y(scale.share(value.unwrap_or(0.0)));
            let said = value.map(format).unwrap_or_default();
            let said = if tick.partial && !self.note.is_empty() {
                format!("{said} ({})", self.note)
            } else {
                said
            };
            let ink = if tick.partial { Ink::Partial } else { Ink::Mark };
            let room = (left, plot.top, right, plot.bottom);
            sheet.mark(&tick.name, &said, room, (middle, y.min(zero)), |sheet| {
                sheet.rect(left, plot.top, right, plot.bottom, Ink::Clear);
                sheet.rect(
                    middle - width / 2.0,
                    y.min(zero),
                    middle + width / 2.0,
                    y.max(zero),
                    ink,
                );
            });
        }
        sheet.line([(plot.left, zero), (plot.right, zero)], Ink::Axis);
        self.write_values(sheet, plot, &scale, format);
        draw_ticks(sheet, plot, &self.ticks);
    }

    /// Writes the highest and the last value above their columns; a chosen one instead, if there is just one.
    fn write_values(
        &self,
        sheet: &Sheet<'_>,
        plot: Room,
        scale: &Scale,
        format: &dyn Fn(f64) -> String,
    ) {
        let known = || (0..self.ticks.len()).filter_map(|index| Some((index, self.value(index)?)));
        let highest = known().reduce(|best, next| if next.1 > best.1 { next } else { best });
        let chosen = match self.selected.as_slice() {
            [one] => known().find(|(index, _)| index == one),
            _ => None,
        };
        let place = places(plot, self.ticks.len());
        let mut taken: Vec<(f64, f64)> = Vec::new();
        for (index, value) in chosen.into_iter().chain(highest).chain(known().next_back()) {
            let text = format(value);
            let half = value_width(&text, FONT) / 2.0;
            let (left, right) = place(index);
            let middle = ((left + right) / 2.0).min(plot.right - half).max(plot.left + half);
            let y = plot.y(scale.share(value.max(0.0)));
            // A value written across taller neighbours would seem to be theirs; a chosen one is asked for.
            let crossed = known().any(|(other, taller)| {
                let (left, right) = place(other);
                taller > value && left < middle + half && right > middle - half
            });
            let asked = chosen.is_some_and(|(chosen, _)| chosen == index);
            let covered =
                taken.iter().any(|&(from, to)| middle - half < to && middle + half > from);
            if covered || crossed && !asked {
                continue;
            }
            taken.push((middle - half - 4.0, middle + half + 4.0));
            sheet.text(&text, (middle, y - FONT / 2.0 - 4.0), Side::Middle, Ink::Value);
        }
    }
}
