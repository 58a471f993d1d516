//! Building what is shipped: the site and the `churn` command.

use crate::command::{self, run};
use crate::workspace::Workspace;
use crate::{licences, offline, setup};
use anyhow::{Result, bail};

/// Builds the site into `dist`.
pub fn build(ws: &Workspace) -> Result<()> {
    let path = setup::tools_path(ws)?;
    let Ok(trunk) = which::which_in("trunk", Some(&path), &ws.root) else {
        bail!("trunk is missing: run `cargo xtask setup`");
    };
    let mut command = std::process::Command::new(trunk);
    command.current_dir(&ws.root).args(["build", "--release", "--offline"]);
    // Trunk takes NO_COLOR for a true/false flag and stops at `1`.
    command.env("PATH", path).env_remove("NO_COLOR");
    run(&mut command)?;
    licences::write(ws)?;
    offline::fill_in(ws)
}

/// What is built and tested natively. The two workers only exist in a browser.
pub const NATIVE: [&str; 6] =
    ["--locked", "--workspace", "--exclude", "engine", "--exclude", "unpacker"];

/// Builds the `churn` command as tests use it, of what they have built already.
pub fn build_cli(ws: &Workspace) -> Result<()> {
    run(command::cargo(&ws.root).arg("build").args(NATIVE).args(["--bin", "churn"]))
}

/// Builds the `churn` command as users do.
pub fn build_release_cli(ws: &Workspace) -> Result<()> {
    run(command::cargo(&ws.root).args(["build", "--locked", "--release", "--package", "cli"]))
}
