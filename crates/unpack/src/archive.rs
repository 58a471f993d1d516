//! Zip archives: every table in one is a part.

use crate::kind::{Format, Kind, head_of};
use crate::{Limits, UnpackError};
use quick_xml::events::Event;
use std::io::{BufRead, BufReader, Read, Seek};
use vocabulary::{Message, Phrase};
use zip::ZipArchive;
use zip::result::ZipError;

/// What an archive begins with that is an OpenDocument workbook.
const MEDIA_TYPE: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
/// The texts of a workbook, which are kept in memory.
const TEXTS: [&str; 2] = ["sharedstrings.xml", "sharedstrings.bin"];
/// The fewest bytes that a text takes in them: `<si/>`.
const MIN_TEXT: u64 = 5;

/// The format of the workbook that an archive is, if it is one.
pub(crate) fn workbook_format(bytes: &mut (impl Read + Seek)) -> Option<Format> {
    bytes.rewind().ok()?;
    let format = ZipArchive::new(&mut *bytes).ok().and_then(|mut archive| {
        let is_there =
            |test: fn(&str) -> bool| archive.file_names().flatten().any(|n| test(&plain(&n)));
        if is_there(|name| name.starts_with("xl/workbook") && name.ends_with(".xml")) {
            Some(Format::Xlsx)
        } else if is_there(|name| name == "xl/workbook.bin") {
            Some(Format::Xlsb)
        } else {
            let mut said = Vec::new();
            let media_type = archive.by_name("mimetype").ok()?;
            media_type.take(MEDIA_TYPE.len() as u64).read_to_end(&mut said).ok()?;
            (said == MEDIA_TYPE).then_some(Format::Ods)
        }
    });
    bytes.rewind().ok()?;
    format
}

/// A name as it is compared: some programs write backslashes and capitals.
fn plain(name: &str) -> String {
    name.replace('\\', "/").to_ascii_lowercase()
}

/// Refuses a workbook whose parts are larger than any sheet.
pub(crate) fn check_workbook(
    file: &str,
    bytes: &mut (impl Read + Seek),
    packed: u64,
    limits: Limits,
) -> Result<(), UnpackError> {
    let mut archive = open(file, bytes)?;
    check_entries(file, &mut archive, packed, limits)?;
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|error| trouble(file, error))?;
        let name = plain(&entry.name().map_err(|error| trouble(file, error))?);
        if TEXTS.iter().any(|texts| name.rsplit('/').next() == Some(texts)) {
            check_texts(file, &mut entry, packed, limits)?;
        }
    }
    Ok(())
}

/// What is said of the texts' size may be a lie, so they are counted.
fn check_texts(
    file: &str,
    texts: &mut impl Read,
    packed: u64,
    limits: Limits,
) -> Result<(), UnpackError> {
    let max = limits.shared_strings + 1;
    let mut reader = BufReader::new(texts.take(max));
    let declared = declared_texts(&mut reader);
    std::io::copy(&mut reader, &mut std::io::sink()).map_err(UnpackError::read(file))?;
    let size = max - reader.get_ref().limit();
    if size > limits.shared_strings {
        let limit = Message::of(Phrase::MegabytesOfTexts).with(limits.shared_strings >> 20);
        return Err(UnpackError::Bomb { file: file.to_owned(), limit });
    }
    // As much memory is taken as is declared, before the first of them is read.
    if declared > size / MIN_TEXT {
        let detail = Message::of(Phrase::TooFewTexts).with(declared);
        return Err(UnpackError::damage(file, detail));
    }
    limits.check(file, packed, size)
}

/// How many texts there are said to be; 0 where that is not said.
fn declared_texts(texts: &mut impl BufRead) -> u64 {
    let (mut reader, mut buffer) = (quick_xml::Reader::from_reader(texts), Vec::new());
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) => {
                let count = tag.try_get_attribute("uniqueCount").ok().flatten();
                return count.and_then(|count| count.value.parse().ok()).unwrap_or(0);
            }
            Ok(Event::Eof) | Err(_) => return 0,
            Ok(_) => {}
        }
    }
}

/// Holds what an archive says of its files to the limits; what it conceals shows when it is read.
pub(crate) fn check_entries<R: Read + Seek>(
    file: &str,
    archive: &mut ZipArchive<R>,
    packed: u64,
    limits: Limits,
) -> Result<(), UnpackError> {
    if archive.len() > limits.entries {
        let limit = Message::of(Phrase::Files).with(limits.entries);
        return Err(UnpackError::Bomb { file: file.to_owned(), limit });
    }
    let mut unpacked = 0;
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(|error| trouble(file, error))?;
        unpacked += entry.size();
    }
    limits.check(file, packed, unpacked)
}

/// A table in an archive.
pub(crate) struct Entry {
    /// Its name in the archive.
    pub name: String,
    pub kind: Kind,
    index: usize,
}

/// The tables of an archive, by name; what is none is left out.
pub(crate) fn entries<R: Read + Seek>(
    file: &str,
    archive: &mut ZipArchive<R>,
    packed: u64,
    limits: Limits,
) -> Result<Vec<Entry>, UnpackError> {
    check_entries(file, archive, packed, limits)?;
    let mut tables = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|error| trouble(file, error))?;
        let name = entry.name().map_err(|error| trouble(file, error))?.into_owned();
        if entry.is_dir() || is_hidden(&name) {
            continue;
        }
        let kind = Kind::of(&head_of(file, &mut entry)?, &name);
        if kind != Kind::Text || is_text(&name) {
            tables.push(Entry { name, kind, index });
        }
    }
    tables.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(tables)
}

/// Opens an archive.
pub(crate) fn open<R: Read + Seek>(file: &str, bytes: R) -> Result<ZipArchive<R>, UnpackError> {
    ZipArchive::new(bytes).map_err(|error| trouble(file, error))
}

/// All bytes of a table in an archive, held to the limits.
pub(crate) fn contents<R: Read + Seek>(
    file: &str,
    archive: &mut ZipArchive<R>,
    entry: &Entry,
    packed: u64,
    limits: Limits,
) -> Result<Vec<u8>, UnpackError> {
    let mut stored = archive.by_index(entry.index).map_err(|error| trouble(file, error))?;
    let mut bytes = Vec::new();
    // What it says of its size may be a lie, so it is read in pieces.
    loop {
        let before = bytes.len();
        let mut piece = stored.by_ref().take(1 << 24);
        piece.read_to_end(&mut bytes).map_err(UnpackError::read(file))?;
        limits.check(file, packed, bytes.len() as u64)?;
        if bytes.len() == before {
            return Ok(bytes);
        }
    }
}

/// What an operating system leaves in archives. Some programs begin every name with `./`.
fn is_hidden(name: &str) -> bool {
    let is_step = |part: &str| matches!(part, "." | "..");
    name.split(['/', '\\'])
        .any(|part| part.starts_with('.') && !is_step(part) || part == "__MACOSX")
}

/// Texts beside tables, such as a licence, are no tables.
fn is_text(name: &str) -> bool {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    matches!(extension.as_deref(), Some("csv" | "tsv" | "tab" | "txt"))
}

fn trouble(file: &str, error: ZipError) -> UnpackError {
    match error {
        ZipError::Io(source) => UnpackError::read(file)(source),
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            UnpackError::Locked { file: file.to_owned() }
        }
        other => UnpackError::damaged(file, other),
    }
}
