//! One row of the file, as the parser takes it apart.

mod plain;
mod stray;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use protocol::{Delimiter, Quotes};
use std::cell::RefCell;

/// Longest row in bytes. Real rows have a few hundred; a missing quotation mark makes one of a file.
const MAX_ROW_BYTES: usize = 1 << 22;
/// Longest field in bytes.
const MAX_FIELD_BYTES: usize = 1 << 20;
/// Most columns in a row.
pub const MAX_COLUMNS: usize = 10_000;

/// A row that goes beyond what any real row has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// One field is too long.
    Field {
        /// The line the row begins on, from 1.
        line: u64,
        /// The field, from 0.
        column: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// The row is too long.
    Row {
        /// The line the row begins on, from 1.
        line: u64,
        /// The limit in bytes.
        limit: usize,
    },
    /// The row has too many fields.
    Columns {
        /// The line the row begins on, from 1.
        line: u64,
        /// The limit.
        limit: usize,
    },
}

/// What the last bytes have brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// More bytes are needed.
    More,
    /// A row is complete.
    Row,
    /// The file is at its end.
    End,
}

/// Splits UTF-8 text into rows and fields, in chunks. Empty lines are passed over. A quotation mark without
/// its partner that would swallow rows is read as text.
#[derive(Debug)]
pub struct Rows {
    parser: Parser,
    row: Row,
    previous: Row,
    /// The text of the row being read, as far as it came before.
    text: Vec<u8>,
    /// Text that is to be read once more, from `again_from` on.
    again: Vec<u8>,
    again_from: usize,
    /// The line after the last row, and how many fields that had.
    line: u64,
    width: usize,
    stray_quotes: u64,
    /// Quotation marks are taken at their word, whatever they swallow.
    strict: bool,
    /// Any number of delimiters is one.
    runs: bool,
    /// The last row ended on a carriage return, whose line feed is still to come.
    after_return: bool,
}

type Dialect = (Delimiter, Quotes);

/// A parser of one dialect, which goes back to [`IDLE`] when its text is done.
#[derive(Debug)]
struct Parser {
    dialect: Dialect,
    /// There until the parser is dropped.
    reader: Option<Reader>,
}

/// A parser of every dialect is enough: few texts are read at once.
const MAX_IDLE: usize = 16;

thread_local! {
    /// Parsers for the next text. A guess tries every dialect, and a parser's tables take much longer to make
    /// than to use. (They cannot be cloned: csv-core's clone forgets where the final states begin.)
    static IDLE: RefCell<Vec<(Dialect, Reader)>> = const { RefCell::new(Vec::new()) };
}

impl Parser {
    fn new((delimiter, quotes): Dialect) -> Self {
        let dialect = (delimiter, quotes);
        let idle = IDLE.with_borrow_mut(|idle| {
            let index = idle.iter().position(|(of, _)| *of == dialect)?;
            Some(idle.swap_remove(index).1)
        });
        let reader = idle.unwrap_or_else(|| {
            ReaderBuilder::new()
                .delimiter(delimiter.byte())
                .quoting(quotes != Quotes::None)
                .escape((quotes == Quotes::Backslash).then_some(b'\\'))
                .build()
        });
        Self { dialect, reader: Some(reader) }
    }

    fn line(&self) -> u64 {
        self.reader.as_ref().map_or(1, Reader::line)
    }

    fn set_line(&mut self, line: u64) {
        if let Some(reader) = &mut self.reader {
            reader.set_line(line);
        }
    }

    /// Goes back to the beginning of a row, which is this line.
    fn restart(&mut self, line: u64) {
        if let Some(reader) = &mut self.reader {
            reader.reset();
            reader.set_line(line);
        }
    }
}

impl Drop for Parser {
    fn drop(&mut self) {
        let Some(mut reader) = self.reader.take() else { return };
        reader.reset();
        // At the end of a thread there is no next text.
        let _ = IDLE.try_with(|idle| match idle.try_borrow_mut() {
            Ok(mut idle) if idle.len() < MAX_IDLE => idle.push((self.dialect, reader)),
            _ => {}
        });
    }
}

impl Rows {
    /// At the beginning of a text.
    #[must_use]
    pub fn new(delimiter: Delimiter, quotes: Quotes) -> Self {
        Self {
            parser: Parser::new((delimiter, quotes)),
            row: Row::default(),
            previous: Row::default(),
            text: Vec::new(),
            again: Vec::new(),
            again_from: 0,
            line: 1,
            width: 0,
            stray_quotes: 0,
            strict: false,
            runs: delimiter == Delimiter::Blanks,
            after_return: false,
        }
    }

    /// At the beginning of a text whose quotation marks are taken at their word.
    pub(crate) fn strict(delimiter: Delimiter, quotes: Quotes) -> Self {
        Self { strict: true, ..Self::new(delimiter, quotes) }
    }

