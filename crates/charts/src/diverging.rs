//! Bars to both sides of a line.

use crate::{
    Drawing, Error, Ink, Size,
    axis::{GAP, ROW},
    sheet::{FONT, Sheet, Side},
    svg::{fitted, text_width, wrapped},
};

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct DivergingBar {
    /// What it is called.
    pub name: String,
    /// How far it reaches: right if positive, else left.
    pub value: f64,
    /// What is written at its end.
    pub text: String,
}

/// Bars to both sides of a line: what raises and what lowers something.
#[derive(Clone, Debug, PartialEq)]
pub struct DivergingBars {
    /// What it shows.
    pub title: String,
    /// The timeline it follows.
    pub timeline: String,
    /// The bars, from the top.
    pub bars: Vec<DivergingBar>,
    /// What bars to the right mean.
    pub positive: String,
    /// What bars to the left mean.
    pub negative: String,
}

/// Height of a line of a name.
const LINE: f64 = FONT + 2.0;
/// Share of the width that names may take.
const NAME_SHARE: f64 = 0.46;
/// The longest bar to either side is no shorter than this.
const MIN_REACH: f64 = 16.0;

impl DivergingBars {
    /// Draws the chart.
    ///
    /// # Errors
    /// If there is nothing to draw, or no room.
    pub fn draw(&self, size: Size) -> Result<Drawing, Error> {
        if self.bars.is_empty() {
            return Err(Error::Empty);
        }
        Sheet::draw(size, &self.title, &self.timeline, &[], |sheet| self.plot(sheet))
    }

    fn plot(&self, sheet: &mut Sheet<'_>) {
        let reach = |bar: &DivergingBar| if bar.value.is_finite() { bar.value.abs() } else { 0.0 };
        let longest = self.bars.iter().map(reach).fold(0.0, f64::max).max(f64::MIN_POSITIVE);
        let names = self.bars.iter().map(|bar| text_width(&bar.name, FONT)).fold(0.0, f64::max);
        let texts =
            self.bars.iter().map(|bar| text_width(&bar.text, FONT)).fold(0.0, f64::max) + GAP;
        // Names give way before the bars do.
        let bars = 2.0 * (texts + MIN_REACH) + GAP;
        let names =
            names.min(sheet.room.width() * NAME_SHARE).min(sheet.room.width() - bars).max(0.0);
        let (left, right) = (names + GAP, sheet.room.right);
        let zero = (left + right) / 2.0;
        let half = ((right - left) / 2.0 - texts).max(1.0);
        let row = ((sheet.room.height() - ROW) / self.bars.len() as f64).min(34.0);
        let every = ((FONT + 1.0) / row).ceil().max(1.0) as usize;
        let negative = fitted(&self.negative, FONT, zero - GAP);
        let positive = fitted(&self.positive, FONT, right - zero - GAP);
        sheet.text(&negative, (zero - GAP, ROW / 2.0), Side::End, Ink::Label);
        sheet.text(&positive, (zero + GAP, ROW / 2.0), Side::Start, Ink::Label);
        for (index, bar) in self.bars.iter().enumerate() {
            let (top, bottom) = (ROW + index as f64 * row, ROW + (index + 1) as f64 * row);
            let middle = (top + bottom) / 2.0;
            let thick = (row * 0.3).clamp(1.0, 8.0);
            let length = half * reach(bar) / longest;
            let (from, to, ink, side, text_at) = if bar.value >= 0.0 {
                (zero, zero + length, Ink::Negative, Side::Start, zero + length + GAP)
            } else {
                (zero - length, zero, Ink::Positive, Side::End, zero - length - GAP)
            };
            let name = if row < 2.0 * LINE {
                vec![fitted(&bar.name, FONT, names)]
            } else {
                wrapped(&bar.name, FONT, names)
            };
            let first = middle - (name.len() as f64 - 1.0) / 2.0 * LINE;
            let room = (0.0, top, right, bottom);
            sheet.mark(&bar.name, &bar.text, room, ((from + to) / 2.0, middle - thick), |sheet| {
                sheet.rect(0.0, top, right, bottom, Ink::Clear);
                sheet.rect(from, middle - thick, to.max(from + 1.0), middle + thick, ink);
                if index % every == 0 {
                    for (line, text) in name.iter().enumerate() {
                        let y = first + line as f64 * LINE;
                        sheet.text(text, (0.0, y), Side::Start, Ink::Label);
                    }
                    sheet.text(&bar.text, (text_at, middle), side, Ink::Value);
                }
            });
        }
        let bottom = ROW + row * self.bars.len() as f64;
        sheet.line([(zero, ROW), (zero, bottom)], Ink::Axis);
    }
}
