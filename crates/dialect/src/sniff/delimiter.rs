//! What stands between the fields, and how they are quoted.

use super::table::{Line, lines, lines_of, usual_width};
use crate::names;
use crate::record::Rows;
use protocol::{Delimiter, Quotes};
use vocabulary::{Message, Phrase};

/// Rows that are tried with every delimiter.
const ROWS: usize = 200;
/// Rows among which the header is looked for.
const FIRST_ROWS: usize = 20;

/// The delimiter that a first line `sep=;` names, as Excel writes it.
pub(super) fn declared(text: &str) -> Option<Delimiter> {
    let first = text.lines().next()?.trim_matches('"');
    let mark = first.strip_prefix("sep=").or_else(|| first.strip_prefix("SEP="))?;
    let mark = mark.trim_end_matches(['\r', '"']);
    Delimiter::ALL.into_iter().find(|delimiter| mark.as_bytes().first() == Some(&delimiter.byte()))
}

/// The delimiter that makes a table of the text, and why.
pub(super) fn guess(text: &str) -> (Delimiter, Message) {
    // A comma may be a decimal mark, so the others are asked first.
    let order = [Delimiter::Tab, Delimiter::Semicolon, Delimiter::Pipe, Delimiter::Comma];
    let mut best = (Delimiter::Comma, 0.0, Message::of(Phrase::OneColumn));
    for delimiter in order {
        let table = lines(text, delimiter, Quotes::Doubled, ROWS);
        let (width, rows) = usual_width(&table);
        if width < 2 {
            continue;
        }
        let share = rows as f64 / table.len() as f64;
        let names = known_names(&table);
        let score = names as f64 + share + width.min(20) as f64 * 0.01;
        if score > best.1 {
            let percent = (100.0 * share).round() as u64;
            let why = Message::of(Phrase::FieldsOfRows).with(percent).with(table.len());
            let why = why.with(width).with(names);
            best = (delimiter, score, why);
        }
    }
    match best.1 {
        0.0 if stands_between_blanks(text) => (Delimiter::Blanks, Phrase::OnlyBlanks.into()),
        _ => (best.0, best.2),
    }
}

/// Do blanks make a table of the text: three columns or more in nearly every row?
fn stands_between_blanks(text: &str) -> bool {
    let table = lines(text, Delimiter::Blanks, Quotes::None, ROWS);
    let (width, rows) = usual_width(&table);
    width >= 3 && rows >= 3 && rows * 20 >= table.len() * 19
}

/// How fields are quoted, and why where it is not the usual way.
pub(super) fn guess_quotes(text: &str, delimiter: Delimiter) -> (Quotes, Option<Message>) {
    let fitting = |quotes| usual_width(&lines_of(Rows::strict(delimiter, quotes), text, ROWS));
    let doubled = fitting(Quotes::Doubled);
    if escapes_with_backslash(text, delimiter)
        || text.contains("\\\"") && fitting(Quotes::Backslash).1 > doubled.1
    {
        return (Quotes::Backslash, Some(Phrase::AfterBackslash.into()));
    }
    let none = fitting(Quotes::None);
    if none.0 >= 2 && none.1 * 5 > doubled.1 * 6 {
        return (Quotes::None, Some(Phrase::QuotesAreText.into()));
    }
    (Quotes::Doubled, None)
}

/// Is there a `\"` that does not end its field?
fn escapes_with_backslash(text: &str, delimiter: Delimiter) -> bool {
    text.match_indices("\\\"").any(|(at, _)| {
        let next = text.as_bytes().get(at + 2);
        next.is_some_and(|&next| next != delimiter.byte() && !matches!(next, b'\r' | b'\n' | b'"'))
    })
}

/// The most names of columns that are known in one of the first rows.
fn known_names(table: &[Line]) -> usize {
    let known = |line: &Line| line.fields.iter().filter(|name| names::is_known(name)).count();
    table.iter().take(FIRST_ROWS).map(known).max().unwrap_or(0)
}
