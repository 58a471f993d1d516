//! Drawings as files of their own, with the colours of a theme.

use crate::{
    Drawing,
    svg::{escape, fitted},
};
use std::fmt::Write;

/// Which colours a file wears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// What stands around a drawing in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caption {
    /// What it shows.
    pub title: String,
    /// The timeline it follows, and where it stands.
    pub timeline: String,
    /// The filters it was drawn under.
    pub filters: String,
    /// Where it comes from.
    pub source: String,
}

/// An ink's class, the custom property that colours it in the page, and its colours in light and dark.
type Colour = (&'static str, &'static str, &'static str, &'static str);

/// The colours of all inks: the same as in the page's style sheet, which a test holds against this table.
pub(crate) const COLOURS: [Colour; 36] = [
    ("c-grid", "--line", "#e6e6e2", "#2a2c31"),
    ("c-axis", "--line-strong", "#cfcfc9", "#3d4047"),
    ("c-label", "--muted", "#63656b", "#9a9da6"),
    ("c-value", "--strong", "#121316", "#f5f6f7"),
    ("c-mark", "--chart", "#4a6be0", "#6f8cf7"),
    ("c-partial", "--chart-soft", "#e6ebfc", "#212b4d"),
    ("c-area", "--chart-soft", "#e6ebfc", "#212b4d"),
    ("c-reference", "--muted", "#63656b", "#9a9da6"),
    ("c-land", "--land", "#e9e9e4", "#2b2d33"),
    ("c-on-mark", "--on-mark", "#ffffff", "#0d1020"),
    ("c-on-pale", "--text", "#2c2e33", "#d5d7dc"),
    ("c-positive", "--chart-up", "#2a8a72", "#4dc3a5"),
    ("c-negative", "--chart-down", "#c2532b", "#ff8a5c"),
    ("c-risk-high", "--risk-high", "#b83a0e", "#ff8a5c"),
    ("c-risk-medium", "--risk-medium", "#eda04b", "#c98a3c"),
    ("c-risk-low", "--risk-low", "#b9d3e6", "#3f5c74"),
    ("c-s0", "--series-0", "#2f54d0", "#8fa8ff"),
    ("c-s1", "--series-1", "#5b9bd5", "#5b9bd5"),
    ("c-s2", "--series-2", "#17877a", "#35b5a4"),
    ("c-s3", "--series-3", "#7cb66b", "#8fcb7d"),
    ("c-s4", "--series-4", "#c9bf3b", "#d9cf55"),
    ("c-s5", "--series-5", "#e7a33e", "#e7a33e"),
    ("c-s6", "--series-6", "#b48ad6", "#b48ad6"),
    ("c-s7", "--series-7", "#d2602e", "#f07c48"),
    ("c-s8", "--series-8", "#8a8d96", "#767a85"),
    ("c-s9", "--series-9", "#c0558f", "#dd7fb0"),
    ("c-q0", "--step-0", "#f1f4fe", "#1b2036"),
    ("c-q1", "--step-1", "#dfe6fd", "#222a49"),
    ("c-q2", "--step-2", "#c8d4fb", "#2a355e"),
    ("c-q3", "--step-3", "#adbff8", "#324074"),
    ("c-q4", "--step-4", "#8fa7f2", "#3c4e8d"),
    ("c-q5", "--step-5", "#4f6dd6", "#8ba2f0"),
    ("c-q6", "--step-6", "#435fca", "#9db1f5"),
    ("c-q7", "--step-7", "#3750b8", "#b0c1f9"),
    ("c-q8", "--step-8", "#283d98", "#c5d2fc"),
    ("c-q9", "--step-9", "#1b2c75", "#dde5fe"),
];

/// Room beside the drawing.
const MARGIN: u32 = 20;
/// Height of the words above and below.
const HEAD: u32 = 66;
const FOOT: u32 = 30;
/// The page's font; where it is not installed, others whose texts are no wider.
const FONTS: &str = "Inter, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

