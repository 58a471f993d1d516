//! Programs that package managers bring.

use crate::command::{program, run};
use anyhow::{Result, bail};
use std::process::Command;

/// What package managers call something.
pub struct Packages {
    pub apt: &'static [&'static str],
    pub dnf: &'static str,
    pub pacman: &'static str,
    pub brew: &'static [&'static str],
    pub winget: &'static str,
}

impl Packages {
    /// Installs it with the first package manager that is here.
    pub fn install(&self) -> Result<()> {
        if which::which("apt-get").is_ok() {
            // A failed refresh (one dead mirror) need not stop the install.
            if let Err(error) = run(as_root("apt-get")?.arg("update")) {
                eprintln!("  warning: {error:#}");
            }
            let install = ["install", "--yes", "--no-install-recommends"];
            let mut apt = as_root("apt-get")?;
            apt.env("DEBIAN_FRONTEND", "noninteractive").args(install).args(self.apt);
            return run(&mut apt);
        }
        if which::which("dnf").is_ok() {
            return run(as_root("dnf")?.args(["install", "--assumeyes", self.dnf]));
        }
        if which::which("pacman").is_ok() {
            return run(as_root("pacman")?.args(["-S", "--noconfirm", self.pacman]));
        }
        if which::which("brew").is_ok() {
            return run(program("brew")?.arg("install").args(self.brew));
        }
        if which::which("winget").is_ok() {
            return run(program("winget")?.args(["install", "--exact", "--id", self.winget]));
        }
        bail!("no package manager that we know (apt-get, dnf, pacman, brew, winget) is here")
    }
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
