//! Dates of three parts, with or without names, and the time after them.

use super::{clock, months};
use frame::calendar::Day;
use protocol::DateFormat;

/// Two-digit years up to this one are of this century, the rest of the last.
const LAST_SHORT_YEAR: u32 = 68;
/// What may stand between two parts.
const BETWEEN: [char; 5] = [' ', ',', '.', '-', '/'];
/// What may follow a day's number: English and French.
const ORDINALS: [&str; 5] = ["st", "nd", "rd", "th", "er"];

#[derive(Clone, Copy, Debug)]
enum Part {
    Number { value: u32, digits: usize },
    Month(u32),
}

/// Reads a date in the order of `format`, one of the first three.
pub(super) fn parse(field: &[u8], format: DateFormat) -> Option<i64> {
    let text = std::str::from_utf8(field).ok()?;
    if let Some(moment) = compact(text, format) {
        return Some(moment);
    }
    let (parts, rest) = split(after_weekday(text))?;
    let day = assemble(parts, format)?;
    Some(day.start() + time(rest)?)
}

/// The separator of a date in numbers.
pub(super) fn separator(field: &[u8]) -> Option<u8> {
    let text = std::str::from_utf8(field).ok()?;
    let after = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let separator = after.bytes().next().filter(|byte| matches!(byte, b'/' | b'-' | b'.'))?;
    (after.len() < text.len()).then_some(separator)
}

/// `20111209`, as databases write it.
fn compact(text: &str, format: DateFormat) -> Option<i64> {
    let (date, rest) = text.split_at_checked(8)?;
    if format != DateFormat::Ymd || !date.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: u32 = date.parse().ok()?;
    let year = number / 10_000;
    if !(1900..=2100).contains(&year) {
        return None;
    }
    let day = Day::from_ymd(year as i32, number / 100 % 100, number % 100)?;
    Some(day.start() + time(rest)?)
}

/// `Fri, 9 Dec 2011` without its weekday.
fn after_weekday(text: &str) -> &str {
    let word = text.trim_start_matches(char::is_alphabetic);
    match word.strip_prefix(',').or_else(|| word.strip_prefix(".,")) {
        Some(rest) if word.len() < text.len() => rest.trim_start(),
        _ => text,
    }
}

fn split(text: &str) -> Option<([Part; 3], &str)> {
    let (first, rest) = part(text)?;
    let (before, rest) = between(rest)?;
    let (second, rest) = part(rest)?;
    let (after, rest) = between(rest)?;
    let (third, rest) = part(rest)?;
    let parts = [first, second, third];
    let in_numbers = parts.iter().all(|part| matches!(part, Part::Number { .. }));
    (!in_numbers || before == after).then_some((parts, rest))
}

fn part(text: &str) -> Option<(Part, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 {
        let rest = text.trim_start_matches(char::is_alphabetic);
        return Some((Part::Month(months::number(&text[..text.len() - rest.len()])?), rest));
    }
    let (number, rest) = text.split_at(digits);
    let value = (digits <= 4).then(|| number.parse().ok()).flatten()?;
    let ordinal = ORDINALS.iter().find_map(|ordinal| rest.strip_prefix(ordinal));
    Some((Part::Number { value, digits }, ordinal.unwrap_or(rest)))
}

/// The separator after a part, without the blanks beside it; a blank alone is one too.
fn between(text: &str) -> Option<(&str, &str)> {
    let rest = text.trim_start_matches(BETWEEN);
    let separator = &text[..text.len() - rest.len()];
    if separator.is_empty() {
        return None;
    }
    let rest = rest.strip_prefix("de ").or_else(|| rest.strip_prefix("of ")).unwrap_or(rest);
    let sign = separator.trim();
    (sign.len() <= 1 || sign == ".-" || sign == ".,").then_some((sign, rest))
}

fn assemble(parts: [Part; 3], format: DateFormat) -> Option<Day> {
    use Part::{Month, Number};
    let [first, second, third] = parts;
    let (year, month, day) = match (first, second, third) {
        (Number { digits: 4, .. }, Month(month), day) => (first, month, day),
        (Month(month), day, year) => (year, month, day),
        (day, Month(month), year) => (year, month, day),
        (_, _, Month(_)) => return None,
        (Number { digits: 4, .. }, month, day) => (first, small(month)?, day),
        (first, second, third) => match format {
            DateFormat::Ymd if is_short(third) => (first, small(second)?, third),
            DateFormat::Dmy => (third, small(second)?, first),
            DateFormat::Mdy => (third, small(first)?, second),
            _ => return None,
        },
    };
    Day::from_ymd(full_year(year)? as i32, month, small(day)?)
}

fn is_short(part: Part) -> bool {
    matches!(part, Part::Number { digits: 1 | 2, .. })
}

/// A day or a month.
fn small(part: Part) -> Option<u32> {
    match part {
        Part::Number { value, digits: 1 | 2 } => Some(value),
        _ => None,
    }
}

fn full_year(part: Part) -> Option<u32> {
    match part {
        Part::Number { value, digits: 4 } => Some(value),
        Part::Number { value, digits: 2 } if value <= LAST_SHORT_YEAR => Some(2000 + value),
        Part::Number { value, digits: 2 } => Some(1900 + value),
        _ => None,
    }
}

/// The time of day after a date: nothing, or a blank, a comma or a `T`, and the clock.
fn time(rest: &str) -> Option<i64> {
    let clock = match rest.bytes().next() {
        None => return Some(0),
        Some(b' ' | b',' | b'T') => rest.trim_start_matches([' ', ',', 'T']),
        Some(_) => return None,
    };
    clock::parse(clock.as_bytes())
}
