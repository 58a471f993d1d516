//! Curves over a share: ROC, precision and recall, gains, calibration, capacity.

use crate::{
    Drawing, Error, Ink, Size,
    axis::{ROW, Scale},
    label::{Edges, Labels},
    sheet::{FONT, Place, Room, Sheet, Side},
    svg::{fitted, text_width, value_width},
};

/// One curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// What it is called.
    pub name: String,
    /// Its colour.
    pub ink: Ink,
    /// Is it only to measure others against?
    pub dashed: bool,
    /// Its points, from left to right.
    pub points: Vec<[f64; 2]>,
}

impl Curve {
    /// Its height at a place, between its points.
    fn at(&self, x: f64) -> Option<f64> {
        let after = self.points.iter().position(|point| point[0] >= x)?;
        let [x2, y2] = self.points[after];
        let Some(&[x1, y1]) = after.checked_sub(1).and_then(|before| self.points.get(before))
        else {
            return (x2 - x < 1e-9).then_some(y2);
        };
        if x2 <= x1 { Some(y2) } else { Some(y1 + (y2 - y1) * (x - x1) / (x2 - x1)) }
    }
}

/// Curves over a share from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Curves {
    /// What it shows.
    pub title: String,
    /// The timeline it follows.
    pub timeline: String,
    /// What runs right.
    pub x_title: String,
    /// What runs up.
    pub y_title: String,
    /// The curves; the first is what the chart is about.
    pub curves: Vec<Curve>,
    /// A point to mark, and what to write beside it.
    pub at: Option<([f64; 2], String)>,
}

/// Places along x that can be pointed at.
const PLACES: usize = 21;
/// Where along x the name of a curve may stand, the best first.
const NAME_PLACES: [f64; 9] = [0.32, 0.62, 0.45, 0.22, 0.75, 0.55, 0.85, 0.13, 0.93];

