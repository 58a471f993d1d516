//! What is odd about the data, and how much of it.

mod codes;
mod outliers;
mod repeats;
mod span;

use crate::noted::Noted;
use crate::notes::{Cases, Notes};
use crate::{RowCounts, Transactions};
use protocol::{DropReason, Finding, FindingKind, Severity};

/// From this share of rows on, something odd is a warning.
const MANY: f64 = 0.05;
/// Cases that are shown of a finding.
const EXAMPLES: usize = 3;

/// What is known of the file beside its rows.
#[derive(Clone, Debug, Default)]
pub(crate) struct File {
    pub orders_by_day: bool,
    pub price_from_total: bool,
    pub one_piece_each: bool,
    pub duplicates_dropped: bool,
    pub skipped_parts: Vec<String>,
}

/// Every finding, the gravest first.
pub(crate) fn findings(
    transactions: &Transactions,
    counts: &RowCounts,
    notes: &Notes,
    file: &File,
) -> Vec<Finding> {
    let read = counts.read;
    let mut found = vec![
        counted(FindingKind::MissingCustomers, counts.dropped(DropReason::MissingCustomer), read),
        cases(FindingKind::RaggedRows, &notes.ragged, read),
        cases(FindingKind::LongText, &notes.long, read),
        noted(FindingKind::OtherDateOrder, std::slice::from_ref(&notes.date_misfits), read),
        noted(FindingKind::OtherDecimalMark, &notes.number_misfits, read),
        noted(FindingKind::EitherDecimalMark, &notes.numbers_in_doubt, read),
        stray_texts(notes, read),
        currencies(notes),
    ];
    if !file.duplicates_dropped {
        found.push(repeats::finding_about(transactions));
    }
    found.extend(outliers::findings(transactions));
    found.extend(span::findings(transactions));
    found.push(codes::finding_about(transactions));
    if !file.skipped_parts.is_empty() {
        let parts = file.skipped_parts.clone();
        let count = parts.len() as u64;
        found.push(Some(finding(FindingKind::SkippedParts, Severity::Warning, count, 0, parts)));
    }
    let rows = transactions.len() as u64;
    for (kind, holds) in [
        (FindingKind::OrdersByDay, file.orders_by_day),
        (FindingKind::PriceFromTotal, file.price_from_total),
        (FindingKind::OnePieceEach, file.one_piece_each),
    ] {
        found.push(holds.then(|| finding(kind, Severity::Note, rows, rows, Vec::new())));
    }
    let mut found: Vec<Finding> = found.into_iter().flatten().collect();
    found.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    found
}

/// A finding about `rows` of `among`.
fn finding(
    kind: FindingKind,
    severity: Severity,
    rows: u64,
    among: u64,
    examples: Vec<String>,
) -> Finding {
    let share = if among == 0 { 0.0 } else { rows as f64 / among as f64 };
    Finding { kind, severity, rows, share, examples }
}

/// A finding that is the graver the more rows it concerns; none without rows.
fn counted(kind: FindingKind, rows: u64, among: u64) -> Option<Finding> {
    let severity =
        if rows as f64 >= MANY * among as f64 { Severity::Warning } else { Severity::Note };
    (rows > 0).then(|| finding(kind, severity, rows, among, Vec::new()))
}

fn cases(kind: FindingKind, cases: &Cases, among: u64) -> Option<Finding> {
    (cases.rows > 0)
        .then(|| finding(kind, Severity::Warning, cases.rows, among, cases.examples.clone()))
}

/// A finding about values that do not fit, or fit too well.
fn noted(kind: FindingKind, noted: &[Noted], read: u64) -> Option<Finding> {
    let rows = noted.iter().map(|noted| noted.count).sum();
    let noted = noted.iter().filter(|noted| noted.count > 0);
    let examples = noted.map(Noted::told).collect();
    (rows > 0).then(|| finding(kind, Severity::Warning, rows, read, examples))
}

fn stray_texts(notes: &Notes, read: u64) -> Option<Finding> {
    let texts = notes.stray_texts.len() as u64;
    let examples = notes.stray_texts.iter().take(EXAMPLES).cloned().collect();
    (texts > 0).then(|| finding(FindingKind::MixedEncodings, Severity::Note, texts, read, examples))
}

fn currencies(notes: &Notes) -> Option<Finding> {
    let [(_, first), others @ ..] = notes.currencies.as_slice() else { return None };
    let other_rows: u64 = others.iter().map(|(_, rows)| rows).sum();
    let all = notes.currencies.iter().take(EXAMPLES + 2);
    let examples = all.map(|(currency, rows)| format!("{currency}: {rows} rows")).collect();
    let among = first + other_rows;
    (other_rows > 0).then(|| {
        finding(FindingKind::MixedCurrencies, Severity::Warning, other_rows, among, examples)
    })
}
