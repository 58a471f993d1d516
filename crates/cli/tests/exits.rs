//! How the command ends: exit codes as README.md says them, and a message instead of a panic.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;
use std::process::{Command, Output, Stdio};

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_churn"));
    command.args(arguments);
    command
}

fn churn(folder: &Path, arguments: &[&str]) -> Output {
    command(arguments).current_dir(folder).stdin(Stdio::null()).output().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

const SALES: &str =
    "Order,Date,Customer,Qty,Price\n1,2024-01-31,ann,2,3.5\n2,2024-02-13,bob,1,9.9\n";
const UNCERTAIN: &str =
    "Order,Date,Customer,Qty,Price\n1,03/04/2024,ann,2,3.5\n2,05/04/2024,bob,1,9.9\n";

#[test]
fn every_failure_has_its_exit_code_and_says_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    write("sales.csv", SALES.as_bytes());
    write("uncertain.csv", UNCERTAIN.as_bytes());
    write("empty.csv", b"");
    write("no-price.csv", b"Order,Date,Customer,Qty\n1,2024-01-01,a,1\n");
    write("nothing-left.csv", b"Order,Date,Customer,Qty,Price\n1,2024-01-31,,2,3.5\n");
    write("book.xlsx", b"PK\x03\x04");
    write("columns.parquet", b"PAR1 this is no column chunk PAR1");
    write("columns.arrow", b"ARROW1\0\0 this is no batch");
    write("half.csv.gz", &[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1]);
    write("typo.toml", b"capacity = 0.3\n");
    write("no.toml", b"= =");
    write("kind.toml", b"seed = \"many\"\n");
    write("negative.toml", b"test-snapshots = -1\n");
    write("header.toml", b"header-line = 99999999999\n");
    write("header-7.toml", b"header-line = 7\n");
    write("column-7.toml", b"[columns]\ncustomer = 7\n");
    write("column.toml", b"[columns]\ncustomer = 99999999999\n");
    write("latin.toml", b"# Umsatz f\xfcr 2024\n");
    std::fs::create_dir(folder.path().join("folder")).unwrap();
    for (code, arguments, message) in [
        (0, "sniff sales.csv", ""),
        (0, "run sales.csv", ""),
        (0, "--help", ""),
        (0, "run --help", ""),
        (0, "--version", ""),
        (0, "sample --customers 1", ""),
        (0, "clean folder", ""),
        // The file cannot be used.
        (1, "run empty.csv", "The file is empty"),
        (1, "run -", "standard input: The file is empty"),
        (1, "sniff empty.csv", "The file is empty"),
        (1, "pbip empty.csv --out p", "The file is empty"),
        (1, "run no-price.csv", "no column for the unit price"),
        (1, "run nothing-left.csv", "most often: no customer id"),
        (1, "run uncertain.csv", "--date-order dmy or --date-order mdy"),
        (1, "run book.xlsx", "book.xlsx is damaged"),
        (1, "run columns.parquet", "columns.parquet is damaged"),
        (1, "run columns.arrow", "columns.arrow is damaged"),
        (1, "run half.csv.gz", "half.csv.gz is damaged"),
        (1, "run sales.csv --mapping header-7.toml", "stand in line 7, but there is no such line"),
        (1, "run sales.csv --mapping column-7.toml", "no such column"),
        // The command line, a setting, or a mapping is wrong.
        (2, "", "Usage"),
        (2, "run", "required"),
        (2, "walk sales.csv", "unrecognized"),
        (2, "run sales.csv --date-order ydm", "[possible values: dmy, mdy, ymd"),
        (2, "run sales.csv --memory 0", "from 64 to 16777216"),
        (2, "run sales.csv --memory 63", "from 64 to 16777216"),
        (2, "run sales.csv --memory -1", "from 64 to 16777216"),
        (2, "run sales.csv --label-window-days -1", "from 1 to 730"),
        (2, "run sales.csv --test-snapshots -1", "from 1 to 24"),
        (2, "run sales.csv --seed -1", "from 0 to 9007199254740991"),
        (2, "run sales.csv --memory many", "from 64 to 16777216"),
        (2, "run sales.csv --memory 99999999999999999999999", "from 64 to 16777216"),
        (2, "sample --customers 0", "from 1 to 10000000"),
        (2, "sample --customers 99999999999", "from 1 to 10000000"),
        (2, "run sales.csv --label-window-days 0", "from 1 to 730"),
        (2, "run sales.csv --label-window-days 99999", "from 1 to 730"),
        (2, "run sales.csv --lookback-days 0", "from 1 to 3650"),
        (2, "run sales.csv --capacity-share 0", "more than 0 and at most 1"),
        (2, "run sales.csv --capacity-share 1.5", "more than 0 and at most 1"),
        (2, "run sales.csv --capacity-share NaN", "more than 0 and at most 1"),
        (2, "run sales.csv --high-risk-threshold 1.1", "from 0 to 1"),
        (2, "run sales.csv --medium-risk-threshold 0.9", "0.8"),
        (2, "run sales.csv --loyal-churn-threshold inf", "from 0 to 1"),
        (2, "run sales.csv --test-snapshots 0", "from 1 to 24"),
        (2, "run sales.csv --test-snapshots 25", "from 1 to 24"),
        (2, "run sales.csv --settings typo.toml", "unknown field `capacity`"),
        (2, "run sales.csv --settings no.toml", "no.toml: "),
        (2, "run sales.csv --settings kind.toml", "kind.toml: "),
        (2, "run sales.csv --settings negative.toml", "negative.toml: "),
        (2, "run sales.csv --settings latin.toml", "latin.toml: "),
        (2, "run sales.csv --mapping typo.toml", "unknown field `capacity`"),
        (2, "run sales.csv --mapping header.toml", "header.toml: "),
        (2, "run sales.csv --mapping column.toml", "column.toml: "),
        (2, "run sales.csv --mapping latin.toml", "latin.toml: "),
        (2, "run sales.csv --rejects sales.csv", "would overwrite sales.csv"),
        // A file cannot be read or written.
        (3, "run absent.csv", "cannot read absent.csv"),
        (3, "run sales.csv absent.csv", "cannot read absent.csv"),
        (3, "run folder", "folder"),
        (3, "sniff folder", "folder"),
        (3, "sniff absent.csv", "cannot read absent.csv"),
        (3, "pbip absent.csv --out p", "cannot read absent.csv"),
        (3, "run sales.csv --settings absent.toml", "cannot read absent.toml"),
        (3, "run sales.csv --mapping absent.toml", "cannot read absent.toml"),
        (3, "run sales.csv --mapping folder", "cannot read folder"),
        (3, "run sales.csv --out sales.csv/out", "cannot write sales.csv/out"),
        (3, "run sales.csv --rejects absent/r.csv", "cannot write absent/r.csv"),
        (3, "sample --out absent/s.csv", "cannot write absent/s.csv"),
        (3, "clean absent", "cannot read absent"),
    ] {
        let words: Vec<&str> = arguments.split_whitespace().collect();
        let output = churn(folder.path(), &words);
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(code), "churn {arguments}: {said}");
        assert!(said.contains(message), "churn {arguments}: {said}");
        assert!(
            !said.contains("panicked") && !said.contains("fault in"),
            "churn {arguments}: {said}"
        );
        assert!(code == 0 || output.stdout.is_empty(), "churn {arguments}");
        assert!(!folder.path().join("p").exists(), "churn {arguments} leaves a folder");
    }
}

