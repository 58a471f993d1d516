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

/// How a number came to be: its values so far, from zero up.
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
            self.values.iter().enumerate().map(|(i, value)| (i as f64, value.max(0.0))).collect();
        let (Some(&first), Some(&last)) = (points.first(), points.get(1..).and_then(<[_]>::last))
        else {
            return Err(Error::Empty);
        };
        let highest = self.values.iter().copied().fold(0.0, f64::max);
        let top = if highest > 0.0 { highest } else { 1.0 };
        ThemedSvg::draw(size, &self.title, |backend| {
            let root = backend.into_drawing_area();
            let chart = ChartBuilder::on(&root)
                .margin(DOT + 1)
                .build_cartesian_2d(0.0..last.0, 0.0..top)?;
            let area = chart.plotting_area();
            let outline: Vec<_> =
                points.iter().copied().chain([(last.0, 0.0), (first.0, 0.0)]).collect();
            area.draw(&Polygon::new(outline, Ink::Area.filled()))?;
            area.draw(&PathElement::new(points, Ink::Line))?;
            area.draw(&Circle::new(last, DOT, Ink::Mark.filled()))?;
            Ok(())
        })
    }
}
