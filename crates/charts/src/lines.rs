//! Lines over time.

use crate::{
    Drawing, Error, Ink, Size, Tick,
    axis::{GAP, ROW, Scale, draw_ticks, places, ticks_height},
    sheet::{FONT, Place, Room, Sheet, Side},
    svg::{fitted, text_width},
};
use std::ops::Range;

/// Values over time that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What it is called.
    pub name: String,
    /// Its colour.
    pub ink: Ink,
    /// A value for each tick.
    pub values: Vec<Option<f64>>,
    /// Ticks at which this series alone must not be compared with its neighbours.
    pub partial: Vec<usize>,
}

impl Series {
    pub(crate) fn at(&self, index: usize) -> Option<f64> {
        self.values.get(index).copied().flatten().filter(|value| value.is_finite())
    }

    /// The last value at one of these ticks.
    fn last(&self, mut ticks: impl DoubleEndedIterator<Item = usize>) -> Option<f64> {
        ticks.rfind(|&index| self.at(index).is_some()).and_then(|index| self.at(index))
    }
}

/// One or more lines over time. Each tick is one mark.
#[derive(Clone, Debug, PartialEq)]
pub struct LineChart {
    /// What it shows.
    pub title: String,
    /// The timeline it follows.
    pub timeline: String,
    /// The places along time, oldest first.
    pub ticks: Vec<Tick>,
    /// The lines.
    pub series: Vec<Series>,
    /// Is the area under the first line filled?
    pub area: bool,
    /// Do values start at zero?
    pub from_zero: bool,
    /// What is said of ticks that must not be compared with their neighbours; lines to them are dashed.
    pub note: String,
    /// Ticks that are chosen.
    pub selected: Vec<usize>,
}

/// Radius of the dots.
const DOT: f64 = 3.0;
/// Share of the width that labels at the right end may take; longer ones stand above.
const LABEL_SHARE: f64 = 0.22;

impl LineChart {
    /// Draws the chart; `format` writes values.
    ///
    /// # Errors
    /// If there is nothing to draw, or no room.
    pub fn draw(&self, size: Size, format: &dyn Fn(f64) -> String) -> Result<Drawing, Error> {
        if self.series.iter().all(|series| self.told(series).is_none()) {
            return Err(Error::Empty);
        }
        Sheet::draw(size, &self.title, &self.timeline, &[], |sheet| self.plot(sheet, format))
    }

    /// The last value of a series that can be compared with those before; the last at all where there is none.
    fn told(&self, series: &Series) -> Option<f64> {
        let ticks = 0..series.values.len();
        let whole = ticks.clone().filter(|&index| !self.is_partial(series, index));
        series.last(whole).or_else(|| series.last(ticks))
    }

    fn is_partial(&self, series: &Series, index: usize) -> bool {
        self.ticks.get(index).is_some_and(|tick| tick.partial) || series.partial.contains(&index)
    }

    fn plot(&self, sheet: &mut Sheet<'_>, format: &dyn Fn(f64) -> String) {
        let values = self.series.iter().flat_map(|series| series.values.iter().flatten().copied());
        let scale = Scale::of(values, self.from_zero || self.area, sheet.room.height() - 60.0);
        let several = self.series.len() > 1;
        let beside = |series: &Series| {
            let value = self.told(series).map(format).unwrap_or_default();
            text_width(&format!("{} {value}", series.name), FONT)
        };
        let longest = self.series.iter().map(beside).fold(0.0, f64::max);
        let on_top = several && longest > sheet.room.width() * LABEL_SHARE;
        let label = |series: &Series| match (several && !on_top, self.told(series)) {
            (true, Some(value)) => format!("{} {}", series.name, format(value)),
            (false, Some(value)) => format(value),
            _ => String::new(),
        };
        let widest =
            self.series.iter().map(|series| text_width(&label(series), FONT)).fold(0.0, f64::max);
        let labels = widest + 2.0 * GAP;
        let legend = if on_top { self.legend(sheet.room.right) } else { Vec::new() };
        let rows = legend.last().map_or(0.0, |entry| entry.1 + ROW / 2.0);
        let plot = Room {
            left: scale.label_width(format),
            top: rows + 12.0,
            right: sheet.room.right - labels,
            bottom: sheet.room.bottom - ticks_height(&self.ticks),
        };
        scale.draw(sheet, plot, format);
        let place = places(plot, self.ticks.len());
        let middle = |index: usize| (place(index).0 + place(index).1) / 2.0;
        let dot = |index: usize, value: f64| (middle(index), plot.y(scale.share(value)));
        for (number, series) in self.series.iter().enumerate() {
            let path = |ticks: Range<usize>| -> Vec<Place> {
                ticks.filter_map(|index| Some(dot(index, series.at(index)?))).collect()
            };
            for run in self.runs(series) {
                let path = path(run);
                if let (true, 0, Some(first), Some(last)) =
                    (self.area, number, path.first(), path.last())
                {
                    let floor = [(last.0, plot.bottom), (first.0, plot.bottom)];
                    sheet.polygon(path.iter().copied().chain(floor), Ink::Area);
                }
                match path.as_slice() {
                    // A value without neighbours makes no line.
                    [lone] => sheet.circle(*lone, DOT - 1.0, series.ink),
                    _ => sheet.line(path, series.ink),
                }
            }
            let partial = |index: &usize| self.is_partial(series, *index);
            for index in (0..self.ticks.len()).filter(partial) {
                let to = path(index.saturating_sub(1)..index + 1);
                match to.as_slice() {
                    [_, _] => sheet.dashed_line(to, series.ink),
                    [lone] if series.at(index).is_some() => {
                        sheet.circle(*lone, DOT - 1.0, series.ink);
                    }
                    _ => {}
                }
            }
        }
        sheet.line([(plot.left, plot.bottom), (plot.right, plot.bottom)], Ink::Axis);
        self.marks(sheet, plot, &scale, format);
        draw_ticks(sheet, plot, &self.ticks);
        let mut ends: Vec<(f64, String, Ink)> = self
            .series
            .iter()
            .filter_map(|series| {
                let value = self.told(series)?;
                Some((plot.y(scale.share(value)), label(series), series.ink))
            })
            .collect();
        ends.truncate(max_labels(plot));
        spread(&mut ends, plot);
        for (y, text, ink) in ends {
            let text = fitted(&text, FONT, labels - GAP);
            if several {
                sheet.circle((plot.right + 4.0, y), 2.0, ink);
            }
            let x = plot.right + if several { 9.0 } else { 4.0 };
            sheet.text(&text, (x, y), Side::Start, Ink::Value);
        }
        for (series, (x, y)) in self.series.iter().zip(legend) {
            let name = fitted(&series.name, FONT, sheet.room.right - x - 10.0);
            sheet.circle((x + 3.0, y), 3.0, series.ink);
            sheet.text(&name, (x + 10.0, y), Side::Start, Ink::Label);
        }
    }

