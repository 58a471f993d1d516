//! The Power BI project: written anew into `pbix/`, and held against what others wrote to read it.

use crate::command::{capture, probe, program, run, tee};
use crate::python::Environment;
use crate::tally::Tally;
use crate::workspace::Workspace;
use crate::{data, setup, site};
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Writes `pbix/` anew.
pub fn write(ws: &Workspace) -> Result<()> {
    site::build_cli(ws)?;
    let fresh = Project::of_demo(ws)?;
    if ws.pbix().exists() {
        fs::remove_dir_all(ws.pbix())?;
    }
    for (path, text) in fresh.texts()? {
        let target = ws.pbix().join(path);
        fs::create_dir_all(target.parent().context("a file without a folder")?)?;
        fs::write(target, text)?;
    }
    println!("{} is written", ws.pbix().display());
    Ok(())
}

/// Every test of the Power BI project. Needs the `churn` command.
pub fn test(ws: &Workspace) -> Result<Tally> {
    let demo = Project::of_demo(ws)?;
    let mut tally = attempt("pbix/ is what the generator writes", || demo.is_committed(ws));
    tally += attempt("Microsoft's readers take the project", || check(ws, &demo.folder));
    tally += attempt("Microsoft's readers refuse what is broken", || readers_refuse(ws, &demo));
    println!("\nparity with DAX, demo data");
    tally += demo.parity(ws)?;
    match data::real_csv(ws)? {
        Some(csv) => {
            println!("\nparity with DAX, real data");
            tally += Project::of(ws, "real", &csv)?.parity(ws)?;
        }
        None => {
            println!("SKIPPED: parity with DAX on the real data, which is not here");
            tally += Tally::SKIP;
        }
    }
    Ok(tally)
}

/// Holds a project against Microsoft's validator of reports and Microsoft's reader of models.
pub fn check(ws: &Workspace, folder: &Path) -> Result<()> {
    let report = validated(ws, folder)?;
    let data = &report["data"];
    // The validator ends well with warnings too.
    if data["result"] != "succeeded" || data["warningCount"] != 0 {
        bail!("the report is not valid: {report:#}");
    }
    let (read, said) = probe(&mut model_reader(ws, folder)?)?;
    if !read {
        bail!("the model cannot be read: {}", said.trim());
    }
    println!("  {}", said.trim());
    Ok(())
}

fn attempt(name: &str, work: impl FnOnce() -> Result<()>) -> Tally {
    println!("{name}");
    match work() {
        Ok(()) => Tally::PASS,
        Err(error) => {
            println!("FAILED: {error:#}");
            Tally::FAIL
        }
    }
}

/// A project as `churn pbip` writes it, with its CSVs and the values its measures should show.
struct Project {
    folder: PathBuf,
    cases: PathBuf,
}

impl Project {
    fn of_demo(ws: &Workspace) -> Result<Self> {
        let csv = work_folder(ws)?.join("demo.csv");
        run(Command::new(ws.churn()).args(["sample", "--out"]).arg(&csv))?;
        Self::of(ws, "demo", &csv)
    }

    fn of(ws: &Workspace, name: &str, csv: &Path) -> Result<Self> {
        let work = work_folder(ws)?;
        let project =
            Self { folder: work.join(name), cases: work.join(format!("{name}-cases.json")) };
        if project.folder.exists() {
            fs::remove_dir_all(&project.folder)?;
        }
        let mut churn = Command::new(ws.churn());
        churn.arg("pbip").arg(csv).arg("--out").arg(&project.folder);
        capture(churn.arg("--cases").arg(&project.cases))?;
        Ok(project)
    }

    /// Its text files without the CSVs.
    fn texts(&self) -> Result<BTreeMap<PathBuf, String>> {
        read_folder(&self.folder)
    }

    fn is_committed(&self, ws: &Workspace) -> Result<()> {
        let fresh = self.texts()?;
        let committed = read_folder(&ws.pbix())?;
        let differs = |path: &&PathBuf| fresh.get(*path) != committed.get(*path);
        let mut paths: Vec<&PathBuf> =
            fresh.keys().chain(committed.keys()).filter(differs).collect();
        paths.sort();
        paths.dedup();
        if !paths.is_empty() {
            bail!("`cargo xtask pbix` would change {} files: {paths:?}", paths.len());
        }
        Ok(())
    }

