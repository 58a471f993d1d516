//! What every chart draws on: plotters' area in pixels, with marks that can be addressed.

use crate::{
    Drawing, Error, Ink, MarkBox, Size,
    svg::{DASHED, FAINT, FINE, ThemedSvg, text_width},
};
use plotters::{
    coord::Shift,
    drawing::{DrawingArea, IntoDrawingArea},
    element::{Circle, Drawable, PathElement, PointCollection, Polygon, Rectangle, Text},
    style::{
        Color, IntoFont,
        text_anchor::{HPos, Pos, VPos},
    },
};
use plotters_backend::{BackendCoord, DrawingErrorKind};

/// Size of all texts in a chart.
pub(crate) const FONT: f64 = 11.0;
/// The smallest chart that can be read.
const MIN: Size = Size { width: 120, height: 80 };

/// A place in pixels.
pub(crate) type Place = (f64, f64);

/// A rectangle in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Room {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Room {
    pub fn width(self) -> f64 {
        self.right - self.left
    }

    pub fn height(self) -> f64 {
        self.bottom - self.top
    }

    /// Where a share of the width lies.
    pub fn x(self, share: f64) -> f64 {
        self.left + share * self.width()
    }

    /// Where a share of the height lies, from the bottom up.
    pub fn y(self, share: f64) -> f64 {
        self.bottom - share * self.height()
    }
}

/// Which side of its place a text stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Start,
    Middle,
    End,
}

/// A chart in the making. Drawing into a string cannot fail, so nothing here does.
pub(crate) struct Sheet<'a> {
    area: DrawingArea<ThemedSvg<'a>, Shift>,
    /// The whole of it.
    pub room: Room,
    marks: Vec<MarkBox>,
    selected: &'a [usize],
}

