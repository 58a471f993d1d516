//! The time of day.

use super::cldr::{AFTER_NOON, BEFORE_NOON};
use crate::fold::fold;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Words for parts of the day that stand in Chinese where others write one of two halves.
const ALSO_BEFORE: &str = "\u{51cc}\u{6668} \u{6e05}\u{6668} \u{65e9}\u{4e0a}";
const ALSO_AFTER: &str = "\u{4e2d}\u{5348} \u{665a}\u{4e0a}";

/// Words for the halves of the day: is it the second one?
static HALVES: LazyLock<BTreeMap<String, bool>> = LazyLock::new(|| {
    let before = [BEFORE_NOON, ALSO_BEFORE].map(|words| (words, false));
    let after = [AFTER_NOON, ALSO_AFTER].map(|words| (words, true));
    let all = before.into_iter().chain(after);
    let words = all.flat_map(|(words, is_after)| words.split(' ').map(move |w| (w, is_after)));
    words.map(|(word, is_after)| (letters(word), is_after)).collect()
});

/// Most words that a half is written in: `p. m.`, `da tarde`.
const MAX_WORDS: usize = 2;

/// Reads a time of day: hours and minutes, then as there are seconds, a fraction, am or pm in any
/// language (or in front, as in Korean), and a zone. Seconds since midnight; an empty text is midnight.
#[must_use]
pub fn parse(text: &[u8]) -> Option<i64> {
    let text = text.trim_ascii();
    if text.is_empty() {
        return Some(0);
    }
    let (in_front, text) = match text[0].is_ascii_digit() {
        true => (None, text),
        false => half(text).map(|(half, rest)| (Some(half), rest.trim_ascii_start()))?,
    };
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
            1 | 2 if in_front.is_some() || half(rest).is_some() => (hours, 0, 0, rest),
            _ => return None,
        },
    };
    let (half, rest) = match half(rest) {
        Some(_) if in_front.is_some() => return None,
        Some((half, rest)) => (Some(half), rest),
        None => (in_front, rest),
    };
    let hours = match (half, hours) {
        // Some systems write the mark behind a clock of 24 hours: 16:02 PM.
        (None, hours) | (Some(true), hours @ 12..) | (Some(false), hours @ ..12) => hours,
        (Some(true), hours) => hours + 12,
        (Some(false), 12) => 0,
        (Some(false), _) => return None,
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

/// Which half of the day the text begins with (the second one?), and what follows.
fn half(text: &[u8]) -> Option<(bool, &[u8])> {
    let text = std::str::from_utf8(text).ok()?.trim_start();
    let word_ends = text.char_indices().filter(|&(_, c)| c.is_whitespace() || c.is_ascii_digit());
    let ends = word_ends.map(|(end, _)| end).chain([text.len()]).take(MAX_WORDS);
    let found = ends.filter(|&end| end > 0).filter_map(|end| {
        let is_after = *HALVES.get(&letters(&text[..end]))?;
        Some((is_after, &text.as_bytes()[end..]))
    });
    found.last()
}

/// The letters of a word, folded: `p. m.` is `pm`.
fn letters(word: &str) -> String {
    fold(word).chars().filter(|c| !c.is_whitespace() && *c != '.').collect()
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

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn halves_of_the_day_are_known_in_every_language() {
        for (text, hour) in [
            ("4:02 PM", 16),
            ("4:02:00 p.\u{a0}m.", 16),
            ("4:02 a. m.", 4),
            ("12:02 a. m.", 0),
            ("4:02 \u{d6}S", 16),
            ("4:02 \u{3bc}.\u{3bc}.", 16),
            ("4:02 \u{3c0}\u{3bc}", 4),
            ("\u{c624}\u{d6c4} 4:02:00", 16),
            ("\u{5348}\u{5f8c}4:02", 16),
            ("\u{4e0a}\u{5348} 4:02", 4),
            ("4:02 odp.", 16),
            ("4:02 da tarde", 16),
            ("16:02:00 PM", 16),
            ("0:02 am", 0),
            ("0:02 PM", 12),
            ("4:02 PM UTC", 16),
        ] {
            assert_eq!(parse(text.as_bytes()), Some(hour * 3600 + 120), "{text}");
        }
        for text in ["16:02 AM", "24:02 PM", "PM 4:02 PM", "noon", "4:02 x"] {
            assert_eq!(parse(text.as_bytes()), None, "{text}");
        }
    }
}
