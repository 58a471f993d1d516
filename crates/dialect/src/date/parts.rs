//! Dates of three parts, with or without names, and the time after them.

use super::{clock, months};
use frame::calendar::Day;
use protocol::{DateFormat, MonthNames};
use std::borrow::Cow;

/// Two-digit years up to this one are of this century, the rest of the last.
const LAST_SHORT_YEAR: u32 = 68;
/// What may stand between two parts.
const BETWEEN: [char; 5] = [' ', ',', '.', '-', '/'];
/// What may follow a day's number: English and French.
const ORDINALS: [&str; 5] = ["st", "nd", "rd", "th", "er"];
/// Words that may stand between two parts: `5 de mayo`, `5th of May`, `2022. gada 5. maijs`, `2022 m.`
const FILLERS: [&str; 7] = ["de ", "of ", "del ", "den ", "gada ", "m. ", "\u{436}. "];
/// Words that may follow the year: the word for it in Russian and Bulgarian, in Ukrainian, in Kazakh; and that
/// for the day in Lithuanian.
const ENDS: [&str; 7] = [
    " \u{433}\u{43e}\u{434}\u{430}",
    " \u{433}.",
    " \u{433}",
    " \u{440}\u{43e}\u{43a}\u{443}",
    " \u{440}.",
    " \u{436}.",
    " d.",
];
/// Most words of a month's name.
const MAX_WORDS: usize = 2;

#[derive(Clone, Copy, Debug)]
enum Part {
    Number { value: u32, digits: usize },
    Month(u32),
}

/// Reads a date in the order of `format`, one of the first three. Names of months that mean two are read as
/// `said`.
pub(super) fn parse(field: &[u8], format: DateFormat, said: Option<MonthNames>) -> Option<i64> {
    let text = std::str::from_utf8(field).ok()?;
    if let Some(moment) = compact(text, format) {
        return Some(moment);
    }
    let text = plain(text);
    let (parts, rest) = split(after_weekday(&text), said)?;
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

/// The word that stands where the name of a month may, whether it is one or not: with a month's name in its
/// place the text is a date.
pub(super) fn month_word(text: &str) -> Option<&str> {
    let named = after_weekday(text.trim());
    let start = named.find(char::is_alphabetic)?;
    let word = &named[start..];
    let end = word.find(|c: char| !c.is_alphabetic() && !is_accent(c)).unwrap_or(word.len());
    let (word, rest) = word.split_at(end);
    let date = format!("{}May{rest}", &named[..start]);
    let is_date = split(&date, None).and_then(|(parts, _)| assemble(parts, DateFormat::Dmy));
    is_date.is_some().then_some(word)
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

/// The text with plain blanks and digits, and with signs instead of the words for year, month, day, hour,
/// minute and second that Chinese, Japanese and Korean put behind the numbers.
fn plain(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut in_brackets = false;
    for letter in text.chars() {
        match letter {
            // The day of the week, in brackets.
            '(' | '\u{ff08}' => in_brackets = true,
            ')' | '\u{ff09}' => in_brackets = false,
            _ if in_brackets => {}
            '\u{5e74}' | '\u{b144}' | '\u{6708}' | '\u{c6d4}' => plain.push('-'),
            '\u{65e5}' | '\u{c77c}' | '\u{79d2}' | '\u{cd08}' => plain.push(' '),
            '\u{6642}' | '\u{65f6}' | '\u{c2dc}' | '\u{5206}' | '\u{bd84}' => plain.push(':'),
            '\u{ff10}'..='\u{ff1a}' | '\u{ff0f}' | '\u{ff0e}' | '\u{ff0d}' => {
                plain.push(char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter));
            }
            // Marks of direction.
            '\u{200e}' | '\u{200f}' => {}
            _ if letter.is_whitespace() => plain.push(' '),
            _ => plain.push(letter),
        }
    }
    let end = plain.trim_end_matches([' ', ':', '-']).len();
    plain.truncate(end);
    // `5-3月-2022` has both.
    let tight = plain.replace("- ", "-").replace(": ", ":").replace("--", "-");
    Cow::Owned(tight)
}

/// `Fri, 9 Dec 2011` without its weekday.
fn after_weekday(text: &str) -> &str {
    let word = text.trim_start_matches(char::is_alphabetic);
    match word.strip_prefix(',').or_else(|| word.strip_prefix(".,")) {
        Some(rest) if word.len() < text.len() => rest.trim_start(),
        _ => text,
    }
}

fn split(text: &str, said: Option<MonthNames>) -> Option<([Part; 3], &str)> {
    let (first, rest) = part(text, said)?;
    let (before, rest) = between(rest)?;
    let (second, rest) = part(rest, said)?;
    let (after, rest) = between(rest)?;
    let (third, rest) = part(rest, said)?;
    let parts = [first, second, third];
    let in_numbers = parts.iter().all(|part| matches!(part, Part::Number { .. }));
    (!in_numbers || before == after).then_some((parts, rest))
}

fn part(text: &str, said: Option<MonthNames>) -> Option<(Part, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 {
        return month(text, said);
    }
    let (number, rest) = text.split_at(digits);
    let value = (digits <= 4).then(|| number.parse().ok()).flatten()?;
    let ordinal = ORDINALS.iter().find_map(|ordinal| rest.strip_prefix(ordinal));
    Some((Part::Number { value, digits }, ordinal.unwrap_or(rest)))
}

/// The name of a month: a word, or several.
fn month(text: &str, said: Option<MonthNames>) -> Option<(Part, &str)> {
    let is_end = |&(_, c): &(usize, char)| !c.is_alphabetic() && !is_accent(c);
    let ends = text.char_indices().filter(is_end).map(|(end, _)| end).chain([text.len()]);
    let mut ends = ends.filter(|&end| end > 0).take(MAX_WORDS);
    ends.find_map(|end| {
        let month = months::number(&text[..end], said)?;
        Some((Part::Month(month), &text[end..]))
    })
}

/// An accent or a vowel sign that stands behind its letter.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{655}')
}

/// The separator after a part, without the blanks beside it; a blank alone is one too.
fn between(text: &str) -> Option<(&str, &str)> {
    let rest = text.trim_start_matches(BETWEEN);
    let separator = &text[..text.len() - rest.len()];
    if separator.is_empty() {
        return None;
    }
    let rest = FILLERS.iter().find_map(|filler| rest.strip_prefix(filler)).unwrap_or(rest);
    let sign = separator.trim();
    (sign.len() <= 1 || sign == ".-" || sign == ".,").then_some((sign, rest))
}

fn assemble(parts: [Part; 3], format: DateFormat) -> Option<Day> {
    use Part::{Month, Number};
    let [first, second, third] = parts;
    let (year, month, day) = match (first, second, third) {
        (Number { digits: 4, .. }, Month(month), day) => (first, month, day),
        (Number { digits: 4, .. }, day, Month(month)) => (first, month, day),
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

/// The time of day after a date: nothing, or a blank, a comma or a `T`, and the clock. The date may end with
/// a point or with a word for the year.
fn time(rest: &str) -> Option<i64> {
    let rest = ENDS.iter().find_map(|end| rest.strip_prefix(end)).unwrap_or(rest);
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    let clock = match rest.bytes().next() {
        None => return Some(0),
        Some(b' ' | b',' | b'T') => rest.trim_start_matches([' ', ',', 'T']),
        Some(_) => return None,
    };
    clock::parse(clock.as_bytes())
}
