//! What a shape is for, instead of a colour.

use plotters::style::Color;
use plotters_backend::BackendColor;

/// What a shape is for. The page's style sheet, or a [`Theme`](crate::Theme), gives it its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Lines behind the marks.
    Grid,
    /// The line the marks stand on, and its ticks.
    Axis,
    /// Labels of the axes.
    Label,
    /// A value or a name written beside its mark.
    Value,
    /// A mark.
    Mark,
    /// A mark that stands for less than its neighbours: an incomplete month.
    Partial,
    /// The area under a line, and what lies behind a mark.
    Area,
    /// What a mark is measured against.
    Reference,
    /// Land on a map.
    Land,
    /// Text on a dark mark.
    OnMark,
    /// Text on a pale mark.
    OnPale,
    /// A step up.
    Positive,
    /// A step down.
    Negative,
    /// High risk.
    RiskHigh,
    /// Medium risk.
    RiskMedium,
    /// Low risk.
    RiskLow,
    /// What can be pointed at without being seen.
    Clear,
    /// One of ten series.
    Series(u8),
    /// One of ten steps from little to much.
    Step(u8),
}

const SERIES: [&str; 10] =
    ["c-s0", "c-s1", "c-s2", "c-s3", "c-s4", "c-s5", "c-s6", "c-s7", "c-s8", "c-s9"];
const STEPS: [&str; 10] =
    ["c-q0", "c-q1", "c-q2", "c-q3", "c-q4", "c-q5", "c-q6", "c-q7", "c-q8", "c-q9"];

/// From this step on a text needs [`Ink::OnMark`].
pub(crate) const DARK_STEP: u8 = 5;

impl Ink {
    const SINGLE: [Ink; 17] = [
        Ink::Grid,
        Ink::Axis,
        Ink::Label,
        Ink::Value,
        Ink::Mark,
        Ink::Partial,
        Ink::Area,
        Ink::Reference,
        Ink::Land,
        Ink::OnMark,
        Ink::OnPale,
        Ink::Positive,
        Ink::Negative,
        Ink::RiskHigh,
        Ink::RiskMedium,
        Ink::RiskLow,
        Ink::Clear,
    ];

    /// The step of a share, 0 to 1.
    #[must_use]
    pub fn step(share: f64) -> Self {
        Ink::Step((share.clamp(0.0, 1.0) * 9.0).round() as u8)
    }

    /// The class of shapes drawn with this ink.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Ink::Grid => "c-grid",
            Ink::Axis => "c-axis",
            Ink::Label => "c-label",
            Ink::Value => "c-value",
            Ink::Mark => "c-mark",
            Ink::Partial => "c-partial",
            Ink::Area => "c-area",
            Ink::Reference => "c-reference",
            Ink::Land => "c-land",
            Ink::OnMark => "c-on-mark",
            Ink::OnPale => "c-on-pale",
            Ink::Positive => "c-positive",
            Ink::Negative => "c-negative",
            Ink::RiskHigh => "c-risk-high",
            Ink::RiskMedium => "c-risk-medium",
            Ink::RiskLow => "c-risk-low",
            Ink::Clear => "c-clear",
            Ink::Series(number) => SERIES[usize::from(number) % SERIES.len()],
            Ink::Step(number) => STEPS[usize::from(number) % STEPS.len()],
        }
    }

    /// The ink a colour came from: plotters only knows colours, so an ink travels through it as
    /// one.
    pub(crate) fn of(color: BackendColor) -> Option<Ink> {
        match color.rgb {
            (0, 0, code) => Self::SINGLE.get(usize::from(code)).copied(),
            (0, 1, number) => Some(Ink::Series(number)),
            (0, 2, number) => Some(Ink::Step(number)),
            _ => None,
        }
    }
}

impl Color for Ink {
    fn to_backend_color(&self) -> BackendColor {
        let rgb = match *self {
            Ink::Series(number) => (0, 1, number),
            Ink::Step(number) => (0, 2, number),
            single => {
                let code = Self::SINGLE.iter().position(|ink| *ink == single);
                (0, 0, code.unwrap_or_default() as u8)
            }
        };
        BackendColor { alpha: 1.0, rgb }
    }
}
