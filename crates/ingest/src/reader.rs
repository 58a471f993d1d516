//! The streaming reader: chunks of bytes in, clean transactions out.

use crate::body::Body;
use crate::pieces::{self, Piece};
use crate::rejects::Rejects;
use crate::{CleanSettings, Cleaned, IngestError, KeptRows, Remainder, RowCounts};
use dialect::SAMPLE_BYTES;
use protocol::{Decoded, Mapping};

/// Reads a file chunk by chunk, in whatever way it is written. See the [crate] for an example.
///
/// Several tables that belong together (a file for each year, the sheets of a workbook) are its parts:
/// [`begin_part`](Self::begin_part) comes before each of them. Every part is guessed on its own; all fill
/// the same columns.
#[derive(Debug)]
pub struct Reader {
    settings: CleanSettings,
    said: Mapping,
    /// The beginning of the part, until there is enough to guess by.
    head: Vec<u8>,
    /// What the part's text was in before it was made UTF-8.
    decoded: Option<Decoded>,
    /// Is the part known, so that rows can be read?
    opened: bool,
    body: Option<Body>,
    parts: Parts,
    rejects: Option<Rejects>,
}

/// The parts so far, where there are several.
#[derive(Debug, Default)]
struct Parts {
    /// The name of the part at hand.
    name: Option<String>,
    /// Is it passed over?
    skipping: bool,
    /// Parts that were passed over, and why the first of them was.
    skipped: Vec<String>,
    why: Option<IngestError>,
    /// What those have that came before any table of sales.
    pieces: Vec<Piece>,
    /// A table before that lacked a single column: an error where others are tables of sales.
    lacked: Option<IngestError>,
}

