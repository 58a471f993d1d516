//! The messages between the engine and whoever unpacks a file for it.

use crate::{Decoded, Encoding};
use serde::{Deserialize, Serialize};
use vocabulary::Message;

/// From the engine to the unpacker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum ToUnpacker {
    /// Send the next piece; texts in this encoding, where it is said. That is heard with the first piece.
    Next {
        /// The encoding.
        encoding: Option<Encoding>,
    },
}

/// From the unpacker to the engine, one for each `Next`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum FromUnpacker {
    /// A table of this name begins.
    Part {
        /// Its name.
        name: String,
        /// What its text was in, as far as that is known, where it was not UTF-8 or UTF-16.
        decoded: Option<Decoded>,
    },
    /// A piece of the table's text; the bytes travel beside the message.
    Bytes {
        /// What the text was in, as soon as that is known.
        decoded: Option<Decoded>,
        /// Bytes of the files taken so far.
        taken: u64,
        /// Bytes of the files in all.
        total: u64,
    },
    /// There is nothing left.
    End,
    /// The files cannot be unpacked.
    Failed {
        /// What is wrong, where, and what to do.
        message: Message,
    },
}
