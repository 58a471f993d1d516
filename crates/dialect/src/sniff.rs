//! The guess about a file, from its beginning.

mod amounts;
mod cdnow;
mod column;
mod content;
mod delimiter;
mod formats;
mod groups;
mod header;
mod identity;
mod profile;
mod roles;
mod statuses;
mod table;

use crate::decode::Decoder;
use crate::{encoding, export, names};
use column::Column;
use profile::Profile;
use protocol::{ColumnGuess, ColumnRef, Decoded, Encoding, Evidence, Mapping, PreviewRow, Sniffed};
use table::Line;
use vocabulary::{Message, Phrase, Value};

/// How much of a file is looked at. Files are read in the same way whatever the chunks they come in,
/// so the guess always sees this much, or all of a shorter file.
pub const SAMPLE_BYTES: usize = 1 << 18;
/// Rows the values are looked at in. What they leave open, later rows settle.
const ROWS: usize = 1_000;

/// Guesses how a file is to be read. `sample` are its first [`SAMPLE_BYTES`], or all of it; what
/// `hints` say is not guessed.
#[must_use]
pub fn sniff(sample: &[u8], hints: &Mapping) -> Sniffed {
    sniff_decoded(sample, hints, None)
}

/// Guesses how a file is to be read, as [`sniff`] does, whose text was in another encoding before.
#[must_use]
pub fn sniff_decoded(sample: &[u8], hints: &Mapping, decoded: Option<&Decoded>) -> Sniffed {
    let mut evidence = Vec::new();
    let mut note = |about: &str, text: Message| {
        evidence.push(Evidence { about: about.to_owned(), text });
    };
    let said = || Message::of(Phrase::SaidInMapping);
    let titled =
        |title: Value, why: Message| Message::of(Phrase::TitleAndWhy).with(title).with(why);
    let (encoding, why) = match (decoded, hints.encoding) {
        (Some(decoded), _) => (decoded.encoding, encoding::why(decoded)),
        (None, Some(encoding)) => (encoding, said()),
        (None, None) => {
            let guess = encoding::guess(sample);
            (guess.encoding, guess.why)
        }
    };
    note("encoding", titled(encoding.title().into(), why));
    let text = text_of(sample, if decoded.is_some() { Encoding::Utf8 } else { encoding });
    let text = whole_lines(&text, sample.len() >= SAMPLE_BYTES);

    let declared = delimiter::declared(text);
    let (delimiter, why) = match (hints.delimiter, declared) {
        (Some(delimiter), _) => (delimiter, said()),
        (None, Some(delimiter)) => (delimiter, Phrase::SaidInFirstLine.into()),
        (None, None) => delimiter::guess(text),
    };
    note("delimiter", titled(delimiter.phrase().into(), why));
    let (quotes, why) = match hints.quotes {
        Some(quotes) => (quotes, None),
        None => delimiter::guess_quotes(text, delimiter),
    };
    if let Some(why) = why {
        note("quotes", why);
    }

    let mut lines = table::lines(text, delimiter, quotes, ROWS);
    if declared.is_some() && !lines.is_empty() {
        lines.remove(0);
    }
    let (header, why) = split_header(&lines, hints);
    note("header", why);
    let (names, header_line) = match header.header.and_then(|index| lines.get(index)) {
        Some(line) => (line.fields.clone(), line.line),
        None => (Vec::new(), 0),
    };
    let rows = lines.get(header.first_row..).unwrap_or_default();
    let (width, _) = table::usual_width(rows);
    let width = if names.is_empty() { width } else { names.len() };
    let mut columns: Vec<Column> = (0..width)
        .map(|column| {
            let name = names.get(column).map(|name| name.trim_start_matches('\u{feff}').trim());
            let name = name.unwrap_or_default().to_owned();
            let profile = Profile::of(column, rows);
            Column { keys: names::keys(&name), name, profile, role: None }
        })
        .collect();
    let keys: Vec<String> = columns.iter().map(|column| column.keys[0].clone()).collect();
    let export = export::recognise(&keys);
    roles::assign(&mut columns, rows, hints, export);
    let between_blanks = delimiter == protocol::Delimiter::Blanks && header_line == 0;
    let export = export.map(|export| export.name);
    let export = export.or_else(|| between_blanks.then(|| cdnow::assign(&mut columns)).flatten());
    if let Some(export) = export {
        note("export", Message::of(Phrase::ColumnsOfExport).with(export));
    }
    let groups = match hints.carry_down {
        Some(_) => groups::Groups::default(),
        None => groups::guess(&columns, rows),
    };
    if let Some(why) = groups.why {
        note("carry-down", why);
    }
    let found = (!groups.carried.is_empty()).then_some(groups.carried);

    let date_orders = formats::date_orders(&columns, hints);
    let months = formats::months(&columns, hints);
    let formats = formats::all(&columns, &date_orders, months, hints);
    let mapping = Mapping {
        encoding: Some(encoding),
        delimiter: Some(delimiter),
        quotes: Some(quotes),
        header_line: Some(header_line),
        columns: references(&columns),
        absent: hints.absent.clone(),
        carry_down: hints.carry_down.clone().or(found),
        formats,
        settings: hints.settings.clone(),
    };
    let columns = columns.iter().map(|column| describe(column, &mapping, &date_orders)).collect();
    Sniffed {
        export: export.map(str::to_owned),
        mapping,
        date_orders,
        months,
        unclear: groups.unclear,
        evidence,
        columns,
        sampled_rows: rows.len() as u64,
    }
}