    /// Ticks with a value that can be compared, in runs without a gap.
    fn runs(&self, series: &Series) -> Vec<Range<usize>> {
        let mut runs = Vec::new();
        let mut start = None;
        for index in 0..=series.values.len() {
            let is_whole = series.at(index).is_some() && !self.is_partial(series, index);
            match (is_whole, start) {
                (true, None) => start = Some(index),
                (false, Some(from)) => {
                    runs.push(from..index);
                    start = None;
                }
                _ => {}
            }
        }
        runs
    }

    /// One invisible column a tick, with the dots that show when it is pointed at.
    fn marks(
        &self,
        sheet: &mut Sheet<'_>,
        plot: Room,
        scale: &Scale,
        format: &dyn Fn(f64) -> String,
    ) {
        let place = places(plot, self.ticks.len());
        for (index, tick) in self.ticks.iter().enumerate() {
            let (left, right) = place(index);
            let x = (left + right) / 2.0;
            let known =
                || self.series.iter().filter_map(|series| Some((series, series.at(index)?)));
            let said = known().map(|(series, value)| {
                let value = match self.series.len() {
                    1 => format(value),
                    _ => format!("{} {}", series.name, format(value)),
                };
                if self.is_partial(series, index) && !self.note.is_empty() {
                    format!("{value} ({})", self.note)
                } else {
                    value
                }
            });
            let said = said.collect::<Vec<_>>().join(" · ");
            let top =
                known().map(|(_, value)| plot.y(scale.share(value))).fold(plot.bottom, f64::min);
            let chosen = self.selected.contains(&index);
            let room = (left, plot.top, right, plot.bottom);
            let resting = !chosen && self.ticks.len() > 1;
            sheet.mark(&tick.name, &said, room, (x, top - DOT), |sheet| {
                sheet.rect(left, plot.top, right, plot.bottom, Ink::Clear);
                for (series, value) in known() {
                    let centre = (x, plot.y(scale.share(value)));
                    if resting {
                        sheet.resting_dot(centre, DOT, series.ink);
                    } else {
                        sheet.circle(centre, DOT + 0.5, series.ink);
                    }
                }
                if chosen {
                    sheet.line([(x, plot.top), (x, plot.bottom)], Ink::Axis);
                }
            });
        }
    }

    /// Where each name of the legend stands, in as many rows as it takes.
    fn legend(&self, width: f64) -> Vec<Place> {
        let (mut x, mut y) = (0.0, ROW / 2.0);
        let places = self.series.iter().map(|series| {
            let wide = 10.0 + text_width(&series.name, FONT);
            if x > 0.0 && x + wide > width {
                (x, y) = (0.0, y + ROW);
            }
            let place = (x, y);
            x += wide + 12.0;
            place
        });
        places.collect()
    }
}

/// Height of a label beside its line.
const LINE: f64 = FONT + 3.0;

/// How many labels there is room for beside the plot.
pub(crate) fn max_labels(plot: Room) -> usize {
    (plot.height() / LINE) as usize + 1
}

/// Moves labels apart until none covers another.
pub(crate) fn spread(labels: &mut [(f64, String, Ink)], plot: Room) {
    labels.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut min = plot.top;
    for (y, _, _) in labels.iter_mut() {
        *y = y.max(min);
        min = *y + LINE;
    }
    let mut max = plot.bottom;
    for (y, _, _) in labels.iter_mut().rev() {
        *y = y.min(max);
        max = *y - LINE;
    }
}
