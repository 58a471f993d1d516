//! Points in a plane.

use crate::{
    Drawing, Error, Ink, Size,
    axis::{ROW, Scale},
    sheet::{FONT, Room, Sheet, Side},
    svg::text_width,
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
pub(crate) fn radius(size: f64, largest: f64, most: f64) -> f64 {
    let share = if largest > 0.0 && size.is_finite() { (size / largest).max(0.0) } else { 0.0 };
    (libm::sqrt(share) * most).max(SMALLEST)
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
        let mut taken: Vec<Edges> = Vec::new();
        for point in &self.points {
            if !is_placed(point) {
                sheet.no_mark();
                continue;
            }
            let ((x, y), r) = (place(point), radius(point.size, largest, LARGEST));
            let room = (x - r, y - r, x + r, y + r);
            sheet.mark(&point.name, &point.said, room, (x, y - r), |sheet| {
                sheet.circle((x, y), r, point.ink);
            });
            taken.push(room);
        }
        // Names come last, so that no bubble lies on them; one without room is left to the tooltip.
        for (point, &(left, _, right, bottom)) in
            self.points.iter().filter(|p| is_placed(p)).zip(&taken.clone())
        {
            let width = text_width(&point.name, FONT);
            let y = (place(point)).1;
            let candidates = [
                (right + 3.0, y),
                (left - 3.0 - width, y),
                ((left + right - width) / 2.0, bottom + 8.0),
            ];
            let free = candidates.into_iter().find(|&(x, y)| {
                let label = (x, y - FONT / 2.0, x + width, y + FONT / 2.0);
                let inside =
                    x >= plot.left && label.2 <= sheet.room.right && label.3 <= plot.bottom;
                inside && !taken.iter().any(|other| overlap(label, *other))
            });
            if let Some((x, y)) = free {
                taken.push((x, y - FONT / 2.0, x + width, y + FONT / 2.0));
                sheet.text(&point.name, (x, y), Side::Start, Ink::Value);
            }
        }
    }
}

fn is_placed(point: &Point) -> bool {
    point.x.is_finite() && point.y.is_finite()
}

/// Left, top, right and bottom edge.
pub(crate) type Edges = (f64, f64, f64, f64);

/// Do two rectangles share a place?
pub(crate) fn overlap(a: Edges, b: Edges) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}
