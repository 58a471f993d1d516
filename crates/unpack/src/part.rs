//! What is being read at the moment.

use crate::columnar::Columnar;
use crate::packed::Guarded;
use crate::text::Text;
use crate::{Limits, UnpackError};
use protocol::{Decoded, Encoding};

/// Bytes that come in one piece, about.
const CHUNK: usize = 1 << 20;

/// A table's text, piece by piece.
pub(crate) enum Part {
    /// Text, plain or unpacked while it is read.
    Text(Guarded),
    /// Text whose encoding is known.
    Decoded(Box<Text>),
    /// Rows of a columnar file, what they come to, and what of them was given so far.
    Columnar { columns: Columnar, file: String, packed: u64, limits: Limits, given: u64 },
}

impl Part {
    /// The part with its text in UTF-8, from the encoding that is said or else found.
    pub fn decoding(self, said: Option<Encoding>) -> Result<Self, UnpackError> {
        Ok(match self {
            Part::Text(text) => Part::Decoded(Box::new(Text::open(text, said)?)),
            other => other,
        })
    }

    /// What its text was in, where it is not UTF-8 or UTF-16.
    pub fn decoded(&self) -> Option<&Decoded> {
        match self {
            Part::Decoded(text) => text.decoded(),
            Part::Text(_) | Part::Columnar { .. } => None,
        }
    }

    /// Appends the next piece; false at the end.
    pub fn read(&mut self, chunk: &mut Vec<u8>) -> Result<bool, UnpackError> {
        match self {
            Part::Text(text) => text.read(chunk, CHUNK),
            Part::Decoded(text) => text.read(chunk),
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
