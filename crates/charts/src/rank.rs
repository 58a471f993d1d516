//! Horizontal bars, one below the other.

use crate::{
    Drawing, Error, Ink, Size,
    axis::GAP,
    sheet::{FONT, Sheet, Side},
    svg::{fitted, text_width},
};

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct RankBar {
    /// What it is called.
    pub name: String,
    /// What its name means: stands after it.
    pub detail: String,
    /// What else there is to say of it, for tooltips and screen readers.
    pub beside: String,
    /// Its length. Bars start at zero, so less than zero draws nothing.
    pub value: f64,
    /// Its colour.
    pub ink: Ink,
}

/// Horizontal bars in the order given.
#[derive(Clone, Debug, PartialEq)]
pub struct RankBars {
    /// What it shows.
    pub title: String,
    /// The timeline it follows.
    pub timeline: String,
    /// The bars, from the top.
    pub bars: Vec<RankBar>,
    /// Bars that are chosen; the others fade.
    pub selected: Vec<usize>,
}

/// Share of the width that names may take.
const NAME_SHARE: f64 = 0.42;
/// A row is no higher than this, however few there are.
const HIGHEST_ROW: f64 = 34.0;
/// A bar is no thicker than this.
const THICKEST: f64 = 16.0;

impl RankBars {
    /// Draws the chart; `format` writes values.
    ///
    /// # Errors
    /// If there is nothing to draw, or no room.
    pub fn draw(&self, size: Size, format: &dyn Fn(f64) -> String) -> Result<Drawing, Error> {
        if self.bars.is_empty() {
            return Err(Error::Empty);
        }
        Sheet::draw(size, &self.title, &self.timeline, &self.selected, |sheet| {
            self.plot(sheet, format);
        })
    }

    fn plot(&self, sheet: &mut Sheet<'_>, format: &dyn Fn(f64) -> String) {
        let length = |value: f64| if value.is_finite() { value.max(0.0) } else { 0.0 };
        let longest = self.bars.iter().map(|bar| length(bar.value)).fold(0.0, f64::max);
        let widest = |texts: &mut dyn Iterator<Item = String>| {
            texts.map(|text| text_width(&text, FONT)).fold(0.0, f64::max)
        };
        let row = (sheet.room.height() / self.bars.len() as f64).min(HIGHEST_ROW);
        let names = widest(&mut self.bars.iter().map(|bar| self.label(bar)))
            .min(sheet.room.width() * NAME_SHARE);
        let values = widest(&mut self.bars.iter().map(|bar| format(bar.value)));
        let (left, right) = (names + GAP, sheet.room.right - values - 1.5 * GAP);
        let scale = |value: f64| {
            let share = if longest > 0.0 { length(value) / longest } else { 0.0 };
            (right - left).max(0.0) * share
        };
        let every = ((FONT + 1.0) / row).ceil().max(1.0) as usize;
        for (index, bar) in self.bars.iter().enumerate() {
            let (top, bottom) = (index as f64 * row, (index + 1) as f64 * row);
            let middle = (top + bottom) / 2.0;
            let half = (row * 0.32).clamp(1.0, THICKEST / 2.0);
            let end = left + scale(bar.value).max(1.0);
            let value = format(bar.value);
            let said: Vec<&str> = [&value, &bar.detail, &bar.beside]
                .into_iter()
                .map(String::as_str)
                .filter(|text| !text.is_empty())
                .collect();
            let said = said.join(" · ");
            let name = fitted(&self.label(bar), FONT, names);
            let room = (0.0, top, sheet.room.right, bottom);
            let whole = sheet.room.right;
            sheet.mark(&bar.name, &said, room, ((left + end) / 2.0, middle - half), |sheet| {
                sheet.rect(0.0, top, whole, bottom, Ink::Clear);
                sheet.rect(left, middle - half, end, middle + half, bar.ink);
                if index % every == 0 {
                    sheet.text(&name, (names, middle), Side::End, Ink::Label);
                    sheet.text(&value, (end + GAP, middle), Side::Start, Ink::Value);
                }
            });
        }
        let bottom = row * self.bars.len() as f64;
        sheet.line([(left, 0.0), (left, bottom)], Ink::Axis);
    }

    fn label(&self, bar: &RankBar) -> String {
        // A code says little without its description.
        if bar.detail.is_empty() {
            bar.name.clone()
        } else {
            format!("{} {}", bar.name, bar.detail)
        }
    }
}
