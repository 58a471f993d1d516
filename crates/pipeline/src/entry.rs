//! A file among those that are saved together.

use crate::FileStream;

/// A file of a bundle. It is opened when its turn comes.
pub struct Entry<'a> {
    /// Where it stands in the bundle, with `/` between folders.
    pub path: String,
    open: Box<dyn FnOnce() -> FileStream<'a> + 'a>,
}

impl<'a> Entry<'a> {
    pub(crate) fn new(path: impl Into<String>, open: impl FnOnce() -> FileStream<'a> + 'a) -> Self {
        Self { path: path.into(), open: Box::new(open) }
    }

    /// Its contents.
    #[must_use]
    pub fn open(self) -> FileStream<'a> {
        (self.open)()
    }
}
