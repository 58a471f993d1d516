//! What a file is, by how it begins.

use crate::UnpackError;
use std::io::Read;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Gzip,
    Zstd,
    Xz,
    /// An archive, or a workbook, which is one too.
    Zip,
    Parquet,
    /// Arrow's file with a footer: also Feather, version 2.
    ArrowFile,
    /// Arrow as a stream.
    ArrowStream,
    /// The older container of Microsoft, also that of a workbook with a password.
    Compound,
    Bzip2,
    Rar,
    SevenZip,
}

/// The most bytes that are looked at.
const HEAD: u64 = 8;

/// The beginning of a file, as much of it as tells the kind.
pub(crate) fn head_of(file: &str, bytes: &mut impl Read) -> Result<Vec<u8>, UnpackError> {
    let mut head = Vec::new();
    bytes.take(HEAD).read_to_end(&mut head).map_err(UnpackError::read(file))?;
    Ok(head)
}

const BEGINNINGS: [(&[u8], Kind); 11] = [
    (b"\x1F\x8B", Kind::Gzip),
    (b"\x28\xB5\x2F\xFD", Kind::Zstd),
    (b"\xFD7zXZ\0", Kind::Xz),
    (b"PK\x03\x04", Kind::Zip),
    (b"PK\x05\x06", Kind::Zip),
    (b"PAR1", Kind::Parquet),
    (b"ARROW1", Kind::ArrowFile),
    (b"\xD0\xCF\x11\xE0", Kind::Compound),
    (b"BZh", Kind::Bzip2),
    (b"Rar!", Kind::Rar),
    (b"7z\xBC\xAF", Kind::SevenZip),
];

impl Kind {
    /// The kind of what begins like this; `name` settles what the bytes leave open.
    pub fn of(head: &[u8], name: &str) -> Self {
        if let Some(&(_, kind)) = BEGINNINGS.iter().find(|(begin, _)| head.starts_with(begin)) {
            return kind;
        }
        // A frame that is skipped, as some tools put in front.
        if matches!(head, [0x50..=0x5F, 0x2A, 0x4D, 0x18, ..]) {
            return Kind::Zstd;
        }
        // A stream begins with the length of its schema, four bytes after a mark.
        let ends_with = |extension: &str| name.to_ascii_lowercase().ends_with(extension);
        if head.starts_with(&[0xFF; 4]) || ends_with(".arrows") {
            return Kind::ArrowStream;
        }
        Kind::Text
    }
}

/// How a workbook is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// Excel since 2007.
    Xlsx,
    /// The same in binary records.
    Xlsb,
    /// Excel before 2007.
    Xls,
    /// OpenDocument.
    Ods,
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn bytes_tell_and_names_do_not() {
        for (head, name, kind) in [
            (&b"PK\x03\x04rest"[..], "sales.csv", Kind::Zip),
            (b"Invoice,", "sales.xlsx", Kind::Text),
            (b"", "empty.gz", Kind::Text),
            (b"BZhello!", "sales.bz2", Kind::Bzip2),
            (b"\xFF\xFEI\0n\0", "utf-16.csv", Kind::Text),
            (b"\xFF\xFF\xFF\xFF\x10\0\0\0", "sales.arrow", Kind::ArrowStream),
        ] {
            assert_eq!(Kind::of(head, name), kind, "{name}");
        }
    }
}
