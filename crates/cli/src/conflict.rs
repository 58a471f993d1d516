//! No output may take the place of what is read, or of another output. Told before anything is opened for
//! writing, and by what a path leads to: links of both kinds have other names and the same contents.

use crate::error::CliError;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};

/// What will be written, and the option that asks for it.
pub struct Planned {
    option: &'static str,
    path: PathBuf,
    is_folder: bool,
}

impl Planned {
    /// A file.
    pub fn file(option: &'static str, path: &Path) -> Self {
        Self { option, path: path.to_owned(), is_folder: false }
    }

    /// A folder, and files of these names in it.
    pub fn folder<'a>(
        option: &'static str,
        folder: &Path,
        names: impl IntoIterator<Item = &'a String>,
    ) -> Vec<Self> {
        let files = names.into_iter().map(|name| Self::file(option, &folder.join(name)));
        let folder = Self { option, path: folder.to_owned(), is_folder: true };
        std::iter::once(folder).chain(files).collect()
    }
}

/// Refuses a command line that would overwrite what it reads (`-` is standard input), or one of its outputs
/// by another.
pub fn check<'a>(
    inputs: impl IntoIterator<Item = &'a Path>,
    outputs: &[Planned],
) -> Result<(), CliError> {
    for input in inputs {
        let Some(read) = Identity::of_input(input) else { continue };
        let same = |output: &&Planned| Identity::of(&output.path).as_ref() == Some(&read);
        if let Some(Planned { option, path, .. }) = outputs.iter().find(same) {
            return Err(CliError::Overwrites {
                option,
                file: path.clone(),
                input: input.to_owned(),
            });
        }
    }
    let resolved: Vec<PathBuf> = outputs.iter().map(|output| resolved(&output.path)).collect();
    for (index, output) in outputs.iter().enumerate() {
        let clash = outputs[..index].iter().zip(&resolved).find(|(other, path)| {
            other.option != output.option
                && !(other.is_folder && output.is_folder)
                && **path == resolved[index]
        });
        if let Some((other, _)) = clash {
            return Err(CliError::SameOutput {
                options: [other.option, output.option],
                file: output.path.clone(),
            });
        }
    }
    Ok(())
}

/// A path without links, as far as it exists.
fn resolved(path: &Path) -> PathBuf {
    if let Ok(path) = fs::canonicalize(path) {
        return path;
    }
    match (path.parent(), path.file_name()) {
        (Some(parent), Some(name)) if parent != path => {
            let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
            resolved(parent).join(name)
        }
        _ => path.to_owned(),
    }
}

/// What two names of one file have in common.
#[derive(PartialEq, Eq)]
struct Identity {
    #[cfg(unix)]
    number: (u64, u64),
    #[cfg(not(unix))]
    path: PathBuf,
}

impl Identity {
    fn of(path: &Path) -> Option<Self> {
        Self::new(&fs::metadata(path).ok()?, path)
    }

    fn of_input(path: &Path) -> Option<Self> {
        if path == Path::new("-") { Self::of_standard_input() } else { Self::of(path) }
    }

    #[cfg(unix)]
    fn of_standard_input() -> Option<Self> {
        use std::os::fd::AsFd;
        let input = std::io::stdin().as_fd().try_clone_to_owned().ok()?;
        Self::new(&fs::File::from(input).metadata().ok()?, Path::new("-"))
    }

    #[cfg(not(unix))]
    fn of_standard_input() -> Option<Self> {
        None
    }

    /// None of what is no file, such as a pipe or `/dev/null`: nothing is lost there.
    #[cfg(unix)]
    fn new(metadata: &Metadata, _: &Path) -> Option<Self> {
        use std::os::unix::fs::MetadataExt;
        let number = (metadata.dev(), metadata.ino());
        metadata.is_file().then_some(Self { number })
    }

    #[cfg(not(unix))]
    fn new(metadata: &Metadata, path: &Path) -> Option<Self> {
        let path = fs::canonicalize(path).ok()?;
        metadata.is_file().then_some(Self { path })
    }
}
