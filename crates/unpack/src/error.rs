//! What can be wrong with a file that is no plain text.

use std::io;

/// Why a file could not be unpacked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum UnpackError {
    /// The bytes cannot be read.
    #[error(
        "{file} could not be read: {source}. It may have been moved or changed; choose it again."
    )]
    Read {
        /// The file.
        file: String,
        /// What the system says.
        source: io::Error,
    },
    /// The contents make no sense.
    #[error("{file} is damaged or incomplete ({detail}). Export or download it again.")]
    Damaged {
        /// The file, and the part of it where that is known.
        file: String,
        /// What is wrong, for those who look closer.
        detail: String,
    },
    /// It needs a password.
    #[error("{file} is protected by a password. Save it without one and try again.")]
    Locked {
        /// The file.
        file: String,
    },
    /// It unpacks to far more than any table of sales.
    #[error(
        "{file} unpacks to far more than it holds as a table (more than {limit}). If it is yours, unpack it first and choose what is in it."
    )]
    Bomb {
        /// The file.
        file: String,
        /// The limit that it passes, in words.
        limit: String,
    },
    /// It takes more memory to unpack than is set aside for that.
    #[error(
        "{file} is packed with too large a window: unpacking it takes more memory than there is for it here. Unpack it first and choose what is in it, or pack it again at an ordinary level."
    )]
    Window {
        /// The file.
        file: String,
    },
    /// There are archives in it.
    #[error("{file} is packed within something packed. Unpack it once and choose what is in it.")]
    Nested {
        /// The file.
        file: String,
    },
    /// It holds no table.
    #[error("{file} holds no table. Choose a text table, a workbook, or an archive of them.")]
    NoTable {
        /// The file.
        file: String,
    },
    /// It is a kind of file that is not read here.
    #[error("{file} is {what}. {advice} and try again.")]
    Unsupported {
        /// The file.
        file: String,
        /// What it is.
        what: &'static str,
        /// What to do.
        advice: &'static str,
    },
}

impl UnpackError {
    pub(crate) fn damaged(file: &str, detail: impl ToString) -> Self {
        // What libraries say may end with a full stop or run over lines; ours goes on after it.
        let detail = detail.to_string();
        let line = detail.lines().next().unwrap_or_default();
        Self::Damaged { file: file.to_owned(), detail: line.trim_end_matches('.').to_owned() }
    }

    pub(crate) fn read(file: &str) -> impl Fn(io::Error) -> Self {
        move |source| match source.kind() {
            io::ErrorKind::Other
            | io::ErrorKind::UnexpectedEof
            | io::ErrorKind::InvalidData
            | io::ErrorKind::InvalidInput => Self::damaged(file, source),
            io::ErrorKind::OutOfMemory => Self::Window { file: file.to_owned() },
            _ => Self::Read { file: file.to_owned(), source },
        }
    }
}
