//! One row of the file, as the parser takes it apart.

use crate::IngestError;
use csv_core::{ReadRecordResult, Reader};

/// Longest row in bytes. Real rows have a few hundred; a missing quotation mark makes one of a file.
const MAX_ROW_BYTES: usize = 1 << 20;
/// Most columns in a row.
const MAX_COLUMNS: usize = 1 << 14;

/// The row being parsed.
#[derive(Debug)]
pub(crate) struct Record {
    bytes: Vec<u8>,
    ends: Vec<usize>,
    written: usize,
    ended: usize,
    /// The line the row begins on, from 1.
    pub line: u64,
}

impl Default for Record {
    fn default() -> Self {
        Self { bytes: vec![0; 4096], ends: vec![0; 64], written: 0, ended: 0, line: 1 }
    }
}

impl Record {
    /// Lets the parser write on into this row; tells how it ended and how many bytes it took.
    pub fn read(&mut self, parser: &mut Reader, bytes: &[u8]) -> (ReadRecordResult, usize) {
        let (result, taken, written, ended) = parser.read_record(
            bytes,
            &mut self.bytes[self.written..],
            &mut self.ends[self.ended..],
        );
        self.written += written;
        self.ended += ended;
        (result, taken)
    }

    /// Makes room for a longer row.
    pub fn grow_bytes(&mut self) -> Result<(), IngestError> {
        if self.bytes.len() >= MAX_ROW_BYTES {
            return Err(IngestError::LineTooLong { line: self.line, limit: MAX_ROW_BYTES });
        }
        self.bytes.resize(self.bytes.len() * 2, 0);
        Ok(())
    }

    /// Makes room for more columns.
    pub fn grow_columns(&mut self) -> Result<(), IngestError> {
        if self.ends.len() >= MAX_COLUMNS {
            return Err(IngestError::TooManyColumns { line: self.line, limit: MAX_COLUMNS });
        }
        self.ends.resize(self.ends.len() * 2, 0);
        Ok(())
    }

    /// Begins the next row, on this line.
    pub fn restart(&mut self, line: u64) {
        (self.written, self.ended, self.line) = (0, 0, line);
    }

    /// A field of the row; empty where the row is short.
    pub fn field(&self, column: usize) -> &[u8] {
        if column >= self.ended {
            return &[];
        }
        let start = column.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.bytes[start..self.ends[column]]
    }

    /// A field of a column that may be absent.
    pub fn optional(&self, column: Option<usize>) -> &[u8] {
        column.map_or(&[], |column| self.field(column))
    }

    /// The fields as the names of columns.
    pub fn header_names(&self) -> Result<Vec<String>, IngestError> {
        (0..self.ended)
            .map(|column| {
                let name = std::str::from_utf8(self.field(column));
                name.map(str::to_owned).map_err(|_| IngestError::NotUtf8 {
                    line: self.line,
                    column: (column + 1).to_string(),
                })
            })
            .collect()
    }
}
