//! How the page and the command line do on files that are large for them.

use super::node_script;
use crate::command::capture;
use crate::machine;
use crate::table::{Align, Table};
use crate::workspace::Workspace;
use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Simulated customers: about one, and about ten million rows.
const CUSTOMERS: [u32; 2] = [12_400, 124_000];
/// The stages and what they have in all, as the page names them.
const STAGES: [&str; 6] = ["ingest", "features", "training", "validation", "playbook", "total"];

/// What one file took in the page and natively.
struct Measured {
    rows: f64,
    megabytes: f64,
    page: Value,
    native: Value,
}

/// Measures both files, prints the table and writes it to bench/LARGE.md.
pub fn run(ws: &Workspace) -> Result<()> {
    let measured = CUSTOMERS.map(|customers| measure(ws, customers));
    let [small, large] = measured;
    let text = text(&small?, &large?)?;
    println!("\n{text}");
    let heading = "# Large files\n\nWritten by `cargo xtask bench --large`.\n\n";
    fs::write(ws.bench().join("LARGE.md"), format!("{heading}{text}"))?;
    Ok(())
}

fn measure(ws: &Workspace, customers: u32) -> Result<Measured> {
    println!("Measuring: {customers} customers");
    let file = sample(ws, customers)?;
    let mut churn = Command::new(ws.churn());
    let summary = capture(churn.arg("run").arg(&file).arg("--json").stderr(Stdio::null()))?;
    let summary: Value = serde_json::from_str(&summary)?;
    let page = node_script(ws, "large.mjs", &file, 1)?;
    Ok(Measured {
        rows: summary["transactions"]["rows_read"].as_f64().context("no rows")?,
        megabytes: file.metadata()?.len() as f64 / 1e6,
        page,
        native: super::timings(&summary),
    })
}

fn sample(ws: &Workspace, customers: u32) -> Result<PathBuf> {
    let file = ws.target.join(format!("sample-{customers}.csv"));
    if !file.is_file() {
        let mut churn = Command::new(ws.churn());
        churn.arg("sample").args(["--customers", &customers.to_string(), "--out"]).arg(&file);
        crate::command::run(&mut churn)?;
    }
    Ok(file)
}

fn text(small: &Measured, large: &Measured) -> Result<String> {
    let mut table = Table::new(&[
        ("", Align::Left),
        ("1 M rows", Align::Right),
        ("10 M rows", Align::Right),
        ("ratio", Align::Right),
    ]);
    let mut row = |name: String, small: f64, large: f64, unit: &str| {
        let ratio = format!("{:.1}", large / small);
        table.row([name, format!("{small:.2} {unit}"), format!("{large:.2} {unit}"), ratio]);
    };
    row("rows".to_owned(), small.rows / 1e6, large.rows / 1e6, "M");
    row("file".to_owned(), small.megabytes, large.megabytes, "MB");
    for (face, of) in [("Chromium", page as Side), ("natively", native)] {
        for stage in STAGES {
            let seconds = |m| Ok::<_, anyhow::Error>(number(of(m), stage)? / 1e3);
            row(format!("{stage}, {face}"), seconds(small)?, seconds(large)?, "s");
        }
        let gigabytes = |m| Ok::<_, anyhow::Error>(number(of(m), "peak_memory_bytes")? / 1e9);
        row(format!("peak memory, {face}"), gigabytes(small)?, gigabytes(large)?, "GB");
    }
    Ok(format!(
        "Simulated sales, one run each. Machine: {}. Memory in Chromium is that of the engine's two workers.\n\n{}",
        machine::describe(),
        table.markdown()
    ))
}

type Side = fn(&Measured) -> &Value;

fn page(measured: &Measured) -> &Value {
    &measured.page
}

fn native(measured: &Measured) -> &Value {
    &measured.native
}

fn number(timings: &Value, name: &str) -> Result<f64> {
    timings[name].as_f64().with_context(|| format!("no figure for {name}"))
}
