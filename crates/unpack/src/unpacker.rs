//! The chosen files, one table after another.

use crate::archive::{self, Entry};
use crate::columnar::Columnar;
use crate::input::{Counted, CountedRead};
use crate::kind::{Format, Kind, head_of};
use crate::packed::{self, Guarded};
use crate::part::Part;
use crate::workbook::Workbook;
use crate::{Input, Limits, ReadSeek, UnpackError, biff};
use protocol::{Decoded, Encoding};
use std::cell::Cell;
use std::io::{Cursor, Read, Seek};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;
use vocabulary::{Message, Phrase};
use zip::ZipArchive;

/// Gives the tables in what the user chose. See the [crate] for an example.
pub struct Unpacker {
    inputs: std::vec::IntoIter<Input>,
    limits: Limits,
    /// The encoding of text files, where it is said.
    encoding: Option<Encoding>,
    /// A text that comes by itself and is not begun yet.
    stream: Option<(String, Part)>,
    /// The files at hand that give more than one table, the innermost last.
    holders: Vec<Holder>,
    part: Option<Part>,
    /// Bytes of the files that are behind, and those taken of the one at hand.
    behind: u64,
    taken: Rc<Cell<u64>>,
    size: u64,
    /// The name of the one at hand.
    file: String,
    total: u64,
}

impl Unpacker {
    /// The tables in these files, in this order.
    #[must_use]
    pub fn new(inputs: Vec<Input>) -> Self {
        Self::limited(inputs, Limits::default())
    }

    /// The tables in these files, held to other limits than the usual ones.
    #[must_use]
    pub fn limited(inputs: Vec<Input>, limits: Limits) -> Self {
        let total = inputs.iter().map(|input| input.size).sum();
        Self {
            inputs: inputs.into_iter(),
            limits,
            encoding: None,
            stream: None,
            holders: Vec::new(),
            part: None,
            behind: 0,
            taken: Rc::default(),
            size: 0,
            file: String::new(),
            total,
        }
    }

    /// The text that comes by itself, under this name.
    #[must_use]
    pub fn streaming(name: &str, bytes: impl Read + 'static) -> Self {
        let taken = Rc::new(Cell::new(0));
        let counted = CountedRead { inner: bytes, taken: Rc::clone(&taken) };
        let part = Guarded::new(name, Box::new(counted), Limits::default(), Rc::clone(&taken));
        let stream = Some((name.to_owned(), Part::Text(part)));
        Self { stream, taken, size: u64::MAX, ..Self::new(Vec::new()) }
    }

    /// Reads text files in this encoding, where it is said, instead of the one that they show.
    #[must_use]
    pub fn in_encoding(self, encoding: Option<Encoding>) -> Self {
        Self { encoding, ..self }
    }

    /// What the table's text was in, as far as that is known, where it was not UTF-8 or UTF-16. A text that
    /// begins with ASCII may tell it later.
    #[must_use]
    pub fn decoded(&self) -> Option<&Decoded> {
        self.part.as_ref().and_then(Part::decoded)
    }

    /// Bytes of the files taken so far, and in all: 0 where that is not known.
    #[must_use]
    pub fn progress(&self) -> (u64, u64) {
        (self.behind + self.taken.get().min(self.size), self.total)
    }

    /// Moves on to the next table and tells its name: the file's, and where the file holds several, the
    /// table's in it.
    ///
    /// # Errors
    /// [`UnpackError`] where the next file cannot be unpacked.
    pub fn next_part(&mut self) -> Result<Option<String>, UnpackError> {
        self.part = None;
        self.guarded(Self::find_part)
    }

    /// Appends the next piece of the table's text to `chunk`; false at its end.
    ///
    /// # Errors
    /// [`UnpackError`] where it cannot be read on.
    pub fn read(&mut self, chunk: &mut Vec<u8>) -> Result<bool, UnpackError> {
        self.guarded(|unpacker| unpacker.part.as_mut().map_or(Ok(false), |part| part.read(chunk)))
    }

    /// The libraries that read columnar files take much for granted that a damaged file breaks, and panic.
    /// Where panics unwind, that is an error like any other; in a browser the worker ends, and the page says
    /// the same.
    fn guarded<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, UnpackError>,
    ) -> Result<T, UnpackError> {
        let done = catch_unwind(AssertUnwindSafe(|| work(self)));
        done.unwrap_or_else(|_| {
            self.part = None;
            self.holders.clear();
            Err(UnpackError::damage(&self.file, Phrase::PartsDoNotFit))
        })
    }

    fn find_part(&mut self) -> Result<Option<String>, UnpackError> {
        if let Some((name, part)) = self.stream.take() {
            self.part = Some(part.decoding(self.encoding)?);
            return Ok(Some(name));
        }
        loop {
            let next = match self.holders.pop() {
                Some(mut holder) => {
                    let next = holder.next(self.size, self.limits)?;
                    if next.is_some() {
                        self.holders.push(holder);
                    }
                    next
                }
                None => {
                    let Some(input) = self.inputs.next() else { return Ok(None) };
                    self.behind += self.size;
                    self.size = input.size;
                    self.file.clone_from(&input.name);
                    self.taken = Rc::clone(&input.bytes.taken);
                    Some((input.name.clone(), self.open(input)?))
                }
            };
            match next {
                Some((name, Opened::Part(part))) => {
                    // The text of a sheet is of our own making.
                    let is_sheet = matches!(self.holders.last(), Some(Holder::Workbook { .. }));
                    let said = if is_sheet { Some(Encoding::Utf8) } else { self.encoding };
                    self.part = Some(part.decoding(said)?);
                    return Ok(Some(name));
                }
                Some((_, Opened::Holder(holder))) => self.holders.push(holder),
                None => {}
            }
        }
    }

    fn open(&self, input: Input) -> Result<Opened, UnpackError> {
        let Input { name: file, mut bytes, size } = input;
        let head = head_of(&file, &mut bytes)?;
        bytes.rewind().map_err(UnpackError::read(&file))?;
        let kind = Kind::of(&head, &file);
        if kind == Kind::Zip && archive::workbook_format(&mut bytes).is_none() {
            let mut zip = archive::open(&file, bytes)?;
            let entries = archive::entries(&file, &mut zip, size, self.limits)?;
            if entries.is_empty() {
                return Err(UnpackError::NoTable { file });
            }
            let (zip, entries) = (Box::new(zip), entries.into_iter());
            return Ok(Opened::Holder(Holder::Archive { file, zip, entries }));
        }
        let packed = Rc::clone(&self.taken);
        let unpacked: Box<dyn Read> = match kind {
            Kind::Gzip => packed::gzip(bytes),
            Kind::Xz => packed::xz(bytes),
            Kind::Zstd => packed::zstd(bytes),
            _ => return table(file, kind, Box::new(bytes), size, self.limits),
        };
        unwrapped(file, unpacked, packed, self.limits)
    }
}

