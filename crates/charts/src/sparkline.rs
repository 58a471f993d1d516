//! A line without axes, to stand beside a number.

use crate::{Error, Ink, Size, svg::ThemedSvg};
use plotters::{
    chart::ChartBuilder,
    drawing::IntoDrawingArea,
    element::{Circle, PathElement, Polygon},
    style::Color,
};

const LEAST: Size = Size { width: 24, height: 12 };
/// Radius of the dot on the last value.
const DOT: i32 = 2;

/// Room below the lowest value, as a share of the spread.
const FLOOR_SHARE: f64 = 0.25;

/// How a number came to be: the course of its values, not their size.
#[derive(Clone, Debug, PartialEq)]
pub struct Sparkline {
    /// What it shows.
    pub title: String,
    /// The values, oldest first.
    pub values: Vec<f64>,
}

impl Sparkline {
    /// Draws the line.
    ///
    /// # Errors
    /// If there are fewer than two values, or no room.
    pub fn draw(&self, size: Size) -> Result<String, Error> {
        let size = size.at_least(LEAST)?;
        let points: Vec<(f64, f64)> =
            self.values.iter().enumerate().map(|(i, value)| (i as f64, *value)).collect();
        let (Some(&first), Some(&last)) = (points.first(), points.get(1..).and_then(<[_]>::last))
        else {
            return Err(Error::Empty);
        };
        let highest = self.values.iter().copied().fold(f64::MIN, f64::max);
        let lowest = self.values.iter().copied().fold(f64::MAX, f64::min);
        // A line without ups and downs runs through the middle.
        let spread = if highest > lowest { highest - lowest } else { 1.0 };
        let floor = lowest - spread * FLOOR_SHARE;
        ThemedSvg::draw(size, &self.title, |backend| {
            let root = backend.into_drawing_area();
            let chart = ChartBuilder::on(&root)
                .margin(DOT + 1)
                .build_cartesian_2d(0.0..last.0, floor..lowest + spread)?;
            let area = chart.plotting_area();
            let outline: Vec<_> =
                points.iter().copied().chain([(last.0, floor), (first.0, floor)]).collect();
            area.draw(&Polygon::new(outline, Ink::Area.filled()))?;
            area.draw(&PathElement::new(points, Ink::Line))?;
            area.draw(&Circle::new(last, DOT, Ink::Mark.filled()))?;
            Ok(())
        })
    }
}
