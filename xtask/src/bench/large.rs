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
/// About a hundred million rows, for the command line alone.
const MANY_CUSTOMERS: u32 = 1_240_000;
/// The stages and what they have in all, as the page names them.
const STAGES: [&str; 6] = ["ingest", "features", "training", "validation", "playbook", "total"];

/// What one file took natively and, if it was asked, in the page.
struct Measured {
    rows: f64,
    megabytes: f64,
    page: Option<Value>,
    native: Value,
}

/// Measures the files, prints the table and writes it to bench/LARGE.md.
pub fn run(ws: &Workspace) -> Result<()> {
    let [small, large] = CUSTOMERS.map(|customers| measure(ws, customers, true));
    let text = text(&[small?, large?, measure(ws, MANY_CUSTOMERS, false)?])?;
    println!("\n{text}");
    let heading = "# Large files\n\nWritten by `cargo xtask bench --large`.\n\n";
    fs::write(ws.bench().join("LARGE.md"), format!("{heading}{text}"))?;
    Ok(())
}

fn measure(ws: &Workspace, customers: u32, in_page: bool) -> Result<Measured> {
    println!("Measuring: {customers} customers");
    let file = sample(ws, customers)?;
    let mut churn = Command::new(ws.release_churn());
    let summary = capture(churn.arg("run").arg(&file).arg("--json").stderr(Stdio::null()))?;
    let summary: Value = serde_json::from_str(&summary)?;
    let page = in_page.then(|| node_script(ws, "large.mjs", &file, 1)).transpose()?;
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
        let mut churn = Command::new(ws.release_churn());
        churn.arg("sample").args(["--customers", &customers.to_string(), "--out"]).arg(&file);
        crate::command::run(&mut churn)?;
    }
    Ok(file)
}

fn text(measured: &[Measured; 3]) -> Result<String> {
    let mut table = Table::new(&[
        ("", Align::Left),
        ("1 M rows", Align::Right),
        ("10 M rows", Align::Right),
        ("ratio", Align::Right),
        ("100 M rows", Align::Right),
        ("ratio", Align::Right),
    ]);
    let mut row = |name: String, values: [Option<f64>; 3], unit: &str| {
        let shown = values.map(|v| v.map_or_else(String::new, |v| format!("{v:.2} {unit}")));
        let ratio = |from: Option<f64>, to: Option<f64>| {
            from.zip(to).map_or_else(String::new, |(from, to)| format!("{:.1}", to / from))
        };
        let [small, large, huge] = shown;
        let (first, second) = (ratio(values[0], values[1]), ratio(values[1], values[2]));
        table.row([name, small, large, first, huge, second]);
    };
    let all = |value: fn(&Measured) -> f64| [0, 1, 2].map(|place| Some(value(&measured[place])));
    row("rows".to_owned(), all(|m| m.rows / 1e6), "M");
    row("file".to_owned(), all(|m| m.megabytes), "MB");
    for (face, of) in [("Chromium", page as Side), ("natively", native)] {
        let figures = |name: &str, unit: f64| -> Result<[Option<f64>; 3]> {
            let mut figures = [None; 3];
            for (figure, of) in figures.iter_mut().zip(measured.iter().map(of)) {
                *figure = of.map(|timings| number(timings, name)).transpose()?.map(|n| n / unit);
            }
            Ok(figures)
        };
        for stage in STAGES {
            row(format!("{stage}, {face}"), figures(stage, 1e3)?, "s");
        }
        row(format!("peak memory, {face}"), figures("peak_memory_bytes", 1e9)?, "GB");
    }
    Ok(format!(
        "Simulated sales, one run each. Machine: {}. Memory in Chromium is that of the engine's two workers. \
         A hundred million rows are more than the command line holds in its 4 GB: it keeps them on disk, sorts \
         them there with DataFusion, and trains both splits one after the other instead of side by side.\n\n{}",
        machine::describe(),
        table.markdown()
    ))
}

type Side = fn(&Measured) -> Option<&Value>;

fn page(measured: &Measured) -> Option<&Value> {
    measured.page.as_ref()
}

fn native(measured: &Measured) -> Option<&Value> {
    Some(&measured.native)
}

fn number(timings: &Value, name: &str) -> Result<f64> {
    timings[name].as_f64().with_context(|| format!("no figure for {name}"))
}
