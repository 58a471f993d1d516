//! Texts that a spreadsheet must not compute.

use std::borrow::Cow;

/// What a formula begins with; the wide and the small forms too, which some turn into the plain ones.
const FORMULA: [char; 12] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];

/// Where a spreadsheet may begin a cell in the middle of a text, whatever quotation marks say: a file with
/// commas is split at semicolons where the comma is the decimal mark, and its quotation marks mean
/// nothing then.
const SEPARATORS: [char; 10] =
    [';', '\t', '|', '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

/// A text for a cell of an exported table. Where a spreadsheet could take a part of it for a formula, an
/// apostrophe stands before that part and shows it as it is; numbers stay numbers.
///
/// ```
/// use protocol::cell_text;
///
/// assert_eq!(cell_text("=HYPERLINK(\"http://example.com\")"), "'=HYPERLINK(\"http://example.com\")");
/// assert_eq!(cell_text("mug;=1+1"), "mug;'=1+1");
/// assert_eq!(cell_text("-12.50"), "-12.50");
/// assert_eq!(cell_text("Red mug"), "Red mug");
/// ```
#[must_use]
pub fn cell_text(text: &str) -> Cow<'_, str> {
    // Most texts have nothing that could begin a formula.
    if !text.bytes().any(may_begin_formula) || is_number(text.trim_matches(' ')) {
        return Cow::Borrowed(text);
    }
    let mut defused = String::new();
    let mut copied = 0;
    let mut begins = true;
    for (at, c) in text.char_indices() {
        if SEPARATORS.contains(&c) {
            begins = true;
        } else if begins && !is_passed_over(c) {
            begins = false;
            if FORMULA.contains(&c) {
                defused.push_str(&text[copied..at]);
                defused.push('\'');
                copied = at;
            }
        }
    }
    if copied == 0 && defused.is_empty() {
        return Cow::Borrowed(text);
    }
    defused.push_str(&text[copied..]);
    Cow::Owned(defused)
}

/// Is this one of the signs of [`FORMULA`], or the first byte of one?
fn may_begin_formula(byte: u8) -> bool {
    matches!(byte, b'=' | b'+' | b'-' | b'@' | 0xef)
}

/// Does a spreadsheet look past this to what a cell begins with? It takes quotation marks away, and some
/// drop what cannot be seen.
fn is_passed_over(c: char) -> bool {
    let is_unseen = matches!(
        c,
        '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
    );
    c == '"' || c.is_whitespace() || c.is_control() || is_unseen
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
        for text in ["=1+1", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "＝1", "﹣1", "-", "-inf"]
        {
            assert_eq!(cell_text(text), format!("'{text}"));
        }
    }

    #[test]
    fn what_stands_before_a_formula_does_not_hide_it() {
        for before in
            ["\t", "\r", "\n", "\r\n", " ", "\u{a0}", "\u{b}", "\0", "\u{feff}", "\u{200b}", "\""]
        {
            assert_eq!(cell_text(&format!("{before}=1+1")), format!("{before}'=1+1"));
        }
    }

    #[test]
    fn a_part_that_becomes_a_cell_of_its_own_is_text_too() {
        for (text, expected) in [
            ("x;=1+1", "x;'=1+1"),
            ("x\t@SUM(A1)", "x\t'@SUM(A1)"),
            ("x|=1", "x|'=1"),
            ("x\n  -1", "x\n  '-1"),
            ("x;\"=1+1\"", "x;\"'=1+1\""),
            ("=1;=2;3", "'=1;'=2;3"),
            ("cmd;+1|' /C calc'!A0", "cmd;'+1|' /C calc'!A0"),
        ] {
            assert_eq!(cell_text(text), expected);
        }
    }

    #[test]
    fn numbers_and_other_texts_stay() {
        for text in [
            "",
            "-1",
            "+7",
            "-1,5",
            "-1.234,50",
            "+1e3",
            "-.5",
            " -5",
            "a=b",
            "'=1",
            "19\" rack",
            "Mug, -20 %",
            "e-mail@example.com",
            "2011-01-10 09:00:00",
            "S/M; blue",
            "ｆｕｌｌ－ｗｉｄｔｈ",
        ] {
            assert_eq!(cell_text(text), text);
        }
    }

    /// Splits a file as a spreadsheet does: quotation marks count where a cell begins with one.
    fn cells(csv: &str, separator: char) -> Vec<String> {
        let mut cells = vec![String::new()];
        let (mut quoted, mut begins) = (false, true);
        let mut rest = csv.chars().peekable();
        while let Some(c) = rest.next() {
            match c {
                '"' if begins => quoted = true,
                '"' if quoted && rest.peek() == Some(&'"') => {
                    rest.next();
                    cells.last_mut().unwrap().push('"');
                }
                '"' if quoted => quoted = false,
                '\n' | '\r' if !quoted => cells.push(String::new()),
                c if c == separator && !quoted => cells.push(String::new()),
                c => cells.last_mut().unwrap().push(c),
            }
            begins = !quoted && (c == separator || matches!(c, '\n' | '\r'));
        }
        cells
    }

    fn quoted(text: &str) -> String {
        if text.contains([',', '"', '\n', '\r']) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.to_owned()
        }
    }

    /// Every text of up to five signs of this alphabet, as cells of two rows.
    #[test]
    fn no_cell_is_a_formula_whatever_splits_the_file() {
        let alphabet = ['=', '-', ';', '\t', '\n', '"', ',', ' ', '1', 'x', '\'', '－'];
        let count = alphabet.len().pow(5);
        for number in 0..count {
            let mut digits = number;
            let text: String = std::iter::from_fn(|| {
                let sign = (digits > 0).then(|| alphabet[digits % alphabet.len()]);
                digits /= alphabet.len();
                sign
            })
            .collect();
            let text = cell_text(&text);
            let csv = format!("x,{0},{0}\n{0},y,{0}\n", quoted(&text));
            for separator in [',', ';', '\t'] {
                for cell in cells(&csv, separator) {
                    let cell = cell.trim_start();
                    // A number that begins a line has the rest of the line behind it.
                    let first = cell.split([',', '\n']).next().unwrap_or_default().trim();
                    let is_number = super::is_number(first);
                    assert!(
                        !cell.starts_with(FORMULA) || is_number,
                        "{text:?} by {separator:?}: {cell:?}"
                    );
                }
            }
        }
    }
}
