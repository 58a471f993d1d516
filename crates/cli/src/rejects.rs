//! The dropped rows as a file, written while the input is read.

use crate::error::CliError;
use crate::unfinished::NewFile;
use pipeline::{IngestError, Loader};

/// A loader that writes what it drops, where it is asked to.
pub struct RejectingLoader {
    loader: Loader,
    target: Option<NewFile>,
    csv: Vec<u8>,
}

impl RejectingLoader {
    pub fn new(loader: Loader, target: Option<NewFile>) -> Self {
        let loader = if target.is_some() { loader.with_rejects() } else { loader };
        Self { loader, target, csv: Vec::new() }
    }

    pub fn begin_part(&mut self, name: &str) -> Result<(), IngestError> {
        self.loader.begin_part(name)
    }

    pub fn push(
        &mut self,
        bytes: &[u8],
        error: &impl Fn(IngestError) -> CliError,
    ) -> Result<(), CliError> {
        self.loader.push(bytes).map_err(error)?;
        self.write()
    }

    /// The loader, to take rows off.
    pub fn inner(&mut self) -> &mut Loader {
        &mut self.loader
    }

    /// Reads what is left and gives the loader back, to be finished.
    pub fn end(mut self, error: &impl Fn(IngestError) -> CliError) -> Result<Loader, CliError> {
        self.loader.end().map_err(error)?;
        // Whole before the file is judged: what was dropped shows why nothing could be kept.
        self.write()?;
        self.target.map_or(Ok(()), NewFile::finish)?;
        Ok(self.loader)
    }

    fn write(&mut self) -> Result<(), CliError> {
        let Some(target) = &mut self.target else { return Ok(()) };
        self.csv.clear();
        self.loader.take_rejects(&mut self.csv);
        target.write(&self.csv)
    }
}
