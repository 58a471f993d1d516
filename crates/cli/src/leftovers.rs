//! What runs have left that were killed: found where another run writes, and removed by `churn clean`.

use crate::args::CleanArgs;
use crate::console::{note, print};
use crate::error::CliError;
use crate::unfinished::{LOCK, PREFIX, RANDOM};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// A file that every leftover of a version without locks has.
const ROWS: &str = "rows.parquet";

/// A folder that nobody works in any more.
struct Leftover {
    folder: PathBuf,
    bytes: u64,
}

/// `churn clean`: removes them.
pub fn clean(args: &CleanArgs) -> Result<(), CliError> {
    let folders = match args.folders.as_slice() {
        [] => vec![PathBuf::from("."), std::env::temp_dir()],
        folders => folders.to_vec(),
    };
    let (mut removed, mut bytes) = (0, 0);
    for folder in &folders {
        for leftover in within(folder).map_err(CliError::read(folder))? {
            fs::remove_dir_all(&leftover.folder).map_err(CliError::write(&leftover.folder))?;
            print(&format!("Removed {} ({})\n", leftover.folder.display(), size(leftover.bytes)))?;
            removed += 1;
            bytes += leftover.bytes;
        }
    }
    match removed {
        0 => print("Nothing is left of killed runs\n"),
        _ => print(&format!("{removed} removed, {}\n", size(bytes))),
    }
}

/// Says what a killed run has left in a folder, if there is anything.
pub fn tell(folder: &Path) {
    let found = within(folder).unwrap_or_default();
    if found.is_empty() {
        return;
    }
    let bytes = found.iter().map(|leftover| leftover.bytes).sum();
    let names: Vec<String> =
        found.iter().map(|leftover| leftover.folder.display().to_string()).collect();
    note(format_args!(
        "churn: a run that was killed has left {} ({}). Remove with: churn clean {}",
        names.join(", "),
        size(bytes),
        folder.display()
    ));
}

fn within(folder: &Path) -> std::io::Result<Vec<Leftover>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let random = name.to_str().and_then(|name| name.strip_prefix(PREFIX));
        let is_named = random.is_some_and(|random| {
            random.len() == RANDOM && random.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
        // A link is not followed: what it leads to is not ours.
        if is_named && entry.file_type()?.is_dir() && is_abandoned(&entry.path()) {
            let folder = entry.path();
            found.push(Leftover { bytes: bytes_in(&folder), folder });
        }
    }
    found.sort_by(|a, b| a.folder.cmp(&b.folder));
    Ok(found)
}

/// Did a run work here that does so no more? Its lock went with it.
fn is_abandoned(folder: &Path) -> bool {
    match File::options().write(true).open(folder.join(LOCK)) {
        Ok(lock) => lock.try_lock().is_ok(),
        Err(_) => folder.join(ROWS).is_file(),
    }
}

fn bytes_in(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| match entry.metadata() {
            Ok(data) if data.is_dir() => bytes_in(&entry.path()),
            Ok(data) => data.len(),
            Err(_) => 0,
        })
        .sum()
}

fn size(bytes: u64) -> String {
    indicatif::HumanBytes(bytes).to_string()
}
