//! The time of day.

/// Words for the halves of the day, lower case: English and Turkish.
const BEFORE_NOON: [&str; 4] = ["am", "a.m.", "a.m", "\u{f6}\u{f6}"];
const AFTER_NOON: [&str; 4] = ["pm", "p.m.", "p.m", "\u{f6}s"];

/// Reads a time of day: hours and minutes, then as there are seconds, a fraction, am or pm, and a
/// zone. Seconds since midnight; an empty text is midnight.
#[must_use]
pub fn parse(text: &[u8]) -> Option<i64> {
    let text = text.trim_ascii();
    if text.is_empty() {
        return Some(0);
    }
    let (hours, rest) = number(text)?;
    let (hours, minutes, seconds, rest) = match rest {
        [b':' | b'.', rest @ ..] => {
            let (minutes, rest) = two_digits(rest)?;
            let (seconds, rest) = seconds(rest)?;
            (hours, minutes, seconds, rest)
        }
        // 1250 and 125007, and 9 am.
        rest => match text.len() - rest.len() {
            4 => (hours / 100, hours % 100, 0, rest),
            6 => (hours / 10_000, hours / 100 % 100, hours % 100, rest),
            1 | 2 if half(rest).is_some() => (hours, 0, 0, rest),
            _ => return None,
        },
    };
    let rest = rest.trim_ascii_start();
    let (hours, rest) = match half(rest) {
        Some((after_noon, rest)) if (1..=12).contains(&hours) => {
            (hours % 12 + if after_noon { 12 } else { 0 }, rest)
        }
        Some(_) => return None,
        None => (hours, rest),
    };
    let valid = hours < 24 && minutes < 60 && seconds < 60 && is_zone(rest);
    valid.then(|| i64::from(hours * 3600 + minutes * 60 + seconds))
}

/// Seconds and their fraction, where there are any.
fn seconds(text: &[u8]) -> Option<(u32, &[u8])> {
    let [b':' | b'.', rest @ ..] = text else { return Some((0, text)) };
    let (seconds, rest) = two_digits(rest)?;
    let [b'.' | b',', fraction @ ..] = rest else { return Some((seconds, rest)) };
    let digits = fraction.iter().take_while(|byte| byte.is_ascii_digit()).count();
    Some((seconds, &fraction[digits..]))
}

fn half(text: &[u8]) -> Option<(bool, &[u8])> {
    let text = text.trim_ascii_start();
    let end = text.iter().position(|&byte| byte == b' ').unwrap_or(text.len());
    let word = std::str::from_utf8(&text[..end]).ok()?.to_lowercase();
    let after_noon = AFTER_NOON.contains(&word.as_str());
    (after_noon || BEFORE_NOON.contains(&word.as_str())).then(|| (after_noon, &text[end..]))
}

/// Nothing, or what names a zone: `Z`, `+02:00`, `-0400`, `UTC`, `GMT+2`, `(CET)`.
fn is_zone(text: &[u8]) -> bool {
    let text = text.trim_ascii();
    let text = match text {
        [b'(', inner @ .., b')'] => inner,
        text => text,
    };
    let letters = text.iter().take_while(|byte| byte.is_ascii_uppercase()).count();
    let offset = &text[letters..];
    let is_offset = match offset {
        [] => true,
        [b'+' | b'-', digits @ ..] => {
            matches!(digits.len(), 1..=5)
                && digits.iter().all(|byte| byte.is_ascii_digit() || *byte == b':')
        }
        _ => false,
    };
    letters <= 5 && is_offset
}

fn two_digits(text: &[u8]) -> Option<(u32, &[u8])> {
    let [tens @ b'0'..=b'9', ones @ b'0'..=b'9', rest @ ..] = text else { return None };
    Some((u32::from(tens - b'0') * 10 + u32::from(ones - b'0'), rest))
}

/// A number of up to six digits in front.
fn number(text: &[u8]) -> Option<(u32, &[u8])> {
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if !(1..=6).contains(&digits) {
        return None;
    }
    let value = text[..digits].iter().fold(0, |value, byte| value * 10 + u32::from(byte - b'0'));
    Some((value, &text[digits..]))
}
