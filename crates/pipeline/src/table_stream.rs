//! A file's contents, piece by piece, so that it never has to be in memory whole.

use std::fmt::{Display, Write};

/// Rows written in one piece.
const ROWS_A_PIECE: usize = 4096;

/// The contents of one file, piece by piece.
pub struct FileStream<'a>(Contents<'a>);

enum Contents<'a> {
    Text(Option<String>),
    Table(TableStream<'a>),
}

impl<'a> FileStream<'a> {
    /// A file without contents.
    pub(crate) fn empty() -> Self {
        Self(Contents::Text(None))
    }

    /// A text.
    #[must_use]
    pub fn text(text: String) -> Self {
        Self(Contents::Text(Some(text)))
    }

    /// A CSV with a header and so many rows.
    pub(crate) fn table(rows: usize, (header, write): Table<'a>) -> Self {
        Self(Contents::Table(TableStream { rows, next: 0, header: Some(header), write }))
    }

    /// The same table without its header, to go on with one whose rows come in several parts.
    #[must_use]
    pub fn without_header(mut self) -> Self {
        if let Contents::Table(table) = &mut self.0 {
            table.header = None;
        }
        self
    }

    /// Appends the next piece; false when there is none left.
    pub fn next_piece(&mut self, out: &mut Vec<u8>) -> bool {
        match &mut self.0 {
            Contents::Text(text) => match text.take() {
                Some(text) => {
                    out.extend_from_slice(text.as_bytes());
                    true
                }
                None => false,
            },
            Contents::Table(table) => table.next_piece(out),
        }
    }

    /// Appends everything that is left.
    pub fn read_to_end(&mut self, out: &mut Vec<u8>) {
        while self.next_piece(out) {}
    }
}

/// The header of a table, and what writes one of its rows.
pub(crate) type Table<'a> = (Vec<&'static str>, WriteRow<'a>);

/// What writes one row of a table.
pub(crate) type WriteRow<'a> = Box<dyn Fn(usize, &mut Row) + 'a>;

struct TableStream<'a> {
    rows: usize,
    next: usize,
    header: Option<Vec<&'static str>>,
    write: WriteRow<'a>,
}

impl TableStream<'_> {
    fn next_piece(&mut self, out: &mut Vec<u8>) -> bool {
        if self.header.is_none() && self.next == self.rows {
            return false;
        }
        let mut row =
            Row { csv: csv::Writer::from_writer(std::mem::take(out)), number: String::new() };
        if let Some(header) = self.header.take() {
            header.iter().for_each(|name| row.text(name));
            row.end();
        }
        let end = (self.next + ROWS_A_PIECE).min(self.rows);
        for number in self.next..end {
            (self.write)(number, &mut row);
            row.end();
        }
        self.next = end;
        *out = row.csv.into_inner().unwrap_or_default();
        true
    }
}

/// One row of a CSV file. Writing into memory cannot fail, so results are not looked at.
pub(crate) struct Row {
    csv: csv::Writer<Vec<u8>>,
    number: String,
}

impl Row {
    /// A text, which no spreadsheet will compute.
    pub fn text(&mut self, text: &str) {
        let _ = self.csv.write_field(&*protocol::cell_text(text));
    }

    /// A number in its shortest form that reads back as the same number; missing numbers are empty.
    pub fn number(&mut self, number: impl Display) {
        self.number.clear();
        let _ = write!(self.number, "{number}");
        let shown = if self.number == "NaN" { "" } else { &self.number };
        let _ = self.csv.write_field(shown);
    }

    fn end(&mut self) {
        let _ = self.csv.write_record(None::<&[u8]>);
    }
}
