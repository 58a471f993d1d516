//! A bundle as one zip, streamed.

use crate::FileStream;
use crate::entry::Entry;
use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A zip that could not be made.
#[derive(Debug, thiserror::Error)]
#[error("The zip file could not be made: {0}")]
pub struct ZipError(#[from] zip::result::ZipError);

impl From<io::Error> for ZipError {
    fn from(error: io::Error) -> Self {
        Self(error.into())
    }
}

/// A zip of files, piece by piece. The same results give the same bytes: entries carry
/// no time of day.
pub struct ZipStream<'a> {
    /// Files still to come, last one first.
    waiting: Vec<Entry<'a>>,
    current: Option<FileStream<'a>>,
    writer: Option<ZipWriter<StreamWriter<Sink>>>,
    sink: Sink,
    piece: Vec<u8>,
}

impl<'a> ZipStream<'a> {
    pub(crate) fn new(mut entries: Vec<Entry<'a>>) -> Self {
        entries.reverse();
        let sink = Sink::default();
        Self {
            waiting: entries,
            current: None,
            writer: Some(ZipWriter::new_stream(sink.clone())),
            sink,
            piece: Vec::new(),
        }
    }

    /// Appends the next piece; false when there is none left.
    ///
    /// # Errors
    /// [`ZipError`] where the zip grows beyond what its format can hold.
    pub fn next_piece(&mut self, out: &mut Vec<u8>) -> Result<bool, ZipError> {
        let Some(writer) = &mut self.writer else { return Ok(false) };
        if let Some(file) = &mut self.current {
            self.piece.clear();
            if file.next_piece(&mut self.piece) {
                writer.write_all(&self.piece)?;
            } else {
                self.current = None;
            }
        } else if let Some(file) = self.waiting.pop() {
            let options = SimpleFileOptions::default()
                .compression_method(CompressionMethod::Deflated)
                .last_modified_time(DateTime::default());
            writer.start_file(file.path.as_str(), options)?;
            self.current = Some(file.open());
        } else if let Some(writer) = self.writer.take() {
            writer.finish()?;
        }
        out.append(&mut self.sink.0.borrow_mut());
        Ok(true)
    }
}

/// What the zip writer has written and nobody has taken yet.
#[derive(Clone, Default)]
struct Sink(Rc<RefCell<Vec<u8>>>);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
