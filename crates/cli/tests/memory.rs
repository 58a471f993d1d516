//! A run is held to its memory, which goes by customers and months and not by rows alone.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![cfg(target_os = "linux")]

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn churn(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_churn"));
    command.current_dir(folder).args(arguments).output().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Customers who bought once, the first of them half a century ago: three hundred thousand bytes, and millions
/// of records. All have left, so that nothing is trained.
fn wide(customers: u32) -> String {
    let mut csv = String::from("Order,Date,Customer,Qty,Price\n");
    for customer in 0..customers {
        let (year, month) = (1975 + customer % 3, customer % 12 + 1);
        let _ = writeln!(csv, "{customer},{year}-{month:02}-03,c{customer},1,2.5");
    }
    csv + "last,2024-12-03,c0,1,2.5\n"
}

/// The number after some words of a message.
fn number_after(text: &str, words: &str) -> u64 {
    assert!(text.contains(words), "{words} is not in {text}");
    let digits = text.split(words).nth(1).unwrap_or_default();
    digits.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap()
}

#[test]
fn customers_times_months_go_to_disk_and_the_limit_holds() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("wide.csv"), wide(9_000)).unwrap();
    // In memory there would be five million records.
    let charts = churn(folder.path(), &["run", "wide.csv", "--memory", "1200", "--charts", "c"]);
    assert_eq!(charts.status.code(), Some(2), "{}", stderr(&charts));
    assert!(number_after(&stderr(&charts), "give more --memory (at least ") > 1_200);
    let project = churn(folder.path(), &["pbip", "wide.csv", "--memory", "1200", "--out", "p"]);
    assert_eq!(project.status.code(), Some(2), "{}", stderr(&project));

    let refused = churn(folder.path(), &["run", "wide.csv", "--out", "out", "--memory", "100"]);
    assert_eq!(refused.status.code(), Some(2), "{}", stderr(&refused));
    assert!(!folder.path().join("out").exists());
    // The least that is said does.
    let min = number_after(&stderr(&refused), "Give at least --memory ");
    let memory = min.to_string();
    let output =
        churn(folder.path(), &["run", "wide.csv", "--out", "out", "--json", "--memory", &memory]);
    assert!(output.status.success(), "{}", stderr(&output));
    let summary: protocol::Summary = serde_json::from_slice(&output.stdout).unwrap();
    assert!(summary.feature_rows > 5_000_000, "{}", summary.feature_rows);
    let peak = summary.peak_memory_bytes.unwrap() >> 20;
    assert!(peak <= min, "{peak} MB under a limit of {min}");
}

/// A small file needs more for sorting on disk than it needs in memory.
#[test]
fn the_least_memory_is_that_of_either_way() {
    let folder = tempfile::tempdir().unwrap();
    let sampled = churn(folder.path(), &["sample", "--customers", "6000", "--out", "s.csv"]);
    assert!(sampled.status.success(), "{}", stderr(&sampled));
    let refused = churn(folder.path(), &["run", "s.csv", "--memory", "64"]);
    assert_eq!(refused.status.code(), Some(2), "{}", stderr(&refused));
    let min = number_after(&stderr(&refused), "Give at least --memory ");
    let output = churn(folder.path(), &["run", "s.csv", "--json", "--memory", &min.to_string()]);
    assert!(output.status.success(), "{}", stderr(&output));
    let summary: protocol::Summary = serde_json::from_slice(&output.stdout).unwrap();
    let peak = summary.peak_memory_bytes.unwrap() >> 20;
    assert!(peak <= min && min < 200, "{peak} MB under a limit of {min}");
}

/// Under a limit that the system holds the process to, where the names alone are larger.
#[test]
fn texts_that_have_no_room_are_an_error_and_no_abort() {
    let limit = format!("ulimit -v 900000; exec '{}' run - --json", env!("CARGO_BIN_EXE_churn"));
    let mut command = Command::new("sh");
    command.args(["-c", &limit]).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let _ = stdin.write_all(b"Order,Date,Customer,Qty,Price,Description\n");
    let text = "long ".repeat(100_000);
    for row in 0..1_800 {
        let line = format!("{row},2024-01-31,c{row},1,2.5,{row} {text}\n");
        // The command ends before it has read everything.
        if stdin.write_all(line.as_bytes()).is_err() {
            break;
        }
    }
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert!(
        stderr(&output).contains("more different texts than there is room for"),
        "{}",
        stderr(&output)
    );
}
