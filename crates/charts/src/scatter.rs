//! Points in a plane.

use crate::{
    Drawing, Error, Ink, Size,
    axis::{ROW, Scale},
    label::{Labels, named},
    sheet::{Room, Sheet, Side},
};

/// One point.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// What it is called.
    pub name: String,
    /// How far right it lies.
    pub x: f64,
    /// How far up it lies.
    pub y: f64,
    /// Its area.
    pub size: f64,
    /// Its colour.
    pub ink: Ink,
    /// All its figures, for tooltips and screen readers.
    pub said: String,
}

/// Points in a plane. One without a place draws nothing but keeps its number.
#[derive(Clone, Debug, PartialEq)]
pub struct Scatter {
    /// What it shows.
    pub title: String,
    /// The timeline it follows.
    pub timeline: String,
    /// What runs right.
    pub x_title: String,
    /// What runs up.
    pub y_title: String,
    /// The points.
    pub points: Vec<Point>,
    /// Points that are chosen; the others fade.
    pub selected: Vec<usize>,
}

/// Radius of the largest point.
const LARGEST: f64 = 18.0;
/// Radius of the smallest.
const SMALLEST: f64 = 3.5;

/// The radius of a bubble whose area stands for its size.
pub(crate) fn radius(size: f64, largest: f64, max: f64) -> f64 {
    let share = if largest > 0.0 && size.is_finite() { (size / largest).max(0.0) } else { 0.0 };
    (libm::sqrt(share) * max).max(SMALLEST)
}

impl Scatter {
    /// Draws the chart; the two functions write values along x and y.
    ///
    /// # Errors
    /// If there is nothing to draw, or no room.
    pub fn draw(
        &self,
        size: Size,
        x_format: &dyn Fn(f64) -> String,
        y_format: &dyn Fn(f64) -> String,
    ) -> Result<Drawing, Error> {
        if !self.points.iter().any(is_placed) {
            return Err(Error::Empty);
        }
        Sheet::draw(size, &self.title, &self.timeline, &self.selected, |sheet| {
            self.plot(sheet, x_format, y_format);
        })
    }

    fn plot(
        &self,
        sheet: &mut Sheet<'_>,
        x_format: &dyn Fn(f64) -> String,
        y_format: &dyn Fn(f64) -> String,
    ) {
        let xs = Scale::of(self.points.iter().map(|p| p.x), false, sheet.room.width() * 0.6);
        let ys = Scale::of(self.points.iter().map(|p| p.y), false, sheet.room.height() - 60.0);
        let plot = Room {
            left: ys.label_width(y_format),
            top: ROW + LARGEST * 0.7,
            right: sheet.room.right - LARGEST,
            bottom: sheet.room.bottom - 2.0 * ROW - 4.0,
        };
        ys.draw(sheet, plot, y_format);
        sheet.text(&self.y_title, (0.0, ROW / 2.0), Side::Start, Ink::Label);
        for &tick in &xs.ticks {
            let x = plot.x(xs.share(tick));
            sheet.line([(x, plot.bottom), (x, plot.bottom + 4.0)], Ink::Axis);
            sheet.text(&x_format(tick), (x, plot.bottom + 12.0), Side::Middle, Ink::Label);
        }
        sheet.text(&self.x_title, (plot.right, plot.bottom + ROW + 12.0), Side::End, Ink::Label);
        sheet.line([(plot.left, plot.bottom), (plot.right, plot.bottom)], Ink::Axis);
        let largest = self.points.iter().map(|point| point.size).fold(0.0, f64::max);
        let place = |point: &Point| (plot.x(xs.share(point.x)), plot.y(ys.share(point.y)));
        self.points.iter().for_each(|_| sheet.no_mark());
        let mut order: Vec<usize> = (0..self.points.len()).collect();
        order.retain(|&number| is_placed(&self.points[number]));
        // Small points lie above large ones.
        order.sort_by(|&a, &b| self.points[b].size.total_cmp(&self.points[a].size));
        let mut labels = Labels::default();
        let mut bubbles = Vec::new();
        for number in order {
            let point = &self.points[number];
            let ((x, y), r) = (place(point), radius(point.size, largest, LARGEST));
            let edges = (x - r, y - r, x + r, y + r);
            sheet.mark_numbered(number, (&point.name, &point.said), edges, (x, y - r), |sheet| {
                sheet.circle((x, y), r, point.ink);
            });
            labels.take(edges);
            bubbles.push((point, edges));
        }
        // Names come last, so that no bubble lies on them.
        let room = Room { right: sheet.room.right, ..plot };
        for (point, edges) in bubbles {
            named(sheet, &mut labels, &point.name, edges, room);
        }
    }
}

fn is_placed(point: &Point) -> bool {
    point.x.is_finite() && point.y.is_finite()
}
