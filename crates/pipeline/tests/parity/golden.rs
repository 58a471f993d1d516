//! Where the golden figures are, and the real data run through the engine once.

use ::features::{FeatureBuilder, FeatureSettings, FeatureTable};
use ingest::{CleanSettings, Cleaned, Reader, Transactions};
use playbook::{Planner, PlaybookSettings};
use report::Report;
use std::collections::HashMap;
use std::fs::File;
use std::io::Read;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

/// Relative tolerance of money and means.
pub const TOLERANCE: f64 = 1e-9;

/// The folder with the golden figures, or a line that says it is not there.
pub fn shared() -> Option<PathBuf> {
    let beside = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared"));
    let folder = std::env::var_os("CHURN_SHARED").map_or_else(beside, PathBuf::from);
    if folder.join("golden").is_dir() {
        return Some(folder);
    }
    eprintln!("SKIPPED: no golden figures in {} (set CHURN_SHARED)", folder.display());
    None
}

/// The real data after each layer.
pub struct RealRun {
    pub cleaned_counts: ingest::RowCounts,
    pub transactions: Arc<Transactions>,
    pub features: Arc<FeatureTable>,
}

/// The real data, read once for all tests.
pub fn real_run() -> Option<&'static RealRun> {
    static RUN: LazyLock<Option<RealRun>> = LazyLock::new(|| {
        let file = shared()?.join("data/online_retail_II.csv.xz");
        let Cleaned { transactions, counts, .. } =
            read(xz2::read::XzDecoder::new(File::open(file).ok()?));
        let transactions = Arc::new(transactions);
        let mut builder =
            FeatureBuilder::new(Arc::clone(&transactions), FeatureSettings::default());
        while builder.step(1000) {}
        let features = Arc::new(builder.finish());
        Some(RealRun { cleaned_counts: counts, transactions, features })
    });
    RUN.as_ref()
}

/// The report over the real data, with a plan that takes everyone to be as likely to leave: figures that
/// need a plan, but not its probabilities, can be looked at.
pub fn real_report() -> Option<&'static Report> {
    static REPORT: LazyLock<Option<Report>> = LazyLock::new(|| {
        let run = real_run()?;
        let (transactions, features) = (Arc::clone(&run.transactions), Arc::clone(&run.features));
        let mut planner =
            Planner::new(&features, vec![0.5; features.len()], PlaybookSettings::default());
        while planner.step(&features) {}
        Some(Report::new(transactions, features, Some(Arc::new(planner.finish())), 0.15))
    });
    REPORT.as_ref()
}

fn read(mut file: impl Read) -> Cleaned {
    let mut reader = Reader::new(CleanSettings::default());
    let mut chunk = vec![0; 1 << 20];
    loop {
        match file.read(&mut chunk).unwrap() {
            0 => return reader.finish().unwrap(),
            count => reader.push(&chunk[..count]).unwrap(),
        }
    }
}

/// A golden CSV file as rows by column name.
pub fn golden_rows(name: &str) -> Option<Vec<HashMap<String, String>>> {
    let path = shared()?.join("golden").join(name);
    Some(csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect())
}

/// A golden JSON file.
pub fn golden_json(name: &str) -> Option<serde_json::Value> {
    let text = std::fs::read_to_string(shared()?.join("golden").join(name)).unwrap();
    Some(serde_json::from_str(&text).unwrap())
}

/// Asserts that two numbers agree to [`TOLERANCE`].
pub fn assert_close(actual: f64, expected: f64, what: &str) {
    let difference = (actual - expected).abs();
    assert!(
        difference <= TOLERANCE * expected.abs().max(1e-12),
        "{what}: {actual}, expected {expected}"
    );
}

/// Asserts that a number equals a golden field; an empty field is a missing number.
pub fn assert_field(actual: f64, field: &str, what: &str) {
    if field.is_empty() {
        assert!(actual.is_nan(), "{what}: {actual}, expected nothing");
    } else {
        assert_close(actual, field.parse().unwrap(), what);
    }
}
