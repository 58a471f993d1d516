//! What can be wrong with a file that is no plain text.

use std::{error, fmt, io};
use vocabulary::{Message, Phrase};

/// Why a file could not be unpacked. Its [`message`](Self::message) is for the file's owner; as text it is in
/// English.
#[derive(Debug)]
#[non_exhaustive]
pub enum UnpackError {
    /// The bytes cannot be read.
    Read {
        /// The file.
        file: String,
        /// What the system says.
        source: io::Error,
    },
    /// The contents make no sense.
    Damaged {
        /// The file, and the part of it where that is known.
        file: String,
        /// What is wrong, for those who look closer.
        detail: Message,
    },
    /// It needs a password.
    Locked {
        /// The file.
        file: String,
    },
    /// It unpacks to far more than any table of sales.
    Bomb {
        /// The file.
        file: String,
        /// The limit that it passes.
        limit: Message,
    },
    /// It takes more memory to unpack than is set aside for that.
    Window {
        /// The file.
        file: String,
    },
    /// There are archives in it.
    Nested {
        /// The file.
        file: String,
    },
    /// It holds no table.
    NoTable {
        /// The file.
        file: String,
    },
    /// It is a kind of file that is not read here.
    Unsupported {
        /// The file.
        file: String,
        /// What it is.
        what: Message,
        /// What to do.
        advice: Phrase,
    },
}

impl UnpackError {
    /// What is wrong, where, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        let about = |phrase, file: &str| Message::of(phrase).with(file);
        match self {
            Self::Read { file, source } => {
                about(Phrase::CannotBeRead, file).with(source.to_string())
            }
            Self::Damaged { file, detail } => about(Phrase::Damaged, file).with(detail.clone()),
            Self::Locked { file } => about(Phrase::Locked, file),
            Self::Bomb { file, limit } => about(Phrase::Bomb, file).with(limit.clone()),
            Self::Window { file } => about(Phrase::Window, file),
            Self::Nested { file } => about(Phrase::Nested, file),
            Self::NoTable { file } => about(Phrase::NoTable, file),
            Self::Unsupported { file, what, advice } => {
                about(Phrase::Unsupported, file).with(what.clone()).with(*advice)
            }
        }
    }

    /// Damage that was found here.
    pub(crate) fn damage(file: &str, detail: impl Into<Message>) -> Self {
        Self::Damaged { file: file.to_owned(), detail: detail.into() }
    }

    /// Damage that a library has found, in its words.
    pub(crate) fn damaged(file: &str, detail: impl ToString) -> Self {
        // What libraries say may end with a full stop or run over lines; ours goes on after it.
        let detail = detail.to_string();
        let line = detail.lines().next().unwrap_or_default();
        Self::damage(file, Message::of(Phrase::Quoted).with(line.trim_end_matches('.')))
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

impl fmt::Display for UnpackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl error::Error for UnpackError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Read { source, .. } => Some(source),
            _ => None,
        }
    }
}
