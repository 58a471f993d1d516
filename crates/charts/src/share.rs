//! Shares over time, stacked to a whole.

use crate::{
    Drawing, Error, Ink, Series, Size, Tick,
    axis::{GAP, draw_ticks, places, ticks_height},
    lines::{max_labels, spread},
    sheet::{FONT, Place, Room, Sheet, Side},
    svg::{fitted_pair, text_width},
};

/// Shares over time. Each series is one mark. What follows the last whole tick is faint.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareArea {
    /// What it shows.
    pub title: String,
    /// The timeline it follows.
    pub timeline: String,
    /// The places along time, oldest first.
    pub ticks: Vec<Tick>,
    /// What the whole divides into; their values are added up, whatever their unit.
    pub series: Vec<Series>,
    /// Series that are chosen; the others fade.
    pub selected: Vec<usize>,
}

/// Share of the width that labels may take.
const LABEL_SHARE: f64 = 0.4;

impl ShareArea {
    /// Draws the chart; `percent` writes a share, 0 to 1.
    ///
    /// # Errors
    /// If there is nothing to draw, or no room.
    pub fn draw(&self, size: Size, percent: &dyn Fn(f64) -> String) -> Result<Drawing, Error> {
        if (0..self.ticks.len()).all(|tick| self.total(tick) <= 0.0) {
            return Err(Error::Empty);
        }
        Sheet::draw(size, &self.title, &self.timeline, &self.selected, |sheet| {
            self.plot(sheet, percent);
        })
    }

    fn total(&self, tick: usize) -> f64 {
        self.series.iter().filter_map(|series| series.at(tick)).sum()
    }

    /// What of the whole lies below a series at a tick, and with it.
    fn band(&self, number: usize, tick: usize) -> (f64, f64) {
        let total = self.total(tick);
        if total <= 0.0 {
            return (0.0, 0.0);
        }
        // The first series lies on top, as it is named first.
        let below = self.series.iter().skip(number + 1).filter_map(|series| series.at(tick));
        let below: f64 = below.sum::<f64>() / total;
        (below, below + self.series[number].at(tick).unwrap_or(0.0) / total)
    }

    fn plot(&self, sheet: &mut Sheet<'_>, percent: &dyn Fn(f64) -> String) {
        let last = self.ticks.len().saturating_sub(1);
        // What is said is that of the last tick that can be compared.
        let told = self.ticks.iter().rposition(|tick| !tick.partial).unwrap_or(last);
        let share = |number: usize| self.band(number, told).1 - self.band(number, told).0;
        let label =
            |number: usize| format!("{} {}", self.series[number].name, percent(share(number)));
        let widest =
            (0..self.series.len()).map(|n| text_width(&label(n), FONT)).fold(0.0, f64::max);
        let labels = (widest + 14.0).min(sheet.room.width() * LABEL_SHARE);
        let plot = Room {
            left: text_width(&percent(1.0), FONT) + GAP,
            top: 8.0,
            right: sheet.room.right - labels,
            bottom: sheet.room.bottom - ticks_height(&self.ticks),
        };
        let place = places(plot, self.ticks.len());
        // Bands reach from edge to edge, so the first and the last tick lie on them.
        let x = |tick: usize| match tick {
            0 => plot.left,
            tick if tick == last => plot.right,
            tick => (place(tick).0 + place(tick).1) / 2.0,
        };
        for number in 0..self.series.len() {
            let at = |tick: usize, part: f64| (x(tick), plot.y(part));
            let outline = |from: usize, to: usize| -> Vec<Place> {
                let upper = (from..=to).map(|tick| at(tick, self.band(number, tick).1));
                let lower = (from..=to).rev().map(|tick| at(tick, self.band(number, tick).0));
                upper.chain(lower).collect()
            };
            let (low, high) = self.band(number, told);
            let (top, bottom) = (plot.y(high), plot.y(low));
            let room = (plot.left, top, plot.right, bottom);
            let anchor = (plot.x(0.5), plot.y(self.band(number, last / 2).1));
            let (name, ink) = (self.series[number].name.clone(), self.series[number].ink);
            sheet.mark(&name, &percent(share(number)), room, anchor, |sheet| {
                sheet.polygon(outline(0, told), ink);
                if told < last {
                    sheet.faint_polygon(outline(told, last), ink);
                }
            });
        }
        for part in [0.0, 0.25, 0.5, 0.75, 1.0] {
            sheet.text(&percent(part), (plot.left - GAP, plot.y(part)), Side::End, Ink::Label);
        }
        draw_ticks(sheet, plot, &self.ticks);
        let mut named: Vec<usize> =
            (0..self.series.len()).filter(|&number| share(number) > 0.0).collect();
        named.sort_by(|&a, &b| share(b).total_cmp(&share(a)));
        let mut ends: Vec<(f64, String, Ink)> = named
            .into_iter()
            .take(max_labels(plot))
            .map(|number| {
                let (low, high) = self.band(number, told);
                let (name, ink) = (&self.series[number].name, self.series[number].ink);
                let text = fitted_pair(name, &percent(share(number)), FONT, labels - 14.0);
                (plot.y((low + high) / 2.0), text, ink)
            })
            .collect();
        spread(&mut ends, plot);
        for (y, text, ink) in ends {
            sheet.circle((plot.right + 7.0, y), 3.0, ink);
            sheet.text(&text, (plot.right + 13.0, y), Side::Start, Ink::Label);
        }
    }
}
