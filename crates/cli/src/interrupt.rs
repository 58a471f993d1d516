//! A run that is interrupted (Ctrl-C, `kill`, a closed terminal) takes its unfinished files with it.
//!
//! What there is to remove is listed here, because a signal ends the process without unwinding. A run that
//! is killed outright leaves its files; see [`crate::leftovers`].

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What is removed when a signal comes.
static TO_REMOVE: Mutex<Vec<ToRemove>> = Mutex::new(Vec::new());
/// Has one come?
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// A folder to remove, and the folders that were made for it, the innermost first.
pub struct ToRemove {
    pub folder: PathBuf,
    pub made: Vec<PathBuf>,
}

impl ToRemove {
    /// Removes the folder with all that is in it; those around it only where nothing else is there.
    pub fn remove(&self) {
        // Another thread may still be writing into it.
        const TRIES: u32 = 100;
        for _ in 0..TRIES {
            match std::fs::remove_dir_all(&self.folder) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    std::thread::sleep(std::time::Duration::from_millis(10));
                }
                _ => break,
            }
        }
        for folder in &self.made {
            let _ = std::fs::remove_dir(folder);
        }
    }
}

fn to_remove() -> MutexGuard<'static, Vec<ToRemove>> {
    TO_REMOVE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes a folder that is to be removed when a signal comes; none can come in between.
pub fn making<E>(make: impl FnOnce() -> Result<ToRemove, E>) -> Result<PathBuf, E> {
    let mut listed = to_remove();
    let made = make()?;
    let folder = made.folder.clone();
    listed.push(made);
    Ok(folder)
}

/// Removes a folder that was made.
pub fn removing(folder: &Path) {
    let mut listed = to_remove();
    let Some(index) = listed.iter().position(|made| made.folder == folder) else { return };
    let mut removed = listed.swap_remove(index);
    removed.remove();
    // Where another folder is in one that was made for this, it has to wait for that.
    removed.made.retain(|folder| folder.exists());
    if let Some(other) = listed.last_mut() {
        other.made.append(&mut removed.made);
    }
}

/// Does what no signal may cut in two.
pub fn uninterrupted<T>(work: impl FnOnce() -> T) -> T {
    let _held = to_remove();
    work()
}

/// Waits for the end of the process where a signal has come: whatever fails then only fails because its
/// files are gone.
pub fn give_way() {
    while INTERRUPTED.load(Ordering::SeqCst) {
        std::thread::park();
    }
}

/// Listens to signals from now on.
#[cfg(unix)]
pub fn listen() {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let mut signals = vec![SIGINT, SIGTERM];
    // `nohup` asks to outlive the terminal.
    if !is_ignored(SIGHUP) {
        signals.push(SIGHUP);
    }
    let Ok(mut signals) = signal_hook::iterator::Signals::new(signals) else { return };
    std::thread::spawn(move || {
        if let Some(signal) = signals.forever().next() {
            end(signal);
        }
    });
}

/// Elsewhere a run that is interrupted leaves its files.
#[cfg(not(unix))]
pub fn listen() {}

/// Is a signal ignored, as whoever started us wished? Only Linux tells.
#[cfg(unix)]
fn is_ignored(signal: i32) -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or(0);
    (mask >> (signal - 1)) & 1 == 1
}

/// Removes what is unfinished and ends the process with the code that a shell gives to such an end.
#[cfg(unix)]
fn end(signal: i32) -> ! {
    INTERRUPTED.store(true, Ordering::SeqCst);
    // Held to the end: nothing is made or moved any more.
    let listed = to_remove();
    listed.iter().for_each(ToRemove::remove);
    crate::console::note("churn: interrupted; what was not finished is removed");
    std::process::exit(128 + signal)
}
