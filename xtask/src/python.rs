//! The Python of the baselines, in a virtual environment of its own.

use crate::command::{program, run};
use crate::setup::Done;
use crate::workspace::Workspace;
use anyhow::{Result, bail};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

pub const BY_HAND: &str =
    "install Python 3.10 or newer with its venv module (Debian: apt-get install python3-venv)";

/// The environment's interpreter.
pub fn interpreter(ws: &Workspace) -> PathBuf {
    let inside = if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" };
    ws.cache.join("python").join(inside)
}

/// Makes the environment and installs bench/requirements.txt, unless that was done already.
pub fn ensure(ws: &Workspace) -> Result<Done> {
    let wanted = fs::read_to_string(ws.bench().join("requirements.txt"))?;
    let marker = ws.cache.join("python/installed-requirements.txt");
    if fs::read_to_string(&marker).is_ok_and(|installed| installed == wanted) {
        return Ok(Done::Already);
    }
    let folder = ws.cache.join("python");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    run(system_python()?.args(["-m", "venv"]).arg(&folder))?;
    let mut pip = Command::new(interpreter(ws));
    pip.args(["-m", "pip", "install", "--quiet", "--requirement"]);
    run(pip.arg(ws.bench().join("requirements.txt")))?;
    fs::write(marker, wanted)?;
    Ok(Done::Now)
}

fn system_python() -> Result<Command> {
    for name in ["python3", "python"] {
        if let Ok(python) = program(name) {
            return Ok(python);
        }
    }
    bail!("Python is not on PATH")
}
