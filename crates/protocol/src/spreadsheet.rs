//! Texts that a spreadsheet must not compute.

use std::borrow::Cow;

/// What a text begins with that a spreadsheet takes for a formula; the wide forms too, which some turn
/// into the narrow ones.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// A text for a cell of an exported table. One that a spreadsheet would compute gets an apostrophe in
/// front, which shows it as it is; numbers stay numbers.
///
/// ```
/// use protocol::cell_text;
///
/// assert_eq!(cell_text("=HYPERLINK(\"http://example.com\")"), "'=HYPERLINK(\"http://example.com\")");
/// assert_eq!(cell_text("-12.50"), "-12.50");
/// assert_eq!(cell_text("Red mug"), "Red mug");
/// ```
#[must_use]
pub fn cell_text(text: &str) -> Cow<'_, str> {
    if text.starts_with(FORMULA) && !is_number(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// A sign and digits, with marks between them and nothing else. With an exponent it is a number too.
fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let has_digit = unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    has_digit && (unsigned.chars().all(plain) || text.parse::<f64>().is_ok_and(f64::is_finite))
}

#[cfg(test)]
mod tests {
    use super::{FORMULA, cell_text};

    #[test]
    fn what_could_be_computed_is_shown_as_it_is() {
        for text in
            ["=1+1", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "＝1", "-", "-inf", "+NaN"]
        {
            assert_eq!(cell_text(text), format!("'{text}"));
        }
    }

    #[test]
    fn numbers_and_other_texts_stay() {
        for text in
            ["", "-1", "+7", "-1,5", "-1.234,50", "+1e3", "-.5", "a=b", "'=1", " =1", "19\" rack"]
        {
            assert_eq!(cell_text(text), text);
        }
    }

    #[test]
    fn no_text_comes_out_that_begins_a_formula() {
        // Every beginning before every rest of a small alphabet.
        let rest = ["", "1", "1+1", "A1", "|calc", ".5", ",", "e3", "e", "-"];
        for first in FORMULA {
            for rest in rest {
                let text = format!("{first}{rest}");
                let out = cell_text(&text).into_owned();
                let harmless = |text: &str| {
                    text.chars().skip(1).all(|c| c.is_ascii_digit() || ".,e".contains(c))
                };
                assert!(out.starts_with('\'') || harmless(&out), "{text:?} became {out:?}");
            }
        }
    }
}
