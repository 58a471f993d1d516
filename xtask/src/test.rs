//! `cargo xtask test`: every test there is, each a named step, and one line to sum them up.

use crate::command::{self, probe, run as run_command, tee};
use crate::python::Environment;
use crate::server::{self, Mount};
use crate::tally::Tally;
use crate::workspace::Workspace;
use crate::{circles, data, layers, links, power_bi, setup, site, sizes};
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

/// Crates that only make sense in a browser.
const WASM_ONLY: [&str; 4] = ["web", "engine", "unpacker", "wire"];

type Check = fn(&Workspace) -> Result<Tally>;

/// The steps in order: what is quick to fail comes first.
const STEPS: [(&str, Check); 17] = [
    ("format", format),
    ("spelling", spelling),
    ("links", links_lead),
    ("scripts", scripts),
    ("layers", layers_hold),
    ("circles", no_circles),
    ("clippy", clippy),
    ("clippy-wasm", clippy_wasm),
    ("engine-rules", engine_rules),
    ("docs", docs),
    ("dependencies", dependencies),
    ("advisories", advisories),
    ("rust", rust_tests),
    ("build", build),
    ("sizes", sizes_fit),
    ("power-bi", power_bi_tests),
    ("browser", browser_tests),
];

/// Sets up, then runs the steps named, or all.
pub fn run(ws: &Workspace, names: &[String]) -> Result<ExitCode> {
    if let Some(unknown) = names.iter().find(|name| !STEPS.iter().any(|(step, _)| step == name)) {
        bail!(
            "there is no step `{unknown}`; there are: {}",
            STEPS.map(|(name, _)| name).join(", ")
        );
    }
    println!("Setting up");
    setup::site_tools(ws)?;
    setup::test_tools(ws)?;
    match ws.shared() {
        Some(folder) => println!("Golden figures and real data: {}", folder.display()),
        None => println!(
            "SKIPPED: no golden figures and no real data here (set CHURN_SHARED): tests that need them are skipped"
        ),
    }

    let mut total = Tally::default();
    let mut lines = Vec::new();
    for (name, check) in STEPS {
        if !names.is_empty() && !names.iter().any(|wanted| wanted == name) {
            continue;
        }
        println!("\n=== {name}");
        let start = Instant::now();
        let tally = check(ws).unwrap_or_else(|error| {
            println!("FAILED: {error:#}");
            Tally::FAIL
        });
        lines.push(line(name, tally, start.elapsed()));
        total += tally;
    }
    println!("\n=== summary\n{}\n{total}", lines.join("\n"));
    Ok(if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn line(name: &str, tally: Tally, took: Duration) -> String {
    let verdict = if tally.failed > 0 { "FAILED" } else { "ok" };
    format!("{verdict:<7} {name:<13} {:>6.1} s   {tally}", took.as_secs_f64())
}

fn format(ws: &Workspace) -> Result<Tally> {
    run_command(command::cargo(&ws.root).args(["fmt", "--all", "--check"]))?;
    Ok(Tally::PASS)
}

fn spelling(ws: &Workspace) -> Result<Tally> {
    let environment = Environment::of_spelling(ws);
    run_command(environment.program("typos").current_dir(&ws.root).args(["--format", "brief"]))?;
    Ok(Tally::PASS)
}

fn links_lead(ws: &Workspace) -> Result<Tally> {
    let dead = links::dead(&ws.root)?;
    for link in &dead {
        println!("  {link} leads nowhere");
    }
    Ok(Tally::of(dead.is_empty()))
}

/// The scripts and style sheets of the page and of its tests.
fn scripts(ws: &Workspace) -> Result<Tally> {
    let path = setup::tools_path(ws)?;
    let mut biome = Command::new(which::which_in("biome", Some(&path), &ws.root)?);
    biome.current_dir(ws.root.join("web")).args(["lint", "--error-on-warnings", "."]);
    run_command(&mut biome)?;
    Ok(Tally::PASS)
}

/// The documentation of the crates has no dead link and no other fault.
fn docs(ws: &Workspace) -> Result<Tally> {
    let mut cargo = command::cargo(&ws.root);
    cargo.env("RUSTDOCFLAGS", "-D warnings").arg("doc").args(site::NATIVE).arg("--no-deps");
    run_command(&mut cargo)?;
    Ok(Tally::PASS)
}

fn layers_hold(ws: &Workspace) -> Result<Tally> {
    let mut found = layers::violations(&ws.metadata)?;
    let architecture = ws.root.join("ARCHITECTURE.md");
    let text = std::fs::read_to_string(&architecture)?;
    if layers::with_table(&text)? != text {
        found.push("the table in ARCHITECTURE.md is older: run `cargo xtask layers`".to_owned());
    }
    for violation in &found {
        println!("  {violation}");
    }
    Ok(Tally::of(found.is_empty()))
}

fn no_circles(ws: &Workspace) -> Result<Tally> {
    let mut passed = true;
    for package in ws.metadata["packages"].as_array().into_iter().flatten() {
        let name = package["name"].as_str().unwrap_or_default();
        let manifest = Path::new(package["manifest_path"].as_str().unwrap_or_default());
        let src = manifest.with_file_name("src");
        for circle in circles::of(&src)? {
            println!("  {name}: {circle}");
            passed = false;
        }
    }
    Ok(Tally::of(passed))
}

fn clippy(ws: &Workspace) -> Result<Tally> {
    let mut cargo = command::cargo(&ws.root);
    cargo.args(["clippy", "--locked", "--workspace", "--all-targets"]);
    for package in WASM_ONLY {
        cargo.args(["--exclude", package]);
    }
    run_command(cargo.args(["--", "-D", "warnings"]))?;
    Ok(Tally::PASS)
}

fn clippy_wasm(ws: &Workspace) -> Result<Tally> {
    let mut cargo = command::cargo(&ws.root);
    cargo.args(["clippy", "--locked", "--target", "wasm32-unknown-unknown"]);
    for package in WASM_ONLY {
        cargo.args(["--package", package]);
    }
    run_command(cargo.args(["--", "-D", "warnings"]))?;
    Ok(Tally::PASS)
}

/// No clock, file, thread or platform mathematics in the engine. The probe breaks each rule, to see
/// that they hold.
fn engine_rules(ws: &Workspace) -> Result<Tally> {
    let rules = ws.root.join("xtask/engine-lints");
    let mut probe_cargo = command::cargo(&rules.join("probe"));
    probe_cargo.env("CLIPPY_CONF_DIR", &rules).env("CARGO_TARGET_DIR", ws.target.join("probe"));
    let (passed, said) = probe(probe_cargo.args(["clippy", "--offline", "--", "-D", "warnings"]))?;
    for broken in ["Instant::now", "fs::read", "thread::spawn", "f64::exp"] {
        if passed || !said.contains(broken) {
            bail!("the rules let `{broken}` through:\n{said}");
        }
    }
    let mut cargo = command::cargo(&ws.root);
    cargo.env("CLIPPY_CONF_DIR", &rules).args(["clippy", "--locked", "--lib"]);
    for package in layers::engine_crates() {
        cargo.args(["--package", package]);
    }
    run_command(cargo.args(["--", "-D", "warnings"]))?;
    Ok(Tally::PASS)
}

fn dependencies(ws: &Workspace) -> Result<Tally> {
    run_command(deny(ws)?.args(["check", "bans", "licenses", "sources"]))?;
    Ok(Tally::PASS)
}

fn advisories(ws: &Workspace) -> Result<Tally> {
    let (fetched, said) = probe(deny(ws)?.args(["fetch", "db"]))?;
    if !fetched {
        println!(
            "SKIPPED: the advisory database could not be reached, so known vulnerabilities were not looked for"
        );
        println!("{}", said.trim());
        return Ok(Tally::SKIP);
    }
    run_command(deny(ws)?.args(["check", "--disable-fetch", "advisories"]))?;
    Ok(Tally::PASS)
}

fn deny(ws: &Workspace) -> Result<Command> {
    let path = setup::tools_path(ws)?;
    let mut deny = Command::new(which::which_in("cargo-deny", Some(&path), &ws.root)?);
    deny.current_dir(&ws.root).args(["--locked", "--offline"]);
    Ok(deny)
}

fn rust_tests(ws: &Workspace) -> Result<Tally> {
    let mut cargo = command::cargo(&ws.root);
    cargo.arg("test").args(site::NATIVE).arg("--no-fail-fast");
    match ws.shared() {
        Some(folder) => cargo.env("CHURN_SHARED", folder.canonicalize()?),
        // Shows which tests skipped themselves.
        None => cargo.args(["--", "--show-output"]),
    };
    let (ok, output) = tee(&mut cargo)?;
    Ok(Tally::of_cargo_test(&output).believing(ok))
}

/// Removes what was built before, so that later steps cannot test something old.
fn build(ws: &Workspace) -> Result<Tally> {
    if ws.dist().exists() {
        std::fs::remove_dir_all(ws.dist())?;
    }
    if ws.churn().exists() {
        std::fs::remove_file(ws.churn())?;
    }
    site::build_cli(ws)?;
    site::build(ws)?;
    Ok(Tally::PASS)
}

fn sizes_fit(ws: &Workspace) -> Result<Tally> {
    sizes::report(ws)?;
    Ok(Tally::PASS)
}

/// The Power BI project: what is committed, Microsoft's readers, and parity with DAX.
fn power_bi_tests(ws: &Workspace) -> Result<Tally> {
    if !ws.churn().is_file() {
        bail!("the `churn` command is not built: run the step `build`");
    }
    power_bi::test(ws)
}

/// The page in Chromium and Firefox, on the site as built; also that native and wasm write the same bytes.
fn browser_tests(ws: &Workspace) -> Result<Tally> {
    let (ok, output) = tee(&mut in_browsers(ws)?)?;
    Ok(Tally::of_summary(&output).believing(ok))
}

/// Takes the pictures of the views anew, on the site built afresh.
pub fn take_pictures(ws: &Workspace) -> Result<()> {
    setup::site_tools(ws)?;
    setup::test_tools(ws)?;
    build(ws)?;
    let mut node = in_browsers(ws)?;
    command::run(node.arg("views").env("CHURN_TAKE_PICTURES", "1"))
}

/// The command that runs the browser tests, with the site served for it.
fn in_browsers(ws: &Workspace) -> Result<std::process::Command> {
    if !ws.dist().is_dir() || !ws.churn().is_file() {
        bail!("the site or the `churn` command is not built: run the step `build`");
    }
    let address = server::start([0], vec![Mount::new("/", ws.dist())])?;
    let mut node = command::program("node")?;
    node.current_dir(ws.e2e()).arg("run.mjs");
    node.env("CHURN_URL", address).env("CHURN_CLI", ws.churn());
    node.env("CHURN_XTASK", std::env::current_exe()?);
    node.env("CHURN_CHROMIUM", setup::find_chromium()?.context("there is no Chromium")?);
    node.env("CHURN_FIREFOX", setup::find_firefox()?.context("there is no Firefox")?);
    match data::real_csv(ws)? {
        Some(file) => node.env("CHURN_REAL_CSV", file),
        None => node.env_remove("CHURN_REAL_CSV"),
    };
    Ok(node)
}
