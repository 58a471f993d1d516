//! How much may come out of how little.

use crate::UnpackError;
use vocabulary::{Message, Phrase};

/// Bytes that may always come out, however few went in.
const FREE: u64 = 64 << 20;

/// What a file may unpack to. Real tables pack down to a thirtieth or a fiftieth; what is made to fill a
/// disk packs down to a thousandth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes that may come out in all.
    pub bytes: u64,
    /// Bytes that may come out for each byte that went in.
    pub ratio: u64,
    /// Files in one archive.
    pub entries: usize,
    /// Bytes of a workbook's texts, which are kept in memory.
    pub shared_strings: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 64 << 30, ratio: 300, entries: 1_000, shared_strings: 1 << 30 }
    }
}

impl Limits {
    /// Refuses what has become too much: `unpacked` bytes out of `packed` ones.
    pub(crate) fn check(&self, file: &str, packed: u64, unpacked: u64) -> Result<(), UnpackError> {
        let bomb = |limit: Message| UnpackError::Bomb { file: file.to_owned(), limit };
        if unpacked > self.bytes {
            return Err(bomb(Message::of(Phrase::Megabytes).with(self.bytes >> 20)));
        }
        if unpacked > FREE && unpacked / self.ratio > packed {
            return Err(bomb(Message::of(Phrase::TimesItsSize).with(self.ratio)));
        }
        Ok(())
    }
}
