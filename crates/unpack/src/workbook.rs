//! Workbooks: every sheet with something in it is a table.

use crate::kind::Format;
use crate::sheet::SheetText;
use crate::{Limits, ReadSeek, UnpackError, archive, biff, opendocument};
use calamine::{Data, OdsError, Range, Reader, Sheet, SheetType, SheetVisible, XlsError};
use calamine::{Ods, Xls, Xlsb, XlsbError, Xlsx, XlsxError};

type Bytes = Box<dyn ReadSeek>;

/// A workbook, and the sheets that are still to come.
pub(crate) struct Workbook {
    file: String,
    book: Book,
    sheets: std::vec::IntoIter<String>,
    limits: Limits,
    packed: u64,
}

enum Book {
    Xlsx(Xlsx<Bytes>),
    Xlsb(Xlsb<Bytes>),
    Xls(Xls<Bytes>),
    Ods(Ods<Bytes>),
}

impl Workbook {
    /// Opens it, if nothing in it is larger than it may be.
    pub fn open(
        file: &str,
        format: Format,
        mut bytes: Bytes,
        packed: u64,
        limits: Limits,
    ) -> Result<Self, UnpackError> {
        match format {
            Format::Xlsx | Format::Xlsb => {
                archive::check_workbook(file, &mut bytes, packed, limits)?;
            }
            Format::Xls => biff::check(file, &mut bytes)?,
            Format::Ods => opendocument::check(file, &mut bytes, packed, limits)?,
        }
        bytes.rewind().map_err(UnpackError::read(file))?;
        let trouble = |trouble: Trouble| trouble.of(file);
        let book = match format {
            Format::Xlsx => Book::Xlsx(Xlsx::new(bytes).map_err(|e| trouble(e.into()))?),
            Format::Xlsb => Book::Xlsb(Xlsb::new(bytes).map_err(|e| trouble(e.into()))?),
            Format::Xls => Book::Xls(Xls::new(bytes).map_err(|e| trouble(e.into()))?),
            Format::Ods => Book::Ods(Ods::new(bytes).map_err(|e| trouble(e.into()))?),
        };
        let sheets = match &book {
            Book::Xlsx(book) => book.sheets_metadata(),
            Book::Xlsb(book) => book.sheets_metadata(),
            Book::Xls(book) => book.sheets_metadata(),
            Book::Ods(book) => book.sheets_metadata(),
        };
        let holds_cells = |sheet: &&Sheet| {
            let charts = matches!(sheet.typ, SheetType::ChartSheet | SheetType::DialogSheet);
            sheet.visible == SheetVisible::Visible && !charts
        };
        let sheets: Vec<String> =
            sheets.iter().filter(holds_cells).map(|sheet| sheet.name.clone()).collect();
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
        let mut text = SheetText::new(&file, self.packed, self.limits);
        let trouble = |trouble: Trouble| trouble.of(&file);
        match &mut self.book {
            Book::Xlsx(book) => {
                let mut cells = match book.worksheet_cells_reader(sheet) {
                    Ok(cells) => cells,
                    // A sheet of charts has no cells.
                    Err(XlsxError::NotAWorksheet(_)) => return Ok(Vec::new()),
                    Err(error) => return Err(trouble(error.into())),
                };
                while let Some(cell) = cells.next_cell().map_err(|e| trouble(e.into()))? {
                    let (row, column) = cell.get_position();
                    text.cell(row, column, cell.get_value())?;
                }
            }
            Book::Xlsb(book) => {
                let cells = book.worksheet_cells_reader(sheet);
                let mut cells = cells.map_err(|e| trouble(e.into()))?;
                while let Some(cell) = cells.next_cell().map_err(|e| trouble(e.into()))? {
                    let (row, column) = cell.get_position();
                    text.cell(row, column, cell.get_value())?;
                }
            }
            Book::Xls(book) => {
                let cells = book.worksheet_range(sheet).map_err(|e| trouble(e.into()))?;
                add_all(&mut text, &cells)?;
            }
            Book::Ods(book) => {
                let cells = book.worksheet_range(sheet).map_err(|e| trouble(e.into()))?;
                add_all(&mut text, &cells)?;
            }
        }
        Ok(text.finish())
    }
}

/// Adds the cells of a range, which begins at its first cell with something in it.
fn add_all(text: &mut SheetText<'_>, cells: &Range<Data>) -> Result<(), UnpackError> {
    let (top, left) = cells.start().unwrap_or_default();
    for (row, column, value) in cells.used_cells() {
        text.cell(top + row as u32, left + column as u32, value)?;
    }
    Ok(())
}

/// What can be wrong with a workbook of any format.
enum Trouble {
    Password,
    Io(std::io::Error),
    Other(String),
}

impl Trouble {
    fn of(self, file: &str) -> UnpackError {
        match self {
            Trouble::Password => UnpackError::Locked { file: file.to_owned() },
            Trouble::Io(source) => UnpackError::read(file)(source),
            Trouble::Other(detail) => UnpackError::damaged(file, detail),
        }
    }
}

macro_rules! trouble_from {
    ($($error:ident),*) => {$(
        impl From<$error> for Trouble {
            fn from(error: $error) -> Self {
                match error {
                    $error::Password => Trouble::Password,
                    $error::Io(source) => Trouble::Io(source),
                    other => Trouble::Other(other.to_string()),
                }
            }
        }
    )*};
}

trouble_from!(XlsxError, XlsbError, XlsError, OdsError);
