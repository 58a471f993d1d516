//! A run whose rows do not fit in memory gives what one in memory gives, to the last byte.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Every file of these tests would fit in memory.
const ON_DISK: &str = "--on-disk";

fn churn(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_churn")).args(arguments).output().unwrap()
}

fn demo(customers: &str) -> String {
    let output = churn(&["sample", "--customers", customers, "--seed", "5"]);
    String::from_utf8(output.stdout).unwrap()
}

/// The output files by name, and the summary without what a clock and the system tell.
fn run(
    file: &Path,
    folder: &Path,
    options: &[&str],
) -> (BTreeMap<String, Vec<u8>>, serde_json::Value) {
    let (file, out) = (file.display().to_string(), folder.display().to_string());
    let output = churn(&[&["run", &*file, "--out", &*out, "--json"], options].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut summary: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    for unlike in ["timings", "total_ms", "peak_memory_bytes"] {
        summary[unlike].take();
    }
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let files = entries.map(|entry| {
        (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap())
    });
    (files.collect(), summary)
}

/// Runs a text in memory and on disk, and gives the summary.
fn same(csv: &str, options: &[&str]) -> serde_json::Value {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sales.csv");
    std::fs::write(&file, csv).unwrap();
    let charts = folder.path().join("charts").display().to_string();
    let refused = churn(&["run", &file.display().to_string(), ON_DISK, "--charts", &charts]);
    assert_eq!(refused.status.code(), Some(2), "the file goes to disk, where there are no charts");
    same_file(&file, options)
}

fn same_file(file: &Path, options: &[&str]) -> serde_json::Value {
    let folder = tempfile::tempdir().unwrap();
    let (files, summary) = run(file, &folder.path().join("memory"), options);
    let on_disk = [options, &[ON_DISK]].concat();
    let (files_on_disk, on_disk) = run(file, &folder.path().join("disk"), &on_disk);
    assert_eq!(files.keys().collect::<Vec<_>>(), files_on_disk.keys().collect::<Vec<_>>());
    for (name, contents) in &files {
        assert!(contents == &files_on_disk[name], "{name} differs");
    }
    assert_eq!(summary, on_disk);
    summary
}

fn lines(csv: &str) -> (&str, Vec<&str>) {
    let (header, rows) = csv.split_once('\n').unwrap();
    (header, rows.lines().collect())
}

#[test]
fn rows_in_any_order_give_the_same_on_disk() {
    let csv = demo("700");
    let summary = same(&csv, &[]);
    assert_eq!(summary["model"]["kind"], "trained");
    let (header, rows) = lines(&csv);
    // Every seventh row, then every seventh from the second on: orders are torn apart.
    let mixed = (0..7).flat_map(|first| rows.iter().skip(first).step_by(7).copied());
    let mixed = [header].into_iter().chain(mixed).collect::<Vec<_>>().join("\n");
    let other = same(&mixed, &["--snapshot-cutoff", "end-of-day"]);
    assert_eq!(summary["transactions"]["rows_kept"], other["transactions"]["rows_kept"]);
}

#[test]
fn repeated_rows_are_dropped_on_disk_too() {
    let csv = demo("300");
    let (header, rows) = lines(&csv);
    let again = rows.iter().step_by(5).rev();
    let csv = [header].iter().chain(&rows).chain(again).copied().collect::<Vec<_>>().join("\n");
    let summary = same(&csv, &["--drop-exact-duplicates"]);
    let dropped = summary["transactions"]["dropped"].as_array().unwrap();
    assert!(dropped.last().unwrap()["rows"].as_u64().unwrap() > 1000, "{dropped:?}");
    let kept = same(&csv, &[]);
    assert!(kept["findings"].to_string().contains("exact-duplicates"));
}

#[test]
fn orders_by_day_and_short_histories_are_the_same_on_disk() {
    let csv = demo("700");
    let columns = |row: &str, keep: &dyn Fn(usize) -> bool| {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(row.as_bytes());
        let record = reader.records().next().unwrap().unwrap();
        let mut writer = csv::Writer::from_writer(Vec::new());
        let kept = record.iter().enumerate().filter(|(number, _)| keep(*number));
        writer.write_record(kept.map(|(_, field)| field)).unwrap();
        String::from_utf8(writer.into_inner().unwrap()).unwrap()
    };
    // Invoice, StockCode, Description, Quantity, InvoiceDate, Price, Customer ID, Country
    let bare: String =
        csv.lines().map(|row| columns(row, &|number| matches!(number, 3..=6))).collect();
    let summary = same(&bare, &[]);
    assert!(summary["findings"].to_string().contains("orders-by-day"));

    let early = |row: &&str| {
        let is_moment = |field: &&str| field.len() == 19 && field.as_bytes()[4] == b'-';
        row.split(',').find(is_moment).unwrap() < "2024-06"
    };
    let csv = demo("1500");
    let (header, rows) = lines(&csv);
    let rows = rows.into_iter().filter(early);
    let short = [header].into_iter().chain(rows).collect::<Vec<_>>().join("\n");
    let summary = same(&short, &[]);
    assert_eq!(summary["model"]["kind"], "unavailable");
    assert!(summary["readiness"]["offered_window_days"].is_number(), "{}", summary["readiness"]);
}

#[test]
fn the_real_sales_are_the_same_on_disk() {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("CHURN_SHARED").map_or_else(beside, PathBuf::from);
    let file = shared.join("data/online_retail_II.csv.xz");
    if !file.is_file() {
        eprintln!("SKIPPED: no data in {} (set CHURN_SHARED)", shared.display());
        return;
    }
    let summary = same_file(&file, &[]);
    assert_eq!(summary["transactions"]["rows_kept"], 805_549);
    assert_eq!(summary["feature_rows"], 98_386);
    // With so little memory the rows come in several blocks.
    same_file(&file, &["--memory", "300"]);
}