/// The first rows of a sample as they stand, those with nothing in them left out. `mapping` says all that
/// [`sniff`] would guess.
#[must_use]
pub fn first_rows(sample: &[u8], mapping: &Mapping, limit: usize) -> Vec<PreviewRow> {
    let text = text_of(sample, mapping.encoding.unwrap_or_default());
    let text = whole_lines(&text, sample.len() >= SAMPLE_BYTES);
    let delimiter = mapping.delimiter.unwrap_or_default();
    let lines = table::lines(text, delimiter, mapping.quotes.unwrap_or_default(), limit);
    lines.into_iter().map(|Line { line, fields }| PreviewRow { line, cells: fields }).collect()
}

/// The sample as text; what is no UTF-8 in it is replaced.
fn text_of(sample: &[u8], encoding: Encoding) -> String {
    let (mut decoder, mark) = Decoder::open(encoding, sample);
    String::from_utf8_lossy(decoder.decode(&sample[mark..])).into_owned()
}

/// The text without a last line that may be cut off.
fn whole_lines(text: &str, is_cut: bool) -> &str {
    match text.rfind('\n') {
        Some(end) if is_cut => &text[..=end],
        _ => text,
    }
}

fn split_header(lines: &[Line], hints: &Mapping) -> (header::Header, Message) {
    let Some(said) = hints.header_line else {
        let header = header::guess(lines);
        let line = header.header.and_then(|index| lines.get(index)).map(|line| line.line);
        let why = match line {
            Some(line) => Message::of(Phrase::LineAndWhat).with(line).with(header.why.clone()),
            None => Message::of(Phrase::HeaderNowhere).with(header.why.clone()),
        };
        return (header, why);
    };
    let why = Message::of(Phrase::SaidInMapping);
    let index = lines.iter().position(|line| line.line >= said).unwrap_or(0);
    let header = match said {
        0 => header::Header { header: None, first_row: 0, why: why.clone() },
        _ => header::Header { header: Some(index), first_row: index + 1, why: why.clone() },
    };
    (header, why)
}

/// Every column with a role, by its name where it has one of its own, or else by its place.
fn references(columns: &[Column]) -> std::collections::BTreeMap<vocabulary::Role, ColumnRef> {
    let own_name = |column: &Column| {
        let same = columns.iter().filter(|other| other.keys[0] == column.keys[0]).count();
        !column.keys[0].is_empty() && same == 1
    };
    let reference = |index: usize, column: &Column| {
        if own_name(column) {
            ColumnRef::Name(column.name.clone())
        } else {
            ColumnRef::Position(index + 1)
        }
    };
    let mut found: std::collections::BTreeMap<vocabulary::Role, Vec<ColumnRef>> =
        Default::default();
    for (index, column) in columns.iter().enumerate() {
        if let Some(given) = &column.role {
            found.entry(given.role).or_default().push(reference(index, column));
        }
    }
    let found = found.into_iter();
    found.filter_map(|(role, references)| Some((role, ColumnRef::of(references)?))).collect()
}

fn describe(
    column: &Column,
    mapping: &Mapping,
    date_orders: &[protocol::DateFormat],
) -> ColumnGuess {
    let profile = &column.profile;
    let role = column.role.as_ref();
    let written = formats::describe(column, mapping, date_orders);
    ColumnGuess {
        name: column.name.clone(),
        role: role.map(|given| given.role),
        confidence: role.map_or(0.0, |given| given.confidence),
        why: role.map(|given| given.why.clone()),
        kind: profile.kind(),
        format: written.format,
        fits: written.fits,
        also: written.also,
        filled: if profile.rows == 0 { 0.0 } else { profile.filled as f64 / profile.rows as f64 },
        examples: profile.examples.clone(),
    }
}

#[cfg(test)]
mod tests;
