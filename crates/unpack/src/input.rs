//! What the user chose.

use crate::UnpackError;
use std::cell::Cell;
use std::io::{self, Read, Seek, SeekFrom};
use std::rc::Rc;

/// Bytes that can be read from anywhere.
pub trait ReadSeek: Read + Seek {}

impl<T: Read + Seek> ReadSeek for T {}

/// A file that was chosen.
pub struct Input {
    pub(crate) name: String,
    pub(crate) bytes: Counted,
    pub(crate) size: u64,
}

impl Input {
    /// A file of this name with these bytes.
    ///
    /// # Errors
    /// [`UnpackError`] where its end cannot be found.
    pub fn new(name: &str, mut bytes: impl ReadSeek + 'static) -> Result<Self, UnpackError> {
        let end = bytes.seek(SeekFrom::End(0)).and_then(|end| bytes.rewind().map(|()| end));
        let size = end.map_err(UnpackError::read(name))?;
        let bytes = Counted { inner: Box::new(bytes), taken: Rc::default() };
        Ok(Self { name: name.to_owned(), bytes, size })
    }
}

/// Counts the bytes that come by themselves.
pub(crate) struct CountedRead<R> {
    pub inner: R,
    pub taken: Rc<Cell<u64>>,
}

impl<R: Read> Read for CountedRead<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.taken.set(self.taken.get() + count as u64);
        Ok(count)
    }
}

/// Counts the bytes that are read, for the progress.
pub(crate) struct Counted {
    inner: Box<dyn ReadSeek>,
    pub taken: Rc<Cell<u64>>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.taken.set(self.taken.get() + count as u64);
        Ok(count)
    }
}

impl Seek for Counted {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}
