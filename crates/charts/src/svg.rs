//! SVG without colours: shapes carry the class of their ink.

use crate::{Ink, Size};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    text_anchor::{HPos, VPos},
};
use std::{
    convert::Infallible,
    fmt::{Display, Write},
};

/// Parts of a pixel the backend counts in. plotters knows whole numbers only, and curves need finer ones.
pub(crate) const FINE: i32 = 10;

/// How much of itself a faint shape shows; the style sheet has the last word.
pub(crate) const FAINT: f64 = 0.5;
/// What a dashed line travels through plotters as.
pub(crate) const DASHED: f64 = 0.75;

/// How far a text's baseline lies below its middle, as a share of the font size.
const BASELINE_BELOW_MIDDLE: f64 = 0.35;
/// Height of capitals and figures, as a share of the font size.
const CAPITAL_HEIGHT: f64 = 0.72;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// How wide the characters from U+0020 on are in the page's font, in hundredths of an em (`cargo xtask fonts` made the
/// file). Asking the browser would make the drawing depend on the machine.
const WIDTHS: &[u8] = include_bytes!("../assets/widths.bin");
/// Of all other characters none is wider than this.
const WIDEST: u8 = 100;

/// Width of a text in pixels.
pub(crate) fn text_width(text: &str, font_size: f64) -> f64 {
    let width = |character: char| {
        let place = (character as usize).checked_sub(' ' as usize);
        place.and_then(|place| WIDTHS.get(place)).copied().unwrap_or(WIDEST)
    };
    text.chars().map(|character| f64::from(width(character)) / 100.0).sum::<f64>() * font_size
}

/// Width of a value: values are bold.
pub(crate) fn value_width(text: &str, font_size: f64) -> f64 {
    text_width(text, font_size) * 1.06
}

/// A name and its figure. Where both do not fit the name is shortened, and the figure left out if no name remains.
pub(crate) fn fitted_pair(name: &str, figure: &str, font_size: f64, room: f64) -> String {
    let short =
        fitted(name, font_size, room - text_width(" ", font_size) - text_width(figure, font_size));
    if short.is_empty() || name.is_empty() {
        fitted(name, font_size, room)
    } else {
        format!("{short} {figure}")
    }
}

/// The text in one line or two; what does not fit is shortened.
pub(crate) fn wrapped(text: &str, font_size: f64, room: f64) -> Vec<String> {
    if text_width(text, font_size) <= room {
        return vec![text.to_owned()];
    }
    let breaks = text.match_indices(' ').map(|(at, _)| at);
    let first = breaks.rev().find(|&at| text_width(&text[..at], font_size) <= room);
    let lines = first.map_or((text, ""), |at| (&text[..at], &text[at + 1..]));
    [lines.0, lines.1]
        .iter()
        .map(|line| fitted(line, font_size, room))
        .filter(|line| !line.is_empty())
        .collect()
}

/// The text, shortened with an ellipsis until it fits; nothing where not even three characters do.
pub(crate) fn fitted(text: &str, font_size: f64, room: f64) -> String {
    // Widths are sums of fractions.
    if text_width(text, font_size) <= room + 0.01 {
        return text.to_owned();
    }
    let mut kept: Vec<char> = text.chars().collect();
    while kept.len() > 3 {
        kept.pop();
        let short: String = kept.iter().collect::<String>().trim_end().to_owned() + "…";
        if text_width(&short, font_size) <= room {
            return short;
        }
    }
    String::new()
}

/// A plotters backend that writes themed SVG.
pub(crate) struct ThemedSvg<'a> {
    size: Size,
    out: &'a mut String,
}

impl<'a> ThemedSvg<'a> {
    /// Begins a picture with this name in a string. What has marks is a `group` of them: within an `img` they
    /// would not exist for those who hear a chart.
    pub(crate) fn begin(size: Size, role: &str, name: &str, out: &'a mut String) -> Self {
        let Size { width, height } = size;
        let _ = write!(
            out,
            r#"<svg xmlns="http://www.w3.org/2000/svg" class="chart" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="{role}" aria-label="{}">"#,
            escape(name)
        );
        Self { size, out }
    }

    /// The shapes up to [`ThemedSvg::end_mark`] are one mark.
    pub(crate) fn begin_mark(&mut self, index: usize, title: &str, off: bool) {
        let title = escape(title);
        let class = if off { "c-item is-off" } else { "c-item" };
        self.line(format_args!(
            r#"<g class="{class}" data-index="{index}" role="graphics-symbol" aria-label="{title}"><title>{title}</title>"#
        ));
    }

    /// The mark is complete.
    pub(crate) fn end_mark(&mut self) {
        self.out.push_str("</g>");
    }

    fn shape(&mut self, color: BackendColor, kind: &str, shape: impl Display) -> Drawn {
        let class = Ink::of(color).map_or("", Ink::class);
        let state = match color.alpha {
            0.0 => " c-resting",
            alpha if alpha <= FAINT => " c-faint",
            alpha if alpha <= DASHED => " c-dashed",
            _ => "",
        };
        self.line(format_args!(r#"<{shape} class="{class} {kind}{state}"/>"#));
        Ok(())
    }

    fn line(&mut self, text: impl Display) {
        self.out.push('\n');
        // Writing into a string cannot fail.
        let _ = write!(self.out, "{text}");
    }
}

/// A length in pixels, as short as it can be written.
struct Px(i32);

impl Display for Px {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.abs() / FINE, self.0.abs() % FINE);
        if rest == 0 { write!(f, "{sign}{whole}") } else { write!(f, "{sign}{whole}.{rest}") }
    }
}

