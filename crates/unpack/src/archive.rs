//! Zip archives: every table in one is a part.

use crate::kind::{Kind, head_of};
use crate::{Limits, UnpackError};
use std::io::{Read, Seek};
use zip::ZipArchive;
use zip::result::ZipError;

/// What makes an archive a workbook.
const WORKBOOK: &str = "xl/workbook.xml";
const TEXTS: &str = "xl/sharedStrings.xml";

/// Is this archive a workbook?
pub(crate) fn is_workbook(bytes: &mut (impl Read + Seek)) -> bool {
    let mut is_there = false;
    if bytes.rewind().is_ok()
        && let Ok(archive) = ZipArchive::new(&mut *bytes)
    {
        let mut names = archive.file_names().flatten();
        is_there = names.any(|name| name.eq_ignore_ascii_case(WORKBOOK));
    }
    is_there && bytes.rewind().is_ok()
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
    // The texts are kept in memory. What is said of their size may be a lie, so they are counted.
    let Ok(mut texts) = archive.by_name(TEXTS) else { return Ok(()) };
    let mut most = texts.by_ref().take(limits.shared_strings + 1);
    let size = std::io::copy(&mut most, &mut std::io::sink()).map_err(UnpackError::read(file))?;
    if size > limits.shared_strings {
        let limit = format!("{} MB of texts", limits.shared_strings >> 20);
        return Err(UnpackError::Bomb { file: file.to_owned(), limit });
    }
    limits.check(file, packed, size)
}

/// Holds what an archive says of its files to the limits; what it conceals shows when it is read.
fn check_entries<R: Read + Seek>(
    file: &str,
    archive: &mut ZipArchive<R>,
    packed: u64,
    limits: Limits,
) -> Result<(), UnpackError> {
    if archive.len() > limits.entries {
        let limit = format!("{} files", limits.entries);
        return Err(UnpackError::Bomb { file: file.to_owned(), limit });
    }
    let mut unpacked = 0;
    for place in 0..archive.len() {
        let entry = archive.by_index_raw(place).map_err(|error| trouble(file, error))?;
        unpacked += entry.size();
    }
    limits.check(file, packed, unpacked)
}

/// A table in an archive.
pub(crate) struct Entry {
    /// Its name in the archive.
    pub name: String,
    pub kind: Kind,
    place: usize,
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
    for place in 0..archive.len() {
        let mut entry = archive.by_index(place).map_err(|error| trouble(file, error))?;
        let name = entry.name().map_err(|error| trouble(file, error))?.into_owned();
        if entry.is_dir() || is_hidden(&name) {
            continue;
        }
        let kind = Kind::of(&head_of(file, &mut entry)?, &name);
        if kind != Kind::Text || is_text(&name) {
            tables.push(Entry { name, kind, place });
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
    let mut stored = archive.by_index(entry.place).map_err(|error| trouble(file, error))?;
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

/// What an operating system leaves in archives.
fn is_hidden(name: &str) -> bool {
    name.split('/').any(|part| part.starts_with('.') || part == "__MACOSX")
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
