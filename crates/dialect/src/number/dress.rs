//! What stands around and between the digits of a number.

use super::currency::{by_code, code};
use protocol::DecimalMark;

/// A number taken out of its sign and currency.
#[derive(Debug)]
pub(super) struct Dressed<'a> {
    pub negative: bool,
    pub currency: Option<&'static str>,
    /// Digits and marks.
    body: &'a str,
}

impl<'a> Dressed<'a> {
    /// Takes off one sign and the currency, on whichever side each stands.
    pub fn new(text: &'a str) -> Option<Self> {
        // A spreadsheet shows what is text by an apostrophe in front.
        let text = text.trim().trim_start_matches('\'');
        let (in_brackets, text) =
            match text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
                Some(inner) => (true, inner.trim()),
                None => (false, text),
            };
        let mut first = text.find(is_digit)?;
        let mut end = text.rfind(is_digit)? + 1;
        if text[..first].ends_with(is_mark) && !is_abbreviated(&text[..first - 1]) {
            first -= 1;
        }
        if text[end..].starts_with(is_mark) {
            end += 1;
        }
        let (front, body, mut back) = (&text[..first], &text[first..end], &text[end..]);
        // `12,-` is a price without cents, and no minus.
        if body.ends_with(is_mark) && matches!(back, "-" | "\u{2013}" | "\u{2014}") {
            back = "";
        }
        let mut sign = in_brackets.then_some(true);
        let before = currency(front, front.ends_with(is_letter), &mut sign)?;
        let after = currency(back, back.starts_with(is_letter), &mut sign)?;
        let currency = match (before, after) {
            // `$12.50 MXN`: the code says more than the sign.
            (Some(before), Some(after)) if before != after => Some(named(front, back)?),
            (before, after) => before.or(after),
        };
        Some(Self { negative: sign.unwrap_or(false), currency, body })
    }

    /// The digits with a decimal point and without thousands, as the standard library reads them.
    /// `None` where the marks do not stand as they would in a number.
    pub fn plain(&self, mark: DecimalMark) -> Option<String> {
        let (point, thousands) = match mark {
            DecimalMark::Point => ('.', ','),
            DecimalMark::Comma => (',', '.'),
        };
        let (whole, decimals) = match self.body.split_once(point) {
            Some((whole, decimals)) => (whole, Some(decimals)),
            None => (self.body, None),
        };
        let mut plain = String::with_capacity(self.body.len());
        let between = whole.chars().find(|c| !c.is_ascii_digit());
        match between {
            None => plain.push_str(whole),
            Some(mark) if mark == thousands || is_blank_or_apostrophe(mark) => {
                plain = grouped(whole, mark)?;
            }
            Some(_) => return None,
        }
        if let Some(decimals) = decimals {
            if !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
                return None;
            }
            plain.push('.');
            plain.push_str(decimals);
        }
        plain.bytes().any(|byte| byte.is_ascii_digit()).then_some(plain)
    }
}

/// The currency beside a number, once its sign is taken off: none where nothing stands there.
#[expect(clippy::option_option, reason = "what is no currency makes it no number")]
fn currency(beside: &str, glued: bool, sign: &mut Option<bool>) -> Option<Option<&'static str>> {
    let mut word = beside.trim();
    for (mark, is_negative) in [('-', true), ('\u{2212}', true), ('+', false)] {
        if let Some(rest) = word.strip_prefix(mark).or_else(|| word.strip_suffix(mark)) {
            if sign.replace(is_negative).is_some() {
                return None;
            }
            word = rest.trim();
        }
    }
    match word {
        "" => Some(None),
        word => code(word, glued).map(Some),
    }
}

/// The code among a code and a sign.
fn named(front: &str, back: &str) -> Option<&'static str> {
    let mut codes = [front, back].into_iter().filter_map(|word| by_code(word.trim()));
    let code = codes.next()?;
    codes.next().is_none().then_some(code)
}

/// Is the point after it that of an abbreviation (`Rs.`, `S/.`) and no decimal mark?
fn is_abbreviated(word: &str) -> bool {
    word.ends_with(|c: char| c.is_alphabetic() || c == '/')
}

/// Digits in groups: the first has one to three, the last three, those between two (as in India) or
/// three.
fn grouped(whole: &str, mark: char) -> Option<String> {
    let groups: Vec<&str> = whole.split(mark).collect();
    let (first, rest) = groups.split_first()?;
    let (last, between) = rest.split_last()?;
    let fits = matches!(first.len(), 1..=3)
        && !first.starts_with('0')
        && last.len() == 3
        && between.iter().all(|group| matches!(group.len(), 2..=3))
        && groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
    fits.then(|| groups.concat())
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
}

fn is_mark(c: char) -> bool {
    matches!(c, '.' | ',')
}

fn is_blank_or_apostrophe(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\'' | '\u{2019}')
}
