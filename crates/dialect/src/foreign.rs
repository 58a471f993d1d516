//! Files that are no text at all, told by how they begin.

/// How a kind of file begins, what it is, and what to do with it.
const KINDS: [(&[u8], &str, &str); 11] = [
    (b"PK\x03\x04", "an Excel workbook or a zip archive", SAVE_AS_CSV),
    (b"\xD0\xCF\x11\xE0", "an old Excel workbook", SAVE_AS_CSV),
    (b"%PDF", "a PDF document", EXPORT_CSV),
    (b"\x1F\x8B", "packed with gzip", "Unpack it"),
    (b"\xFD7zXZ", "packed with xz", "Unpack it"),
    (b"\x28\xB5\x2F\xFD", "packed with zstd", "Unpack it"),
    (b"\x89PNG", "a picture", EXPORT_CSV),
    (b"\xFF\xD8\xFF", "a picture", EXPORT_CSV),
    (b"GIF8", "a picture", EXPORT_CSV),
    (b"PAR1", "a Parquet file", EXPORT_CSV),
    (b"SQLite format 3", "a database", EXPORT_CSV),
];

const EXPORT_CSV: &str = "Export the sales as CSV";
const SAVE_AS_CSV: &str = "Open it, save the sheet as \u{201c}CSV UTF-8\u{201d}";

/// Something else than a table of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Foreign {
    /// What it is.
    pub what: &'static str,
    /// What to do with it.
    pub advice: &'static str,
}

/// Tells by its beginning what a file is that is no table of text.
#[must_use]
pub fn foreign(head: &[u8]) -> Option<Foreign> {
    if let Some(&(_, what, advice)) = KINDS.iter().find(|(begin, ..)| head.starts_with(begin)) {
        return Some(Foreign { what, advice });
    }
    let what = text_kind(head.trim_ascii_start())?;
    Some(Foreign { what, advice: EXPORT_CSV })
}

/// What a text of another kind is. Names of columns may stand in brackets, so a bracket alone is no
/// JSON.
fn text_kind(text: &[u8]) -> Option<&'static str> {
    match text {
        [b'<', ..] => Some("a web page or XML"),
        [b'{' | b'[', b'{' | b'[' | b'"' | b'\r' | b'\n' | b' ', ..] => Some("JSON"),
        _ => None,
    }
}