impl Curves {
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
        if self.curves.first().is_none_or(|curve| curve.points.len() < 2) {
            return Err(Error::Empty);
        }
        Sheet::draw(size, &self.title, &self.timeline, &[], |sheet| {
            self.plot(sheet, x_format, y_format);
        })
    }

    fn plot(
        &self,
        sheet: &mut Sheet<'_>,
        x_format: &dyn Fn(f64) -> String,
        y_format: &dyn Fn(f64) -> String,
    ) {
        let heights =
            self.curves.iter().flat_map(|curve| curve.points.iter().map(|point| point[1]));
        let ys = Scale::of(heights.chain([1.0]), true, sheet.room.height() - 60.0);
        let xs = Scale::of([0.0, 1.0].into_iter(), true, sheet.room.width() * 0.5);
        let plot = Room {
            left: ys.label_width(y_format),
            top: ROW + 6.0,
            right: sheet.room.right - text_width(&x_format(1.0), FONT) / 2.0,
            bottom: sheet.room.bottom - 2.0 * ROW - 2.0,
        };
        ys.draw(sheet, plot, y_format);
        sheet.text(&self.y_title, (0.0, ROW / 2.0), Side::Start, Ink::Label);
        for &tick in &xs.ticks {
            let x = plot.x(xs.share(tick));
            sheet.line([(x, plot.bottom), (x, plot.bottom + 4.0)], Ink::Axis);
            sheet.text(&x_format(tick), (x, plot.bottom + 12.0), Side::Middle, Ink::Label);
        }
        sheet.text(
            &self.x_title,
            (sheet.room.right, plot.bottom + ROW + 12.0),
            Side::End,
            Ink::Label,
        );
        sheet.line([(plot.left, plot.bottom), (plot.right, plot.bottom)], Ink::Axis);
        let place = |[x, y]: [f64; 2]| (plot.x(xs.share(x)), plot.y(ys.share(y)));
        for curve in self.curves.iter().rev() {
            let ink = if curve.dashed { Ink::Reference } else { curve.ink };
            sheet.line(curve.points.iter().map(|&point| place(point)), ink);
        }
        self.name_curves(sheet, plot, &place);
        self.marks(sheet, plot, &place, x_format, y_format);
        if let Some((point, text)) = &self.at {
            let (x, y) = place(*point);
            sheet.line([(x, plot.bottom), (x, y)], Ink::Axis);
            sheet.circle((x, y), 4.5, Ink::Mark);
            let (text, place, side) = note(text, (x, y), plot);
            sheet.text(&text, place, side, Ink::Value);
        }
    }

    /// Writes the name of each curve where the curves lie apart.
    fn name_curves(&self, sheet: &Sheet<'_>, plot: Room, place: &dyn Fn([f64; 2]) -> (f64, f64)) {
        let mut labels = Labels::default();
        if let Some((point, text)) = &self.at {
            let (x, y) = place(*point);
            labels.take((x - 6.0, y - 6.0, x + 6.0, y + 6.0));
            let (text, (x, y), side) = note(text, (x, y), plot);
            let width = value_width(&text, FONT);
            let from = if side == Side::End { x - width } else { x };
            labels.take((from, y - FONT, from + width, y + FONT));
        }
        for (number, curve) in self.curves.iter().enumerate() {
            let others = || {
                let others = self.curves.iter().enumerate().filter(|(other, _)| *other != number);
                others.map(|(_, other)| other)
            };
            let width = text_width(&curve.name, FONT);
            let ink = if curve.dashed { Ink::Label } else { Ink::Value };
            // Rather a name with a curve through it than a curve without a name.
            let free = [true, false].into_iter().find_map(|clear| {
                NAME_PLACES.into_iter().find_map(|at| {
                    let here = curve.at(at)?;
                    // Above the highest, else below; to the side where the curve moves away.
                    let above =
                        others().filter_map(|other| other.at(at)).all(|other| other <= here);
                    let rises = curve.at(at + 0.05)? >= curve.at(at - 0.05)?;
                    let side = if above == rises { Side::End } else { Side::Start };
                    let (x, y) = place([at, here]);
                    let y = if above { y - FONT * 0.8 } else { y + FONT * 0.8 };
                    let from = if side == Side::End { x - width } else { x };
                    let edges = (from, y - FONT / 2.0, from + width, y + FONT / 2.0);
                    let inside = edges.0 > plot.left
                        && edges.2 < plot.right
                        && edges.1 >= 0.0
                        && edges.3 < plot.bottom;
                    let fits = inside && labels.is_free(edges);
                    (fits && !(clear && self.cross(edges, plot, place)))
                        .then_some((x, y, side, edges))
                })
            });
            if let Some((x, y, side, edges)) = free {
                labels.take(edges);
                sheet.text(&curve.name, (x, y), side, ink);
            }
        }
    }

    /// Does any curve run through these edges?
    fn cross(&self, edges: Edges, plot: Room, place: &dyn Fn([f64; 2]) -> (f64, f64)) -> bool {
        const STEPS: u32 = 8;
        (0..=STEPS).any(|step| {
            let x = edges.0 + (edges.2 - edges.0) * f64::from(step) / f64::from(STEPS);
            let share = (x - plot.left) / plot.width();
            self.curves.iter().filter_map(|curve| curve.at(share)).any(|value| {
                let y = place([share, value]).1;
                edges.1 - 1.0 < y && y < edges.3 + 1.0
            })
        })
    }

    fn marks(
        &self,
        sheet: &mut Sheet<'_>,
        plot: Room,
        place: &dyn Fn([f64; 2]) -> (f64, f64),
        x_format: &dyn Fn(f64) -> String,
        y_format: &dyn Fn(f64) -> String,
    ) {
        let step = plot.width() / (PLACES - 1) as f64;
        for number in 0..PLACES {
            let x = number as f64 / (PLACES - 1) as f64;
            let said: Vec<String> = self
                .curves
                .iter()
                .filter_map(|curve| Some(format!("{} {}", curve.name, y_format(curve.at(x)?))))
                .collect();
            let middle = plot.x(x);
            let (left, right) =
                ((middle - step / 2.0).max(plot.left), (middle + step / 2.0).min(plot.right));
            let y = self.curves.first().and_then(|curve| curve.at(x));
            let top = y.map_or(plot.top, |y| place([x, y]).1);
            let name = format!("{} {}", self.x_title, x_format(x));
            let room = (left, plot.top, right, plot.bottom);
            sheet.mark(&name, &said.join(" · "), room, (middle, top), |sheet| {
                sheet.rect(left, plot.top, right, plot.bottom, Ink::Clear);
            });
        }
    }
}

/// What is said of a point, beside it where there is more room.
fn note(text: &str, (x, y): Place, plot: Room) -> (String, Place, Side) {
    const AWAY: f64 = 8.0;
    let (left, right) = (x - AWAY - plot.left, plot.right - AWAY - x);
    let y = (y + 9.0).min(plot.bottom - FONT);
    if value_width(text, FONT) <= right || right >= left {
        (fitted(text, FONT, right), (x + AWAY, y), Side::Start)
    } else {
        (fitted(text, FONT, left), (x - AWAY, y), Side::End)
    }
}
