//! Workbooks of Excel before 2007 (`.xls`): records in the older container of Microsoft.
//!
//! What reads them takes memory by what they say of their size, so that is looked at first.

use crate::kind::Format;
use crate::{ReadSeek, UnpackError};
use cfb::CompoundFile;
use std::io::Read;
use vocabulary::Phrase;

/// Rows and columns that a sheet of this format can have.
const ROWS: u32 = 1 << 16;
const COLUMNS: u16 = 1 << 8;
/// Places between the outermost cells that are held for each cell there is, beyond a million.
const SPARSE: u64 = 100;

const FORMULA: u16 = 0x0006;
const END: u16 = 0x000A;
const FILE_PASS: u16 = 0x002F;
const SHEET: u16 = 0x0085;
const MUL_RK: u16 = 0x00BD;
const RICH_STRING: u16 = 0x00D6;
const LABEL_SST: u16 = 0x00FD;
const DIMENSIONS: u16 = 0x0200;
const NUMBER: u16 = 0x0203;
const LABEL: u16 = 0x0204;
const BOOL_ERR: u16 = 0x0205;
const RK: u16 = 0x027E;
const BEGIN: u16 = 0x0809;

/// What a file in the older container is.
///
/// # Errors
/// [`UnpackError`] where it is locked, or no workbook.
pub(crate) fn format(file: &str, bytes: &mut dyn ReadSeek) -> Result<Format, UnpackError> {
    bytes.rewind().map_err(UnpackError::read(file))?;
    let container = CompoundFile::open(bytes).map_err(|e| UnpackError::damaged(file, e))?;
    if container.exists("/EncryptedPackage") {
        return Err(UnpackError::Locked { file: file.to_owned() });
    }
    if stream_name(&container).is_some() {
        return Ok(Format::Xls);
    }
    Err(UnpackError::Unsupported {
        file: file.to_owned(),
        what: Phrase::AnOldDocument.into(),
        advice: Phrase::ExportAsCsvOrWorkbook,
    })
}

fn stream_name<F>(container: &CompoundFile<F>) -> Option<&'static str> {
    ["/Workbook", "/Book"].into_iter().find(|name| container.is_stream(name))
}

/// Refuses a workbook that is locked, or says it is larger than a sheet can be.
pub(crate) fn check(file: &str, bytes: &mut dyn ReadSeek) -> Result<(), UnpackError> {
    bytes.rewind().map_err(UnpackError::read(file))?;
    let damaged = |error| UnpackError::damaged(file, error);
    let mut container = CompoundFile::open(bytes).map_err(damaged)?;
    let name = stream_name(&container).unwrap_or_default();
    let mut stream = Vec::new();
    container.open_stream(name).and_then(|mut s| s.read_to_end(&mut stream)).map_err(damaged)?;
    let mut sheets = Vec::new();
    for (kind, data) in Records(&stream) {
        match kind {
            FILE_PASS => return Err(UnpackError::Locked { file: file.to_owned() }),
            SHEET => sheets.push(number(data, 0) as usize),
            END => break,
            _ => {}
        }
    }
    for start in sheets {
        let Some(sheet) = stream.get(start..) else {
            return Err(UnpackError::damage(file, Phrase::SheetNotThere));
        };
        if !is_plausible(sheet) {
            return Err(UnpackError::damage(file, Phrase::SheetTooLarge));
        }
    }
    Ok(())
}

/// Does a sheet reach no farther than sheets can, and are its cells not strewn over far more than they fill?
fn is_plausible(sheet: &[u8]) -> bool {
    let (mut depth, mut cells) = (0, 0_u64);
    let (mut rows, mut columns) = ((u16::MAX, 0), (u16::MAX, 0));
    for (kind, data) in Records(sheet) {
        match kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            // A chart within the sheet.
            _ if depth > 1 => {}
            DIMENSIONS => {
                let wide = data.len() > 10;
                let (first, end) = match wide {
                    true => (number(data, 0), number(data, 4)),
                    false => (short(data, 0).into(), short(data, 2).into()),
                };
                let last_column = short(data, if wide { 10 } else { 6 });
                if first > end.max(1) || end > ROWS || last_column > COLUMNS {
                    return false;
                }
            }
            FORMULA | MUL_RK | RICH_STRING | LABEL_SST | NUMBER | LABEL | BOOL_ERR | RK => {
                let (row, column) = (short(data, 0), short(data, 2));
                let last = if kind == MUL_RK { data.len().saturating_sub(2) } else { 2 };
                cells += 1 + u64::from(short(data, last).saturating_sub(column));
                rows = (rows.0.min(row), rows.1.max(row));
                columns = (columns.0.min(column), columns.1.max(short(data, last)));
            }
            _ => {}
        }
    }
    let span = |(first, last): (u16, u16)| u64::from(last.saturating_sub(first)) + 1;
    columns.1 < COLUMNS && span(rows) * span(columns) <= (1 << 20) + cells * SPARSE
}

/// Records, each with its kind, until one is not whole.
struct Records<'a>(&'a [u8]);

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (head, rest) = self.0.split_at_checked(4)?;
        let (data, rest) = rest.split_at_checked(short(head, 2).into())?;
        self.0 = rest;
        Some((short(head, 0), data))
    }
}

/// A whole number of two bytes; 0 beyond the end.
fn short(data: &[u8], at: usize) -> u16 {
    let bytes = data.get(at..at + 2).and_then(|bytes| bytes.try_into().ok());
    bytes.map_or(0, u16::from_le_bytes)
}

/// A whole number of four bytes; 0 beyond the end.
fn number(data: &[u8], at: usize) -> u32 {
    let bytes = data.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
    bytes.map_or(0, u32::from_le_bytes)
}
