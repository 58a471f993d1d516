//! The line with the names of the columns.

use super::table::{Line, usual_width};
use crate::{date, names, number};
use protocol::{DateFormat, DecimalMark};
use vocabulary::{Message, Phrase};

/// Rows among which the header is looked for.
const FIRST_ROWS: usize = 20;

/// Where the header is among the lines, or where the rows begin without one, and why.
pub(super) struct Header {
    /// The header's place in the list of lines.
    pub header: Option<usize>,
    /// The first row's place.
    pub first_row: usize,
    pub why: Message,
}

/// Finds the header by names that are known, or else by what it is not: a row of values.
pub(super) fn guess(lines: &[Line]) -> Header {
    let known = |line: &Line| line.fields.iter().filter(|name| names::is_known(name)).count();
    let (width, _) = usual_width(lines);
    let mut best = (0, 0);
    for (index, line) in lines.iter().enumerate().take(FIRST_ROWS) {
        // A title may name a column or two, but it does not name them all.
        if known(line) > best.1 && known(line) >= 2 && line.fields.len() >= 2 {
            best = (index, known(line));
        }
    }
    if best.1 > 0 {
        let names = lines[best.0].fields.len();
        let why = Message::of(Phrase::NamesKnown).with(best.1).with(names);
        return Header { header: Some(best.0), first_row: best.0 + 1, why };
    }
    let full = |line: &Line| {
        let filled = line.fields.iter().filter(|field| !field.trim().is_empty()).count();
        line.fields.len() == width && 2 * filled > width
    };
    let first = lines.iter().position(full).unwrap_or(0);
    match lines.get(first).and_then(|line| line.fields.iter().find(|field| is_value(field))) {
        Some(value) => Header {
            header: None,
            first_row: first,
            why: Message::of(Phrase::FirstRowHolds).with(value.trim()),
        },
        None => {
            Header { header: Some(first), first_row: first + 1, why: Phrase::FirstRowNames.into() }
        }
    }
}

/// Is it a number or a date?
fn is_value(field: &str) -> bool {
    let bytes = field.as_bytes();
    let is_date = |format| date::parse(bytes, format).is_some();
    number::parse(bytes, DecimalMark::Point).is_some()
        || number::parse(bytes, DecimalMark::Comma).is_some()
        || [DateFormat::Ymd, DateFormat::Dmy, DateFormat::Mdy].into_iter().any(is_date)
}
