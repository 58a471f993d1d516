//! The messages between the engine and whoever unpacks a file for it.

use serde::{Deserialize, Serialize};

/// From the engine to the unpacker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum ToUnpacker {
    /// Send the next piece.
    Next,
}

/// From the unpacker to the engine, one for each `Next`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum FromUnpacker {
    /// A table of this name begins.
    Part {
        /// Its name.
        name: String,
    },
    /// A piece of the table's text; the bytes travel beside the message.
    Bytes {
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
        message: String,
    },
}
