//! SVG without colours: shapes carry the class of their ink.

use crate::{Ink, Size, canvas::Canvas};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    text_anchor::{HPos, VPos},
};
use std::{
    convert::Infallible,
    fmt::{Display, Write},
};

/// Mean width of a character, as a share of the font size. The page's fonts are not known here, and
/// asking the browser for them would make the drawing depend on the machine.
const CHARACTER_WIDTH: f64 = 0.62;
/// How far a text's baseline lies below its middle, as a share of the font size.
const BASELINE_BELOW_MIDDLE: f64 = 0.35;
/// Height of capitals and figures, as a share of the font size.
const CAPITAL_HEIGHT: f64 = 0.72;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// Width of a text in pixels, near enough to lay labels out.
pub(crate) fn text_width(text: &str, font_size: f64) -> f64 {
    text.chars().count() as f64 * font_size * CHARACTER_WIDTH
}

/// A plotters backend that writes themed SVG.
pub(crate) struct ThemedSvg<'a> {
    size: Size,
    out: &'a mut String,
}

impl<'a> ThemedSvg<'a> {
    /// Draws a picture with this name into a string.
    pub(crate) fn draw<E>(
        size: Size,
        name: &str,
        draw: impl FnOnce(ThemedSvg<'_>) -> Result<(), E>,
    ) -> Result<String, E> {
        let Size { width, height } = size;
        let mut out = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" class="chart" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" aria-label="{}">"#,
            escape(name)
        );
        draw(ThemedSvg { size, out: &mut out })?;
        out.push_str("</svg>\n");
        Ok(out)
    }

    fn shape(&mut self, color: BackendColor, filled: bool, shape: impl Display) -> Drawn {
        if color.alpha > 0.0 {
            let class = Ink::of(color).map_or("", Ink::class);
            let fill = if filled { "" } else { r#" fill="none""# };
            self.line(format_args!(r#"<{shape} class="{class}"{fill}/>"#));
        }
        Ok(())
    }

    fn line(&mut self, text: impl Display) {
        self.out.push('\n');
        // Writing into a string cannot fail.
        let _ = write!(self.out, "{text}");
    }
}

impl Canvas for ThemedSvg<'_> {
    fn begin_mark(&mut self, index: usize, title: &str) {
        let title = escape(title);
        self.line(format_args!(
            r#"<g class="c-item" data-index="{index}" role="img" aria-label="{title}"><title>{title}</title>"#
        ));
    }

    fn end_mark(&mut self) {
        self.out.push_str("</g>");
    }
}

impl DrawingBackend for ThemedSvg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.size.width, self.size.height)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.shape(color, true, format_args!(r#"rect x="{x}" y="{y}" width="1" height="1""#))
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        (x1, y1): BackendCoord,
        (x2, y2): BackendCoord,
        style: &S,
    ) -> Drawn {
        let line = format_args!(r#"line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}""#);
        self.shape(style.color(), true, line)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (width, height) = (right - left, bottom - top);
        let rect = format_args!(r#"rect x="{left}" y="{top}" width="{width}" height="{height}""#);
        self.shape(style.color(), fill, rect)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let path = format_args!(r#"polyline points="{}""#, points(path)).to_string();
        self.shape(style.color(), false, path)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let circle = format_args!(r#"circle cx="{x}" cy="{y}" r="{radius}""#);
        self.shape(style.color(), fill, circle)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        let polygon = format!(r#"polygon points="{}""#, points(corners));
        self.shape(style.color(), true, polygon)
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        let color = style.color();
        if color.alpha == 0.0 {
            return Ok(());
        }
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
        let class = Ink::of(color).map_or("", Ink::class);
        let baseline = f64::from(y) + size * drop;
        self.line(format_args!(
            r#"<text x="{x}" y="{baseline:.1}" text-anchor="{anchor}" font-size="{size}" class="{class}">{}</text>"#,
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
        Ok((text_width(text, size).ceil() as u32, size.ceil() as u32))
    }
}

fn points(path: impl IntoIterator<Item = BackendCoord>) -> String {
    let points: Vec<String> = path.into_iter().map(|(x, y)| format!("{x},{y}")).collect();
    points.join(" ")
}

/// The text with the characters that mean something to XML replaced.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn markup_in_a_text_stays_text() {
        assert_eq!(escape(r#"<b title="x">&"#), "&lt;b title=&quot;x&quot;&gt;&amp;");
    }
}
