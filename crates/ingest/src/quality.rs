//! What is odd about the data, and how much of it.

mod buyers;
mod codes;
mod orders;
mod outliers;
pub(crate) mod repeats;
mod span;

use crate::noted::Noted;
use crate::notes::{Cases, Notes};
use crate::statuses::Word;
use crate::tally::NotedRows;
use crate::{RowCounts, Transactions};
use codes::Codes;
use orders::Orders;
use outliers::Outliers;
use protocol::{Finding, Severity};
use span::Days;
use vocabulary::{FindingKind, Message, Phrase};

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
    /// The currency in the name of the amounts.
    pub named_currency: Option<&'static str>,
}

/// Looks at transactions for what is odd about them, block by block.
///
/// All blocks are looked at in order of time, and then once more in the same order. Rows of one time stand
/// in one block.
#[derive(Debug)]
pub struct Survey {
    rows: usize,
    repeats: u64,
    days: Days,
    codes: Codes,
    orders: Orders,
    quantities: Outliers,
    prices: Outliers,
}

impl Survey {
    /// Of so many rows in all.
    #[must_use]
    pub fn new(rows: usize) -> Self {
        Self {
            rows,
            repeats: 0,
            days: Days::default(),
            codes: Codes::default(),
            orders: Orders::default(),
            quantities: Outliers::new(rows),
            prices: Outliers::new(rows),
        }
    }

    /// Looks at the next block for the first time.
    pub fn observe(&mut self, block: &Transactions) {
        repeats::of(block, |_| self.repeats += 1);
        self.days.observe(block.time());
        self.codes.observe(block);
        self.orders.observe(block);
        self.quantities.observe(block.quantity());
        self.prices.observe(block.unit_price());
    }

    /// Looks at the next block once more.
    pub fn observe_again(&mut self, block: &Transactions) {
        self.quantities.observe_again(block, block.quantity());
        self.prices.observe_again(block, block.unit_price());
    }