/// What is found where something is opened.
enum Opened {
    Part(Part),
    Holder(Holder),
}

/// A file that holds tables, and those that are still to come.
enum Holder {
    Archive { file: String, zip: Box<ZipArchive<Counted>>, entries: std::vec::IntoIter<Entry> },
    Workbook { file: String, book: Box<Workbook> },
}

impl Holder {
    /// The next table, or the next holder of tables; `size` is that of the file around them.
    fn next(&mut self, size: u64, limits: Limits) -> Result<Option<(String, Opened)>, UnpackError> {
        match self {
            Holder::Workbook { file, book } => {
                let Some((sheet, text)) = book.next_sheet()? else { return Ok(None) };
                let (name, size) = (format!("{file} › {sheet}"), text.len() as u64);
                let text = Box::new(Cursor::new(text));
                Ok(Some((name.clone(), table(name, Kind::Text, text, size, limits)?)))
            }
            Holder::Archive { file, zip, entries } => {
                let Some(entry) = entries.next() else { return Ok(None) };
                let name = format!("{file} › {}", entry.name);
                let bytes = archive::contents(&name, zip, &entry, size, limits)?;
                let size = bytes.len() as u64;
                let bytes = Box::new(Cursor::new(bytes));
                Ok(Some((name.clone(), table(name, entry.kind, bytes, size, limits)?)))
            }
        }
    }
}

/// What came out of a packed file: text as it comes, anything else as a whole.
fn unwrapped(
    file: String,
    mut bytes: Box<dyn Read>,
    packed: Rc<Cell<u64>>,
    limits: Limits,
) -> Result<Opened, UnpackError> {
    let head = head_of(&file, &mut bytes)?;
    let kind = Kind::of(&head, "");
    let bytes: Box<dyn Read> = Box::new(Cursor::new(head).chain(bytes));
    let mut guarded = Guarded::new(&file, bytes, limits, packed);
    if kind == Kind::Text {
        return Ok(Opened::Part(Part::Text(guarded)));
    }
    let mut whole = Vec::new();
    while guarded.read(&mut whole, 1 << 24)? {}
    let size = whole.len() as u64;
    table(file, kind, Box::new(Cursor::new(whole)), size, limits)
}

/// A table, or a workbook, that is packed no further.
fn table(
    file: String,
    kind: Kind,
    mut bytes: Box<dyn ReadSeek>,
    size: u64,
    limits: Limits,
) -> Result<Opened, UnpackError> {
    let columns = match kind {
        Kind::Text => {
            let size = Rc::new(Cell::new(size));
            return Ok(Opened::Part(Part::Text(Guarded::new(&file, bytes, limits, size))));
        }
        Kind::Zip => match archive::workbook_format(&mut bytes) {
            Some(format) => return workbook(file, format, bytes, size, limits),
            None => return Err(UnpackError::Nested { file }),
        },
        Kind::Compound => {
            let format = biff::format(&file, &mut bytes)?;
            return workbook(file, format, bytes, size, limits);
        }
        Kind::Parquet => {
            let mut whole = Vec::new();
            bytes.read_to_end(&mut whole).map_err(UnpackError::read(&file))?;
            Columnar::parquet(&file, whole)?
        }
        Kind::ArrowFile => Columnar::arrow_file(&file, bytes)?,
        Kind::ArrowStream => Columnar::arrow_stream(&file, bytes)?,
        Kind::Bzip2 => {
            return Err(unsupported(file, Message::of(Phrase::PackedWith).with("bzip2")));
        }
        Kind::Rar => return Err(unsupported(file, Phrase::ARarArchive)),
        Kind::SevenZip => return Err(unsupported(file, Phrase::ASevenZipArchive)),
        Kind::Gzip | Kind::Xz | Kind::Zstd => return Err(UnpackError::Nested { file }),
    };
    Ok(Opened::Part(Part::Columnar { columns, file, packed: size, limits, given: 0 }))
}

fn workbook(
    file: String,
    format: Format,
    bytes: Box<dyn ReadSeek>,
    size: u64,
    limits: Limits,
) -> Result<Opened, UnpackError> {
    let book = Box::new(Workbook::open(&file, format, bytes, size, limits)?);
    Ok(Opened::Holder(Holder::Workbook { file, book }))
}

/// An archive of a kind that is not unpacked here.
fn unsupported(file: String, what: impl Into<Message>) -> UnpackError {
    UnpackError::Unsupported { file, what: what.into(), advice: Phrase::UnpackIt }
}
