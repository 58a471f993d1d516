//! Numbers as they stand in a CSV file.

/// Powers of ten that a double holds exactly.
const EXACT_POWERS: [f64; 16] =
    [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/// No quantity or price is larger: sums and products of such numbers stay finite.
const LARGEST: f64 = 1e15;

/// Digits whose integer a double is sure to hold exactly.
const EXACT_DIGITS: usize = 15;

/// Reads a decimal number; `None` where it is none, or absurdly large.
pub(crate) fn parse(field: &[u8]) -> Option<f64> {
    let field = field.trim_ascii();
    short_decimal(field).or_else(|| general(field))
}

/// Up to fifteen digits with at most one point: one exact division, so correctly rounded.
fn short_decimal(field: &[u8]) -> Option<f64> {
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
            b'.' if point.is_none() => point = Some(position),
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
    let value: f64 = std::str::from_utf8(field).ok()?.parse().ok()?;
    (value.abs() <= LARGEST).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn numbers_equal_the_standard_library_and_the_rest_is_refused() {
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
            assert_eq!(parse(text.as_bytes()), text.parse().ok(), "{text}");
        }
        assert_eq!(parse(b" 3.4 "), Some(3.4));
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
        ] {
            assert_eq!(parse(text.as_bytes()), None, "{text}");
        }
    }
}
