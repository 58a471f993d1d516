//! What the command writes: never over what it reads, whole or not at all, and gone when it is interrupted.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![cfg(unix)]

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const SALES: &str = "Order,Date,Customer,Qty,Price\n1,2024-01-31,ann,2,3.5\n2,2024-02-13,,1,9.9\n";

struct Shop {
    folder: TempDir,
}

impl Shop {
    fn new() -> Self {
        let shop = Self { folder: tempfile::tempdir().unwrap() };
        shop.write("sales.csv", SALES);
        shop
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// What is in a folder, hidden files too.
    fn names(&self, folder: &str) -> Vec<String> {
        let entries = std::fs::read_dir(self.path(folder)).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_churn"));
        command.current_dir(self.folder.path()).args(arguments);
        command
    }

    fn churn(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Starts a command that waits for more on its standard input, and lets it get on with its work.
    fn start(&self, arguments: &[&str], seen: impl Fn(&Self) -> bool) -> Child {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.as_mut().unwrap().write_all(SALES.as_bytes()).unwrap();
        let begun = Instant::now();
        while !seen(self) {
            assert!(begun.elapsed() < Duration::from_secs(60), "nothing is written");
            assert!(child.try_wait().unwrap().is_none(), "it has ended");
            std::thread::sleep(Duration::from_millis(20));
        }
        child
    }

    fn has_unfinished(&self, folder: &str) -> bool {
        self.path(folder).is_dir()
            && self.names(folder).iter().any(|name| {
                name.starts_with("churn-") && self.path(folder).join(name).join("lock").exists()
            })
    }
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Is a signal ignored from the start, as `nohup` has it?
fn is_ignored(name: &str) -> bool {
    let script = format!("kill -{name} $$");
    Command::new("sh").args(["-c", &script]).status().unwrap().success()
}

fn signal(child: &Child, name: &str) {
    let sent = Command::new("kill").args([&format!("-{name}"), &child.id().to_string()]).status();
    assert!(sent.unwrap().success());
}

/// Each must end with exit code 2 and a message, and leave every file as it was.
#[test]
fn nothing_that_is_read_is_overwritten() {
    let shop = Shop::new();
    std::fs::create_dir(shop.path("out")).unwrap();
    std::fs::create_dir_all(shop.path("project/data")).unwrap();
    shop.write("out/transactions_clean.csv", SALES);
    shop.write("project/data/sales.csv", SALES);
    shop.write("mapping.toml", "[settings]\nseed = 7\n");
    std::os::unix::fs::symlink("sales.csv", shop.path("link.csv")).unwrap();
    std::os::unix::fs::symlink("out", shop.path("linked-out")).unwrap();
    std::fs::hard_link(shop.path("sales.csv"), shop.path("hard.csv")).unwrap();
    std::fs::hard_link(shop.path("sales.csv"), shop.path("out/REPORT.md")).unwrap();
    for arguments in [
        vec!["run", "sales.csv", "--rejects", "sales.csv"],
        vec!["run", "sales.csv", "--rejects", "./out/../sales.csv"],
        vec!["run", "sales.csv", "--rejects", "link.csv"],
        vec!["run", "link.csv", "--rejects", "sales.csv"],
        vec!["run", "sales.csv", "--rejects", "hard.csv"],
        vec!["run", "sales.csv", "--settings", "mapping.toml", "--rejects", "mapping.toml"],
        vec!["run", "out/transactions_clean.csv", "--out", "out"],
        vec!["run", "out/transactions_clean.csv", "--out", "linked-out"],
        vec!["run", "sales.csv", "--out", "out"],
        vec!["run", "sales.csv", "--out", "sales.csv"],
        vec!["run", "sales.csv", "--charts", "sales.csv"],
        vec!["sniff", "sales.csv", "--save", "sales.csv"],
        vec!["sniff", "sales.csv", "--save", "hard.csv"],
        vec!["sniff", "sales.csv", "--mapping", "mapping.toml", "--save", "mapping.toml"],
        vec!["pbip", "sales.csv", "--out", "pbip", "--cases", "link.csv"],
        vec!["pbip", "project/data/sales.csv", "--out", "project"],
    ] {
        let output = shop.churn(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", stderr(&output));
        assert!(stderr(&output).contains("would overwrite"), "{arguments:?}: {}", stderr(&output));
        for input in ["sales.csv", "out/transactions_clean.csv", "project/data/sales.csv"] {
            assert_eq!(shop.text(input), SALES, "{arguments:?}");
        }
        assert_eq!(shop.text("mapping.toml"), "[settings]\nseed = 7\n");
    }
    let mut piped = shop.command(&["run", "-", "--rejects", "sales.csv"]);
    let output =
        piped.stdin(std::fs::File::open(shop.path("sales.csv")).unwrap()).output().unwrap();
    assert_eq!((output.status.code(), shop.text("sales.csv").as_str()), (Some(2), SALES));
    assert!(!shop.path("pbip").exists());
}

#[test]
fn outputs_do_not_overwrite_one_another() {
    let shop = Shop::new();
    for arguments in [
        ["run", "sales.csv", "--out", "out", "--rejects", "out/REPORT.md"],
        ["pbip", "sales.csv", "--out", "out", "--cases", "out/README.md"],
        ["run", "sales.csv", "--charts", "x", "--rejects", "x"],
    ] {
        let output = shop.churn(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", stderr(&output));
        assert!(stderr(&output).contains("would both write"), "{}", stderr(&output));
    }
    let both = shop.churn(&["run", "sales.csv", "--out", "all", "--charts", "all"]);
    assert!(both.status.success(), "{}", stderr(&both));
}

#[test]
fn a_place_that_cannot_be_written_is_told_before_the_run() {
    let shop = Shop::new();
    shop.write("occupied", "");
    std::fs::create_dir_all(shop.path("out/REPORT.md")).unwrap();
    std::fs::create_dir(shop.path("folder")).unwrap();
    for (arguments, message) in [
        (vec!["run", "-", "--out", "occupied"], "occupied: it is a file, not a folder"),
        (vec!["run", "-", "--out", "occupied/out"], "cannot write occupied/out"),
        (vec!["run", "-", "--out", "/proc/out"], "cannot write /proc/out"),
        (vec!["run", "-", "--out", "out"], "out/REPORT.md: it is a folder, not a file"),
        (vec!["run", "-", "--charts", "occupied"], "occupied: it is a file, not a folder"),
        (vec!["run", "-", "--rejects", "folder"], "folder: it is a folder, not a file"),
        (vec!["run", "-", "--rejects", "absent/r.csv"], "absent/r.csv: its folder does not exist"),
        (vec!["sniff", "-", "--save", "absent/m.toml"], "its folder does not exist"),
        (vec!["pbip", "-", "--out", "occupied"], "it is a file, not a folder"),
        (vec!["pbip", "-", "--out", "p", "--cases", "absent/c.json"], "its folder does not exist"),
        (vec!["sample", "--out", "absent/s.csv"], "its folder does not exist"),
    ] {
        // Nothing is ever written to the standard input: whoever waits for it does not end.
        let mut command = shop.command(&arguments);
        command.stdin(Stdio::piped()).stderr(Stdio::piped()).stdout(Stdio::null());
        let mut child = command.spawn().unwrap();
        let stdin = child.stdin.take();
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(3), "{arguments:?}: {said}");
        drop(stdin);
        assert!(said.contains(message), "{arguments:?}: {said}");
    }
    assert_eq!(shop.names("."), ["folder", "occupied", "out", "sales.csv"]);
    assert_eq!(shop.names("out"), ["REPORT.md"]);
}

#[test]
fn files_appear_whole_or_not_at_all() {
    let shop = Shop::new();
    shop.write("r.csv", "earlier");
    std::fs::create_dir(shop.path("out")).unwrap();
    shop.write("out/REPORT.md", "earlier");
    let waits = ["run", "-", "--out", "out", "--rejects", "r.csv"];
    let mut child =
        shop.start(&waits, |shop| shop.has_unfinished("out") && shop.has_unfinished("."));
    assert_eq!(shop.names("out").len(), 2, "a folder that is not finished, and the earlier file");
    assert_eq!(
        (shop.text("r.csv"), shop.text("out/REPORT.md")),
        ("earlier".into(), "earlier".into())
    );
    drop(child.stdin.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(shop.text("r.csv").contains("No customer id"));
    assert!(shop.text("out/REPORT.md").starts_with('#'));
    assert_eq!(shop.names("."), ["out", "r.csv", "sales.csv"]);
    assert!(!shop.has_unfinished("out"));

    // A run that fails leaves nothing, not even the folder that it has made.
    shop.write("empty.csv", "");
    let failed = shop.churn(&["run", "empty.csv", "--out", "new/deep", "--charts", "new/charts"]);
    assert_eq!(failed.status.code(), Some(1));
    assert!(!shop.path("new").exists());
}

#[test]
fn a_link_stays_a_link_and_a_device_a_device() {
    let shop = Shop::new();
    shop.write("real.toml", "earlier");
    std::os::unix::fs::symlink("real.toml", shop.path("link.toml")).unwrap();
    let saved = shop.churn(&["sniff", "sales.csv", "--save", "link.toml"]);
    assert!(saved.status.success(), "{}", stderr(&saved));
    assert!(shop.path("link.toml").is_symlink());
    assert!(shop.text("real.toml").contains("[columns]"));
    let said = shop.churn(&["run", "sales.csv", "--rejects", "/dev/stdout", "--json"]);
    assert!(String::from_utf8_lossy(&said.stdout).contains("No customer id"), "{}", stderr(&said));
    assert!(shop.churn(&["run", "sales.csv", "--rejects", "/dev/null"]).status.success());
}

#[test]
fn a_signal_leaves_nothing_behind() {
    for (name, code) in [("INT", 130), ("TERM", 143), ("HUP", 129)] {
        if is_ignored(name) {
            println!("SKIPPED: whoever started the tests has {name} ignored, and so has the run");
            continue;
        }
        let shop = Shop::new();
        shop.write("r.csv", "earlier");
        let waits = ["run", "-", "--out", "new/out", "--charts", "charts", "--rejects", "r.csv"];
        let mut child = shop.start(&waits, |shop| {
            shop.has_unfinished("new/out")
                && shop.has_unfinished("charts")
                && shop.has_unfinished(".")
        });
        // Held open: the run waits for more until the signal comes.
        let stdin = child.stdin.take();
        signal(&child, name);
        let output = child.wait_with_output().unwrap();
        drop(stdin);
        assert_eq!(output.status.code(), Some(code), "{name}: {}", stderr(&output));
        assert_eq!(shop.names("."), ["r.csv", "sales.csv"], "{name}");
        assert_eq!(shop.text("r.csv"), "earlier");
    }
    // `nohup` asks to outlive the terminal.
    let shop = Shop::new();
    let script = format!("trap '' HUP; exec '{}' run - --out out", env!("CARGO_BIN_EXE_churn"));
    let mut command = Command::new("sh");
    command.args(["-c", &script]).current_dir(shop.folder.path());
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    child.stdin.as_mut().unwrap().write_all(SALES.as_bytes()).unwrap();
    while !shop.has_unfinished("out") {
        std::thread::sleep(Duration::from_millis(20));
    }
    signal(&child, "HUP");
    std::thread::sleep(Duration::from_millis(200));
    drop(child.stdin.take());
    assert!(child.wait().unwrap().success());
    assert!(shop.path("out/REPORT.md").is_file());
}

#[test]
fn what_a_killed_run_leaves_is_told_and_removed() {
    let shop = Shop::new();
    let mut killed = shop.start(&["run", "-", "--out", "out"], |shop| shop.has_unfinished("out"));
    killed.kill().unwrap();
    killed.wait().unwrap();
    // Another that is at work, a folder of the user's own, and one of a version without locks.
    let alive = |shop: &Shop| shop.path("out").read_dir().unwrap().count() > 1;
    let at_work = shop.start(&["run", "-", "--out", "out"], alive);
    std::fs::create_dir(shop.path("out/churn-report")).unwrap();
    std::fs::create_dir(shop.path("out/churn-abc123")).unwrap();
    std::fs::create_dir(shop.path("out/churn-def456")).unwrap();
    shop.write("out/churn-def456/rows.parquet", "rows");
    assert_eq!(shop.names("out").len(), 5);

    let told = shop.churn(&["run", "sales.csv", "--out", "out"]);
    assert!(told.status.success());
    let told = stderr(&told);
    assert!(told.contains("Remove with: churn clean out"), "{told}");
    assert_eq!(told.matches("out/churn-").count(), 2, "{told}");
    assert!(told.contains("churn-def456"), "{told}");

    let cleaned = shop.churn(&["clean", "out"]);
    assert!(cleaned.status.success(), "{}", stderr(&cleaned));
    assert!(String::from_utf8_lossy(&cleaned.stdout).contains("2 removed"));
    let left = shop.names("out");
    assert!(
        left.contains(&"churn-report".into()) && left.contains(&"churn-abc123".into()),
        "{left:?}"
    );
    let output = at_work.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(Path::new(&shop.path("out/REPORT.md")).is_file());
    let again = shop.churn(&["clean", "out"]);
    assert!(String::from_utf8_lossy(&again.stdout).contains("Nothing is left"));
}
