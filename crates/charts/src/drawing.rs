//! What a chart is drawn into, and what comes out.

use crate::Error;

/// Size of a drawing in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

impl Size {
    /// The size, if it is at least as large as the least one.
    pub(crate) fn at_least(self, least: Size) -> Result<Size, Error> {
        let Size { width, height } = self;
        if width < least.width || height < least.height {
            return Err(Error::TooSmall { width, height });
        }
        Ok(self)
    }
}

/// Where one mark can be pointed at: its column of the plot and the top of its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkBox {
    /// Left edge of the column.
    pub left: i32,
    /// Right edge of the column.
    pub right: i32,
    /// Top of the shape.
    pub top: i32,
}

/// A finished drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The picture.
    pub svg: String,
    /// Its marks, in the order of the description.
    pub marks: Vec<MarkBox>,
}
