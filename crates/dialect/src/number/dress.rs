//! What stands around and between the digits of a number.

use protocol::DecimalMark;

/// Signs and codes of currencies, each with its usual code. Longer ones stand before those they
/// contain.
const CURRENCIES: [(&str, &str); 47] = [
    ("US$", "USD"),
    ("USD", "USD"),
    ("A$", "AUD"),
    ("AUD", "AUD"),
    ("C$", "CAD"),
    ("CA$", "CAD"),
    ("CAD", "CAD"),
    ("NZ$", "NZD"),
    ("NZD", "NZD"),
    ("R$", "BRL"),
    ("BRL", "BRL"),
    ("MXN", "MXN"),
    ("$", "USD"),
    ("\u{20ac}", "EUR"),
    ("EUR", "EUR"),
    ("\u{a3}", "GBP"),
    ("GBP", "GBP"),
    ("\u{20ba}", "TRY"),
    ("TRY", "TRY"),
    ("TL", "TRY"),
    ("\u{a5}", "JPY"),
    ("JPY", "JPY"),
    ("CNY", "CNY"),
    ("\u{20b9}", "INR"),
    ("INR", "INR"),
    ("Rs.", "INR"),
    ("Rs", "INR"),
    ("CHF", "CHF"),
    ("SFr.", "CHF"),
    ("Fr.", "CHF"),
    ("SEK", "SEK"),
    ("NOK", "NOK"),
    ("DKK", "DKK"),
    ("kr.", "kr"),
    ("kr", "kr"),
    ("z\u{142}", "PLN"),
    ("PLN", "PLN"),
    ("K\u{10d}", "CZK"),
    ("CZK", "CZK"),
    ("Ft", "HUF"),
    ("HUF", "HUF"),
    ("\u{20bd}", "RUB"),
    ("RUB", "RUB"),
    ("AED", "AED"),
    ("SAR", "SAR"),
    ("ILS", "ILS"),
    ("ZAR", "ZAR"),
];

/// A number taken out of its sign and currency.
#[derive(Debug)]
pub(super) struct Dressed<'a> {
    pub negative: bool,
    pub currency: Option<&'static str>,
    /// Digits and marks.
    body: &'a str,
}

impl<'a> Dressed<'a> {
    /// Takes off one sign and one currency, on whichever side each stands.
    pub fn new(text: &'a str) -> Option<Self> {
        let mut body = text.trim();
        let mut negative = None;
        let mut currency = None;
        if let Some(inner) = body.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
            (negative, body) = (Some(true), inner.trim());
        }
        while !body.starts_with(|c: char| c.is_ascii_digit() || is_mark(c)) {
            body = take_off(body, &mut negative, &mut currency, Side::Front)?;
        }
        while !body.ends_with(|c: char| c.is_ascii_digit() || is_mark(c)) {
            body = take_off(body, &mut negative, &mut currency, Side::Back)?;
        }
        Some(Self { negative: negative.unwrap_or(false), currency, body })
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

enum Side {
    Front,
    Back,
}

fn take_off<'a>(
    body: &'a str,
    negative: &mut Option<bool>,
    currency: &mut Option<&'static str>,
    side: Side,
) -> Option<&'a str> {
    let strip = |what: &str| match side {
        Side::Front => starts_with(body, what).then(|| &body[what.len()..]),
        Side::Back => ends_with(body, what).then(|| &body[..body.len() - what.len()]),
    };
    for (sign, is_negative) in [("-", true), ("\u{2212}", true), ("+", false)] {
        if let Some(rest) = strip(sign) {
            return negative.replace(is_negative).is_none().then(|| rest.trim());
        }
    }
    let found = CURRENCIES.iter().find_map(|(sign, code)| Some((strip(sign)?, *code)));
    let (rest, code) = found?;
    currency.replace(code).is_none().then(|| rest.trim())
}

fn starts_with(body: &str, what: &str) -> bool {
    body.get(..what.len()).is_some_and(|start| start.eq_ignore_ascii_case(what))
}

fn ends_with(body: &str, what: &str) -> bool {
    let start = body.len().checked_sub(what.len());
    start.and_then(|start| body.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(what))
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

fn is_mark(c: char) -> bool {
    matches!(c, '.' | ',')
}

fn is_blank_or_apostrophe(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\'' | '\u{2019}')
}
