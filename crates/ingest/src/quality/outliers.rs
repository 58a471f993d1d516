//! Quantities and prices far above all others.

use super::{EXAMPLES, finding};
use crate::Transactions;
use frame::calendar::Day;
use frame::linear_quantile;
use protocol::{Finding, Severity};
use vocabulary::{FindingKind, Message, Phrase, Value};

/// Rows that the usual range is taken from, at even steps: sorting all of them would take longer than
/// reading the file.
const SAMPLE: usize = 1 << 14;
/// Fewer rows have no usual range.
const MIN: usize = 100;
/// The end of the usual range.
const USUAL: f64 = 0.99;
/// So many times the usual is far above it.
const FAR: f64 = 50.0;

/// Values far above all others: a first look learns what is usual, a second one finds the rest.
#[derive(Debug)]
pub(super) struct Outliers {
    rows: usize,
    seen: usize,
    sample: Vec<f64>,
    limit: Option<f64>,
    found: u64,
    /// The largest, the first of equals first.
    largest: Vec<(f64, Message)>,
}

impl Outliers {
    pub fn new(rows: usize) -> Self {
        Self { rows, seen: 0, sample: Vec::new(), limit: None, found: 0, largest: Vec::new() }
    }

    pub fn observe(&mut self, values: &[f64]) {
        let step = self.rows.div_ceil(SAMPLE).max(1);
        let first = self.seen.next_multiple_of(step) - self.seen;
        self.sample.extend(values.iter().copied().skip(first).step_by(step));
        self.seen += values.len();
    }

    pub fn observe_again(&mut self, block: &Transactions, values: &[f64]) {
        if self.rows < MIN {
            return;
        }
        let Self { sample, limit, .. } = self;
        let limit = *limit.get_or_insert_with(|| {
            sample.sort_unstable_by(f64::total_cmp);
            linear_quantile(sample, USUAL).map_or(f64::INFINITY, |usual| FAR * usual)
        });
        for (row, &value) in values.iter().enumerate().filter(|&(_, &value)| value > limit) {
            self.found += 1;
            let index = self.largest.partition_point(|&(larger, _)| larger >= value);
            if index < EXAMPLES {
                let day = Day::of(block.time()[row]).iso();
                let invoice = block.invoice().text_at(row);
                let example =
                    Message::of(Phrase::OnDayInInvoice).with(Value::Decimal(value.to_string()));
                let example = example.with(day).with(invoice);
                self.largest.insert(index, (value, example));
                self.largest.truncate(EXAMPLES);
            }
        }
    }

    pub fn finding(&self, kind: FindingKind) -> Option<Finding> {
        let examples = || self.largest.iter().map(|(_, example)| example.clone()).collect();
        let among = self.rows as u64;
        (self.found > 0).then(|| finding(kind, Severity::Warning, self.found, among, examples()))
    }
}
