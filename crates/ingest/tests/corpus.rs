//! Files as shops send them, each with what is to come of it in a TOML file beside it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use frame::calendar::iso_moment;
use ingest::{CleanSettings, Cleaned, IngestError, Reader};
use protocol::Mapping;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use vocabulary::{DropReason, FindingKind};

/// What is to come of a file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    /// What is odd about it.
    about: String,
    file: String,
    /// What the mapping says.
    #[serde(default)]
    said: Mapping,
    /// A part of the message, where the file cannot be used.
    error: Option<String>,
    #[serde(default)]
    read: u64,
    #[serde(default)]
    kept: u64,
    /// Σ quantity × unit price.
    #[serde(default)]
    revenue: f64,
    /// The first transaction's time.
    first: Option<String>,
    customers: Option<Vec<String>>,
    currency: Option<String>,
    /// The money of findings that tell it.
    #[serde(default)]
    amounts: BTreeMap<FindingKind, f64>,
    /// All of them, in any order.
    #[serde(default)]
    findings: Vec<FindingKind>,
    /// Reasons that are not named have no rows.
    #[serde(default)]
    dropped: BTreeMap<DropReason, u64>,
    /// A part of the mapping the file is read with.
    #[serde(default)]
    mapping: toml::Table,
}

fn read(bytes: &[u8], said: &Mapping, chunk: usize) -> Result<Cleaned, IngestError> {
    let given = said.settings.clone().unwrap_or_default();
    let settings = CleanSettings {
        drop_exact_duplicates: given.drop_exact_duplicates,
        count_all_statuses: given.count_all_statuses,
        merge_customer_spellings: given.merge_customer_spellings,
    };
    let mut reader = Reader::mapped(settings, said.clone());
    for chunk in bytes.chunks(chunk) {
        reader.push(chunk)?;
    }
    reader.finish()
}

#[test]
fn every_file_gives_what_is_expected_of_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut sidecars: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    sidecars.sort();
    assert!(sidecars.len() >= 60, "{} files", sidecars.len());
    let mut wrong = Vec::new();
    for sidecar in sidecars {
        let expected: Expected = toml::from_str(&fs::read_to_string(&sidecar).unwrap())
            .unwrap_or_else(|error| {
                panic!("{}: {error}", sidecar.display());
            });
        let bytes = fs::read(folder.join(&expected.file)).unwrap();
        for chunk in [1 << 20, 5] {
            let found = check(&expected, read(&bytes, &expected.said, chunk));
            if let Err(message) = found {
                wrong.push(format!("{} ({}): {message}", expected.file, expected.about));
                break;
            }
        }
    }
    assert!(wrong.is_empty(), "{} files:\n{}", wrong.len(), wrong.join("\n"));
}

fn check(expected: &Expected, result: Result<Cleaned, IngestError>) -> Result<(), String> {
    let cleaned = match (result, &expected.error) {
        (Err(error), Some(part)) if error.to_string().contains(part) => return Ok(()),
        (Err(error), _) => return Err(format!("error: {error}")),
        (Ok(_), Some(part)) => return Err(format!("no error, expected: {part}")),
        (Ok(cleaned), None) => cleaned,
    };
    let Cleaned { transactions, counts, findings, mapping, currency } = cleaned;
    let dropped: BTreeMap<DropReason, u64> = counts
        .by_reason()
        .into_iter()
        .filter(|dropped| dropped.rows > 0)
        .map(|dropped| (dropped.reason, dropped.rows))
        .collect();
    same("read", counts.read, expected.read)?;
    same("kept", counts.kept(), expected.kept)?;
    same("dropped", &dropped, &expected.dropped)?;
    same("reconciled", counts.kept() + dropped.values().sum::<u64>(), counts.read)?;
    same("transactions", transactions.len() as u64, expected.kept)?;
    let revenue: f64 = (0..transactions.len()).map(|row| transactions.total_price(row)).sum();
    if (revenue - expected.revenue).abs() > 1e-6 {
        return Err(format!("revenue: {revenue}, expected {}", expected.revenue));
    }
    if let Some(first) = &expected.first {
        same("first", &iso_moment(transactions.time()[0]), first)?;
    }
    if let Some(customers) = &expected.customers {
        let column = transactions.customer();
        let found: Vec<String> =
            (0..column.cardinality() as u32).map(|code| column.text(code).to_owned()).collect();
        same("customers", &found, customers)?;
    }
    if expected.currency.is_some() {
        same("currency", &currency, &expected.currency)?;
    }
    for (kind, amount) in &expected.amounts {
        let found = findings.iter().find(|finding| finding.kind == *kind);
        let found = found.and_then(|finding| finding.amount).unwrap_or(f64::INFINITY);
        if (found - amount).abs() > 1e-6 {
            return Err(format!("{kind:?} is about {found}, expected {amount}"));
        }
    }
    let kinds = |mut kinds: Vec<FindingKind>| {
        kinds.sort();
        kinds
    };
    let found = kinds(findings.iter().map(|finding| finding.kind).collect());
    same("findings", found, kinds(expected.findings.clone()))?;
    let mapping = toml::Table::try_from(&mapping).unwrap();
    contains(&mapping, &expected.mapping)
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, found: T, expected: T) -> Result<(), String> {
    if found == expected {
        return Ok(());
    }
    Err(format!("{what}: {found:?}, expected {expected:?}"))
}

/// Does one table have all that another has?
fn contains(found: &toml::Table, expected: &toml::Table) -> Result<(), String> {
    for (key, value) in expected {
        match (found.get(key), value) {
            (Some(toml::Value::Table(found)), toml::Value::Table(value)) => contains(found, value)?,
            (found, value) => same(key, found, Some(value))?,
        }
    }
    Ok(())
}
