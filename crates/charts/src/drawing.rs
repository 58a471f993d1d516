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
    pub(crate) fn at_least(self, min: Size) -> Result<Size, Error> {
        let Size { width, height } = self;
        if width < min.width || height < min.height {
            return Err(Error::TooSmall { width, height });
        }
        Ok(self)
    }
}

/// One mark: what it says, and where it can be pointed at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MarkBox {
    /// What it is called.
    pub name: String,
    /// What it stands for.
    pub value: String,
    /// Left edge.
    pub left: i32,
    /// Right edge.
    pub right: i32,
    /// Top edge.
    pub top: i32,
    /// Bottom edge.
    pub bottom: i32,
    /// Where a tooltip points at.
    pub anchor: (i32, i32),
}

/// A finished drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The picture.
    pub svg: String,
    /// Its size.
    pub size: Size,
    /// Its marks, in the order of the description.
    pub marks: Vec<MarkBox>,
}
