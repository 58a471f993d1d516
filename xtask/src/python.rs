//! Python programs that others wrote, each set in a virtual environment of its own.

use crate::command::{program, run};
use crate::step::Done;
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

pub const BY_HAND: &str =
    "install Python 3.10 or newer with its venv module (Debian: apt-get install python3-venv)";

/// A virtual environment with the packages of a requirements file.
pub struct Environment {
    folder: PathBuf,
    requirements: PathBuf,
}

impl Environment {
    /// The baselines of the benchmarks.
    pub fn of_bench(ws: &Workspace) -> Self {
        Self { folder: ws.cache.join("python"), requirements: ws.bench().join("requirements.txt") }
    }

    /// What reads and evaluates Power BI models.
    pub fn of_power_bi(ws: &Workspace) -> Self {
        Self {
            folder: ws.cache.join("python-power-bi"),
            requirements: ws.power_bi_tests().join("requirements.txt"),
        }
    }

    /// What cuts the fonts of the page.
    pub fn of_fonts(ws: &Workspace) -> Self {
        Self {
            folder: ws.cache.join("python-fonts"),
            requirements: ws.font_sources().join("requirements.txt"),
        }
    }

    /// The spelling checker.
    pub fn of_spelling(ws: &Workspace) -> Self {
        Self {
            folder: ws.cache.join("python-spelling"),
            requirements: ws.root.join("xtask/spelling/requirements.txt"),
        }
    }

    /// A command of the environment's interpreter.
    pub fn python(&self) -> Command {
        self.program("python")
    }

    /// A command that one of the packages brings.
    pub fn program(&self, name: &str) -> Command {
        let (folder, ending) = if cfg!(windows) { ("Scripts", ".exe") } else { ("bin", "") };
        Command::new(self.folder.join(folder).join(format!("{name}{ending}")))
    }

    /// A file that one of the packages brings.
    pub fn package_file(&self, path: &str) -> Result<PathBuf> {
        let mut python = self.python();
        python.args(["-c", "import sysconfig; print(sysconfig.get_paths()['purelib'])"]);
        let packages = PathBuf::from(crate::command::capture(&mut python)?.trim());
        let file = packages.join(path);
        file.exists().then_some(file).with_context(|| format!("no package brings {path}"))
    }

    /// Makes the environment, unless that was done already.
    pub fn ensure(&self) -> Result<Done> {
        let wanted = fs::read_to_string(&self.requirements)?;
        let marker = self.folder.join("installed-requirements.txt");
        if fs::read_to_string(&marker).is_ok_and(|installed| installed == wanted) {
            return Ok(Done::Already);
        }
        if self.folder.exists() {
            fs::remove_dir_all(&self.folder)?;
        }
        run(system_python()?.args(["-m", "venv"]).arg(&self.folder))?;
        let mut pip = self.python();
        pip.args(["-m", "pip", "install", "--quiet", "--requirement"]);
        run(pip.arg(&self.requirements))?;
        fs::write(marker, wanted)?;
        Ok(Done::Now)
    }
}

fn system_python() -> Result<Command> {
    for name in ["python3", "python"] {
        if let Ok(python) = program(name) {
            return Ok(python);
        }
    }
    bail!("Python is not on PATH")
}
