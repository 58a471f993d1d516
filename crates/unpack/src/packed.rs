//! One table in one packed file: gzip, zstd, xz.

use crate::{Limits, UnpackError};
use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

/// Memory a file may ask for to be unpacked, in KB.
const XZ_MEMORY_KB: u32 = 1 << 20;

pub(crate) fn gzip(bytes: impl Read + 'static) -> Box<dyn Read> {
    Box::new(flate2::read::MultiGzDecoder::new(bytes))
}

pub(crate) fn xz(bytes: impl Read + 'static) -> Box<dyn Read> {
    Box::new(lzma_rust2::XzReader::new_mem_limit(bytes, true, XZ_MEMORY_KB))
}

pub(crate) fn zstd(file: &str, bytes: impl Read + 'static) -> Result<Box<dyn Read>, UnpackError> {
    Ok(Box::new(Frames::new(file, Box::new(bytes))?))
}

/// The frames of a zstd file; tools that pack in pieces write many.
struct Frames {
    decoder: Option<Frame>,
}

type Frame = ruzstd::decoding::StreamingDecoder<Pushed, ruzstd::decoding::FrameDecoder>;

/// Bytes with those in front that were read to see whether there are any.
struct Pushed {
    front: Option<u8>,
    rest: Box<dyn Read>,
}

impl Read for Pushed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match (buffer.first_mut(), self.front) {
            (Some(first), Some(byte)) => {
                *first = byte;
                self.front = None;
                Ok(1)
            }
            _ => self.rest.read(buffer),
        }
    }
}

impl Frames {
    fn new(file: &str, rest: Box<dyn Read>) -> Result<Self, UnpackError> {
        let decoder = Frame::new(Pushed { front: None, rest })
            .map_err(|error| UnpackError::damaged(file, error))?;
        Ok(Self { decoder: Some(decoder) })
    }
}

impl Read for Frames {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let Some(decoder) = &mut self.decoder else { return Ok(0) };
            let count = decoder.read(buffer)?;
            if count > 0 || buffer.is_empty() {
                return Ok(count);
            }
            let Some(decoder) = self.decoder.take() else { return Ok(0) };
            let mut source = decoder.into_inner();
            let mut next = [0];
            if source.read(&mut next)? == 1 {
                source.front = Some(next[0]);
                self.decoder = Some(Frame::new(source).map_err(io::Error::other)?);
            }
        }
    }
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
