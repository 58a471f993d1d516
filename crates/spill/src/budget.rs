//! How much memory a run on disk needs, and what each part of it may have.

use ingest::Transactions;
use pipeline::{Settings, Size};
use scoring::LearnerSettings;

/// The program, its threads, and what DataFusion does not count: row groups it reads, batches on their way.
const BASE: u64 = 128 << 20;
/// A sort works with so much at least.
const MIN_SORTING: u64 = 48 << 20;
/// Bytes for a row of a block: its columns, once more in another order, and what is made of them.
const BYTES_A_ROW: u64 = 200;
/// Rows in a block.
const MIN_ROWS: u64 = 1 << 14;
const MAX_ROWS: u64 = 1 << 20;
/// Labels, revenues and numbers of all records.
const BYTES_A_RECORD: u64 = 16;
/// A record that is trained or tested on, with its features, bins and gradients.
const BYTES_A_TRAINED: u64 = 320;
/// A customer in the tables of one snapshot, and a customer's and an order's own line.
const BYTES_A_CUSTOMER: u64 = 500;
const BYTES_AN_ORDER: u64 = 64;
/// A name, beside its text.
const BYTES_A_NAME: u64 = 24;

/// The memory of a run on disk.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    memory: u64,
    /// What cannot be less, whatever goes to disk.
    fixed: u64,
}

impl Budget {
    /// Of a run of this size that may use so many bytes.
    pub fn new(memory: u64, size: Size, names: &Transactions, settings: &Settings) -> Self {
        let customers = size.customers;
        let scoring = settings.scoring();
        let LearnerSettings { max_rows, .. } = scoring.learner();
        let tested = customers * scoring.test_snapshots() as u64;
        let trained = size.records.min(max_rows as u64);
        let texts = [Some(names.customer()), Some(names.invoice())];
        let texts = texts
            .into_iter()
            .chain([names.stock_code(), names.description(), names.country()])
            .flatten();
        let of_names: u64 = texts
            .map(|texts| 2 * texts.text_bytes() as u64 + texts.cardinality() as u64 * BYTES_A_NAME)
            .sum();
        let fixed = BASE
            + of_names
            + size.records * BYTES_A_RECORD
            + (trained + tested) * BYTES_A_TRAINED
            + customers * BYTES_A_CUSTOMER
            + names.invoice().cardinality() as u64 * BYTES_AN_ORDER;
        Self { memory, fixed }
    }

    /// The bytes that would do, where those there are do not.
    pub fn lacking(self) -> Option<u64> {
        let min = self.fixed + MIN_SORTING + MIN_ROWS * BYTES_A_ROW;
        (min > self.memory).then_some(min)
    }

    /// What is left for sorting and for blocks of rows.
    fn rest(self) -> u64 {
        self.memory.saturating_sub(self.fixed)
    }

    /// Bytes to sort in.
    pub fn sorting(self) -> usize {
        (self.rest() / 2).min(self.memory / 4).max(MIN_SORTING) as usize
    }

    /// Rows of a block.
    pub fn rows(self) -> usize {
        (self.rest() / 4 / BYTES_A_ROW).clamp(MIN_ROWS, MAX_ROWS) as usize
    }
}
