//! A file of the browser's as something to read and seek in.

use js_sys::Uint8Array;
use std::io::{self, Read, Seek, SeekFrom};
use web_sys::{Blob, FileReaderSync};

/// Bytes fetched in one piece.
const BLOCK: u64 = 1 << 20;

/// Reads a file block by block. Only a worker may read while it waits.
pub struct BlobReader {
    blob: Blob,
    size: u64,
    position: u64,
    /// Where the block at hand begins, and its bytes.
    start: u64,
    block: Vec<u8>,
}

impl BlobReader {
    pub fn new(blob: Blob) -> Self {
        let size = blob.size() as u64;
        Self { blob, size, position: 0, start: 0, block: Vec::new() }
    }

    fn fetch(&mut self) -> io::Result<()> {
        self.start = self.position - self.position % BLOCK;
        let end = (self.start + BLOCK).min(self.size);
        let gone = |_| io::Error::other("the browser cannot read it any more");
        let piece =
            self.blob.slice_with_f64_and_f64(self.start as f64, end as f64).map_err(gone)?;
        let reader = FileReaderSync::new().map_err(gone)?;
        let buffer = reader.read_as_array_buffer(&piece).map_err(gone)?;
        self.block = Uint8Array::new(&buffer).to_vec();
        Ok(())
    }
}

impl Read for BlobReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.position >= self.size || buffer.is_empty() {
            return Ok(0);
        }
        let held = self.start..self.start + self.block.len() as u64;
        if !held.contains(&self.position) {
            self.fetch()?;
        }
        let from = (self.position - self.start) as usize;
        let rest = self.block.get(from..).unwrap_or_default();
        let count = rest.len().min(buffer.len());
        buffer[..count].copy_from_slice(&rest[..count]);
        self.position += count as u64;
        Ok(count)
    }
}

impl Seek for BlobReader {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let position = match to {
            SeekFrom::Start(position) => Some(position),
            SeekFrom::End(offset) => self.size.checked_add_signed(offset),
            SeekFrom::Current(offset) => self.position.checked_add_signed(offset),
        };
        let position = position.ok_or_else(|| {
            io::Error::new(io::ErrorKind::InvalidInput, "a place before the file's beginning")
        })?;
        self.position = position;
        Ok(position)
    }
}
