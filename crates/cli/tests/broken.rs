//! Files that broke reading once: each is read right, or refused in words that say why, in little memory. They
//! lie in `../shared/broken`, or where `CHURN_SHARED` points; where they are absent the test says so and does
//! nothing.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![cfg(target_os = "linux")]

use protocol::Summary;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use vocabulary::{DropReason, FindingKind};

/// What is to come of a file.
enum Outcome {
    /// It is refused, in these words.
    Refused(&'static str),
    /// So many rows are read and kept, the others dropped for this reason; and this is found.
    Read { rows: u64, kept: u64, dropped: Option<DropReason>, found: Option<FindingKind> },
}
use Outcome::{Read, Refused};

const fn read(rows: u64, kept: u64) -> Outcome {
    Read { rows, kept, dropped: None, found: None }
}

const fn found(rows: u64, kind: FindingKind) -> Outcome {
    Read { rows, kept: rows, dropped: None, found: Some(kind) }
}

const OUTCOMES: &[(&str, Outcome)] = &[
    ("06b-10001cols.csv", Refused("has 10001 columns, and at most 10000 are read")),
    ("08-mixed-enc.csv", found(1_000, FindingKind::TwiceEncoded)),
    (
        "20d-linetotal-tiny.csv",
        Read { rows: 600, kept: 400, dropped: Some(DropReason::UnreadableNumber), found: None },
    ),
    ("21k-9999-12.csv", Refused("no sale can be of such a year")),
    ("22b-eachnew.csv", found(6_000, FindingKind::CustomerPerOrder)),
    (
        "31-null-customers.csv",
        Read {
            rows: 12_000,
            kept: 9_000,
            dropped: Some(DropReason::MissingCustomer),
            found: Some(FindingKind::PlaceholderCustomers),
        },
    ),
    ("45b-xz-2g.csv.xz", Refused("is packed with too large a window")),
    ("46c-zst-1t.csv.zst", Refused("is packed with too large a window")),
    ("53-row4g.xlsx", Refused("a cell in row 4294967294, where no table reaches")),
    (
        "53b-row1048576.xlsx",
        Read { rows: 121, kept: 120, dropped: Some(DropReason::NoData), found: None },
    ),
    ("53c-row-attr-only.xlsx", Refused("a cell in row 4294967294, where no table reaches")),
    ("53d-row-1e9.xlsx", Refused("a cell in row 1000000000, where no table reaches")),
    ("56-ss-oob.xlsx", Refused("it declares 4294967295 texts and has room for fewer")),
    ("61-dotslash.zip", read(400, 400)),
    ("80-early10k.csv", found(10_001, FindingKind::StrayDates)),
];

/// A file whose cells a spreadsheet would take for formulas.
const FORMULAS: &str = "11-formulas.csv";

/// All the memory that a run may ask for, in KB.
const MEMORY: u32 = 3_000_000;

fn folder() -> Option<PathBuf> {
    let beside = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared"));
    let shared = std::env::var_os("CHURN_SHARED").map_or_else(beside, PathBuf::from);
    let folder = shared.join("broken");
    if folder.join(FORMULAS).is_file() {
        return Some(folder);
    }
    eprintln!("SKIPPED: no broken files in {} (set CHURN_SHARED)", folder.display());
    None
}

fn run(file: &Path, arguments: &[&str]) -> Output {
    let held = format!("ulimit -v {MEMORY}; exec \"$0\" run \"$@\"");
    let mut shell = Command::new("sh");
    shell.args(["-c", &held, env!("CARGO_BIN_EXE_churn")]);
    shell.arg(file).args(arguments).output().unwrap()
}

fn check(file: &Path, outcome: &Outcome) -> Result<(), String> {
    let output = run(file, &["--json"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let Read { rows, kept, dropped, found } = outcome else {
        let Refused(words) = outcome else { return Ok(()) };
        let is_refused = output.status.code() == Some(1) && said.contains(words);
        return is_refused.then_some(()).ok_or(format!("not refused in these words: {said}"));
    };
    let summary: Summary =
        serde_json::from_slice(&output.stdout).map_err(|error| format!("{error}: {said}"))?;
    let counts = &summary.transactions;
    if (counts.rows_read, counts.rows_kept) != (*rows, *kept) {
        return Err(format!("{} of {} rows kept", counts.rows_kept, counts.rows_read));
    }
    let others = counts.dropped.iter().filter(|other| other.rows > 0);
    let others: Vec<DropReason> = others.map(|other| other.reason).collect();
    if others.as_slice() != dropped.as_slice() {
        return Err(format!("rows dropped for {others:?}"));
    }
    let kinds: Vec<FindingKind> = summary.findings.iter().map(|finding| finding.kind).collect();
    match found {
        Some(kind) if !kinds.contains(kind) => Err(format!("found {kinds:?}")),
        _ => Ok(()),
    }
}

#[test]
fn each_is_read_right_or_refused_and_takes_little_memory() {
    let Some(folder) = folder() else { return };
    let failed: Vec<String> = OUTCOMES
        .iter()
        .filter_map(|(name, outcome)| {
            check(&folder.join(name), outcome).err().map(|why| format!("{name}: {why}"))
        })
        .collect();
    assert!(failed.is_empty(), "\n{}", failed.join("\n"));
}

#[test]
fn there_is_an_outcome_for_every_file() {
    let Some(folder) = folder() else { return };
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let is_known = OUTCOMES.iter().any(|(known, _)| *known == name);
        assert!(is_known || [FORMULAS, "README.md"].contains(&name.as_str()), "{name}");
    }
}

/// Whatever a spreadsheet takes a cell by: its own beginning, or what follows another separator.
#[test]
fn no_cell_of_the_outputs_is_a_formula() {
    let Some(folder) = folder() else { return };
    let out = tempfile::tempdir().unwrap();
    let output = run(&folder.join(FORMULAS), &["--out", out.path().to_str().unwrap()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut cells = 0;
    for entry in std::fs::read_dir(out.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "csv") {
            continue;
        }
        let mut reader = csv::Reader::from_path(&path).unwrap();
        for cell in reader
            .records()
            .flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<String>>())
        {
            cells += 1;
            for piece in cell.split([',', ';', '\t', '\n', '\r']) {
                let begins = piece.trim_start().starts_with(['=', '+', '@', '-']);
                assert!(!begins || piece.parse::<f64>().is_ok(), "{cell:?} in {}", path.display());
            }
        }
    }
    assert!(cells > 100_000, "{cells}");
}