impl Parts {
    fn named(&self, error: IngestError) -> IngestError {
        match &self.name {
            Some(part) => IngestError::InPart { part: part.clone(), source: Box::new(error) },
            None => error,
        }
    }
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
        Self {
            settings,
            said: mapping,
            head: Vec::new(),
            decoded: None,
            opened: false,
            body: None,
            parts: Parts::default(),
            rejects: None,
        }
    }

    /// Gathers the dropped rows from now on, for [`take_rejects`](Self::take_rejects).
    #[must_use]
    pub fn with_rejects(mut self) -> Self {
        self.rejects = Some(Rejects::default());
        self
    }

    /// Begins a part of this name; the one before, if any, is at its end. A part that is no table of
    /// sales, such as a sheet of notes, is passed over and found in the findings.
    ///
    /// # Errors
    /// [`IngestError`] where the part before cannot be read to its end.
    pub fn begin_part(&mut self, name: &str) -> Result<(), IngestError> {
        if self.parts.name.is_some() {
            self.end()?;
        }
        self.parts.name = Some(name.to_owned());
        self.parts.skipping = false;
        self.opened = false;
        self.decoded = None;
        if let Some(rejects) = &mut self.rejects {
            rejects.part(name);
        }
        Ok(())
    }

    /// Tells what the text at hand was in before it was made UTF-8, if it was; said as often as it becomes
    /// known, best before the first bytes.
    pub fn decoded(&mut self, decoded: Option<&Decoded>) {
        if self.decoded.as_ref() == decoded {
            return;
        }
        self.decoded = decoded.cloned();
        if let (true, Some(body), Some(decoded)) = (self.opened, &mut self.body, decoded) {
            body.note_decoded(decoded);
        }
    }

    /// Takes the next bytes of the file.
    ///
    /// # Errors
    /// [`IngestError`] where the file cannot be read on; the reader is of no use then.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), IngestError> {
        if self.parts.skipping {
            return Ok(());
        }
        if self.opened {
            return self.feed(bytes);
        }
        let (head, rest) = bytes.split_at(bytes.len().min(SAMPLE_BYTES - self.head.len()));
        self.head.extend_from_slice(head);
        if self.head.len() < SAMPLE_BYTES {
            return Ok(());
        }
        self.open()?;
        if rest.is_empty() { Ok(()) } else { self.push(rest) }
    }

    /// Ends the file.
    ///
    /// # Errors
    /// [`IngestError`] where the file has no usable row, or where it cannot be told what its dates or
    /// numbers mean.
    pub fn finish(self) -> Result<Cleaned, IngestError> {
        let (rows, remainder) = self.finish_taking()?;
        Ok(remainder.cleaned(rows))
    }

    /// Takes the rows so far away, in the order of the file, for whoever cannot keep all of them in memory.
    /// Nothing while it is in doubt how their dates are to be read. Rows that repeat an earlier one are no
    /// longer dropped from the first call on; [`Remainder::transactions`] does that instead.
    pub fn take_rows(&mut self) -> Option<KeptRows> {
        self.body.as_mut().and_then(Body::take_rows)
    }

    /// What keeps rows from being [taken](Self::take_rows): the question how their dates are to be read.
    #[must_use]
    pub fn doubt(&self) -> Option<IngestError> {
        self.body.as_ref().and_then(Body::doubt)
    }

    /// Ends a file whose rows were [taken](Self::take_rows): the rows since, and what is left.
    ///
    /// # Errors
    /// As [`finish`](Self::finish).
    pub fn finish_taking(mut self) -> Result<(KeptRows, Remainder), IngestError> {
        self.end()?;
        match self.body {
            Some(body) => body.finish(self.parts.skipped),
            None => Err(pieces::split(&self.parts.pieces)
                .or(self.parts.why)
                .unwrap_or(IngestError::Empty)),
        }
    }

    /// Reads what is left of the file, so that the last [rejects](Self::take_rejects) can be taken
    /// before [`finish`](Self::finish).
    ///
    /// # Errors
    /// [`IngestError`] where the file cannot be read on.
    pub fn end(&mut self) -> Result<(), IngestError> {
        if self.parts.skipping {
            return Ok(());
        }
        if !self.opened {
            self.open()?;
        }
        let Some(body) = self.body.as_mut().filter(|_| !self.parts.skipping) else {
            return Ok(());
        };
        body.end(self.rejects.as_mut()).map_err(|error| self.parts.named(error))?;
        if let Some(name) = &self.parts.name {
            body.end_part(name);
        }
        Ok(())
    }

    /// Moves the rows that were dropped so far, as CSV with their lines and reasons, to the end of
    /// `csv`. Nothing without [`with_rejects`](Self::with_rejects).
    pub fn take_rejects(&mut self, csv: &mut Vec<u8>) {
        if let Some(rejects) = &mut self.rejects {
            rejects.take(csv);
        }
    }

    /// Usable rows so far.
    #[must_use]
    pub fn rows_kept(&self) -> u64 {
        self.body.as_ref().map_or(0, |body| body.counts().kept())
    }

    /// Rows read and dropped so far.
    #[must_use]
    pub fn counts(&self) -> RowCounts {
        self.body.as_ref().map(|body| body.counts().clone()).unwrap_or_default()
    }

    /// Is a part no table of sales? Where the mapping names a column that it lacks, its own look tells.
    fn is_something_else(&self, head: &[u8], error: &IngestError) -> bool {
        let IngestError::NoSuchColumn { .. } = error else { return error.is_no_table_of_sales() };
        let by_itself = Body::open(head, self.settings, &Mapping::default(), self.decoded.as_ref());
        by_itself.is_err_and(|error| error.is_no_table_of_sales())
    }

    /// The number that has to be asked about so far, as it stands.
    pub(crate) fn number_in_question(&self) -> Option<String> {
        self.body.as_ref().and_then(Body::number_in_question)
    }

    /// Is a part not read, at least for the time being? One that lacks a single column may be a piece of sales
    /// that are spread over several tables, as long as none before it had all.
    fn is_passed_over(&self, head: &[u8], error: &IngestError) -> bool {
        let lacks_one = matches!(error, IngestError::MissingColumns { .. });
        lacks_one && self.body.is_none() || self.is_something_else(head, error)
    }

    fn feed(&mut self, bytes: &[u8]) -> Result<(), IngestError> {
        match &mut self.body {
            Some(body) => {
                body.feed(bytes, self.rejects.as_mut()).map_err(|error| self.parts.named(error))
            }
            None => Ok(()),
        }
    }

    /// Decides how the part is read, by its beginning.
    fn open(&mut self) -> Result<(), IngestError> {
        let head = std::mem::take(&mut self.head);
        let decoded = self.decoded.as_ref();
        let opened = match &mut self.body {
            Some(body) => body.next_part(&head, &self.said, decoded),
            None => Body::open(&head, self.settings, &self.said, decoded).map(|(body, mark)| {
                self.body = Some(body);
                mark
            }),
        };
        self.opened = true;
        if let (Ok(_), Some(lacked)) = (&opened, self.parts.lacked.take()) {
            return Err(lacked);
        }
        match (opened, &self.parts.name) {
            (Ok(mark), part) => {
                if let Some(body) = &mut self.body {
                    if let Some(part) = part {
                        body.name_part(part);
                    }
                    if let Some(decoded) = &self.decoded {
                        body.note_decoded(decoded);
                    }
                    if let Some(rejects) = &mut self.rejects {
                        rejects.columns(body.names());
                    }
                }
                self.feed(&head[mark..])
            }
            (Err(error), Some(part)) if self.is_passed_over(&head, &error) => {
                self.parts.skipping = true;
                self.parts.skipped.push(part.clone());
                self.parts.pieces.extend(Piece::of(part, &head, &self.said, self.decoded.as_ref()));
                let is_something_else = self.is_something_else(&head, &error);
                let error = self.parts.named(error);
                if !is_something_else {
                    self.parts.lacked.get_or_insert(error.clone());
                }
                self.parts.why.get_or_insert(error);
                Ok(())
            }
            (Err(error), _) => Err(self.parts.named(error)),
        }
    }
}

#[cfg(test)]
#[path = "reader_tests.rs"]
mod tests;
