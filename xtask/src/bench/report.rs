//! From measurements to the table of ratios.

use super::Measured;
use super::samples::Samples;
use crate::table::{Align, Table};
use crate::workspace::Workspace;
use crate::{machine, setup};
use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;

/// Seconds the Python and Power BI pipeline took from CSV to action list on this kind of machine.
const REFERENCE_PIPELINE_S: f64 = 209.0;

const START: &str = "<!-- bench:start -->";
const END: &str = "<!-- bench:end -->";

/// Prints the report, writes bench/RESULTS.md and the block in README.md.
pub fn write(ws: &Workspace, measured: &Measured, runs: usize) -> Result<()> {
    let text = text(ws, measured, runs)?;
    println!("\n{text}");
    fs::write(
        ws.bench().join("RESULTS.md"),
        format!("# Benchmark results\n\nWritten by `cargo xtask bench`.\n\n{text}"),
    )?;
    let readme = ws.root.join("README.md");
    fs::write(&readme, replace_block(&fs::read_to_string(&readme)?, &text)?)?;
    Ok(())
}

fn text(ws: &Workspace, measured: &Measured, runs: usize) -> Result<String> {
    let heading = format!(
        "Input: {}. Machine: {}. {}.\n\
         Each figure is the median of {runs} runs after a warm-up (pandas: one run), all in one session.\n",
        measured.input,
        machine::describe(),
        versions(ws)?.join(", "),
    );
    let ratios = ratios(measured)?;
    let note = "The purged split is trained beside the kept one, in a second worker (natively in a second thread): \
                `validation` is what is left of it after `training`. LightGBM trains on one thread.\n";
    Ok(format!("{heading}\n{ratios}\n{}\n{note}", stages(measured)))
}

/// The baselines' versions, as pinned, and the browser's.
fn versions(ws: &Workspace) -> Result<Vec<String>> {
    let chromium = setup::find_chromium()?.map(|path| machine::version(&path));
    let package: Value =
        serde_json::from_str(&fs::read_to_string(ws.bench().join("package.json"))?)?;
    let duckdb = package["devDependencies"]["@duckdb/duckdb-wasm"].as_str();
    let duckdb = duckdb.map(|version| format!("DuckDB-Wasm {version}"));
    let python = fs::read_to_string(ws.bench().join("requirements.txt"))?;
    let python = python.lines().map(|line| line.replace("==", " "));
    Ok(chromium.into_iter().chain(duckdb).chain(python).collect())
}

/// What is compared, against what, and where the line is.
fn ratios(m: &Measured) -> Result<String> {
    let page = |name| get(&m.page, "the page", name);
    let duckdb = |name| get(&m.duckdb, "DuckDB-Wasm", name);
    let lightgbm = |name| get(&m.lightgbm, "LightGBM", name);
    let pandas = |name| get(&m.pandas, "pandas", name);

    let mut table = Table::new(&[
        ("In Chromium", Align::Left),
        ("ours", Align::Right),
        ("baseline", Align::Right),
        ("ratio", Align::Right),
        ("target", Align::Right),
        ("", Align::Left),
    ]);
    let mut compare = |what: &str, ours: f64, theirs: f64, target: Option<f64>| {
        let ratio = ours / theirs;
        table.row([
            what.to_owned(),
            seconds(ours),
            seconds(theirs),
            format!("{ratio:.3}"),
            target.map_or_else(String::new, |target| format!("≤ {target}")),
            target.map_or_else(String::new, |target| verdict(ratio <= target)),
        ]);
    };
    let (ingest, features, training, total) =
        (page("ingest")?, page("features")?, page("training")?, page("total")?);
    let (train, score) = (lightgbm("train")?, lightgbm("score")?);
    compare("file to clean transactions / DuckDB-Wasm load", ingest, duckdb("load")?, Some(1.0));
    let what = "all features, labels, segments / 4 features in DuckDB-Wasm";
    compare(what, features, duckdb("snapshots")?, Some(3.0));
    compare("training and scoring / LightGBM, training alone", training, train, Some(1.7));
    compare("training and scoring / LightGBM, both", training, train + score, None);
    compare("file to features / pandas", ingest + features, pandas("total")?, None);
    let reference = REFERENCE_PIPELINE_S * 1000.0;
    compare("whole job / reference pipeline", total, reference, Some(0.02));

    let mut limit = |what: &str, ours: String, target: &str, holds: bool| {
        table.row([
            what.to_owned(),
            ours,
            String::new(),
            String::new(),
            target.to_owned(),
            verdict(holds),
        ]);
    };
    limit("all features, labels, segments", seconds(features), "≤ 0.5 s", features <= 500.0);
    limit("whole job", seconds(total), "≤ 4 s", total <= 4000.0);
    let memory = page("peak_memory_bytes")? / 1e6;
    limit("peak wasm memory", format!("{memory:.0} MB"), "≤ 450 MB", memory <= 450.0);
    let session = |pointer| number(&m.session, pointer);
    let lighthouse = |pointer| number(&m.lighthouse, pointer);
    let (answer, settled) = (session("/answer_ms/p95")?, session("/settled_ms/p95")?);
    let changes = session("/answers")?;
    let milliseconds = |value: f64| format!("{value:.0} ms");
    let what = format!("a filter or a page to the engine's answer, 95th percentile of {changes}");
    limit(&what, milliseconds(answer), "≤ 30 ms", answer <= 30.0);
    limit("… to the next paint", milliseconds(settled), "≤ 100 ms", settled <= 100.0);
    let ready = session("/demo_ready_ms")?;
    limit("first visit to the demo report", seconds(ready), "< 3 s", ready < 3000.0);
    let paint = lighthouse("/first_contentful_paint_ms")?;
    limit("first content (Lighthouse, desktop)", seconds(paint), "< 1 s", paint < 1000.0);
    let score = lighthouse("/performance")?;
    limit("Lighthouse performance", format!("{score:.0}"), "≥ 95", score >= 95.0);
    Ok(table.markdown())
}

