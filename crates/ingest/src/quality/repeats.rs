//! Rows that repeat another exactly.

use super::finding;
use crate::Transactions;
use protocol::{Finding, FindingKind, Severity};

/// From this share of rows on, repeats are a warning.
const MANY: f64 = 0.001;

/// A row without its time.
type Key = [u64; 7];

/// Rows that repeat an earlier one of the same time in every column.
fn repeats(transactions: &Transactions) -> u64 {
    let time = transactions.time();
    let mut keys: Vec<Key> = Vec::new();
    let mut repeats = 0;
    let mut start = 0;
    for run in time.chunk_by(|a, b| a == b) {
        if run.len() > 1 {
            keys.clear();
            keys.extend((start..start + run.len()).map(|row| key(transactions, row)));
            keys.sort_unstable();
            repeats += keys.windows(2).filter(|pair| pair[0] == pair[1]).count() as u64;
        }
        start += run.len();
    }
    repeats
}

/// The finding about them, if there are any.
pub(super) fn finding_about(transactions: &Transactions) -> Option<Finding> {
    let rows = repeats(transactions);
    let among = transactions.len() as u64;
    let many = rows as f64 >= MANY * among as f64;
    let severity = if many { Severity::Warning } else { Severity::Note };
    (rows > 0).then(|| finding(FindingKind::ExactDuplicates, severity, rows, among, Vec::new()))
}

fn key(transactions: &Transactions, row: usize) -> Key {
    let code = |column: Option<&frame::Categorical>| {
        column.map_or(0, |column| u64::from(column.codes()[row]))
    };
    [
        code(transactions.stock_code()),
        code(Some(transactions.invoice())),
        code(Some(transactions.customer())),
        transactions.quantity()[row].to_bits(),
        transactions.unit_price()[row].to_bits(),
        code(transactions.description()),
        code(transactions.country()),
    ]
}
