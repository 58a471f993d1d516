//! Times without any sale, and dates far from all others.

use super::{EXAMPLES, finding};
use crate::Transactions;
use frame::calendar::{Day, SECONDS_PER_DAY};
use protocol::{Finding, FindingKind, Severity};

/// Days without a sale that make a gap.
const GAP: i32 = 7;
/// A gap is so many times as long as the usual pause between two days with sales.
const UNUSUAL: i32 = 5;
/// A gap of so many days is a warning.
const LONG_GAP: i32 = 28;
/// Days between the bulk of the sales and a date that is far from it.
const FAR: i64 = 90;
/// The share of rows that can lie beyond the bulk, on either side: one in so many.
const BEYOND: usize = 200;

/// Findings about gaps and about stray dates.
pub(super) fn findings(transactions: &Transactions) -> Vec<Option<Finding>> {
    let time = transactions.time();
    let strays = strays(time);
    vec![gaps(&time[strays.0..time.len() - strays.1]), stray_dates(time, strays)]
}

/// How many rows at the beginning and at the end lie far from the bulk.
fn strays(time: &[i64]) -> (usize, usize) {
    let most = time.len() / BEYOND;
    let is_far = |pair: &[i64]| pair[1] - pair[0] > FAR * SECONDS_PER_DAY;
    let late =
        (1..=most).rev().find(|&rows| is_far(&time[time.len() - rows - 1..=time.len() - rows]));
    let early = (1..=most).rev().find(|&rows| is_far(&time[rows - 1..=rows]));
    (early.unwrap_or(0), late.unwrap_or(0))
}

fn stray_dates(time: &[i64], (early, late): (usize, usize)) -> Option<Finding> {
    let rows = early + late;
    let ends = time[..early].iter().chain(&time[time.len() - late..]);
    let mut days: Vec<String> = ends.map(|&time| Day::of(time).iso()).collect();
    days.dedup();
    days.truncate(EXAMPLES);
    (rows > 0).then(|| {
        finding(FindingKind::StrayDates, Severity::Warning, rows as u64, time.len() as u64, days)
    })
}

fn gaps(time: &[i64]) -> Option<Finding> {
    let mut days: Vec<i32> = time.iter().map(|&time| Day::of(time).0).collect();
    days.dedup();
    let pauses = || days.windows(2).map(|pair| pair[1] - pair[0]);
    let mut sorted: Vec<i32> = pauses().collect();
    sorted.sort_unstable();
    let usual = sorted.get(sorted.len() / 2)?;
    let least = (usual * UNUSUAL).max(GAP + 1);
    let mut gaps: Vec<&[i32]> = days.windows(2).filter(|pair| pair[1] - pair[0] >= least).collect();
    gaps.sort_by_key(|pair| pair[0] - pair[1]);
    let without_sale: i32 = gaps.iter().map(|pair| pair[1] - pair[0] - 1).sum();
    let longest = gaps.first().map(|pair| pair[1] - pair[0] - 1)?;
    let example = |pair: &&[i32]| {
        let (from, to) = (Day(pair[0] + 1), Day(pair[1] - 1));
        format!("{} to {} ({} days)", from.iso(), to.iso(), pair[1] - pair[0] - 1)
    };
    let examples = gaps.iter().take(EXAMPLES).map(example).collect();
    let severity = if longest >= LONG_GAP { Severity::Warning } else { Severity::Note };
    let span = days.last()? - days.first()? + 1;
    Some(finding(FindingKind::Gaps, severity, without_sale as u64, span as u64, examples))
}
