//! Rows that repeat another exactly.

use super::finding;
use crate::Transactions;
use frame::Categorical;
use protocol::{Finding, Severity};
use vocabulary::FindingKind;

/// From this share of rows on, repeats are a warning.
const MANY: f64 = 0.001;
/// An odd number that spreads bits when multiplied by: 2⁶⁴ over the golden ratio.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// The finding about them, if there are any.
pub(super) fn finding_about(rows: u64, among: u64) -> Option<Finding> {
    let many = rows as f64 >= MANY * among as f64;
    let severity = if many { Severity::Warning } else { Severity::Note };
    (rows > 0).then(|| finding(FindingKind::ExactDuplicates, severity, rows, among, Vec::new()))
}

/// Tells the rows that repeat an earlier one in every column. Repeats have the same time, so only rows of
/// the same time are compared, over a small table of those seen.
pub(crate) fn of(transactions: &Transactions, mut repeated: impl FnMut(usize)) {
    let mut seen: Vec<u32> = Vec::new();
    let mut start = 0;
    for run in transactions.time().chunk_by(|a, b| a == b) {
        let rows = start..start + run.len();
        start = rows.end;
        if run.len() == 1 {
            continue;
        }
        seen.clear();
        seen.resize((2 * run.len()).next_power_of_two(), u32::MAX);
        let last_slot = seen.len() - 1;
        for row in rows {
            let mut slot = spread(transactions, row) & last_slot;
            loop {
                match seen[slot] {
                    u32::MAX => {
                        seen[slot] = row as u32;
                        break;
                    }
                    other if is_same(transactions, other as usize, row) => {
                        repeated(row);
                        break;
                    }
                    _ => slot = (slot + 1) & last_slot,
                }
            }
        }
    }
}

/// A number that rows of the same values share.
fn spread(transactions: &Transactions, row: usize) -> usize {
    let stock_code = code(transactions.stock_code(), row);
    let invoice = code(Some(transactions.invoice()), row);
    let quantity = transactions.quantity()[row].to_bits();
    let mixed = (stock_code ^ (invoice << 32)).wrapping_mul(SPREAD) ^ quantity;
    (mixed.wrapping_mul(SPREAD) >> 32) as usize
}

fn is_same(transactions: &Transactions, one: usize, other: usize) -> bool {
    let same = |column: Option<&Categorical>| code(column, one) == code(column, other);
    let same_number = |values: &[f64]| values[one] == values[other];
    same(transactions.stock_code())
        && same_number(transactions.quantity())
        && same_number(transactions.unit_price())
        && same(Some(transactions.invoice()))
        && same(Some(transactions.customer()))
        && same(transactions.description())
        && same(transactions.country())
}

fn code(column: Option<&Categorical>, row: usize) -> u64 {
    column.map_or(0, |column| u64::from(column.codes()[row]))
}
