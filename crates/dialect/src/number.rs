//! Numbers as they stand in a file.

mod currency;
mod dress;

use dress::Dressed;
use protocol::DecimalMark;

/// Powers of ten that a double holds exactly.
const EXACT_POWERS: [f64; 16] =
    [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/// No quantity or price is larger: sums and products of such numbers stay finite.
pub const LARGEST: f64 = 1e15;

/// Digits whose integer a double is sure to hold exactly.
const EXACT_DIGITS: usize = 15;

/// What a number says about the decimal mark of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkEvidence {
    /// Nothing: there is no mark, or no number.
    Nothing,
    /// It can only be read with this mark.
    Only(DecimalMark),
    /// It can be read with either mark, as two different numbers: `1,234`.
    Either,
}

/// Reads a number; `None` where it is none, or absurdly large. Currencies, thousands, parentheses and
/// a trailing minus are understood; a percentage is no number here.
#[must_use]
pub fn parse(field: &[u8], mark: DecimalMark) -> Option<f64> {
    let field = field.trim_ascii();
    parse_bare(field, mark)
        .or_else(|| if mark == DecimalMark::Point { general(field) } else { None })
        .or_else(|| dressed(field, mark))
}

/// Reads a number of a few digits without thousands, currency or blanks, as nearly all are written;
/// `None` where it is none or not so plain.
#[must_use]
pub fn parse_bare(field: &[u8], mark: DecimalMark) -> Option<f64> {
    match mark {
        DecimalMark::Point => short_decimal::<b'.'>(field),
        DecimalMark::Comma => short_decimal::<b','>(field),
    }
}

/// Is the field made of digits alone? Such a number says nothing of marks and currencies.
#[must_use]
pub fn is_bare_whole(field: &[u8]) -> bool {
    !field.is_empty() && field.iter().all(u8::is_ascii_digit)
}

/// What a field says about the decimal mark of its column.
#[must_use]
pub fn mark_evidence(field: &[u8]) -> MarkEvidence {
    match (parse(field, DecimalMark::Point), parse(field, DecimalMark::Comma)) {
        (Some(_), None) => MarkEvidence::Only(DecimalMark::Point),
        (None, Some(_)) => MarkEvidence::Only(DecimalMark::Comma),
        (Some(point), Some(comma)) if point != comma => {
            currency(field).and_then(convention).map_or(MarkEvidence::Either, |thousands| {
                let mark =
                    if thousands { in_thousands(point, comma) } else { in_thousands(comma, point) };
                MarkEvidence::Only(mark)
            })
        }
        _ => MarkEvidence::Nothing,
    }
}

/// The mark with which a number of [either](MarkEvidence::Either) reading is one of thousands.
#[must_use]
pub fn thousands_mark(field: &[u8]) -> Option<DecimalMark> {
    let [point, comma] = [DecimalMark::Point, DecimalMark::Comma].map(|mark| parse(field, mark));
    Some(in_thousands(point?, comma?))
}

fn in_thousands(point: f64, comma: f64) -> DecimalMark {
    if point.abs() > comma.abs() { DecimalMark::Point } else { DecimalMark::Comma }
}

/// Where three digits follow a mark: are they thousands by the custom of the currency? Amounts of pesos, yen
/// and won have no decimals, those of dinars three.
#[must_use]
pub fn convention(code: &str) -> Option<bool> {
    currency::decimals(code).map(|decimals| decimals == 0)
}

/// The code of a currency that is named by its code, word or sign alone: `usd`, `TL`, `Kč`.
#[must_use]
pub fn currency_code(word: &str) -> Option<&'static str> {
    currency::code(word, false)
}

/// The currency that stands with a number, as its usual code.
#[must_use]
pub fn currency(field: &[u8]) -> Option<&'static str> {
    Dressed::new(std::str::from_utf8(field).ok()?)?.currency
}

/// The currency in a column's name: `Price (EUR)`, `Tutar TL`.
#[must_use]
pub fn currency_in_name(name: &str) -> Option<&'static str> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '$' | '/') || !c.is_ascii();
    let word = name.split(|c: char| !is_part(c)).rfind(|word| !word.is_empty())?;
    let is_own =
        word.len() < name.trim().len() && !word.bytes().any(|byte| byte.is_ascii_lowercase());
    let is_short = word.chars().count() <= 3;
    if is_own && is_short { currency_code(word) } else { None }
}

