//! The output files, appended to piece by piece.

use crate::SpillError;
use pipeline::FileStream;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use vocabulary::OutputFile;

/// The output files of a run; none are written without a folder.
pub struct OutputFiles {
    folder: Option<PathBuf>,
    open: Vec<(OutputFile, File)>,
}

impl OutputFiles {
    pub fn new(folder: Option<&Path>) -> Result<Self, SpillError> {
        if let Some(folder) = folder {
            fs::create_dir_all(folder).map_err(SpillError::file(folder))?;
        }
        Ok(Self { folder: folder.map(Path::to_owned), open: Vec::new() })
    }

    /// Appends contents to a file, without a header where it has one already.
    pub fn append(&mut self, file: OutputFile, contents: FileStream<'_>) -> Result<(), SpillError> {
        let Some(folder) = &self.folder else { return Ok(()) };
        let path = folder.join(file.file_name());
        let known = self.open.iter().position(|(open, _)| *open == file);
        let mut contents = if known.is_some() { contents.without_header() } else { contents };
        let index = match known {
            Some(index) => index,
            None => {
                self.open.push((file, File::create(&path).map_err(SpillError::file(&path))?));
                self.open.len() - 1
            }
        };
        let mut piece = Vec::new();
        while contents.next_piece(&mut piece) {
            self.open[index].1.write_all(&piece).map_err(SpillError::file(&path))?;
            piece.clear();
        }
        Ok(())
    }
}
