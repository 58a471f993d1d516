//! What a chart asks of a backend beyond plotters' own shapes.

use crate::Ink;
use plotters::{
    element::{Drawable, PointCollection},
    style::Color,
};
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

/// A backend that knows which shapes belong to one mark. Backends of pixels need not care.
pub(crate) trait Canvas: DrawingBackend {
    /// The shapes up to [`Canvas::end_mark`] are one mark.
    fn begin_mark(&mut self, _index: usize, _title: &str) {}

    /// The mark is complete.
    fn end_mark(&mut self) {}
}

/// A rectangle of pixels that is drawn as one mark.
pub(crate) struct Mark<'a> {
    pub index: usize,
    pub title: &'a str,
    pub corners: [BackendCoord; 2],
    pub ink: Ink,
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Mark<'_> {
    type Point = &'a BackendCoord;
    type IntoIter = &'a [BackendCoord];

    fn point_iter(self) -> Self::IntoIter {
        &self.corners
    }
}

impl<B: Canvas> Drawable<B> for Mark<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut corners: I,
        backend: &mut B,
        _parent: (u32, u32),
    ) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        let (Some(top_left), Some(bottom_right)) = (corners.next(), corners.next()) else {
            return Ok(());
        };
        backend.begin_mark(self.index, self.title);
        backend.draw_rect(top_left, bottom_right, &self.ink.filled(), true)?;
        backend.end_mark();
        Ok(())
    }
}