    /// Every finding, the gravest first.
    pub(crate) fn findings(&self, counts: &RowCounts, notes: &Notes, file: &File) -> Vec<Finding> {
        let read = counts.read;
        let rows = self.rows as u64;
        let mut found = vec![
            no_sales(notes, read),
            statuses(FindingKind::UnclearStatus, Severity::Warning, &notes.unclear, rows),
            refunds(notes, rows),
            cases(FindingKind::RaggedRows, &notes.ragged, read),
            cases(FindingKind::LongText, &notes.long, read),
            guessed_letters(notes),
            cases(FindingKind::StrayQuotes, &notes.stray_quotes, read),
            undated(notes, read),
            noted(FindingKind::OtherDateOrder, std::slice::from_ref(&notes.date_misfits), read),
            noted(FindingKind::OtherDecimalMark, &notes.number_misfits, read),
            noted(FindingKind::EitherDecimalMark, &notes.numbers_in_doubt, read),
            texts(FindingKind::MixedEncodings, &notes.stray_texts, read),
            texts(FindingKind::TwiceEncoded, &notes.twice_encoded, read),
            currencies(notes),
        ];
        for (kind, noted, severity) in [
            (FindingKind::CarriedDown, &notes.carried, Severity::Note),
            (FindingKind::TotalRows, &notes.totals.found, Severity::Note),
        ] {
            found.push(about_rows(kind, severity, noted, read));
        }
        found.push(self.orders.called_totals(rows).or_else(|| {
            let (kind, possible) = (FindingKind::PossibleTotals, &notes.totals.possible);
            about_rows(kind, Severity::Warning, possible, read)
        }));
        found.extend(buyers::findings(&notes.customers, read, rows));
        if !file.duplicates_dropped {
            found.push(repeats::finding_about(self.repeats, rows));
        }
        found.push(self.quantities.finding(FindingKind::QuantityOutliers));
        found.push(self.prices.finding(FindingKind::PriceOutliers));
        found.extend(self.days.findings());
        found.push(self.codes.finding(rows));
        found.extend(self.orders.findings(rows).into_iter().map(Some));
        if !file.skipped_parts.is_empty() {
            let parts: Vec<Message> = file.skipped_parts.iter().map(Message::verbatim).collect();
            let count = parts.len() as u64;
            let skipped = finding(FindingKind::SkippedParts, Severity::Warning, count, 0, parts);
            found.push(Some(skipped));
        }
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
}

/// From this share of rows on, what is no sale is a warning: the wrong words may have been read.
const MOST: f64 = 0.5;

fn no_sales(notes: &Notes, read: u64) -> Option<Finding> {
    let words = &notes.no_sales;
    let rows: u64 = words.iter().map(|word| word.rows).sum();
    let is_most = rows as f64 >= MOST * read as f64;
    let (kind, severity) = match (notes.counts_all, is_most) {
        (true, _) => (FindingKind::CountedNoSales, Severity::Warning),
        (false, true) => (FindingKind::NoSales, Severity::Warning),
        (false, false) => (FindingKind::NoSales, Severity::Note),
    };
    statuses(kind, severity, words, read)
}

/// A finding about the rows of these statuses.
fn statuses(kind: FindingKind, severity: Severity, words: &[Word], among: u64) -> Option<Finding> {
    let rows = words.iter().map(|word| word.rows).sum();
    let amount = words.iter().map(|word| word.money).sum();
    let examples = words.iter().take(EXAMPLES + 2);
    let examples = examples.map(|word| rows_of(&word.text, word.rows)).collect();
    (rows > 0)
        .then(|| Finding { amount: Some(amount), ..finding(kind, severity, rows, among, examples) })
}

fn refunds(notes: &Notes, among: u64) -> Option<Finding> {
    let (rows, money) = notes.refunds;
    let kind = FindingKind::PartialRefunds;
    (rows > 0).then(|| Finding {
        amount: Some(money),
        ..finding(kind, Severity::Note, rows, among, Vec::new())
    })
}

/// Something and the rows it is in.
fn rows_of(what: &str, rows: u64) -> Message {
    Message::of(Phrase::RowsOf).with(what).with(rows)
}

/// A finding about `rows` of `among`.
fn finding(
    kind: FindingKind,
    severity: Severity,
    rows: u64,
    among: u64,
    examples: Vec<Message>,
) -> Finding {
    let share = if among == 0 { 0.0 } else { rows as f64 / among as f64 };
    Finding { kind, severity, rows, share, amount: None, examples }
}

/// A finding about rows that were noted, with their money.
fn about_rows(
    kind: FindingKind,
    severity: Severity,
    noted: &NotedRows,
    among: u64,
) -> Option<Finding> {
    let NotedRows { tally, examples } = noted;
    let about = || finding(kind, severity, tally.rows, among, examples.clone());
    (tally.rows > 0).then(|| Finding { amount: Some(tally.amount), ..about() })
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

fn undated(notes: &Notes, read: u64) -> Option<Finding> {
    let undated = &notes.undated;
    let found = counted(FindingKind::UnreadableDates, undated.rows(), read)?;
    let amount = (undated.amount > 0.0).then_some(undated.amount);
    Some(Finding { amount, examples: undated.examples.clone(), ..found })
}

fn guessed_letters(notes: &Notes) -> Option<Finding> {
    let tables = &notes.guessed_letters;
    let (kind, examples) = (FindingKind::GuessedLetters, tables.examples.clone());
    (tables.rows > 0).then(|| finding(kind, Severity::Note, tables.rows, tables.rows, examples))
}

/// A finding about different texts.
fn texts(kind: FindingKind, texts: &[Message], read: u64) -> Option<Finding> {
    let count = texts.len() as u64;
    let examples = texts.iter().take(EXAMPLES).cloned().collect();
    (count > 0).then(|| finding(kind, Severity::Note, count, read, examples))
}

fn currencies(notes: &Notes) -> Option<Finding> {
    let [(_, first), others @ ..] = notes.currencies.as_slice() else { return None };
    let other_rows: u64 = others.iter().map(|(_, rows)| rows).sum();
    let all = notes.currencies.iter().take(EXAMPLES + 2);
    let examples = all.map(|(currency, rows)| rows_of(currency, *rows)).collect();
    let among = first + other_rows;
    (other_rows > 0).then(|| {
        finding(FindingKind::MixedCurrencies, Severity::Warning, other_rows, among, examples)
    })
}
