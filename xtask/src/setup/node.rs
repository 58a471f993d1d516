//! The npm side.

use crate::command::{capture, program, run};
use crate::step::Done;
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::time::SystemTime;

pub const BY_HAND: &str = "install Node 20 or newer (nodejs.org), then `npm ci` in web/e2e, xtask/power-bi and, for benchmarks, in bench";

const OLDEST_NODE: u32 = 20;

/// Installs what the folder's lock file names, unless that was done since it last changed.
pub fn packages(folder: &Path) -> Result<Done> {
    let version = capture(program("node")?.arg("--version"))?;
    let major = version.trim().trim_start_matches('v').split('.').next().unwrap_or_default();
    if major.parse::<u32>().context("node tells no version")? < OLDEST_NODE {
        bail!("Node {} is too old: {OLDEST_NODE} or newer is needed", version.trim());
    }
    let changed =
        |name| -> Option<SystemTime> { folder.join(name).metadata().ok()?.modified().ok() };
    if changed("node_modules/.package-lock.json") >= changed("package-lock.json") {
        return Ok(Done::Already);
    }
    run(program("npm")?.current_dir(folder).arg("ci"))?;
    Ok(Done::Now)
}
