//! A Chromium to test with.

use super::Done;
use crate::command::{program, run};
use anyhow::{Result, bail};
use std::path::PathBuf;
use std::process::Command;

pub const BY_HAND: &str =
    "install Chromium or Chrome, or set CHURN_CHROMIUM to the path of its executable";

const NAMES: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "microsoft-edge",
];

const PLACES: [&str; 5] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
];

/// The Chromium that CHURN_CHROMIUM names, or the first one found.
pub fn find() -> Result<Option<PathBuf>> {
    if let Some(path) = std::env::var_os("CHURN_CHROMIUM").map(PathBuf::from) {
        if !path.is_file() {
            bail!("CHURN_CHROMIUM names {}, which is not a file", path.display());
        }
        return Ok(Some(path));
    }
    let on_path = NAMES.iter().find_map(|name| which::which(name).ok());
    Ok(on_path.or_else(|| PLACES.iter().map(PathBuf::from).find(|path| path.is_file())))
}

/// Installs Chromium with the machine's package manager unless there is one.
pub fn ensure() -> Result<Done> {
    if find()?.is_some() {
        return Ok(Done::Already);
    }
    install()?;
    if find()?.is_none() {
        bail!("the package manager is done, but there is still no Chromium");
    }
    Ok(Done::Now)
}

fn install() -> Result<()> {
    if which::which("apt-get").is_ok() {
        // A failed refresh (one dead mirror) need not stop the install.
        if let Err(error) = run(as_root("apt-get")?.arg("update")) {
            eprintln!("  warning: {error:#}");
        }
        let package = ["install", "--yes", "--no-install-recommends", "chromium"];
        return run(as_root("apt-get")?.env("DEBIAN_FRONTEND", "noninteractive").args(package));
    }
    if which::which("dnf").is_ok() {
        return run(as_root("dnf")?.args(["install", "--assumeyes", "chromium"]));
    }
    if which::which("pacman").is_ok() {
        return run(as_root("pacman")?.args(["-S", "--noconfirm", "chromium"]));
    }
    if which::which("brew").is_ok() {
        return run(program("brew")?.args(["install", "--cask", "google-chrome"]));
    }
    if which::which("winget").is_ok() {
        return run(program("winget")?.args(["install", "--exact", "--id", "Google.Chrome"]));
    }
    bail!("no package manager that we know (apt-get, dnf, pacman, brew, winget) is here")
}

/// The command, through sudo unless we are root.
fn as_root(name: &str) -> Result<Command> {
    let user = crate::command::capture(program("id")?.arg("-u"))?;
    if user.trim() == "0" {
        return program(name);
    }
    let mut sudo = program("sudo")?;
    sudo.arg(name);
    Ok(sudo)
}
