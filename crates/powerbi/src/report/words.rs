//! Text boxes: what a page says in words.

use super::layout::width_of;
use super::literal::object;
use super::shape::Shape;
use crate::theme;
use semantics::Page;
use serde_json::{Value, json};

const BODY_POINTS: u32 = 10;
const LINE_HEIGHT: u32 = 18;
const PADDING: u32 = 12;
const TITLE_HEIGHT: u32 = 30;
/// Mean width of a letter at the body's size; generous, so that texts fit.
const LETTER_WIDTH: u32 = 7;

/// A paragraph: a term, which stands out, and what there is to say.
#[derive(Clone, Copy, Debug)]
pub struct Paragraph<'a> {
    /// Comes first, in bold; may be empty.
    pub term: &'a str,
    /// The rest.
    pub text: &'a str,
}

/// A paragraph without a term.
pub const fn plain(text: &str) -> Paragraph<'_> {
    Paragraph { term: "", text }
}

/// A paragraph that begins with a term.
pub const fn about<'a>(term: &'a str, text: &'a str) -> Paragraph<'a> {
    Paragraph { term, text }
}

/// A box of paragraphs, as high as they need.
pub fn words(name: &str, title: &str, span: u8, paragraphs: &[Paragraph]) -> Shape {
    let said: Vec<Value> = paragraphs.iter().map(|p| json!({ "textRuns": runs(p) })).collect();
    Shape::new(name, "textbox", span, height(span, paragraphs))
        .titled(title, None)
        .object("general", object(json!({ "paragraphs": said })))
}

/// The title of a page and what the page answers.
pub fn heading(page: &Page) -> Shape {
    let paragraphs =
        [run(page.title.en, 20, true, theme::STRONG), run(page.lead.en, 11, false, theme::MUTED)]
            .map(|run| json!({ "textRuns": [run] }));
    Shape::new("heading", "textbox", 12, 0)
        .with_alt(&format!("{}: {}", page.title.en, page.lead.en))
        .object("general", object(json!({ "paragraphs": paragraphs })))
        .unframed()
}

fn runs(paragraph: &Paragraph) -> Vec<Value> {
    let text = run(paragraph.text, BODY_POINTS, false, theme::TEXT);
    if paragraph.term.is_empty() {
        return vec![text];
    }
    let term = format!("{}: ", paragraph.term);
    vec![run(&term, BODY_POINTS, true, theme::STRONG), text]
}

fn run(value: &str, points: u32, bold: bool, colour: &str) -> Value {
    json!({
        "value": value,
        "textStyle": {
            "fontFamily": if bold { theme::FONT_BOLD } else { theme::FONT },
            "fontSize": format!("{points}pt"),
            "color": colour,
        },
    })
}

fn height(span: u8, paragraphs: &[Paragraph]) -> u32 {
    let letters_a_line = (width_of(span) - 2 * PADDING) / LETTER_WIDTH;
    let lines: u32 = paragraphs.iter().map(|p| letters(p).div_ceil(letters_a_line)).sum();
    TITLE_HEIGHT + 2 * PADDING + LINE_HEIGHT * lines
}

fn letters(paragraph: &Paragraph) -> u32 {
    let separator = 2;
    (paragraph.term.chars().count() + separator + paragraph.text.chars().count()) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_is_as_high_as_its_words_need() {
        let line = "x".repeat(80);
        let of = |paragraphs: &[Paragraph]| words("box", "Title", 6, paragraphs).height;
        let one = of(&[plain(&line)]);
        assert_eq!(of(&[plain(&line), plain(&line)]), one + LINE_HEIGHT);
        assert_eq!(of(&[about("term", &line)]), one + LINE_HEIGHT);
    }
}
