//! Workbooks: every sheet with something in it is a table.

use crate::cells::Text;
use crate::{Limits, UnpackError, archive};
use calamine::{DataRef, ExcelDateTime, Reader, SheetVisible, Xlsx, XlsxError};
use std::io::{Read, Seek};

/// Most columns of a sheet; a row beyond is a lie about its size.
const MAX_COLUMNS: u32 = 10_000;

/// A workbook, and the sheets that are still to come.
pub(crate) struct Workbook<R: Read + Seek> {
    file: String,
    book: Xlsx<R>,
    sheets: std::vec::IntoIter<String>,
    limits: Limits,
    packed: u64,
}

impl<R: Read + Seek> Workbook<R> {
    pub fn open(
        file: &str,
        mut bytes: R,
        packed: u64,
        limits: Limits,
    ) -> Result<Self, UnpackError> {
        archive::check_workbook(file, &mut bytes, packed, limits)?;
        bytes.rewind().map_err(UnpackError::read(file))?;
        let book: Xlsx<R> = Xlsx::new(bytes).map_err(|error| trouble(file, error))?;
        let visible = |sheet: &&calamine::Sheet| sheet.visible == SheetVisible::Visible;
        let sheets: Vec<String> =
            book.sheets_metadata().iter().filter(visible).map(|sheet| sheet.name.clone()).collect();
        let sheets = sheets.into_iter();
        Ok(Self { file: file.to_owned(), book, sheets, limits, packed })
    }

    /// The next sheet with something in it: its name and its text.
    pub fn next_sheet(&mut self) -> Result<Option<(String, Vec<u8>)>, UnpackError> {
        while let Some(sheet) = self.sheets.next() {
            let text = self.text_of(&sheet)?;
            if !text.is_empty() {
                return Ok(Some((sheet, text)));
            }
        }
        Ok(None)
    }

    fn text_of(&mut self, sheet: &str) -> Result<Vec<u8>, UnpackError> {
        let file = format!("{} › {sheet}", self.file);
        let mut cells = match self.book.worksheet_cells_reader(sheet) {
            Ok(cells) => cells,
            // A sheet of charts has no cells.
            Err(XlsxError::NotAWorksheet(_)) => return Ok(Vec::new()),
            Err(error) => return Err(trouble(&file, error)),
        };
        let mut text = Text::default();
        let (mut row, mut column) = (0, 0);
        // Cells at the end of a row may be empty, and then are not there.
        let mut width = 0;
        while let Some(cell) = cells.next_cell().map_err(|error| trouble(&file, error))? {
            let (at_row, at_column) = cell.get_position();
            if matches!(cell.get_value(), DataRef::Empty) || at_row < row {
                continue;
            }
            if at_column >= MAX_COLUMNS {
                return Err(UnpackError::damaged(&file, "a cell beyond any table's width"));
            }
            while row < at_row {
                width = width.max(column);
                end_row(&mut text, column, width);
                (row, column) = (row + 1, 0);
            }
            while column < at_column {
                text.field("");
                column += 1;
            }
            write(&mut text, cell.get_value());
            column += 1;
            if text.bytes.len() % (1 << 16) < 16 {
                self.limits.check(&file, self.packed, text.bytes.len() as u64)?;
            }
        }
        if column > 0 {
            end_row(&mut text, column, width.max(column));
        }
        Ok(text.bytes)
    }
}

/// Ends a row at the width of those before it; one without any cell stays empty.
fn end_row(text: &mut Text, column: u32, width: u32) {
    if column > 0 {
        (column..width).for_each(|_| text.field(""));
    }
    text.end_row();
}

fn write(text: &mut Text, value: &DataRef<'_>) {
    match value {
        DataRef::Int(value) => text.bare(value),
        DataRef::Float(value) => text.bare(value),
        DataRef::String(value) => text.field(value),
        DataRef::SharedString(value) => text.field(value),
        DataRef::Bool(value) => text.field(if *value { "TRUE" } else { "FALSE" }),
        DataRef::DateTime(moment) => text.field(&iso(*moment)),
        DataRef::DateTimeIso(value) | DataRef::DurationIso(value) => text.field(value),
        DataRef::Error(error) => text.field(&error.to_string()),
        _ => text.field(""),
    }
}

/// A moment as ISO text: without a time where it is midnight, without a day where it has none.
fn iso(moment: ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    let mut time = format!("{hour:02}:{minute:02}:{second:02}");
    if milli > 0 {
        time.push_str(&format!(".{milli:03}"));
    }
    match (moment.as_f64() < 1.0, time.as_str()) {
        (true, _) => time,
        (false, "00:00:00") => date,
        (false, _) => format!("{date} {time}"),
    }
}

fn trouble(file: &str, error: XlsxError) -> UnpackError {
    match error {
        XlsxError::Password => UnpackError::Locked { file: file.to_owned() },
        XlsxError::Io(source) => UnpackError::read(file)(source),
        other => UnpackError::damaged(file, other),
    }
}