    /// Reads on and tells how many bytes were taken; no bytes mean the end of the file. After
    /// [`Step::Row`] the row stays until the next call.
    ///
    /// # Errors
    /// [`Limit`] where the row is none.
    pub fn read(&mut self, bytes: &[u8]) -> Result<(Step, usize), Limit> {
        if self.again_from == self.again.len() {
            return self.read_watching(bytes);
        }
        let again = std::mem::take(&mut self.again);
        let read = self.read_watching(&again[self.again_from..]);
        let taken = read.as_ref().map_or(0, |&(_, taken)| taken);
        let rest = self.again_from + taken;
        if self.again.is_empty() {
            (self.again, self.again_from) = (again, rest);
        } else {
            self.again.extend_from_slice(&again[rest..]);
        }
        Ok((read?.0, 0))
    }

    /// Quotation marks without partners that were read as text, so far.
    #[must_use]
    pub fn stray_quotes(&self) -> u64 {
        self.stray_quotes
    }

    /// The line that the row being read begins on, from 1.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Reads on, and sees to it that no quotation mark swallows rows.
    fn read_watching(&mut self, bytes: &[u8]) -> Result<(Step, usize), Limit> {
        if let Some(taken) = self.read_plain(bytes) {
            return Ok((Step::Row, taken));
        }
        let read = self.read_on(bytes);
        let taken = match &read {
            Ok((Step::Row, taken)) if self.parser.line() <= self.line + 1 => {
                self.text.clear();
                (self.line, self.width) = (self.parser.line(), self.row.len());
                return Ok((Step::Row, *taken));
            }
            Ok((Step::End, _)) => return read,
            Ok((_, taken)) => *taken,
            Err(_) => bytes.len(),
        };
        self.text.extend_from_slice(&bytes[..taken]);
        if matches!(read, Ok((Step::More, _))) {
            return read;
        }
        let (delimiter, quotes) = self.parser.dialect;
        let mended = match quotes {
            Quotes::Doubled if !self.strict => {
                stray::mended(&self.text, delimiter.byte(), self.width)
            }
            _ => None,
        };
        self.text.clear();
        if let Some(mended) = mended {
            self.parser.restart(self.line);
            self.row.restart();
            (self.again, self.again_from) = (mended, 0);
            self.stray_quotes += 1;
            return Ok((Step::More, taken));
        }
        (self.line, self.width) = (self.parser.line(), self.row.len());
        read
    }

    fn read_on(&mut self, bytes: &[u8]) -> Result<(Step, usize), Limit> {
        self.leave_row();
        let Some(reader) = &mut self.parser.reader else { return Ok((Step::End, 0)) };
        let row = &mut self.row;
        let (result, taken, written, ended) =
            reader.read_record(bytes, &mut row.bytes[row.written..], &mut row.ends[row.ended..]);
        row.written += written;
        row.ended += ended;
        let step = match result {
            ReadRecordResult::InputEmpty => Step::More,
            ReadRecordResult::OutputFull => self.grow_bytes()?,
            ReadRecordResult::OutputEndsFull => self.grow_columns()?,
            ReadRecordResult::Record => {
                let last = taken.checked_sub(1).map(|last| bytes[last]);
                self.after_return = last == Some(b'\r');
                row.last_line = self.parser.line() - u64::from(last == Some(b'\n'));
                row.complete = true;
                if self.runs {
                    row.drop_empty_fields();
                }
                row.note_solid();
                Step::Row
            }
            ReadRecordResult::End => Step::End,
        };
        Ok((step, taken))
    }

    /// The row that is complete becomes the one before.
    fn leave_row(&mut self) {
        if self.row.complete {
            std::mem::swap(&mut self.row, &mut self.previous);
            self.row.restart();
        }
    }

    /// The row that is complete.
    #[must_use]
    pub fn row(&self) -> &Row {
        &self.row
    }

    /// The row before it; without a field where there is none.
    #[must_use]
    pub fn previous(&self) -> &Row {
        &self.previous
    }

    fn grow_bytes(&mut self) -> Result<Step, Limit> {
        let row = &mut self.row;
        let begun = row.ended.checked_sub(1).map_or(0, |before| row.ends[before]);
        let line = self.parser.line() - row.line_feeds();
        if row.written - begun >= MAX_FIELD_BYTES {
            return Err(Limit::Field { line, column: row.ended, limit: MAX_FIELD_BYTES });
        }
        if row.bytes.len() >= MAX_ROW_BYTES {
            return Err(Limit::Row { line, limit: MAX_ROW_BYTES });
        }
        row.bytes.resize(row.bytes.len() * 2, 0);
        Ok(Step::More)
    }

