//! The output files on disk.

use crate::error::CliError;
use pipeline::Entry;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

/// Writes files into a folder, which is made where it does not exist.
pub fn write<'a>(
    entries: impl IntoIterator<Item = Entry<'a>>,
    folder: &Path,
) -> Result<(), CliError> {
    let mut piece = Vec::new();
    for entry in entries {
        let path = folder.join(&entry.path);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(CliError::write(parent))?;
        let mut target = File::create(&path).map_err(CliError::write(&path))?;
        let mut contents = entry.open();
        while contents.next_piece(&mut piece) {
            target.write_all(&piece).map_err(CliError::write(&path))?;
            piece.clear();
        }
    }
    Ok(())
}
