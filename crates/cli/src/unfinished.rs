//! Files are written where nobody takes them for whole ones, and moved to their place when they are.
//!
//! That place is a folder `churn-…` beside them, so that moving is a renaming. It holds a lock as long as its
//! run lives: by that a leftover is told from a run at work.

use crate::console::note;
use crate::error::CliError;
use crate::interrupt::{self, ToRemove};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What the name of such a folder begins with; so many letters and digits follow.
pub const PREFIX: &str = "churn-";
pub const RANDOM: usize = 6;
/// The file in it that is locked.
pub const LOCK: &str = "lock";
/// The folder in it with the files that are to be moved.
const FILES: &str = "files";

/// A folder of unfinished files, removed whatever happens.
pub struct Unfinished {
    folder: PathBuf,
    /// Open, and thus locked.
    _lock: File,
}

impl Unfinished {
    /// Makes one in a folder, which is made too where it does not exist.
    pub fn within(parent: &Path) -> Result<Self, CliError> {
        let error = CliError::write(parent);
        if parent.exists() && !parent.is_dir() {
            return Err(error(io::Error::other("it is a file, not a folder")));
        }
        let folder = interrupt::making(|| {
            let made = missing(parent);
            let make = || {
                fs::create_dir_all(parent)?;
                tempfile::Builder::new().prefix(PREFIX).rand_bytes(RANDOM).tempdir_in(parent)
            };
            match make() {
                Ok(folder) => Ok(ToRemove { folder: folder.keep(), made }),
                Err(source) => {
                    made.iter().for_each(|folder| drop(fs::remove_dir(folder)));
                    Err(error(source))
                }
            }
        })?;
        let lock = File::create(folder.join(LOCK)).map_err(&error)?;
        // Where the file system knows no locks, the folder is no leftover until somebody looks at it.
        let _ = lock.try_lock();
        Ok(Self { folder, _lock: lock })
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        interrupt::removing(&self.folder);
    }
}

/// The folders that have to be made for one to exist, the innermost first.
fn missing(folder: &Path) -> Vec<PathBuf> {
    let missing = folder.ancestors().take_while(|folder| !folder.exists());
    missing.filter(|folder| !folder.as_os_str().is_empty()).map(Path::to_owned).collect()
}

/// A folder that is to hold new files.
pub struct NewFolder {
    target: PathBuf,
    unfinished: Unfinished,
    /// What may stand in it.
    names: Vec<String>,
}

impl NewFolder {
    /// For files of these names, with `/` between folders.
    pub fn begin(target: &Path, names: Vec<String>) -> Result<Self, CliError> {
        let unfinished = Unfinished::within(target)?;
        for name in &names {
            check_writable(&target.join(name))?;
        }
        let files = unfinished.path().join(FILES);
        fs::create_dir(&files).map_err(CliError::write(&files))?;
        Ok(Self { target: target.to_owned(), unfinished, names })
    }

    /// Where its files are written.
    pub fn files(&self) -> PathBuf {
        self.unfinished.path().join(FILES)
    }

    /// Room for what is not to be kept.
    pub fn scratch(&self) -> &Path {
        self.unfinished.path()
    }

    /// Moves its files to their place.
    pub fn finish(mut self) -> Result<(), CliError> {
        let files = self.files();
        interrupt::uninterrupted(|| move_all(&files, &self.target, &mut self.names))?;
        for name in &self.names {
            let earlier = self.target.join(name);
            if earlier.exists() {
                note(format_args!(
                    "churn: {} is of an earlier run; this one did not write it",
                    earlier.display()
                ));
            }
        }
        Ok(())
    }
}

/// Moves everything in a folder, and takes the names of what is moved off a list.
fn move_all(from: &Path, to: &Path, names: &mut Vec<String>) -> Result<(), CliError> {
    fn all(from: &Path, to: &Path, moved: &mut Vec<PathBuf>) -> Result<(), CliError> {
        fs::create_dir_all(to).map_err(CliError::write(to))?;
        for entry in fs::read_dir(from).map_err(CliError::read(from))? {
            let entry = entry.map_err(CliError::read(from))?;
            let (source, target) = (entry.path(), to.join(entry.file_name()));
            if source.is_dir() {
                all(&source, &target, moved)?;
            } else {
                replace(&source, &target)?;
                moved.push(target);
            }
        }
        Ok(())
    }
    let mut moved = Vec::new();
    all(from, to, &mut moved)?;
    names.retain(|name| !moved.contains(&to.join(name)));
    Ok(())
}

/// Puts a finished file in the place of another, with its permissions.
fn replace(file: &Path, target: &Path) -> Result<(), CliError> {
    if let Ok(earlier) = fs::metadata(target) {
        let _ = fs::set_permissions(file, earlier.permissions());
    }
    fs::rename(file, target).map_err(CliError::write(target))
}

/// Could a file be written? Nothing is.
fn check_writable(target: &Path) -> Result<(), CliError> {
    let error = CliError::write(target);
    match fs::metadata(target) {
        Ok(there) if there.is_dir() => Err(error(io::Error::other("it is a folder, not a file"))),
        Ok(there) if there.is_file() => {
            OpenOptions::new().write(true).open(target).map(drop).map_err(error)
        }
        _ => Ok(()),
    }
}

/// A new file. What is no file, such as a pipe, is written to directly.
pub struct NewFile {
    file: File,
    target: PathBuf,
    unfinished: Option<Unfinished>,
}

impl NewFile {
    /// Begins it.
    pub fn begin(target: &Path) -> Result<Self, CliError> {
        check_writable(target)?;
        let is_device = fs::metadata(target).is_ok_and(|there| !there.is_file());
        if is_device {
            let file =
                OpenOptions::new().write(true).open(target).map_err(CliError::write(target))?;
            return Ok(Self { file, target: target.to_owned(), unfinished: None });
        }
        // A link stays a link: what it leads to is replaced.
        let target = fs::canonicalize(target).unwrap_or_else(|_| target.to_owned());
        let folder = match target.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        if !folder.is_dir() {
            return Err(CliError::write(&target)(io::Error::other("its folder does not exist")));
        }
        let unfinished = Unfinished::within(folder)?;
        let path = unfinished.path().join(FILES);
        let file = File::create(&path).map_err(CliError::write(&target))?;
        Ok(Self { file, target, unfinished: Some(unfinished) })
    }

    /// Appends to it.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), CliError> {
        self.file.write_all(bytes).map_err(CliError::write(&self.target))
    }

    /// Puts it in its place.
    pub fn finish(self) -> Result<(), CliError> {
        let Some(unfinished) = &self.unfinished else { return Ok(()) };
        let path = unfinished.path();
        interrupt::uninterrupted(|| replace(&path.join(FILES), &self.target))
    }
}
