//! What a shape is for, instead of a colour.

use plotters::style::Color;
use plotters_backend::BackendColor;

/// What a shape is for. A backend turns it into a class or a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Lines behind the marks.
    Grid,
    /// The line the marks stand on, and its ticks.
    Axis,
    /// Labels of the axes.
    Label,
    /// A value written beside its mark.
    Value,
    /// A mark.
    Mark,
    /// A mark that stands for less than its neighbours: an incomplete month.
    PartialMark,
    /// The area under a line.
    Area,
    /// The line of a series.
    Line,
}

impl Ink {
    const ALL: [Ink; 8] = [
        Ink::Grid,
        Ink::Axis,
        Ink::Label,
        Ink::Value,
        Ink::Mark,
        Ink::PartialMark,
        Ink::Area,
        Ink::Line,
    ];

    /// The class of shapes drawn with this ink.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Ink::Grid => "c-grid",
            Ink::Axis => "c-axis",
            Ink::Label => "c-label",
            Ink::Value => "c-value",
            Ink::Mark => "c-mark",
            Ink::PartialMark => "c-mark c-partial",
            Ink::Area => "c-area",
            Ink::Line => "c-line",
        }
    }

    /// The ink a colour came from: plotters only knows colours, so an ink travels through it as
    /// one.
    pub(crate) fn of(color: BackendColor) -> Option<Ink> {
        match color.rgb {
            (0, 0, code) => Self::ALL.into_iter().find(|ink| *ink as u8 == code),
            _ => None,
        }
    }
}

impl Color for Ink {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: (0, 0, *self as u8) }
    }
}
