//! Files that are no text at all, told by how they begin.

use vocabulary::{Message, Phrase};

/// How a kind of file begins, what it is, and what to do with it.
const KINDS: [(&[u8], Kind, Phrase); 11] = [
    (b"PK\x03\x04", Kind::Is(Phrase::AWorkbookOrZip), Phrase::SaveAsCsv),
    (b"\xD0\xCF\x11\xE0", Kind::Is(Phrase::AnOldWorkbook), Phrase::SaveAsCsv),
    (b"%PDF", Kind::Is(Phrase::APdf), Phrase::ExportAsCsv),
    (b"\x1F\x8B", Kind::PackedWith("gzip"), Phrase::UnpackIt),
    (b"\xFD7zXZ", Kind::PackedWith("xz"), Phrase::UnpackIt),
    (b"\x28\xB5\x2F\xFD", Kind::PackedWith("zstd"), Phrase::UnpackIt),
    (b"\x89PNG", Kind::Is(Phrase::APicture), Phrase::ExportAsCsv),
    (b"\xFF\xD8\xFF", Kind::Is(Phrase::APicture), Phrase::ExportAsCsv),
    (b"GIF8", Kind::Is(Phrase::APicture), Phrase::ExportAsCsv),
    (b"PAR1", Kind::Is(Phrase::AParquetFile), Phrase::ExportAsCsv),
    (b"SQLite format 3", Kind::Is(Phrase::ADatabase), Phrase::ExportAsCsv),
];

#[derive(Clone, Copy)]
enum Kind {
    Is(Phrase),
    PackedWith(&'static str),
}

/// Something else than a table of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreign {
    /// What it is.
    pub what: Message,
    /// What to do with it.
    pub advice: Phrase,
}

/// Tells by its beginning what a file is that is no table of text.
#[must_use]
pub fn foreign(head: &[u8]) -> Option<Foreign> {
    if let Some(&(_, kind, advice)) = KINDS.iter().find(|(begin, ..)| head.starts_with(begin)) {
        let what = match kind {
            Kind::Is(phrase) => phrase.into(),
            Kind::PackedWith(name) => Message::of(Phrase::PackedWith).with(name),
        };
        return Some(Foreign { what, advice });
    }
    let what = text_kind(head.trim_ascii_start())?.into();
    Some(Foreign { what, advice: Phrase::ExportAsCsv })
}

/// What a text of another kind is. Names of columns may stand in brackets, so a bracket alone is no
/// JSON.
fn text_kind(text: &[u8]) -> Option<Phrase> {
    match text {
        [b'<', ..] => Some(Phrase::AWebPage),
        [b'{' | b'[', b'{' | b'[' | b'"' | b'\r' | b'\n' | b' ', ..] => Some(Phrase::Json),
        _ => None,
    }
}
