//! The first stage: bytes to clean transactions.

use crate::{FirstPurchases, Run, Settings, Size};
use ingest::{IngestError, KeptRows, Reader, Remainder};
use protocol::{Decoded, Mapping, Preview};

/// Looks at the beginning of a file (its first [`SAMPLE_BYTES`](crate::SAMPLE_BYTES), or all of it) as a
/// run with these settings and this mapping would. `decoded` tells what its text was in before it was UTF-8.
///
/// # Errors
/// [`IngestError`] where it is no table at all.
pub fn preview(
    beginning: &[u8],
    settings: &Settings,
    mapping: &Mapping,
    decoded: Option<&Decoded>,
) -> Result<Preview, IngestError> {
    ingest::preview(beginning, settings.clean, mapping, decoded)
}

/// Takes a file chunk by chunk.
#[derive(Debug)]
pub struct Loader {
    settings: Settings,
    reader: Reader,
    bytes: u64,
}

impl Loader {
    /// A loader at the beginning of a file that guesses how it is written.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self::mapped(settings, Mapping::default())
    }

    /// A loader at the beginning of a file that guesses what the mapping does not say.
    #[must_use]
    pub fn mapped(settings: Settings, mapping: Mapping) -> Self {
        Self { reader: Reader::mapped(settings.clean, mapping), settings, bytes: 0 }
    }

    /// Gathers the dropped rows, for [`take_rejects`](Self::take_rejects).
    #[must_use]
    pub fn with_rejects(self) -> Self {
        Self { reader: self.reader.with_rejects(), ..self }
    }

    /// Begins one of several tables that belong together; the one before, if any, is at its end.
    ///
    /// # Errors
    /// [`IngestError`] where the table before cannot be read to its end.
    pub fn begin_part(&mut self, name: &str) -> Result<(), IngestError> {
        self.reader.begin_part(name)
    }

    /// Tells what the text at hand was in before it was made UTF-8 (see [`Reader::decoded`]).
    pub fn decoded(&mut self, decoded: Option<&Decoded>) {
        self.reader.decoded(decoded);
    }

    /// Takes the next bytes of the file.
    ///
    /// # Errors
    /// [`IngestError`] where the file cannot be read on.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), IngestError> {
        self.bytes += bytes.len() as u64;
        self.reader.push(bytes)
    }

    /// Reads what is left of the file, so that the last rejects can be taken before
    /// [`finish`](Self::finish).
    ///
    /// # Errors
    /// [`IngestError`] where the file cannot be read on.
    pub fn end(&mut self) -> Result<(), IngestError> {
        self.reader.end()
    }

    /// Moves the rows that were dropped so far, as CSV with their lines and reasons, to the end of `csv`.
    pub fn take_rejects(&mut self, csv: &mut Vec<u8>) {
        self.reader.take_rejects(csv);
    }

    /// Usable rows so far.
    #[must_use]
    pub fn rows_kept(&self) -> u64 {
        self.reader.rows_kept()
    }

    /// The settings of the run.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
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
        Ok(self.load()?.run())
    }

    /// Ends the file, before anything is made of its rows: those of it that were not
    /// [taken](Self::take_rows).
    ///
    /// # Errors
    /// [`IngestError`] where the file has no usable row.
    pub fn load(self) -> Result<Loaded, IngestError> {
        let (rows, remainder) = self.reader.finish_taking()?;
        Ok(Loaded { rows, remainder, settings: self.settings })
    }

    /// Takes the rows so far away, for whoever cannot keep all of them in memory (see
    /// [`Reader::take_rows`]).
    pub fn take_rows(&mut self) -> Option<KeptRows> {
        self.reader.take_rows()
    }

    /// What keeps rows from being [taken](Self::take_rows), if anything does.
    #[must_use]
    pub fn doubt(&self) -> Option<IngestError> {
        self.reader.doubt()
    }
}

/// A file that is read. How large a run over it is can be told before it begins.
#[derive(Debug)]
pub struct Loaded {
    rows: KeptRows,
    remainder: Remainder,
    settings: Settings,
}

impl Loaded {
    /// How large a run is, where no rows were [taken](Loader::take_rows).
    #[must_use]
    pub fn size(&self) -> Size {
        let mut purchases = FirstPurchases::default();
        purchases.observe(&self.rows);
        purchases.size(self.settings.features)
    }

    /// Begins the run.
    #[must_use]
    pub fn run(self) -> Run {
        Run::new(self.remainder.cleaned(self.rows), self.settings)
    }

    /// The rows that were not taken, what is left of the file without rows, and the settings.
    #[must_use]
    pub fn into_parts(self) -> (KeptRows, Remainder, Settings) {
        (self.rows, self.remainder, self.settings)
    }
}
