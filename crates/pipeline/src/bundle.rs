//! Files that are saved together.

use crate::{FileStream, Results, power_bi};
use protocol::Bundle;

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

pub fn entries(results: &Results, bundle: Bundle) -> Vec<Entry<'_>> {
    match bundle {
        Bundle::Files => {
            let entry = |file: protocol::OutputFile| {
                Entry::new(file.file_name(), move || results.file(file))
            };
            results.files().map(entry).collect()
        }
        Bundle::PowerBi => power_bi::entries(results),
    }
}