/// Up to fifteen digits with at most one mark: one exact division, so correctly rounded.
fn short_decimal<const MARK: u8>(field: &[u8]) -> Option<f64> {
    let (negative, unsigned) = match field {
        [b'-', rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    if unsigned.is_empty() || unsigned.len() > EXACT_DIGITS {
        return None;
    }
    let mut digits = 0_u64;
    let mut point = None;
    for (position, &byte) in unsigned.iter().enumerate() {
        match byte {
            b'0'..=b'9' => digits = digits * 10 + u64::from(byte - b'0'),
            _ if byte == MARK && point.is_none() => point = Some(position),
            _ => return None,
        }
    }
    let decimals = match point {
        Some(_) if unsigned.len() == 1 => return None,
        Some(position) => unsigned.len() - 1 - position,
        None => 0,
    };
    let value = digits as f64 / EXACT_POWERS[decimals];
    Some(if negative { -value } else { value })
}

fn general(field: &[u8]) -> Option<f64> {
    let plausible = |&byte: &u8| matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+' | b'e' | b'E');
    if !field.iter().all(plausible) {
        return None;
    }
    standard(std::str::from_utf8(field).ok()?)
}

fn dressed(field: &[u8], mark: DecimalMark) -> Option<f64> {
    let dressed = Dressed::new(std::str::from_utf8(field).ok()?)?;
    let value = standard(&dressed.plain(mark)?)?;
    Some(if dressed.negative { -value } else { value })
}

fn standard(text: &str) -> Option<f64> {
    let value: f64 = text.parse().ok()?;
    (value.abs() <= LARGEST).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::{MarkEvidence, currency, mark_evidence, parse};
    use protocol::DecimalMark::{Comma, Point};

    #[test]
    fn plain_numbers_equal_the_standard_library_and_the_rest_is_refused() {
        for text in [
            "0",
            "6",
            "2.55",
            "-12",
            "0.001",
            ".5",
            "5.",
            "1e3",
            "+7",
            "123456789012345",
            "99999999.99",
        ] {
            assert_eq!(parse(text.as_bytes(), Point), text.parse().ok(), "{text}");
        }
        assert_eq!(parse(b" 3.4 ", Point), Some(3.4));
        for text in [
            "",
            " ",
            "-",
            ".",
            "1.2.3",
            "inf",
            "nan",
            "1e999",
            "1e16",
            "123456789012345678",
            "12,5",
            "0x10",
            "six",
            "\u{ff}",
            "12%",
            "12 %",
            "(5",
            "5)",
            "--5",
            "-5-",
            "$",
            "\u{20ac} \u{20ac} 5",
            "1,23",
            "12,34",
            "0,123",
            "1,,234",
            ",123",
            "1 2",
            "1,234 567",
            "3 pcs",
        ] {
            assert_eq!(parse(text.as_bytes(), Point), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_read_in_any_dress() {
        for (text, mark, value) in [
            ("2,5", Comma, 2.5),
            ("1.234,56", Comma, 1234.56),
            ("1.234.567", Comma, 1_234_567.0),
            ("1,234.56", Point, 1234.56),
            ("12,34,567.5", Point, 1_234_567.5),
            ("1 234,5", Comma, 1234.5),
            ("1\u{a0}234,5", Comma, 1234.5),
            ("1\u{202f}234\u{202f}567,5", Comma, 1_234_567.5),
            ("1'234.5", Point, 1234.5),
            ("1\u{2019}234.5", Point, 1234.5),
            ("\u{a3}3.50", Point, 3.5),
            ("$1,000", Point, 1000.0),
            ("US$ 12.50", Point, 12.5),
            ("12,50 \u{20ac}", Comma, 12.5),
            ("\u{20ba}1.250,00", Comma, 1250.0),
            ("1.250,00 TL", Comma, 1250.0),
            ("EUR 7", Point, 7.0),
            ("9.99 usd", Point, 9.99),
            ("(12.50)", Point, -12.5),
            ("($12.50)", Point, -12.5),
            ("12,5-", Comma, -12.5),
            ("-$3", Point, -3.0),
            ("$-3", Point, -3.0),
            ("\u{2212}3", Point, -3.0),
            ("- 3", Point, -3.0),
            ("+3,5", Comma, 3.5),
        ] {
            assert_eq!(parse(text.as_bytes(), mark), Some(value), "{text}");
        }
        for text in ["2.5", "1.23", "1,2,3", "1.234,5.6"] {
            assert_eq!(parse(text.as_bytes(), Comma), None, "{text}");
        }
    }

    #[test]
    fn a_number_tells_its_decimal_mark_where_only_one_fits() {
        for (text, evidence) in [
            ("12", MarkEvidence::Nothing),
            ("free", MarkEvidence::Nothing),
            ("2.5", MarkEvidence::Only(Point)),
            ("2,50 \u{20ac}", MarkEvidence::Only(Comma)),
            ("1,234", MarkEvidence::Either),
            ("1.234", MarkEvidence::Either),
            ("0,125", MarkEvidence::Only(Comma)),
            ("1.234.567", MarkEvidence::Only(Comma)),
            ("1,234.5", MarkEvidence::Only(Point)),
            ("1234,567", MarkEvidence::Only(Comma)),
            ("1 234", MarkEvidence::Nothing),
        ] {
            assert_eq!(mark_evidence(text.as_bytes()), evidence, "{text}");
        }
        let price = "1.250,00 TL".as_bytes();
        assert_eq!((currency(price), currency(b"12.5")), (Some("TRY"), None));
    }
}