/// Every command that writes to standard output.
const SPEAKING: [&str; 7] = [
    "run sales.csv",
    "run sales.csv --json",
    "sniff sales.csv",
    "sniff sales.csv --json",
    "sample --customers 300",
    "pbip sales.csv --out project",
    "--help",
];

#[test]
#[cfg(unix)]
fn a_reader_that_goes_away_is_no_failure() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("sales.csv"), SALES).unwrap();
    for arguments in SPEAKING {
        // The reading end is closed before the command begins.
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = command(&arguments.split_whitespace().collect::<Vec<_>>());
        let output = command.current_dir(folder.path()).stdout(writer).output().unwrap();
        assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""), "{arguments}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("sales.csv"), SALES).unwrap();
    let full = || std::fs::File::options().write(true).open("/dev/full").unwrap();
    for arguments in SPEAKING {
        let mut command = command(&arguments.split_whitespace().collect::<Vec<_>>());
        let output = command.current_dir(folder.path()).stdout(full()).output().unwrap();
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(3), "{arguments}: {said}");
        assert!(
            said.contains("cannot write standard output: No space left"),
            "{arguments}: {said}"
        );
    }
    // Standard error may be full too.
    let status = command(&["run", "absent.csv"]).stderr(full()).status().unwrap();
    assert_eq!(status.code(), Some(3));
    let status = command(&["run"]).stderr(full()).status().unwrap();
    assert_eq!(status.code(), Some(2));
    let rejects = churn(folder.path(), &["run", "sales.csv", "--rejects", "/dev/full"]);
    assert_eq!(rejects.status.code(), Some(3), "{}", stderr(&rejects));
}
