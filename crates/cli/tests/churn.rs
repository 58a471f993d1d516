//! The `churn` command as a user runs it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn churn(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_churn"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // The command may end before it has read everything.
    let _ = stdin.write_all(input);
    drop(stdin);
    child.wait_with_output().unwrap()
}

fn demo() -> Vec<u8> {
    churn(&["sample", "--customers", "300", "--seed", "5"], b"").stdout
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn packed_files_and_standard_input_give_the_same_files() {
    let folder = tempfile::tempdir().unwrap();
    let csv = demo();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let pack = |name: &str, bytes: &[u8]| std::fs::write(path(name), bytes).unwrap();
    pack("demo.csv", &csv);
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gz.write_all(&csv).unwrap();
    pack("demo.csv.gz", &gz.finish().unwrap());
    let mut xz = xz2::write::XzEncoder::new(Vec::new(), 1);
    xz.write_all(&csv).unwrap();
    pack("demo.csv.xz", &xz.finish().unwrap());
    pack("demo.csv.zst", &zstd::encode_all(csv.as_slice(), 1).unwrap());

    let actions = |input: &str, piped: &[u8]| {
        let out = path("out");
        let output = churn(&["run", input, "--out", &out], piped);
        assert!(output.status.success(), "{input}: {}", stderr(&output));
        std::fs::read(Path::new(&out).join("campaign_actions.csv")).unwrap()
    };
    let expected = actions("-", &csv);
    assert!(expected.starts_with(b"CustomerID,SnapshotDate,churn_probability,"));
    for name in ["demo.csv", "demo.csv.gz", "demo.csv.xz", "demo.csv.zst"] {
        assert!(actions(&path(name), b"") == expected, "{name}");
    }
}

#[test]
fn the_json_summary_is_one_line_that_reconciles() {
    let output = churn(&["run", "-", "--json", "--capacity-share", "0.5"], &demo());
    let summary: protocol::Summary = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(output.stdout.iter().filter(|&&byte| byte == b'\n').count(), 1);
    assert_eq!(summary.settings.capacity_share, 0.5);
    let dropped: u64 = summary.transactions.dropped.iter().map(|dropped| dropped.rows).sum();
    assert_eq!(summary.transactions.rows_read, summary.transactions.rows_kept + dropped);
    assert_eq!(summary.timings.len(), protocol::Stage::ALL.len());
}

#[test]
fn settings_come_from_a_file_and_flags_win() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings.toml");
    std::fs::write(&file, "capacity-share = 0.3\nseed = 9\nsnapshot-cutoff = \"end-of-day\"\n")
        .unwrap();
    let file = file.display().to_string();
    let output = churn(&["run", "-", "--json", "--settings", &file, "--seed", "10"], &demo());
    let summary: protocol::Summary = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((summary.settings.capacity_share, summary.settings.seed), (0.3, 10));
    assert_eq!(summary.settings.snapshot_cutoff, protocol::SnapshotCutoff::EndOfDay);
}

#[test]
fn failures_say_what_and_where_and_have_their_exit_codes() {
    let folder = tempfile::tempdir().unwrap();
    let typo = folder.path().join("typo.toml");
    std::fs::write(&typo, "capacity = 0.3\n").unwrap();
    let typo = typo.display().to_string();
    let no_price = b"Invoice,InvoiceDate,Customer ID,Quantity\n1,2024-01-01,a,1\n";
    for (arguments, input, code, message) in [
        (vec!["run", "-"], &b""[..], 1, "standard input: The file is empty"),
        (vec!["run", "-"], no_price, 1, "The first line has no column for the unit price"),
        (vec!["run", "-", "--capacity-share", "1.5"], b"", 2, "The setting capacity-share is 1.5"),
        (
            vec!["run", "-", "--label-window-days", "0"],
            b"",
            2,
            "it must be a whole number from 1 to 730",
        ),
        (vec!["run", "-", "--settings", &typo], b"", 2, "unknown field `capacity`"),
        (vec!["run"], b"", 2, "required arguments"),
        (vec!["run", "no-such-file.csv"], b"", 3, "cannot read no-such-file.csv"),
    ] {
        let output = churn(&arguments, input);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", stderr(&output));
        assert!(stderr(&output).contains(message), "{arguments:?}: {}", stderr(&output));
        assert!(output.stdout.is_empty());
    }
    let occupied = folder.path().join("occupied");
    std::fs::write(&occupied, "").unwrap();
    let output = churn(&["run", "-", "--out", &occupied.display().to_string()], &demo());
    assert_eq!(output.status.code(), Some(3));
}

#[test]
fn the_charts_of_the_report_are_written_as_files_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let charts = folder.path().join("charts");
    let output = churn(&["run", "-", "--charts", &charts.display().to_string()], &demo());
    assert!(output.status.success(), "{}", stderr(&output));
    let names: Vec<String> = std::fs::read_dir(&charts)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    for name in
        ["overview-revenue-trend.svg", "churn-risk-mix.svg", "segments-segment-customers.svg"]
    {
        assert!(names.iter().any(|written| written == name), "{name} is not among {names:?}");
    }
    let svg = std::fs::read_to_string(charts.join("overview-revenue-trend.svg")).unwrap();
    assert!(svg.contains("Revenue by month") && svg.contains("<style>"));
}
