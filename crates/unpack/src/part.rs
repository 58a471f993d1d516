//! What is being read at the moment.

use crate::columnar::Columnar;
use crate::packed::Guarded;
use crate::{Limits, UnpackError};

/// Bytes that come in one piece, about.
const CHUNK: usize = 1 << 20;

/// A table's text, piece by piece.
pub(crate) enum Part {
    /// Text, plain or unpacked while it is read.
    Text(Guarded),
    /// Rows of a columnar file, what they come to, and what of them was given so far.
    Columnar { columns: Columnar, file: String, packed: u64, limits: Limits, given: u64 },
}

impl Part {
    /// Appends the next piece; false at the end.
    pub fn read(&mut self, chunk: &mut Vec<u8>) -> Result<bool, UnpackError> {
        match self {
            Part::Text(text) => text.read(chunk, CHUNK),
            Part::Columnar { columns, file, packed, limits, given } => {
                let before = chunk.len();
                let goes_on = columns.read(chunk)?;
                *given += (chunk.len() - before) as u64;
                limits.check(file, *packed, *given)?;
                Ok(goes_on)
            }
        }
    }
}
