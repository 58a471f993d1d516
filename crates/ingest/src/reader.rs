//! The streaming reader: chunks of bytes in, clean transactions out.

use crate::body::Body;
use crate::rejects::Rejects;
use crate::{IngestError, RowCounts, Transactions};
use dialect::SAMPLE_BYTES;
use protocol::{Finding, Mapping};

/// How rows are cleaned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CleanSettings {
    /// Drop rows that repeat an earlier row in every mapped column. Off by default: the reference
    /// keeps them.
    pub drop_exact_duplicates: bool,
}

/// Clean transactions and what was dropped on the way.
#[derive(Clone, Debug)]
pub struct Cleaned {
    /// The rows that passed, in order of time.
    pub transactions: Transactions,
    /// How many were read and dropped.
    pub counts: RowCounts,
    /// What is odd about them, the gravest first.
    pub findings: Vec<Finding>,
    /// How the file was read.
    pub mapping: Mapping,
}

/// Reads a file chunk by chunk, in whatever way it is written. See the [crate] for an example.
#[derive(Debug)]
pub struct Reader {
    settings: CleanSettings,
    said: Mapping,
    /// The beginning of the file, until there is enough to guess by.
    head: Vec<u8>,
    body: Option<Body>,
    rejects: Option<Rejects>,
}

impl Reader {
    /// A reader at the beginning of a file that guesses how it is written.
    #[must_use]
    pub fn new(settings: CleanSettings) -> Self {
        Self::mapped(settings, Mapping::default())
    }

    /// A reader at the beginning of a file that guesses what the mapping does not say.
    #[must_use]
    pub fn mapped(settings: CleanSettings, mapping: Mapping) -> Self {
        Self { settings, said: mapping, head: Vec::new(), body: None, rejects: None }
    }

    /// Gathers the dropped rows from now on, for [`take_rejects`](Self::take_rejects).
    #[must_use]
    pub fn with_rejects(mut self) -> Self {
        self.rejects = Some(Rejects::default());
        self
    }

    /// Takes the next bytes of the file.
    ///
    /// # Errors
    /// [`IngestError`] where the file cannot be read on; the reader is of no use then.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), IngestError> {
        if let Some(body) = &mut self.body {
            return body.feed(bytes, self.rejects.as_mut());
        }
        let (head, rest) = bytes.split_at(bytes.len().min(SAMPLE_BYTES - self.head.len()));
        self.head.extend_from_slice(head);
        if self.head.len() < SAMPLE_BYTES {
            return Ok(());
        }
        self.open()?;
        if !rest.is_empty() {
            self.push(rest)?;
        }
        Ok(())
    }

    /// Ends the file.
    ///
    /// # Errors
    /// [`IngestError`] where the file has no usable row, or where it cannot be told what its dates or
    /// numbers mean.
    pub fn finish(mut self) -> Result<Cleaned, IngestError> {
        self.end()?;
        match self.body {
            Some(body) => body.finish(),
            None => Err(IngestError::Empty),
        }
    }

    /// Reads what is left of the file, so that the last [rejects](Self::take_rejects) can be taken
    /// before [`finish`](Self::finish).
    ///
    /// # Errors
    /// [`IngestError`] where the file cannot be read on.
    pub fn end(&mut self) -> Result<(), IngestError> {
        if self.body.is_none() {
            self.open()?;
        }
        match &mut self.body {
            Some(body) => body.end(self.rejects.as_mut()),
            None => Ok(()),
        }
    }

    /// Moves the rows that were dropped so far, as CSV with their lines and reasons, to the end of
    /// `csv`. Nothing without [`with_rejects`](Self::with_rejects).
    pub fn take_rejects(&mut self, csv: &mut Vec<u8>) {
        if let Some(rejects) = &mut self.rejects {
            rejects.take(csv);
        }
    }

    /// Rows read so far.
    #[must_use]
    pub fn rows_read(&self) -> u64 {
        self.body.as_ref().map_or(0, |body| body.rows_read())
    }

    /// Rows read and dropped so far.
    #[must_use]
    pub fn counts(&self) -> RowCounts {
        self.body.as_ref().map(|body| body.counts().clone()).unwrap_or_default()
    }

    /// Decides how the file is read, by its beginning.
    fn open(&mut self) -> Result<(), IngestError> {
        let head = std::mem::take(&mut self.head);
        let (mut body, mark) = Body::open(&head, self.settings, &self.said)?;
        if let Some(rejects) = &mut self.rejects {
            rejects.header(body.names());
        }
        body.feed(&head[mark..], self.rejects.as_mut())?;
        self.body = Some(body);
        Ok(())
    }
}

#[cfg(test)]
#[path = "reader_tests.rs"]
mod tests;
