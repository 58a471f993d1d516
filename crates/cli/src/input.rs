//! What is to be read: files of any kind, or the standard input as text.

use crate::error::CliError;
use protocol::{Decoded, Encoding};
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use unpack::Unpacker;

/// What the standard input is called.
const STANDARD: &str = "standard input";

/// The tables that are to be read.
pub struct Input(Unpacker);

impl Input {
    /// The tables in these files, or what comes by itself for `-`; texts in this encoding, where it is said.
    pub fn open(files: &[PathBuf], encoding: Option<Encoding>) -> Result<Self, CliError> {
        if files == [Path::new("-")] {
            return Ok(Self(Unpacker::streaming(STANDARD, io::stdin()).in_encoding(encoding)));
        }
        let open = |path: &PathBuf| {
            let file = File::open(path).map_err(CliError::read(path))?;
            Ok(unpack::Input::new(&path.display().to_string(), file)?)
        };
        let inputs = files.iter().map(open).collect::<Result<Vec<_>, CliError>>()?;
        Ok(Self(Unpacker::new(inputs).in_encoding(encoding)))
    }

    /// Moves on to the next table and tells its name.
    pub fn next_part(&mut self) -> Result<Option<String>, CliError> {
        Ok(self.0.next_part()?)
    }

    /// What the table's text was in, where it was not UTF-8 or UTF-16.
    pub fn decoded(&self) -> Option<&Decoded> {
        self.0.decoded()
    }

    /// Puts the next piece of the table's text into `chunk`; false at its end.
    pub fn read(&mut self, chunk: &mut Vec<u8>) -> Result<bool, CliError> {
        chunk.clear();
        Ok(self.0.read(chunk)?)
    }

    /// Bytes taken so far, and in all: 0 where that is not known.
    pub fn progress(&self) -> (u64, u64) {
        self.0.progress()
    }
}
