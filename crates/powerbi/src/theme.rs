//! The report's theme: the light palette of the page in the browser.

use crate::files::json;
use serde_json::{Value, json};

/// The name of the theme, which is also that of its file.
pub const NAME: &str = "ChurnIntelligence.json";

/// The letters of texts.
pub const FONT: &str = "Segoe UI";
/// The letters of titles and terms.
pub const FONT_BOLD: &str = "Segoe UI Semibold";

/// Behind everything.
pub const CANVAS: &str = "#fbfbfa";
/// Cards.
pub const SURFACE: &str = "#ffffff";
/// Places that lie deeper than the canvas.
pub const SUNKEN: &str = "#f4f4f2";
/// Under the pointer.
pub const HOVER: &str = "#efefec";
/// Borders and gridlines.
pub const LINE: &str = "#e6e6e2";
/// Words that stand back.
pub const MUTED: &str = "#63656b";
/// Words.
pub const TEXT: &str = "#2c2e33";
/// Words that stand out.
pub const STRONG: &str = "#121316";
/// What is chosen.
pub const ACCENT: &str = "#2f54d0";
/// Marks of charts.
pub const CHART: &str = "#4a6be0";
/// High risk.
pub const RISK_HIGH: &str = "#b83a0e";
/// Medium risk.
pub const RISK_MEDIUM: &str = "#eda04b";
/// Low risk.
pub const RISK_LOW: &str = "#b9d3e6";
/// Good news.
pub const GOOD: &str = "#17703f";
/// Bad news.
pub const BAD: &str = "#b3261e";
/// The lightest cell of a heat map.
pub const STEP_LOW: &str = "#f1f4fe";
/// The deepest cell of a heat map on which dark words can be read.
pub const STEP_HIGH: &str = "#8fa7f2";
/// Marks of series, in order; the first is a chart's only one.
const SERIES: [&str; 11] = [
    CHART, "#2f54d0", "#5b9bd5", "#17877a", "#7cb66b", "#c9bf3b", "#e7a33e", "#b48ad6", "#d2602e",
    "#8a8d96", "#c0558f",
];

/// The theme file.
#[must_use]
pub fn text() -> String {
    json(&json!({
        "name": NAME,
        "dataColors": SERIES,
        "background": SURFACE,
        "secondaryBackground": SUNKEN,
        "foreground": TEXT,
        "foregroundNeutralSecondary": MUTED,
        "foregroundNeutralTertiary": LINE,
        "tableAccent": ACCENT,
        "good": GOOD,
        "neutral": RISK_MEDIUM,
        "bad": BAD,
        "maximum": STEP_HIGH,
        "center": "#c8d4fb",
        "minimum": STEP_LOW,
        "hyperlink": ACCENT,
        "textClasses": {
            "callout": class(FONT_BOLD, 20, STRONG),
            "title": class(FONT_BOLD, 11, STRONG),
            "header": class(FONT_BOLD, 10, STRONG),
            "label": class(FONT, 10, TEXT),
        },
        "visualStyles": {
            "*": { "*": everywhere() },
            "scatterChart": { "*": axes(true) },
            "page": { "*": {
                "background": [{ "color": solid(CANVAS), "transparency": 0 }],
                "outspace": [{ "color": solid(CANVAS), "transparency": 0 }],
            } },
        },
    }))
}

/// Titles say what is measured, so axes need none; where two measures meet, each has its own.
fn axes(titled: bool) -> Value {
    json!({
        "categoryAxis": [{ "showAxisTitle": titled }],
        "valueAxis": [{ "showAxisTitle": titled, "gridlineColor": solid(LINE) }],
    })
}

fn everywhere() -> Value {
    let axes = axes(false);
    json!({
        "categoryAxis": axes["categoryAxis"],
        "valueAxis": axes["valueAxis"],
        "background": [{ "show": true, "color": solid(SURFACE), "transparency": 0 }],
        "border": [{ "show": true, "color": solid(LINE), "radius": 10, "width": 1 }],
        "padding": [{ "top": 8, "bottom": 8, "left": 12, "right": 12 }],
        "title": [{
            "fontFamily": FONT_BOLD,
            "fontSize": 10,
            "fontColor": solid(STRONG),
            "titleWrap": true,
        }],
        "visualHeader": [{ "show": true }],
    })
}

fn class(font: &str, points: u8, colour: &str) -> Value {
    json!({ "fontFace": font, "fontSize": points, "color": colour })
}

fn solid(colour: &str) -> Value {
    json!({ "solid": { "color": colour } })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The page's style sheet: name, then the light colour.
    const TOKENS: &str = include_str!("../../../web/styles/tokens.css");

    fn light(token: &str) -> &'static str {
        let start = format!("--{token}: light-dark(");
        let (_, rest) = TOKENS.split_once(&start).unwrap();
        rest.split(',').next().unwrap()
    }

    #[test]
    fn the_palette_is_the_page_s() {
        let ours = [
            ("canvas", CANVAS),
            ("surface", SURFACE),
            ("sunken", SUNKEN),
            ("hover", HOVER),
            ("line", LINE),
            ("muted", MUTED),
            ("text", TEXT),
            ("strong", STRONG),
            ("accent", ACCENT),
            ("chart", CHART),
            ("risk-high", RISK_HIGH),
            ("risk-medium", RISK_MEDIUM),
            ("risk-low", RISK_LOW),
            ("good", GOOD),
            ("bad", BAD),
            ("step-0", STEP_LOW),
            ("step-4", STEP_HIGH),
        ];
        for (token, colour) in ours {
            assert_eq!(light(token), colour, "{token}");
        }
        for (place, colour) in SERIES[1..].iter().enumerate() {
            assert_eq!(light(&format!("series-{place}")), *colour);
        }
    }
}
