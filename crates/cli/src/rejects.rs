//! The dropped rows as a file, written while the input is read.

use crate::error::CliError;
use pipeline::{IngestError, Loader};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

/// A loader that writes what it drops, where it is asked to.
pub struct RejectingLoader {
    loader: Loader,
    target: Option<(File, PathBuf)>,
    csv: Vec<u8>,
}

impl RejectingLoader {
    pub fn new(loader: Loader, path: Option<&Path>) -> Result<Self, CliError> {
        let Some(path) = path else {
            return Ok(Self { loader, target: None, csv: Vec::new() });
        };
        let file = File::create(path).map_err(CliError::write(path))?;
        let target = Some((file, path.to_owned()));
        Ok(Self { loader: loader.with_rejects(), target, csv: Vec::new() })
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
        // Written before the file is judged: what was dropped shows why nothing could be kept.
        self.write()?;
        Ok(self.loader)
    }

    fn write(&mut self) -> Result<(), CliError> {
        let Some((file, path)) = &mut self.target else { return Ok(()) };
        self.csv.clear();
        self.loader.take_rejects(&mut self.csv);
        file.write_all(&self.csv).map_err(CliError::write(path))
    }
}