const FILLED: &str = "c-f";
const STROKED: &str = "c-s";

impl DrawingBackend for ThemedSvg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.size.width * FINE as u32, self.size.height * FINE as u32)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        let (x, y) = (Px(x), Px(y));
        self.shape(color, FILLED, format_args!(r#"rect x="{x}" y="{y}" width="1" height="1""#))
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        (x1, y1): BackendCoord,
        (x2, y2): BackendCoord,
        style: &S,
    ) -> Drawn {
        let (x1, y1, x2, y2) = (Px(x1), Px(y1), Px(x2), Px(y2));
        let line = format_args!(r#"line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}""#);
        self.shape(style.color(), STROKED, line)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (width, height) = (Px((right - left).max(0)), Px((bottom - top).max(0)));
        let (left, top) = (Px(left), Px(top));
        let rect = format_args!(r#"rect x="{left}" y="{top}" width="{width}" height="{height}""#);
        self.shape(style.color(), if fill { FILLED } else { STROKED }, rect)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let path = format!(r#"polyline points="{}""#, points(path));
        self.shape(style.color(), STROKED, path)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (x, y, radius) = (Px(x), Px(y), Px(radius as i32));
        let circle = format_args!(r#"circle cx="{x}" cy="{y}" r="{radius}""#);
        self.shape(style.color(), if fill { FILLED } else { STROKED }, circle)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        let polygon = format!(r#"polygon points="{}""#, points(corners));
        self.shape(style.color(), FILLED, polygon)
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        let size = style.size();
        let anchor = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        let drop = match style.anchor().v_pos {
            VPos::Top => CAPITAL_HEIGHT,
            VPos::Center => BASELINE_BELOW_MIDDLE,
            VPos::Bottom => 0.0,
        };
        let class = Ink::of(style.color()).map_or("", Ink::class);
        let baseline = f64::from(y) / f64::from(FINE) + size * drop;
        self.line(format_args!(
            r#"<text x="{}" y="{baseline:.1}" text-anchor="{anchor}" font-size="{size}" class="{class} c-t">{}</text>"#,
            Px(x),
            escape(text)
        ));
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size();
        let fine = f64::from(FINE);
        Ok(((text_width(text, size) * fine).ceil() as u32, (size * fine).ceil() as u32))
    }
}

fn points(path: impl IntoIterator<Item = BackendCoord>) -> String {
    let points: Vec<String> =
        path.into_iter().map(|(x, y)| format!("{},{}", Px(x), Px(y))).collect();
    points.join(" ")
}

/// The text with the characters that mean something to XML replaced, and those that it does not know.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            character if !is_xml(character) => escaped.push(char::REPLACEMENT_CHARACTER),
            other => escaped.push(other),
        }
    }
    escaped
}

/// May this stand in an XML file? Of the control characters only tab and line ends may, and two that are no
/// characters at all may not.
fn is_xml(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::{Px, escape, fitted, fitted_pair, text_width, wrapped};

    #[test]
    fn markup_in_a_text_stays_text() {
        assert_eq!(escape(r#"<b title="x">&"#), "&lt;b title=&quot;x&quot;&gt;&amp;");
    }

    #[test]
    fn what_xml_does_not_know_is_replaced() {
        assert_eq!(
            escape("a\0b\u{1b}[1m\u{8}\u{fffe}\u{ffff}"),
            "a\u{fffd}b\u{fffd}[1m\u{fffd}\u{fffd}\u{fffd}"
        );
        let kept = "Tasse\t\n\r \u{85}\u{ad}é\u{d7ff}\u{e000}\u{fffd}\u{10000}\u{10ffff}";
        assert_eq!(escape(kept), kept);
    }

    #[test]
    fn lengths_are_written_short() {
        let written: Vec<String> = [120, 125, -5, 0].map(|fine| Px(fine).to_string()).into();
        assert_eq!(written, ["12", "12.5", "-0.5", "0"]);
    }

    #[test]
    fn a_text_that_is_too_long_ends_in_an_ellipsis() {
        let text = "A rather long description";
        let short = fitted(text, 11.0, 80.0);
        assert!(short.ends_with('…') && text_width(&short, 11.0) <= 80.0);
        assert_eq!(fitted("fits", 11.0, 80.0), "fits");
        assert_eq!(fitted(text, 11.0, 2.0), "");
    }

    #[test]
    fn figures_are_of_one_width_and_letters_of_their_own() {
        let of = |text: &str| text_width(text, 100.0);
        assert!(('0'..='9').all(|figure| of(&figure.to_string()) == of("0")));
        assert!(of("i") < of("ş") && of("ş") < of("W") && of("W") <= of("顧"));
        assert_eq!(of("Wi"), of("W") + of("i"));
    }

    #[test]
    fn a_name_gives_way_to_its_figure() {
        assert_eq!(fitted_pair("Lost", "5 %", 11.0, 200.0), "Lost 5 %");
        let short = fitted_pair("Potential Loyalists", "12 %", 11.0, 90.0);
        assert!(short.contains('…') && short.ends_with(" 12 %"), "{short}");
        assert!(!fitted_pair("Potential Loyalists", "12 %", 11.0, 40.0).contains('%'));
    }

    #[test]
    fn a_long_name_takes_two_lines() {
        assert_eq!(wrapped("Customers lost", 11.0, 70.0), ["Customers", "lost"]);
        assert_eq!(wrapped("Customers", 11.0, 70.0), ["Customers"]);
        assert_eq!(wrapped("Überraschungen", 11.0, 60.0).len(), 1);
    }
}
