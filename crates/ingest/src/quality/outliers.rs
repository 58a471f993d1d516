//! Quantities and prices far above all others.

use super::{EXAMPLES, finding};
use crate::Transactions;
use frame::calendar::Day;
use frame::linear_quantile;
use protocol::{Finding, FindingKind, Severity};

/// Rows that the usual range is taken from, at even steps: sorting all of them would take longer than
/// reading the file.
const SAMPLE: usize = 1 << 14;
/// Fewer rows have no usual range.
const LEAST: usize = 100;
/// The end of the usual range.
const USUAL: f64 = 0.99;
/// So many times the usual is far above it.
const FAR: f64 = 50.0;

/// Findings about quantities and about prices.
pub(super) fn findings(transactions: &Transactions) -> Vec<Option<Finding>> {
    vec![
        far_above(transactions, transactions.quantity(), FindingKind::QuantityOutliers),
        far_above(transactions, transactions.unit_price(), FindingKind::PriceOutliers),
    ]
}

fn far_above(transactions: &Transactions, values: &[f64], kind: FindingKind) -> Option<Finding> {
    if values.len() < LEAST {
        return None;
    }
    let step = values.len().div_ceil(SAMPLE);
    let mut sample: Vec<f64> = values.iter().copied().step_by(step).collect();
    sample.sort_unstable_by(f64::total_cmp);
    let limit = FAR * linear_quantile(&sample, USUAL)?;
    let mut rows: Vec<usize> = (0..values.len()).filter(|&row| values[row] > limit).collect();
    if rows.is_empty() {
        return None;
    }
    rows.sort_by(|&a, &b| values[b].total_cmp(&values[a]));
    let example = |&row: &usize| {
        let day = Day::of(transactions.time()[row]).iso();
        format!("{} on {day}, invoice {}", values[row], transactions.invoice().text_at(row))
    };
    let examples = rows.iter().take(EXAMPLES).map(example).collect();
    Some(finding(kind, Severity::Warning, rows.len() as u64, values.len() as u64, examples))
}