/// Ours by stage, native beside wasm.
fn stages(m: &Measured) -> String {
    let mut table = Table::new(&[
        ("Stage", Align::Left),
        ("native", Align::Right),
        ("browser", Align::Right),
        ("browser / native", Align::Right),
    ]);
    for stage in ["ingest", "features", "training", "validation", "playbook", "total"] {
        let (native, page) = (m.native.median(stage), m.page.median(stage));
        let ratio = native.zip(page).map(|(native, page)| format!("{:.2}", page / native));
        table.row([
            stage.to_owned(),
            native.map_or_else(String::new, seconds),
            page.map_or_else(String::new, seconds),
            ratio.unwrap_or_default(),
        ]);
    }
    table.markdown()
}

fn get(samples: &Samples, who: &str, name: &str) -> Result<f64> {
    samples.median(name).with_context(|| format!("{who} did not report `{name}`"))
}

fn number(measured: &Value, pointer: &str) -> Result<f64> {
    let found = measured.pointer(pointer).and_then(Value::as_f64);
    found.with_context(|| format!("the browser did not report `{pointer}`"))
}

fn seconds(ms: f64) -> String {
    format!("{:.2} s", ms / 1000.0)
}

fn verdict(holds: bool) -> String {
    if holds { "met".to_owned() } else { "missed".to_owned() }
}

/// Puts `text` between the markers.
fn replace_block(page: &str, text: &str) -> Result<String> {
    let (before, rest) = page.split_once(START).context("README.md has lost its bench markers")?;
    let (_, after) = rest.split_once(END).context("README.md has lost its bench markers")?;
    Ok(format!("{before}{START}\n{text}{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn measured(ingest: f64) -> Measured {
        let one = |run: Value| Samples::of(&json!([run]));
        let page = json!({
            "ingest": ingest, "features": 200, "training": 1600, "validation": 900, "playbook": 20,
            "total": 3300, "peak_memory_bytes": 300e6,
        });
        Measured {
            input: "test data".to_owned(),
            native: one(page.clone()),
            page: one(page),
            duckdb: one(json!({ "load": 1000, "snapshots": 150 })),
            lightgbm: one(json!({ "train": 1000, "score": 900 })),
            pandas: one(json!({ "total": 7000 })),
            session: json!({
                "answers": 100, "demo_ready_ms": 2000,
                "answer_ms": { "p95": 12 }, "settled_ms": { "p95": 60 },
            }),
            lighthouse: json!({ "performance": 98, "first_contentful_paint_ms": 800 }),
        }
    }

    #[test]
    fn a_ratio_is_held_against_its_target() {
        let line = |ingest| {
            let table = ratios(&measured(ingest)).unwrap();
            table.lines().find(|line| line.contains("DuckDB-Wasm load")).unwrap().to_owned()
        };
        assert!(line(500.0).contains("| 0.50 s |   1.00 s | 0.500 |"), "{}", line(500.0));
        assert!(line(500.0).ends_with("| met |"));
        assert!(line(1500.0).ends_with("| missed |"));
    }

    #[test]
    fn a_missing_measurement_is_an_error() {
        let mut gone = measured(500.0);
        gone.page = Samples::default();
        assert!(ratios(&gone).is_err());
    }

    #[test]
    fn only_the_block_is_replaced() {
        let page = format!("a\n{START}\nold\n{END}\nb\n");
        let expect = format!("a\n{START}\nnew\n{END}\nb\n");
        assert_eq!(replace_block(&page, "new\n").unwrap(), expect);
        assert!(replace_block("no markers", "new\n").is_err());
    }
}
