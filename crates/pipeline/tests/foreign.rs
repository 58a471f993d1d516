//! Files as other systems export them, each with the right values: read right, or refused or asked about
//! in words that name the trouble. They lie in `../shared/foreign`, or where `CHURN_SHARED` points; where they
//! are absent the test says so and does nothing.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use frame::calendar::Day;
use ingest::{CleanSettings, Cleaned, Reader};
use protocol::Mapping;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use unpack::{Input, Unpacker};
use vocabulary::FindingKind;

/// What is to come of a file.
#[allow(dead_code, reason = "not every outcome need be on the list")]
enum Outcome {
    /// The right rows, revenue, customers, orders, first and last day.
    Right,
    /// A refusal or question with this text in it.
    Refused(&'static str),
    /// Other values, but with this finding.
    Found(FindingKind),
    /// Right once this mapping (TOML) answers a question that has this text in it.
    Asked(&'static str, &'static str),
}
use Outcome::{Asked, Right};

/// What is to come of each file that does not simply come out right.
const OTHERWISE: &[(&str, Outcome)] = &[
    ("42-jalali-dates", Outcome::Refused("these are years of the Persian calendar")),
    ("54-scientific-ids", Outcome::Refused("have lost their last digits")),
    ("56-chile-dots", Asked("$80.100 is 80.1 or 80100", "[formats]\nunit-price = \",\"")),
    (
        "65-excel-half-converted-dates",
        Outcome::Asked(
            "as Excel leaves them when it takes day for month",
            "[formats]\ntimestamp = \"swapped\"",
        ),
    ),
];

fn folder() -> Option<PathBuf> {
    let beside = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared"));
    let shared = std::env::var_os("CHURN_SHARED").map_or_else(beside, PathBuf::from);
    let folder = shared.join("foreign");
    if folder.join("cases.json").is_file() {
        return Some(folder);
    }
    eprintln!("SKIPPED: no files of other systems in {} (set CHURN_SHARED)", folder.display());
    None
}

/// Reads files as page and command line do.
fn read(folder: &Path, names: &[&str], mapping: Mapping) -> Result<Cleaned, String> {
    let open = |name: &&str| {
        let bytes = std::fs::read(folder.join(name)).unwrap();
        Input::new(name, Cursor::new(bytes)).map_err(|error| error.to_string())
    };
    let inputs = names.iter().map(open).collect::<Result<Vec<_>, _>>()?;
    let mut unpacker = Unpacker::new(inputs).in_encoding(mapping.encoding);
    let mut reader = Reader::mapped(CleanSettings::default(), mapping);
    let mut chunk = Vec::new();
    while let Some(part) = unpacker.next_part().map_err(|error| error.to_string())? {
        reader.begin_part(&part).map_err(|error| error.to_string())?;
        reader.decoded(unpacker.decoded());
        while unpacker.read(&mut chunk).map_err(|error| error.to_string())? {
            reader.decoded(unpacker.decoded());
            reader.push(&chunk).map_err(|error| error.to_string())?;
            chunk.clear();
        }
    }
    reader.finish().map_err(|error| error.to_string())
}

/// What differs from the right values.
fn differences(cleaned: &Cleaned, case: &Value) -> Vec<String> {
    let sales = &cleaned.transactions;
    let revenue: f64 = (0..sales.len()).map(|row| sales.total_price(row)).sum();
    let day = |time: Option<&i64>| time.map(|&time| Day::of(time).iso()).unwrap_or_default();
    let used = |column: &frame::Categorical| {
        let mut codes = column.codes().to_vec();
        codes.sort_unstable();
        codes.dedup();
        codes.len()
    };
    let wanted = |key: &str| case[key].as_str().unwrap_or_default().to_owned();
    let mut differ = Vec::new();
    let mut hold = |key: &str, found: String| {
        if found != wanted(key) {
            differ.push(format!("{key} {found} instead of {}", wanted(key)));
        }
    };
    hold("rows", sales.len().to_string());
    hold("customers", used(sales.customer()).to_string());
    hold("orders", used(sales.invoice()).to_string());
    hold("first", day(sales.time().first()));
    hold("last", day(sales.time().last()));
    let names = wanted("names");
    let mut some = names.trim_end_matches(" …").split('/').filter(|name| !name.is_empty());
    if !names.is_empty() && !some.any(|name| is_customer(sales, name)) {
        differ.push(format!("no customer is called {names}"));
    }
    let right: f64 = wanted("revenue").parse().unwrap();
    if (revenue - right).abs() > 0.005 {
        differ.push(format!("revenue {revenue:.2} instead of {right:.2}"));
    }
    differ
}

fn is_customer(sales: &ingest::Transactions, name: &str) -> bool {
    let customers = sales.customer();
    (0..customers.cardinality() as u32).any(|code| customers.text(code).contains(name))
}

fn check(folder: &Path, case: &Value, outcome: &Outcome) -> Result<(), String> {
    let names: Vec<&str> =
        case["files"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    let right = |read: Result<Cleaned, String>| match read {
        Err(error) => Err(format!("refused: {error}")),
        Ok(cleaned) => match differences(&cleaned, case) {
            differ if differ.is_empty() => Ok(()),
            differ => {
                let kinds: Vec<FindingKind> = cleaned.findings.iter().map(|f| f.kind).collect();
                let dropped = cleaned.counts.by_reason();
                let dropped: Vec<_> = dropped.iter().filter(|dropped| dropped.rows > 0).collect();
                Err(format!("{}\n    findings {kinds:?}\n    {dropped:?}", differ.join(", ")))
            }
        },
    };
    let says = |read: &Result<Cleaned, String>, words: &str| match read {
        Err(error) if error.contains(words) => Ok(()),
        Err(error) => Err(format!("refused, but without \u{201c}{words}\u{201d}: {error}")),
        Ok(_) => Err("not refused".to_owned()),
    };
    let first = read(folder, &names, Mapping::default());
    match outcome {
        Right => right(first),
        Outcome::Refused(words) => says(&first, words),
        Asked(words, answer) => {
            says(&first, words)?;
            right(read(folder, &names, toml::from_str(answer).unwrap()))
        }
        Outcome::Found(kind) => {
            let cleaned = first?;
            let found = cleaned.findings.iter().any(|finding| finding.kind == *kind);
            if found { Ok(()) } else { Err(format!("{kind:?} was not found")) }
        }
    }
}

#[test]
fn every_file_is_read_right_or_its_trouble_is_named() {
    let Some(folder) = folder() else { return };
    let text = std::fs::read_to_string(folder.join("cases.json")).unwrap();
    let cases: BTreeMap<String, Value> = serde_json::from_str(&text).unwrap();
    let mut wrong = Vec::new();
    for (name, case) in &cases {
        let listed = OTHERWISE.iter().find(|(listed, _)| listed == name);
        let outcome = listed.map_or(&Right, |(_, outcome)| outcome);
        if let Err(why) = check(&folder.join(name), case, outcome) {
            wrong.push(format!("{name}: {why}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
