//! `cargo xtask bench`: the engine and its baselines, measured side by side in one run.

mod large;
mod report;
mod samples;

use crate::command::{self, capture};
use crate::server::{self, Mount};
use crate::workspace::Workspace;
use crate::{data, flag_value, python, setup, site};
use anyhow::{Context, Result, bail};
use samples::Samples;
use serde_json::Value;
use std::path::{Path, PathBuf};

const DEFAULT_RUNS: usize = 5;

/// Everything one run of the benchmark measured.
struct Measured {
    /// What it was measured on: `the real file` or the demo data, with its size.
    input: String,
    native: Samples,
    page: Samples,
    duckdb: Samples,
    lightgbm: Samples,
    pandas: Samples,
    /// A scripted session over the report, and Lighthouse's figures of the first screen.
    session: Value,
    lighthouse: Value,
}

/// Measures, prints the table, and writes it to bench/RESULTS.md and README.md.
pub fn run(ws: &Workspace, args: &[String]) -> Result<()> {
    let runs = match flag_value(args, "--runs")? {
        Some(runs) => runs.parse().context("--runs takes a number")?,
        None => DEFAULT_RUNS,
    };
    println!("Setting up");
    let large = args.iter().any(|arg| arg == "--large");
    setup::site_tools(ws)?;
    // Large files are only the page's and the command's own; the baselines take no part.
    if large {
        setup::test_tools(ws)?
    } else {
        setup::bench_tools(ws)?
    }
    println!("Building");
    site::build_release_cli(ws)?;
    site::build(ws)?;

    if large {
        return large::run(ws);
    }
    let real = data::real_csv(ws)?;
    let input = match &real {
        Some(file) => file.clone(),
        None => demo_csv(ws)?,
    };
    let size = input.metadata()?.len() as f64 / 1e6;
    let name = if real.is_some() { "Online Retail II" } else { "demo data" };

    println!("Measuring: native");
    let (native, matrix, test_start) = native(ws, &input, runs)?;
    println!("Measuring: the page and DuckDB-Wasm in Chromium");
    let (page, duckdb) = browser(ws, &input, runs)?;
    println!("Measuring: a session over every page of the report");
    let session = node_script(ws, "report.mjs", &input, runs)?;
    println!("Measuring: the first screen by Lighthouse");
    let lighthouse = node_script(ws, "lighthouse.mjs", &input, runs)?;
    println!("Measuring: LightGBM");
    let lightgbm = script(ws, "lightgbm_training.py", &[&matrix, Path::new(&test_start)], runs)?;
    println!("Measuring: pandas");
    let pandas = script(ws, "pandas_features.py", &[&input], 1)?;
    if pandas.median("rows") != native.median("rows") {
        bail!(
            "pandas and the engine do not build the same number of rows: they did different work"
        );
    }

    let measured = Measured {
        input: format!("{name}, {size:.0} MB"),
        native,
        page,
        duckdb,
        lightgbm,
        pandas,
        session,
        lighthouse,
    };
    report::write(ws, &measured, runs)
}

fn demo_csv(ws: &Workspace) -> Result<PathBuf> {
    let file = ws.target.join("demo.csv");
    std::fs::write(&file, capture(std::process::Command::new(ws.release_churn()).arg("sample"))?)?;
    Ok(file)
}

/// Runs the command line: its samples, the matrix it wrote, and where the test rows start.
fn native(ws: &Workspace, input: &Path, runs: usize) -> Result<(Samples, PathBuf, String)> {
    let out = ws.target.join("bench-native");
    let mut samples = Samples::default();
    let mut test_start = String::new();
    for run in 0..=runs {
        let mut churn = std::process::Command::new(ws.release_churn());
        churn.arg("run").arg(input).arg("--out").arg(&out).arg("--json");
        let summary: Value = serde_json::from_str(&capture(&mut churn)?)?;
        // The first run only warms the caches.
        if run > 0 {
            samples.add(&timings(&summary));
        }
        let start = &summary["model"]["kept"]["test_start"];
        test_start = start
            .as_str()
            .context("no model was trained, so there is nothing to compare")?
            .to_owned();
    }
    Ok((samples, out.join("customer_features_labeled.csv"), test_start))
}

/// A summary's timings in the shape the page gives them: `{"ingest": ms, ..., "total": ms}`.
fn timings(summary: &Value) -> Value {
    let mut flat = serde_json::Map::new();
    for timing in summary["timings"].as_array().into_iter().flatten() {
        if let Some(stage) = timing["stage"].as_str() {
            flat.insert(stage.to_owned(), timing["ms"].clone());
        }
    }
    flat.insert("rows".to_owned(), summary["feature_rows"].clone());
    flat.insert("total".to_owned(), summary["total_ms"].clone());
    flat.insert("peak_memory_bytes".to_owned(), summary["peak_memory_bytes"].clone());
    Value::Object(flat)
}

/// The page and DuckDB-Wasm take turns in one Chromium, on the same file.
fn browser(ws: &Workspace, input: &Path, runs: usize) -> Result<(Samples, Samples)> {
    let measured = node_script(ws, "browser.mjs", input, runs)?;
    Ok((Samples::of(&measured["page"]), Samples::of(&measured["duckdb"])))
}

/// Runs a script of bench/ against the built site, which prints what it measured as JSON.
fn node_script(ws: &Workspace, name: &str, input: &Path, runs: usize) -> Result<Value> {
    let bench = ws.bench();
    let mounts = vec![
        Mount::new("/bench/npm/", bench.join("node_modules")),
        Mount::new("/bench/", bench.clone()),
        Mount::new("/", ws.dist()),
    ];
    let mut node = command::program("node")?;
    node.current_dir(&bench).arg(name);
    node.env("CHURN_URL", server::start([0], mounts)?);
    node.env("CHURN_CHROMIUM", setup::find_chromium()?.context("there is no Chromium")?);
    node.env("CHURN_CSV", input).env("CHURN_RUNS", runs.to_string());
    Ok(serde_json::from_str(&capture(&mut node)?)?)
}

/// Runs one of the Python baselines, which prints a list of measurements.
fn script(ws: &Workspace, name: &str, args: &[&Path], runs: usize) -> Result<Samples> {
    let mut command = python::Environment::of_bench(ws).python();
    command.arg(ws.bench().join(name)).args(args).arg(runs.to_string());
    let measured: Value = serde_json::from_str(&capture(&mut command)?)?;
    Ok(Samples::of(&measured))
}
