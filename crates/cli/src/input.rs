//! What is to be read: files of any kind, or the standard input as text.

use crate::error::CliError;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use unpack::Unpacker;

/// Bytes read from the standard input in one piece.
const CHUNK: u64 = 1 << 20;

/// The tables that are to be read.
pub enum Input {
    /// Those of the files named.
    Files(Box<Unpacker>),
    /// The text that comes by itself, and whether it has begun; bytes so far.
    Standard { begun: bool, taken: u64 },
}

impl Input {
    pub fn open(files: &[PathBuf]) -> Result<Self, CliError> {
        if files == [Path::new("-")] {
            return Ok(Self::Standard { begun: false, taken: 0 });
        }
        let open = |path: &PathBuf| {
            let file = File::open(path).map_err(CliError::read(path))?;
            Ok(unpack::Input::new(&path.display().to_string(), file)?)
        };
        let inputs = files.iter().map(open).collect::<Result<Vec<_>, CliError>>()?;
        Ok(Self::Files(Box::new(Unpacker::new(inputs))))
    }

    /// Moves on to the next table and tells its name.
    pub fn next_part(&mut self) -> Result<Option<String>, CliError> {
        match self {
            Self::Files(unpacker) => Ok(unpacker.next_part()?),
            Self::Standard { begun: true, .. } => Ok(None),
            Self::Standard { begun, .. } => {
                *begun = true;
                Ok(Some(STANDARD.to_owned()))
            }
        }
    }

    /// Puts the next piece of the table's text into `chunk`; false at its end.
    pub fn read(&mut self, chunk: &mut Vec<u8>) -> Result<bool, CliError> {
        chunk.clear();
        match self {
            Self::Files(unpacker) => Ok(unpacker.read(chunk)?),
            Self::Standard { taken, .. } => {
                let mut piece = io::stdin().lock().take(CHUNK);
                piece.read_to_end(chunk).map_err(CliError::read(Path::new(STANDARD)))?;
                *taken += chunk.len() as u64;
                Ok(!chunk.is_empty())
            }
        }
    }

    /// Bytes taken so far, and in all: 0 where that is not known.
    pub fn progress(&self) -> (u64, u64) {
        match self {
            Self::Files(unpacker) => unpacker.progress(),
            Self::Standard { taken, .. } => (*taken, 0),
        }
    }
}

/// What the standard input is called.
const STANDARD: &str = "standard input";
