//! Workbooks of OpenDocument (`.ods`).
//!
//! Cells and rows are written once and said to repeat. What reads them writes each repeat out, so what that would
//! come to is counted first.

use crate::{Limits, UnpackError, archive};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::{BufReader, Read, Seek};
use vocabulary::{Message, Phrase};

pub(crate) const CONTENT: &str = "content.xml";

/// Cells that are kept in memory at once.
const MAX_CELLS: u64 = 20_000_000;
/// Cells that may come out for each byte that went in, beyond a million.
const RATIO: u64 = 100;
/// As many as a sheet can have: what reads them stops there too.
const MAX_COLUMNS: u64 = 16_384;
const MAX_ROWS: u64 = 1_048_576;

/// Refuses a workbook whose repeats come to more cells than any table.
pub(crate) fn check(
    file: &str,
    bytes: &mut (impl Read + Seek),
    packed: u64,
    limits: Limits,
) -> Result<(), UnpackError> {
    bytes.rewind().map_err(UnpackError::read(file))?;
    let mut zip = archive::open(file, bytes)?;
    archive::check_entries(file, &mut zip, packed, limits)?;
    let content = zip.by_name(CONTENT).map_err(|error| UnpackError::damaged(file, error))?;
    // What is said of its size may be a lie.
    let max = packed.saturating_mul(limits.ratio).max(1 << 26);
    let mut reader = Reader::from_reader(BufReader::new(content.take(max)));
    reader.config_mut().check_end_names = false;
    let (mut buffer, mut cells, mut sheet) = (Vec::new(), 0, Extent::default());
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) => sheet.see(&tag),
            Ok(Event::End(tag)) if tag.name().as_ref() == "table:table" => {
                cells += std::mem::take(&mut sheet).cells();
            }
            // What is encrypted is no XML; what reads it goes no farther either, and says why.
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
        let so_far = cells + sheet.cells();
        if so_far > MAX_CELLS || so_far > (1 << 20) && so_far / RATIO > packed {
            let limit = Message::of(Phrase::Cells).with(so_far);
            return Err(UnpackError::Bomb { file: file.to_owned(), limit });
        }
    }
    Ok(())
}

/// How far a sheet reaches.
#[derive(Default)]
struct Extent {
    /// Rows, with the last one repeated, and those up to the last with something in it.
    rows: u64,
    filled: u64,
    /// Columns of the row at hand, and the most of any row with something in it.
    columns: u64,
    width: u64,
    /// Cells up to the last with something in it of each row, as they are written.
    kept: u64,
    repeats: u64,
}

impl Extent {
    fn see(&mut self, tag: &BytesStart<'_>) {
        match tag.name().as_ref() {
            "table:table-row" => {
                self.repeats = repeated(tag, "table:number-rows-repeated");
                self.rows = (self.rows + self.repeats).min(MAX_ROWS);
                self.columns = 0;
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let before = self.columns;
                let repeats = repeated(tag, "table:number-columns-repeated");
                self.columns = (before + repeats).min(MAX_COLUMNS);
                let is_filled = tag.attributes().flatten().any(|attribute| {
                    matches!(attribute.key.as_ref(), "office:value-type" | "table:formula")
                });
                if is_filled {
                    self.kept += self.columns - before;
                    self.filled = self.rows;
                    self.width = self.width.max(self.columns);
                }
            }
            _ => {}
        }
    }

    fn cells(&self) -> u64 {
        self.kept.max(self.filled * self.width)
    }
}

/// How often something is said to repeat.
fn repeated(tag: &BytesStart<'_>, name: &str) -> u64 {
    let said = tag.try_get_attribute(name).ok().flatten();
    said.and_then(|said| said.value.parse().ok()).unwrap_or(1)
}