    /// Every measure evaluated outside Power BI.
    fn parity(&self, ws: &Workspace) -> Result<Tally> {
        let mut python = Environment::of_power_bi(ws).python();
        python.arg("-u").arg(ws.power_bi_tests().join("parity.py"));
        let (ok, said) = tee(python.arg(&self.folder).arg(&self.cases))?;
        Ok(Tally::of_summary(&said).believing(ok))
    }
}

/// A reader that takes everything proves nothing: each must refuse a project with a fault.
fn readers_refuse(ws: &Workspace, demo: &Project) -> Result<()> {
    let broken = work_folder(ws)?.join("broken");
    let plant = |file: &str, from: &str, to: &str| -> Result<()> {
        if broken.exists() {
            fs::remove_dir_all(&broken)?;
        }
        for (path, text) in demo.texts()? {
            let target = broken.join(&path);
            fs::create_dir_all(target.parent().context("a file without a folder")?)?;
            let is_target = path == Path::new(file);
            if is_target && !text.contains(from) {
                bail!("{file} does not contain {from}");
            }
            fs::write(target, if is_target { text.replace(from, to) } else { text })?;
        }
        Ok(())
    };
    let relationships = "ChurnIntelligence.SemanticModel/definition/relationships.tmdl";
    plant(relationships, "toColumn: dim_country.CountryKey", "toColumn: dim_country.Nowhere")?;
    let (read, _) = probe(&mut model_reader(ws, &broken)?)?;
    if read {
        bail!("a relationship that leads nowhere was not noticed");
    }
    let pages = "ChurnIntelligence.Report/definition/pages/pages.json";
    plant(pages, "\"activePageName\": \"", "\"activePageName\": \"no-")?;
    if validated(ws, &broken)?["data"]["result"] == "succeeded" {
        bail!("a first page that does not exist was not noticed");
    }
    Ok(())
}

/// What Microsoft's validator says of a project's report.
fn validated(ws: &Workspace, folder: &Path) -> Result<serde_json::Value> {
    let cli = "node_modules/@microsoft/powerbi-report-authoring-cli/dist/cli.js";
    let mut node = program("node")?;
    // Without schemas, which it would fetch.
    node.arg(ws.power_bi_tests().join(cli)).args(["validate", "--no-schema"]);
    let (_, said) = probe(node.arg(folder.join("ChurnIntelligence.pbip")))?;
    serde_json::from_str(&said).with_context(|| format!("the validator said: {said}"))
}

/// The command that reads a project's model with Microsoft's library.
fn model_reader(ws: &Workspace, project: &Path) -> Result<Command> {
    let libraries = Environment::of_power_bi(ws).package_file("pytabular/dll")?;
    let program_file = work_folder(ws)?.join("ReadModel.exe");
    let source = ws.power_bi_tests().join("ReadModel.cs");
    if !program_file.is_file() || modified(&source)? > modified(&program_file)? {
        let mut compiler = program("mcs")?;
        for library in ["Tabular", "Core"] {
            let file = libraries.join(format!("Microsoft.AnalysisServices.{library}.dll"));
            compiler.arg(format!("-r:{}", file.display()));
        }
        run(compiler.arg(&source).arg(format!("-out:{}", program_file.display())))?;
    }
    let mut mono = program("mono")?;
    mono.env("MONO_PATH", libraries).arg(program_file);
    mono.arg(project.join("ChurnIntelligence.SemanticModel/definition"));
    Ok(mono)
}

fn modified(path: &Path) -> Result<std::time::SystemTime> {
    Ok(path.metadata()?.modified()?)
}

fn work_folder(ws: &Workspace) -> Result<PathBuf> {
    let folder = ws.target.join("power-bi");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The text of every file in a project, by its path within it.
fn read_folder(folder: &Path) -> Result<BTreeMap<PathBuf, String>> {
    let mut files = BTreeMap::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(&next).with_context(|| format!("no {}", next.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                // The CSVs are not the project's text.
                if path.file_name() != Some(OsStr::new("data")) {
                    waiting.push(path);
                }
            } else {
                let text = fs::read_to_string(&path)?;
                files.insert(path.strip_prefix(folder)?.to_owned(), text);
            }
        }
    }
    Ok(files)
}

/// Sets up what [`check`] needs, and checks a project.
pub fn check_folder(ws: &Workspace, folder: &Path) -> Result<()> {
    setup::power_bi_tools(ws)?;
    check(ws, folder)
}
