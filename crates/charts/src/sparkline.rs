//! A line without axes, to stand beside a number.

use crate::{Error, Ink, Size, sheet::Place, svg::ThemedSvg};
use plotters::{
    drawing::IntoDrawingArea,
    element::{Circle, PathElement, Polygon},
    style::Color,
};

const LEAST: Size = Size { width: 24, height: 12 };
/// Radius of the dot.
const DOT: f64 = 2.0;
/// Room below the lowest value, as a share of the spread.
const FLOOR_SHARE: f64 = 0.25;

/// How a number came to be: the course of its values, not their size.
#[derive(Clone, Debug, PartialEq)]
pub struct Sparkline {
    /// What it shows.
    pub title: String,
    /// The values, oldest first.
    pub values: Vec<f64>,
    /// Which of them the number is; it gets a dot. None where it is more than one of them.
    pub at: Option<usize>,
}

impl Sparkline {
    /// Draws the line.
    ///
    /// # Errors
    /// If there are fewer than two values, or no room.
    pub fn draw(&self, size: Size) -> Result<String, Error> {
        let size = size.at_least(LEAST)?;
        if self.values.len() < 2 || self.values.iter().any(|value| !value.is_finite()) {
            return Err(Error::Empty);
        }
        let highest = self.values.iter().copied().fold(f64::MIN, f64::max);
        let lowest = self.values.iter().copied().fold(f64::MAX, f64::min);
        // A line without ups and downs runs through the middle.
        let spread = if highest > lowest { highest - lowest } else { 1.0 };
        let floor = lowest - spread * FLOOR_SHARE;
        let edge = DOT + 1.0;
        let (width, height) =
            (f64::from(size.width) - 2.0 * edge, f64::from(size.height) - 2.0 * edge);
        let step = width / (self.values.len() - 1) as f64;
        let place = |(index, value): (usize, &f64)| -> Place {
            let share = (value - floor) / (lowest + spread - floor);
            (edge + index as f64 * step, edge + height * (1.0 - share))
        };
        let points: Vec<Place> = self.values.iter().enumerate().map(place).collect();
        let ground = edge + height;
        let outline = points.iter().copied().chain([(edge + width, ground), (edge, ground)]);
        let mut svg = String::new();
        let area = ThemedSvg::begin(size, "img", &self.title, &mut svg).into_drawing_area();
        let fine = crate::sheet::fine;
        area.draw(&Polygon::new(outline.map(fine).collect::<Vec<_>>(), Ink::Area.filled()))?;
        area.draw(&PathElement::new(
            points.iter().copied().map(fine).collect::<Vec<_>>(),
            Ink::Mark,
        ))?;
        if let Some(&at) = self.at.and_then(|at| points.get(at)) {
            area.draw(&Circle::new(fine(at), fine((DOT, 0.0)).0, Ink::Mark.filled()))?;
        }
        drop(area);
        svg.push_str("</svg>\n");
        Ok(svg)
    }
}
