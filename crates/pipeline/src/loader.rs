//! The first stage: bytes to clean transactions.

use crate::{Run, Settings};
use ingest::{IngestError, Reader};

/// Takes a file chunk by chunk.
#[derive(Debug)]
pub struct Loader {
    settings: Settings,
    reader: Reader,
    bytes: u64,
}

impl Loader {
    /// A loader at the beginning of a file.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self { reader: Reader::new(settings.clean), settings, bytes: 0 }
    }

    /// Takes the next bytes of the file.
    ///
    /// # Errors
    /// [`IngestError`] where the file cannot be read on.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), IngestError> {
        self.bytes += bytes.len() as u64;
        self.reader.push(bytes)
    }

    /// Bytes taken so far.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Ends the file; all that follows needs no more input.
    ///
    /// # Errors
    /// [`IngestError`] where the file has no usable row.
    pub fn finish(self) -> Result<Run, IngestError> {
        Ok(Run::new(self.reader.finish()?, self.settings))
    }
}