impl Theme {
    fn pick(self, colour: &Colour) -> &'static str {
        match self {
            Theme::Light => colour.2,
            Theme::Dark => colour.3,
        }
    }

    fn background(self) -> &'static str {
        match self {
            Theme::Light => "#ffffff",
            Theme::Dark => "#17181b",
        }
    }

    fn style(self) -> String {
        let mut style = format!(
            "text{{font-family:{FONTS};font-variant-numeric:tabular-nums}}.c-clear{{fill:none}}.c-resting{{display:none}}.c-faint{{opacity:.55}}.is-off>:not(text){{opacity:.35}}"
        );
        for colour in &COLOURS {
            let (class, ink) = (colour.0, self.pick(colour));
            let _ = write!(
                style,
                ".{class}.c-f,.{class}.c-t{{fill:{ink}}}.{class}.c-s{{fill:none;stroke:{ink}}}"
            );
        }
        let (surface, mark) = (self.background(), self.pick(&COLOURS[4]));
        let _ = write!(
            style,
            ".c-value{{stroke:{surface};stroke-width:3;stroke-linejoin:round;paint-order:stroke}}.c-item circle{{stroke:{surface}}}.c-partial.c-f{{stroke:{mark};stroke-dasharray:3 2}}"
        );
        style.push_str(
            ".c-s{stroke-width:1}.c-s:not(.c-grid,.c-axis,.c-reference){stroke-width:2}.c-reference.c-s{stroke-dasharray:4 3}.c-dashed{stroke-dasharray:3 3}.c-item>.c-dashed{stroke-width:1}.c-faint{opacity:.55}.c-value{font-weight:600}",
        );
        style
    }
}

impl Drawing {
    /// The drawing as an SVG file of its own, with its caption.
    #[must_use]
    pub fn standalone(&self, theme: Theme, caption: &Caption) -> String {
        let (width, height) = (self.size.width + 2 * MARGIN, self.size.height + HEAD + FOOT);
        let below = height - FOOT / 2;
        let room = f64::from(self.size.width);
        let text = |class: &str, y: u32, size: f64, text: &str| {
            let text = escape(&fitted(text, size, room));
            format!(
                r#"<text x="{MARGIN}" y="{y}" font-size="{size}" class="{class} c-t">{text}</text>"#
            )
        };
        let inner = self.svg.replacen("<svg ", &format!(r#"<svg x="{MARGIN}" y="{HEAD}" "#), 1);
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"><style>{}</style><rect width="{width}" height="{height}" fill="{}"/>{}{}{}{}{inner}</svg>
"#,
            theme.style(),
            theme.background(),
            text("c-value", 26, 15.0, &caption.title),
            text("c-label", 43, 11.0, &caption.timeline),
            text("c-label", 57, 11.0, &caption.filters),
            text("c-label", below, 10.0, &caption.source),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{COLOURS, Theme};
    use crate::ink::{DARK_STEP, Ink};

    /// The page's style sheet and this table must not drift apart.
    #[test]
    fn files_wear_the_colours_of_the_page() {
        let tokens = include_str!("../../../web/styles/tokens.css");
        let classes = include_str!("../../../web/styles/charts.css");
        for (class, property, light, dark) in COLOURS {
            let declared = format!("{property}: light-dark({light}, {dark});");
            assert!(tokens.contains(&declared), "{declared}");
            let used = format!(".{class} {{\n  --ink: var({property});\n}}");
            assert!(classes.contains(&used), "{used}");
        }
    }

    /// Relative luminance, as the accessibility guidelines define it.
    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let value = u8::from_str_radix(&colour[at..at + 2], 16).unwrap();
            let share = f64::from(value) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { libm::pow((share + 0.055) / 1.055, 2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_text_can_be_read_on_what_it_stands() {
        for theme in [Theme::Light, Theme::Dark] {
            let of = |ink: Ink| {
                let colour = COLOURS.iter().find(|colour| colour.0 == ink.class()).unwrap();
                theme.pick(colour)
            };
            for ink in [Ink::Label, Ink::Value] {
                assert!(contrast(of(ink), theme.background()) >= 4.5, "{theme:?} {ink:?}");
            }
            for step in 0..10 {
                let ink = if step >= DARK_STEP { Ink::OnMark } else { Ink::OnPale };
                let contrast = contrast(of(ink), of(Ink::Step(step)));
                assert!(contrast >= 4.5, "{theme:?} step {step}: {contrast:.2}");
            }
        }
    }
}
