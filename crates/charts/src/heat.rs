//! A heat map.

use crate::{
    Drawing, Error, Ink, Size, Tick,
    axis::{GAP, ROW, draw_ticks, ticks_height},
    ink::DARK_STEP,
    sheet::{FONT, Place, Room, Sheet, Side},
    svg::text_width,
};

/// A cell of a heat map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeatCell {
    /// Its value; nothing draws nothing.
    pub value: Option<f64>,
    /// What is written into it where it fits.
    pub text: String,
    /// The whole of it, for tooltips and screen readers.
    pub said: String,
    /// Must it not be compared with its neighbours, being incomplete?
    pub partial: bool,
}

/// Rows by columns, the more the darker.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatMap {
    /// What it shows.
    pub title: String,
    /// The timeline it follows.
    pub timeline: String,
    /// The rows.
    pub rows: Vec<String>,
    /// A figure for each row, in a column of its own.
    pub row_notes: Vec<String>,
    /// What that figure is.
    pub note_title: String,
    /// The columns.
    pub columns: Vec<Tick>,
    /// The cells, row after row.
    pub cells: Vec<HeatCell>,
}

/// Air between cells.
const AIR: f64 = 1.0;
/// The darkest step is reached here: a first month in which everyone buys must not fade all others.
const DARKEST_QUANTILE: f64 = 0.9;
/// Height of the scale above.
const LEGEND: f64 = 24.0;

impl HeatMap {
    /// Draws the chart; `format` writes the ends of the scale.
    ///
    /// # Errors
    /// If there is nothing to draw, or no room.
    pub fn draw(&self, size: Size, format: &dyn Fn(f64) -> String) -> Result<Drawing, Error> {
        if self.cells.iter().all(|cell| cell.value.is_none()) || self.columns.is_empty() {
            return Err(Error::Empty);
        }
        Sheet::draw(size, &self.title, &self.timeline, &[], |sheet| self.plot(sheet, format))
    }

    /// The value drawn darkest.
    fn darkest(&self) -> f64 {
        let mut values: Vec<f64> =
            self.cells.iter().filter_map(|cell| cell.value).filter(|v| v.is_finite()).collect();
        values.sort_unstable_by(f64::total_cmp);
        let place = (values.len() as f64 * DARKEST_QUANTILE) as usize;
        values.get(place.min(values.len().saturating_sub(1))).copied().unwrap_or(1.0)
    }

    fn plot(&self, sheet: &mut Sheet<'_>, format: &dyn Fn(f64) -> String) {
        let widest =
            |texts: &[String]| texts.iter().map(|text| text_width(text, FONT)).fold(0.0, f64::max);
        let names = widest(&self.rows) + GAP;
        let notes = widest(&self.row_notes).max(text_width(&self.note_title, FONT)) + 2.0 * GAP;
        let plot = Room {
            left: names + notes,
            top: LEGEND + ROW,
            right: sheet.room.right,
            bottom: sheet.room.bottom - ticks_height(&self.columns),
        };
        let darkest = self.darkest();
        let (width, height) = (
            plot.width() / self.columns.len() as f64,
            plot.height() / self.rows.len().max(1) as f64,
        );
        let every = ((FONT + 1.0) / height).ceil().max(1.0) as usize;
        sheet.text(&self.note_title, (plot.left - GAP, LEGEND + ROW / 2.0), Side::End, Ink::Label);
        for (row, name) in self.rows.iter().enumerate() {
            let middle = plot.top + (row as f64 + 0.5) * height;
            if row % every == 0 {
                sheet.text(name, (0.0, middle), Side::Start, Ink::Label);
                let note = self.row_notes.get(row).map_or("", String::as_str);
                sheet.text(note, (plot.left - GAP, middle), Side::End, Ink::Value);
            }
            for column in 0..self.columns.len() {
                let Some(cell) = self.cells.get(row * self.columns.len() + column) else { break };
                let Some(value) = cell.value else {
                    sheet.no_mark();
                    continue;
                };
                let (left, top) =
                    (plot.left + column as f64 * width, plot.top + row as f64 * height);
                let (right, bottom) = (left + width, top + height);
                let ink = Ink::step(if darkest > 0.0 { value / darkest } else { 0.0 });
                let dark = matches!(ink, Ink::Step(step) if step >= DARK_STEP);
                let fits = text_width(&cell.text, FONT) + 2.0 <= width && height >= FONT + 1.0;
                let at = ((left + right) / 2.0, (top + bottom) / 2.0);
                sheet.mark("", &cell.said, (left, top, right, bottom), (at.0, top), |sheet| {
                    sheet.rect(left, top, right - AIR, bottom - AIR, ink);
                    let ink = if dark { Ink::OnMark } else { Ink::OnPale };
                    if cell.partial {
                        sheet.dashed_line(outline(left, top, right - AIR, bottom - AIR), ink);
                    }
                    if fits {
                        sheet.text(&cell.text, at, Side::Middle, ink);
                    }
                });
            }
        }
        draw_ticks(sheet, plot, &self.columns);
        legend(sheet, darkest, format);
    }
}

/// A path just inside a rectangle.
fn outline(left: f64, top: f64, right: f64, bottom: f64) -> [Place; 5] {
    let (left, top, right, bottom) = (left + 1.0, top + 1.0, right - 1.0, bottom - 1.0);
    [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
}

/// The scale from nothing to the darkest.
fn legend(sheet: &Sheet<'_>, darkest: f64, format: &dyn Fn(f64) -> String) {
    const CELL: f64 = 14.0;
    let (min, max) = (format(0.0), format!("≥ {}", format(darkest)));
    let right = sheet.room.right - text_width(&max, FONT) - GAP;
    let left = right - 10.0 * CELL;
    let middle = LEGEND / 2.0 - 3.0;
    sheet.text(&min, (left - GAP, middle), Side::End, Ink::Label);
    for step in 0..10 {
        let x = left + f64::from(step) * CELL;
        sheet.rect(x, middle - 5.0, x + CELL - AIR, middle + 5.0, Ink::Step(step));
    }
    sheet.text(&max, (right + GAP, middle), Side::Start, Ink::Label);
}