    fn grow_columns(&mut self) -> Result<Step, Limit> {
        let row = &mut self.row;
        if row.ends.len() >= MAX_COLUMNS {
            let line = self.parser.line() - row.line_feeds();
            return Err(Limit::Columns { line, limit: MAX_COLUMNS });
        }
        row.ends.resize((row.ends.len() * 2).min(MAX_COLUMNS), 0);
        Ok(Step::More)
    }
}

/// The row being read.
#[derive(Clone, Debug)]
pub struct Row {
    bytes: Vec<u8>,
    ends: Vec<usize>,
    /// Bytes between one field and the next: the delimiter, where the line stands here as it was.
    gap: usize,
    written: usize,
    ended: usize,
    last_line: u64,
    complete: bool,
    /// Columns whose fields begin with a letter or a digit.
    solid: u64,
}

/// Letters and digits: what a field that is neither empty nor a rule begins with, nearly always.
const SOLID: [bool; 256] = {
    let mut solid = [false; 256];
    let mut byte = 0;
    while byte < solid.len() {
        solid[byte] = (byte as u8).is_ascii_alphanumeric() || byte >= 0x80;
        byte += 1;
    }
    solid
};

/// Does a field that begins with this byte surely hold something?
#[inline]
fn is_solid(first: Option<&u8>) -> bool {
    first.is_some_and(|&first| SOLID[usize::from(first)])
}

/// A few columns of a table.
#[derive(Clone, Copy, Debug, Default)]
pub struct Columns(u64);

impl Columns {
    /// Columns beyond this one share a place, and no row is known to fill them.
    const LAST: usize = 63;
}

impl FromIterator<usize> for Columns {
    fn from_iter<I: IntoIterator<Item = usize>>(columns: I) -> Self {
        Self(columns.into_iter().fold(0, |all, column| all | 1 << column.min(Self::LAST)))
    }
}

impl Default for Row {
    fn default() -> Self {
        Self {
            bytes: vec![0; 4096],
            ends: vec![0; 64],
            gap: 0,
            written: 0,
            ended: 0,
            last_line: 1,
            complete: false,
            solid: 0,
        }
    }
}

impl Row {
    /// A field of the row; empty where the row is short.
    #[inline]
    #[must_use]
    pub fn field(&self, column: usize) -> &[u8] {
        if column >= self.ended {
            return &[];
        }
        let start = column.checked_sub(1).map_or(0, |before| self.ends[before] + self.gap);
        &self.bytes[start..self.ends[column]]
    }

    /// Does a field hold nothing but blanks?
    #[inline]
    #[must_use]
    pub fn is_blank(&self, column: usize) -> bool {
        let field = self.field(column);
        field.trim_ascii().is_empty()
    }

    /// Do fields surely hold something, in each of these columns? One look instead of one for each column,
    /// which nearly always says yes.
    #[inline]
    #[must_use]
    pub fn fills(&self, columns: Columns) -> bool {
        self.solid & columns.0 == columns.0
    }

    /// A field of a column that may be absent.
    #[inline]
    #[must_use]
    pub fn optional(&self, column: Option<usize>) -> &[u8] {
        column.map_or(&[], |column| self.field(column))
    }

    /// How many fields there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ended
    }

    /// Is there no field?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ended == 0
    }

    /// Every field.
    pub fn fields(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.ended).map(|column| self.field(column))
    }

    /// The line the row begins on, from 1. Counted when asked for: few rows are asked.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.last_line - self.line_feeds()
    }

    /// How many lines the row runs over, from 1.
    #[must_use]
    pub fn lines(&self) -> u64 {
        self.line_feeds() + 1
    }

    /// The line the row ends on, from 1.
    #[must_use]
    pub fn last_line(&self) -> u64 {
        self.last_line
    }

    /// A copy that takes no more memory than it must.
    #[must_use]
    pub fn compact(&self) -> Self {
        let mut copy = Self { bytes: Vec::new(), ends: Vec::new(), ..Self::default() };
        copy.fill(self, self, &[]);
        copy
    }

    /// Becomes another row, with the fields of some of its columns taken from the row above it.
    pub fn fill(&mut self, row: &Row, above: &Row, columns: &[usize]) {
        let width = columns.iter().map(|column| column + 1).max().unwrap_or(0).max(row.len());
        self.bytes.clear();
        self.ends.clear();
        for column in 0..width {
            let from = if columns.contains(&column) { above } else { row };
            self.bytes.extend_from_slice(from.field(column));
            self.ends.push(self.bytes.len());
        }
        (self.gap, self.written, self.ended) = (0, self.bytes.len(), width);
        (self.last_line, self.complete) = (row.last_line, true);
        self.note_solid();
    }

    fn note_solid(&mut self) {
        let (bytes, ends) = (&self.bytes[..self.written], &self.ends[..self.ended]);
        let (mut start, mut solid) = (0, 0);
        for (column, &end) in ends.iter().take(Columns::LAST).enumerate() {
            solid |= u64::from(start < end && is_solid(bytes.get(start))) << column;
            start = end + self.gap;
        }
        self.solid = solid;
    }

    fn restart(&mut self) {
        (self.gap, self.written, self.ended, self.complete) = (0, 0, 0, false);
    }

    /// Leaves out the fields with nothing in them. The bytes of the others stay where they are.
    fn drop_empty_fields(&mut self) {
        let (mut kept, mut before) = (0, 0);
        for field in 0..self.ended {
            let end = self.ends[field];
            if end > before {
                self.ends[kept] = end;
                kept += 1;
            }
            before = end;
        }
        self.ended = kept;
    }

    fn line_feeds(&self) -> u64 {
        self.bytes[..self.written].iter().filter(|&&byte| byte == b'\n').count() as u64
    }
}