impl Sheet<'_> {
    /// Draws a chart.
    pub fn draw(
        size: Size,
        title: &str,
        timeline: &str,
        selected: &[usize],
        draw: impl FnOnce(&mut Sheet<'_>),
    ) -> Result<Drawing, Error> {
        let size = size.at_least(MIN)?;
        let name =
            if timeline.is_empty() { format!("{title}.") } else { format!("{title}. {timeline}.") };
        let mut svg = String::new();
        let area = ThemedSvg::begin(size, "group", &name, &mut svg).into_drawing_area();
        let room = Room {
            left: 0.0,
            top: 0.0,
            right: f64::from(size.width),
            bottom: f64::from(size.height),
        };
        let mut sheet = Sheet { area, room, marks: Vec::new(), selected };
        draw(&mut sheet);
        let marks = std::mem::take(&mut sheet.marks);
        drop(sheet);
        svg.push_str("</svg>\n");
        Ok(Drawing { svg, size, marks })
    }

    /// Draws one mark: its name and value for tooltips and screen readers, its shapes, and where it can be pointed at.
    pub fn mark(
        &mut self,
        name: &str,
        value: &str,
        (left, top, right, bottom): (f64, f64, f64, f64),
        anchor: Place,
        shapes: impl FnOnce(&Self),
    ) {
        let index = self.marks.len();
        self.no_mark();
        self.mark_numbered(index, (name, value), (left, top, right, bottom), anchor, shapes);
    }

    /// Draws a mark whose number was kept by [`Sheet::no_mark`]: those drawn later lie above.
    pub fn mark_numbered(
        &mut self,
        index: usize,
        (name, value): (&str, &str),
        (left, top, right, bottom): (f64, f64, f64, f64),
        anchor: Place,
        shapes: impl FnOnce(&Self),
    ) {
        let off = !self.selected.is_empty() && !self.selected.contains(&index);
        let title = match (name.is_empty(), value.is_empty()) {
            (true, _) => value.to_owned(),
            (_, true) => name.to_owned(),
            _ => format!("{name}: {value}"),
        };
        self.put(&Group::Begin { index, title: &title, off });
        shapes(self);
        self.put(&Group::End);
        let whole = |value: f64| value.round() as i32;
        if let Some(mark) = self.marks.get_mut(index) {
            *mark = MarkBox {
                name: name.to_owned(),
                value: value.to_owned(),
                left: whole(left),
                right: whole(right),
                top: whole(top),
                bottom: whole(bottom),
                anchor: (whole(anchor.0), whole(anchor.1)),
            };
        }
    }

    /// A mark that has no shape but keeps its number.
    pub fn no_mark(&mut self) {
        self.marks.push(MarkBox::default());
    }

    pub fn rect(&self, left: f64, top: f64, right: f64, bottom: f64, ink: Ink) {
        self.put(&Rectangle::new([fine((left, top)), fine((right, bottom))], ink.filled()));
    }

    pub fn line(&self, path: impl IntoIterator<Item = Place>, ink: Ink) {
        let path: Vec<BackendCoord> = path.into_iter().map(fine).collect();
        self.put(&PathElement::new(path, ink));
    }

    /// A line to or around what must not be compared with its neighbours.
    pub fn dashed_line(&self, path: impl IntoIterator<Item = Place>, ink: Ink) {
        let path: Vec<BackendCoord> = path.into_iter().map(fine).collect();
        self.put(&PathElement::new(path, ink.mix(DASHED)));
    }

    pub fn polygon(&self, corners: impl IntoIterator<Item = Place>, ink: Ink) {
        let corners: Vec<BackendCoord> = corners.into_iter().map(fine).collect();
        self.put(&Polygon::new(corners, ink.filled()));
    }

    /// A polygon that lets shine through what lies below it.
    pub fn faint_polygon(&self, corners: impl IntoIterator<Item = Place>, ink: Ink) {
        let corners: Vec<BackendCoord> = corners.into_iter().map(fine).collect();
        self.put(&Polygon::new(corners, ink.mix(FAINT).filled()));
    }

    pub fn circle(&self, centre: Place, radius: f64, ink: Ink) {
        let radius = (radius.max(0.0) * f64::from(FINE)).round() as i32;
        self.put(&Circle::new(fine(centre), radius, ink.filled()));
    }

    /// A dot that shows while its mark is pointed at.
    pub fn resting_dot(&self, centre: Place, radius: f64, ink: Ink) {
        let radius = (radius * f64::from(FINE)).round() as i32;
        self.put(&Circle::new(fine(centre), radius, ink.mix(0.0).filled()));
    }

    /// A text whose middle line runs through the place.
    pub fn text(&self, text: &str, place: Place, side: Side, ink: Ink) {
        if text.is_empty() {
            return;
        }
        // A text in the middle of a mark near the edge moves inwards rather than being cut.
        let half = text_width(text, FONT) / 2.0;
        let place = match side {
            Side::Middle => (place.0.min(self.room.right - half).max(half), place.1),
            _ => place,
        };
        let horizontal = match side {
            Side::Start => HPos::Left,
            Side::Middle => HPos::Center,
            Side::End => HPos::Right,
        };
        let style =
            ("sans-serif", FONT).into_font().color(&ink).pos(Pos::new(horizontal, VPos::Center));
        self.put(&Text::new(text.to_owned(), fine(place), style));
    }

    /// A text of another size.
    pub fn big_text(&self, text: &str, place: Place, size: f64, ink: Ink) {
        let style =
            ("sans-serif", size).into_font().color(&ink).pos(Pos::new(HPos::Center, VPos::Center));
        self.put(&Text::new(text.to_owned(), fine(place), style));
    }

    fn put<'e, E>(&self, element: &'e E)
    where
        &'e E: PointCollection<'e, BackendCoord>,
        for<'b> E: Drawable<ThemedSvg<'b>>,
    {
        // The backend's error type has no values.
        let _ = self.area.draw(element);
    }
}

pub(crate) fn fine((x, y): Place) -> BackendCoord {
    let fine = |value: f64| (value * f64::from(FINE)).round() as i32;
    (fine(x), fine(y))
}

/// Where a mark begins and ends, passed through plotters as if it were a shape.
enum Group<'a> {
    Begin { index: usize, title: &'a str, off: bool },
    End,
}

const NOWHERE: [BackendCoord; 1] = [(0, 0)];

impl<'a> PointCollection<'a, BackendCoord> for &'a Group<'_> {
    type Point = &'a BackendCoord;
    type IntoIter = &'a [BackendCoord];

    fn point_iter(self) -> Self::IntoIter {
        &NOWHERE
    }
}

impl Drawable<ThemedSvg<'_>> for Group<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _points: I,
        backend: &mut ThemedSvg<'_>,
        _parent: (u32, u32),
    ) -> Result<(), DrawingErrorKind<std::convert::Infallible>> {
        match *self {
            Group::Begin { index, title, off } => backend.begin_mark(index, title, off),
            Group::End => backend.end_mark(),
        }
        Ok(())
    }
}
