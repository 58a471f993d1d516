//! One table in one packed file: gzip, zstd, xz.

use crate::zst::Zst;
use crate::{Limits, UnpackError};
use std::cell::Cell;
use std::io::{BufReader, Read};
use std::rc::Rc;

/// Memory a file may ask for to be unpacked, in KB.
const XZ_MEMORY_KB: u32 = 1 << 20;

pub(crate) fn gzip(bytes: impl Read + 'static) -> Box<dyn Read> {
    Box::new(flate2::read::MultiGzDecoder::new(bytes))
}

pub(crate) fn xz(bytes: impl Read + 'static) -> Box<dyn Read> {
    Box::new(lzma_rust2::XzReader::new_mem_limit(bytes, true, XZ_MEMORY_KB))
}

pub(crate) fn zstd(bytes: impl Read + 'static) -> Box<dyn Read> {
    Box::new(Zst::new(BufReader::new(bytes)))
}

/// Text that is unpacked while it is read, held to the limits.
pub(crate) struct Guarded {
    file: String,
    inner: Box<dyn Read>,
    limits: Limits,
    /// Packed bytes taken so far.
    packed: Rc<Cell<u64>>,
    unpacked: u64,
}

impl Guarded {
    pub fn new(file: &str, inner: Box<dyn Read>, limits: Limits, packed: Rc<Cell<u64>>) -> Self {
        Self { file: file.to_owned(), inner, limits, packed, unpacked: 0 }
    }

    /// Appends the next bytes; false at the end.
    pub fn read(&mut self, chunk: &mut Vec<u8>, size: usize) -> Result<bool, UnpackError> {
        let before = chunk.len();
        let mut piece = self.inner.by_ref().take(size as u64);
        piece.read_to_end(chunk).map_err(UnpackError::read(&self.file))?;
        self.unpacked += (chunk.len() - before) as u64;
        self.limits.check(&self.file, self.packed.get(), self.unpacked)?;
        Ok(chunk.len() > before)
    }
}
