//! The settings as flags, and as the README lists them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use protocol::{Kind, RawSettings, SETTINGS, Setting, Summary};
use std::fmt::Write as _;
use std::process::Command;

fn churn(arguments: &[&str]) -> std::process::Output {
    Command::new(env!("CARGO_BIN_EXE_churn")).args(arguments).output().unwrap()
}

fn stdout(arguments: &[&str]) -> String {
    let output = churn(arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn every_setting_is_a_flag_with_its_default() {
    let help = stdout(&["run", "--help"]);
    for setting in &SETTINGS {
        let flag = format!("--{}", setting.id);
        let default = format!("[default: {}]", setting.default_value());
        let at = help.find(&flag).unwrap_or_else(|| panic!("no {flag} in\n{help}"));
        let has_default = !matches!(setting.kind, Kind::CurrencyCode);
        assert!(!has_default || help[at..].contains(&default), "{flag}");
    }
}

#[test]
fn flags_switch_on_and_off_what_a_file_says() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (sales, file) = (path("sales.csv"), path("settings.toml"));
    stdout(&["sample", "--customers", "60", "--seed", "5", "--out", &sales]);
    std::fs::write(&file, "drop-exact-duplicates = true\nmerge-customer-spellings = false\n")
        .unwrap();
    let settings = |flags: &[&str]| {
        let run = ["run", &sales, "--json", "--settings", &file];
        let text = stdout(&[&run[..], flags].concat());
        serde_json::from_str::<Summary>(&text).unwrap().settings
    };
    let switches = |flags: &[&str]| {
        let settings = settings(flags);
        (settings.drop_exact_duplicates, settings.merge_customer_spellings)
    };
    assert_eq!(switches(&[]), (true, false));
    assert_eq!(switches(&["--drop-exact-duplicates"]), (true, false));
    assert_eq!(switches(&["--drop-exact-duplicates=false"]), (false, false));
    assert_eq!(switches(&["--merge-customer-spellings"]), (true, true));

    let every = settings(&[
        "--label-window-days=60",
        "--lookback-days=300",
        "--capacity-share=.2",
        "--high-risk-threshold=.9",
        "--medium-risk-threshold=.6",
        "--loyal-churn-threshold=.4",
        "--developing-churn-threshold=.3",
        "--lapsing-churn-threshold=1",
        "--test-snapshots=2",
        "--seed=9007199254740991",
        "--snapshot-cutoff=end-of-day",
        "--drop-exact-duplicates=true",
        "--merge-customer-spellings=true",
        "--count-all-statuses",
        "--currency=EUR",
    ]);
    let expected = RawSettings {
        label_window_days: 60,
        lookback_days: 300,
        capacity_share: 0.2,
        high_risk_threshold: 0.9,
        medium_risk_threshold: 0.6,
        loyal_churn_threshold: 0.4,
        developing_churn_threshold: 0.3,
        lapsing_churn_threshold: 1.0,
        test_snapshots: 2,
        seed: (1 << 53) - 1,
        snapshot_cutoff: protocol::SnapshotCutoff::EndOfDay,
        drop_exact_duplicates: true,
        merge_customer_spellings: true,
        count_all_statuses: true,
        currency: Some("EUR".to_owned()),
    };
    assert_eq!(every, expected);
}

fn range(setting: &Setting) -> String {
    match setting.kind {
        Kind::Whole { min, max, .. } => format!("{min} to {max}"),
        Kind::Share { zero: true } => "0 to 1".to_owned(),
        Kind::Share { zero: false } => "above 0, up to 1".to_owned(),
        Kind::Switch => "`true`, `false`".to_owned(),
        Kind::Choice(words) => {
            let words: Vec<String> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
            words.join(", ")
        }
        Kind::CurrencyCode => "ISO 4217".to_owned(),
    }
}

fn table() -> String {
    let mut table =
        String::from("| setting | default | range | meaning |\n| --- | --- | --- | --- |\n");
    for setting in &SETTINGS {
        let default = setting.default_value().to_string();
        let default = if default.is_empty() { "of the file" } else { &default };
        let meaning = setting.meaning.en;
        writeln!(table, "| `{}` | {default} | {} | {meaning} |", setting.id, range(setting))
            .unwrap();
    }
    table
}

#[test]
fn the_readme_lists_every_setting() {
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");
    let table = table();
    let is_listed = std::fs::read_to_string(readme).unwrap().contains(&table);
    assert!(is_listed, "README.md has another table of the settings than this one:\n\n{table}");
}