#[cfg(test)]
mod tests {
    use super::{Limit, Rows, Step};
    use protocol::{Delimiter, Quotes};

    fn rows(text: &str, quotes: Quotes, chunk: usize) -> Vec<(u64, Vec<String>)> {
        rows_of(Rows::new(Delimiter::Comma, quotes), text, chunk)
    }

    fn rows_of(mut rows: Rows, text: &str, chunk: usize) -> Vec<(u64, Vec<String>)> {
        let mut found = Vec::new();
        let mut take = |mut piece: &[u8]| {
            loop {
                let (step, taken) = rows.read(piece).unwrap();
                piece = &piece[taken..];
                if step == Step::Row {
                    let fields = rows.row().fields();
                    let fields = fields.map(|f| String::from_utf8(f.to_vec()).unwrap()).collect();
                    found.push((rows.row().line(), fields));
                }
                if step == Step::End || (step == Step::More && piece.is_empty()) {
                    return step;
                }
            }
        };
        text.as_bytes().chunks(chunk).for_each(|piece| {
            take(piece);
        });
        while take(&[]) != Step::End {}
        found
    }

    #[test]
    fn lines_are_counted_whatever_ends_them() {
        for text in ["a,b\n\n\"1\n2\",3\nx,y", "a,b\r\n\r\n\"1\r\n2\",3\r\nx,y"] {
            for chunk in [1, 2, 3, 100] {
                let lines: Vec<u64> =
                    rows(text, Quotes::Doubled, chunk).iter().map(|row| row.0).collect();
                assert_eq!(lines, [1, 3, 5], "{text:?} by {chunk}");
            }
        }
    }

    /// Byte by byte, no line is ever there as a whole, and the parser reads them all.
    #[test]
    fn lines_that_are_there_as_a_whole_are_read_as_the_parser_reads_them() {
        let mut state = 1_u64;
        let mut below = |bound: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 33) % bound
        };
        for case in 0..20_000 {
            let alphabet = b"ab,,,;\"\r\n\n";
            let text: String = (0..below(40))
                .map(|_| char::from(alphabet[below(alphabet.len() as u64) as usize]))
                .collect();
            for quotes in [Quotes::Doubled, Quotes::Backslash, Quotes::None] {
                let strict = || Rows::strict(Delimiter::Comma, quotes);
                let parsed = rows_of(strict(), &text, 1);
                for chunk in [3, 10, 100] {
                    assert_eq!(
                        rows_of(strict(), &text, chunk),
                        parsed,
                        "{case} by {chunk}: {text:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn quotation_marks_are_doubled_escaped_or_text() {
        for (quotes, text, expected) in [
            (Quotes::Doubled, "\"19\"\" rack\",2", "19\" rack"),
            (Quotes::Backslash, "\"19\\\" rack\",2", "19\" rack"),
            (Quotes::None, "\"19 rack,2", "\"19 rack"),
        ] {
            assert_eq!(rows(text, quotes, 100)[0].1, [expected, "2"], "{quotes:?}");
        }
    }

    #[test]
    fn rows_beyond_all_measure_are_refused_with_their_line() {
        let limit = |text: &str| {
            let mut rows = Rows::new(Delimiter::Comma, Quotes::Doubled);
            let mut rest = text.as_bytes();
            loop {
                match rows.read(rest) {
                    Ok((_, taken)) => rest = &rest[taken..],
                    Err(limit) => return limit,
                }
            }
        };
        let field = format!("a\n1,\"{}", "x\n".repeat(2 << 20));
        assert_eq!(limit(&field), Limit::Field { line: 2, column: 1, limit: 1 << 20 });
        let row = format!("a\n{}", format!("{},", "x".repeat(1000)).repeat(6000));
        assert_eq!(limit(&row), Limit::Row { line: 2, limit: 1 << 22 });
        assert_eq!(limit(&",".repeat(20_000)), Limit::Columns { line: 1, limit: 10_000 });
    }
}
