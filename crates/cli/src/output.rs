//! The output files on disk.

use crate::error::CliError;
use pipeline::Results;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

/// Writes every file of a run into a folder.
pub fn write_files(results: &Results, folder: &Path) -> Result<(), CliError> {
    fs::create_dir_all(folder).map_err(CliError::write(folder))?;
    let mut piece = Vec::new();
    for file in results.files() {
        let path = folder.join(file.file_name());
        let mut target = File::create(&path).map_err(CliError::write(&path))?;
        let mut contents = results.file(file);
        while contents.next_piece(&mut piece) {
            target.write_all(&piece).map_err(CliError::write(&path))?;
            piece.clear();
        }
    }
    Ok(())
}
