//! The input file, unpacked by its extension, and how much of it has been read.

use crate::error::CliError;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// An open input: its (unpacked) bytes, and progress in (packed) bytes of the file.
pub struct Input {
    pub bytes: Box<dyn Read>,
    pub taken: Arc<AtomicU64>,
    /// Bytes of the file, 0 where it is not known.
    pub total: u64,
}

impl Input {
    pub fn open(path: &Path) -> Result<Self, CliError> {
        let taken = Arc::new(AtomicU64::new(0));
        if path == Path::new("-") {
            let stdin = Counted { inner: io::stdin().lock(), taken: Arc::clone(&taken) };
            return Ok(Self { bytes: Box::new(stdin), taken, total: 0 });
        }
        let file = File::open(path).map_err(CliError::read(path))?;
        let total = file.metadata().map_err(CliError::read(path))?.len();
        let file = Counted { inner: file, taken: Arc::clone(&taken) };
        let extension =
            path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        let bytes: Box<dyn Read> = match extension.to_ascii_lowercase().as_str() {
            "gz" => Box::new(flate2::read::MultiGzDecoder::new(file)),
            "xz" => Box::new(xz2::read::XzDecoder::new_multi_decoder(file)),
            "zst" => Box::new(zstd::Decoder::new(file).map_err(CliError::read(path))?),
            _ => Box::new(file),
        };
        Ok(Self { bytes, taken, total })
    }
}

/// Counts the bytes read through it.
struct Counted<R> {
    inner: R,
    taken: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.taken.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}
