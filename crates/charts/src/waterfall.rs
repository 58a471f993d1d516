//! Steps from one total to another.

use crate::{
    Drawing, Error, Ink, Size,
    axis::{GAP, ROW, places},
    sheet::{FONT, Room, Sheet, Side},
    svg::{value_width, wrapped},
};

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What it is called.
    pub name: String,
    /// How far it goes up or down; the height of a total.
    pub value: f64,
    /// Is it a total, which stands on the ground?
    pub total: bool,
}

/// Steps from one total to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Waterfall {
    /// What it shows.
    pub title: String,
    /// The timeline it follows.
    pub timeline: String,
    /// The steps, from left to right.
    pub steps: Vec<Step>,
}

/// A figure may be this much wider than its place.
const WIDEST_FIGURE: f64 = 1.2;
/// Height of a line of a name.
const LINE: f64 = FONT + 2.0;

impl Waterfall {
    /// Draws the chart; `format` writes values.
    ///
    /// # Errors
    /// If there is nothing to draw, or no room.
    pub fn draw(&self, size: Size, format: &dyn Fn(f64) -> String) -> Result<Drawing, Error> {
        if self.steps.is_empty() || self.steps.iter().any(|step| !step.value.is_finite()) {
            return Err(Error::Empty);
        }
        Sheet::draw(size, &self.title, &self.timeline, &[], |sheet| self.plot(sheet, format))
    }

    fn plot(&self, sheet: &mut Sheet<'_>, format: &dyn Fn(f64) -> String) {
        let mut level = 0.0;
        let spans: Vec<(f64, f64)> = self
            .steps
            .iter()
            .map(|step| {
                let from = if step.total { 0.0 } else { level };
                level = if step.total { step.value } else { level + step.value };
                (from, level)
            })
            .collect();
        let ends = || spans.iter().flat_map(|&(from, to)| [from, to]);
        let low = ends().fold(0.0, f64::min);
        let high = ends().fold(0.0, f64::max);
        let spread = if high > low { high - low } else { 1.0 };
        let place_width = (sheet.room.width() - 4.0) / self.steps.len() as f64;
        let names: Vec<Vec<String>> =
            self.steps.iter().map(|step| wrapped(&step.name, FONT, place_width - 3.0)).collect();
        let lines = names.iter().map(Vec::len).max().unwrap_or(1).max(1);
        let plot = Room {
            left: 2.0,
            top: ROW + 4.0,
            right: sheet.room.right - 2.0,
            bottom: sheet.room.bottom - GAP - lines as f64 * LINE - 2.0,
        };
        let y = |value: f64| plot.y((value - low) / spread);
        let place = places(plot, self.steps.len());
        // Where the figure before ends, and its height.
        let mut written = (0.0, f64::INFINITY);
        for (index, (step, &(from, to))) in self.steps.iter().zip(&spans).enumerate() {
            let (left, right) = place(index);
            let inset = (right - left) * 0.14;
            let ink = match (step.total, step.value >= 0.0) {
                (true, _) => Ink::Mark,
                (_, true) => Ink::Positive,
                _ => Ink::Negative,
            };
            let sign = if !step.total && step.value > 0.0 { "+" } else { "" };
            let text = format!("{sign}{}", format(step.value));
            let (top, bottom) = (y(from.max(to)), y(from.min(to)));
            let middle = (left + right) / 2.0;
            let room = (left, plot.top, right, plot.bottom);
            let (above, half) = (top - FONT / 2.0 - 3.0, value_width(&text, FONT) / 2.0);
            // Half a figure is a wrong one: it stands whole or is left to the tooltip.
            let collides = middle - half < written.0 && (above - written.1).abs() < FONT;
            let fits = 2.0 * half <= WIDEST_FIGURE * (right - left) && !collides;
            let label = if fits { text.as_str() } else { "" };
            if fits {
                written = (middle + half, above);
            }
            sheet.mark(&step.name, &text, room, (middle, top), |sheet| {
                sheet.rect(left, plot.top, right, plot.bottom, Ink::Clear);
                sheet.rect(left + inset, top, right - inset, bottom.max(top + 1.0), ink);
                sheet.text(label, (middle, above), Side::Middle, Ink::Value);
            });
            for (line, text) in names[index].iter().enumerate() {
                let below = plot.bottom + GAP + FONT / 2.0 + line as f64 * LINE;
                sheet.text(text, (middle, below), Side::Middle, Ink::Label);
            }
            if let Some(next) =
                place(index + 1).1.le(&(plot.right + 1.0)).then_some(place(index + 1))
            {
                sheet.line([(right - inset, y(to)), (next.0 + inset, y(to))], Ink::Axis);
            }
        }
        sheet.line([(plot.left, y(0.0)), (plot.right, y(0.0))], Ink::Axis);
    }
}
