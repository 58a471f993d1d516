//! How large a run is, told once a file is read and before anything is made of it.
//!
//! Rows tell little: a customer has a record at every month end since its first purchase, so that few rows of
//! many customers over a long time make far more records than there are rows.

use features::{FeatureSettings, Snapshots};
use frame::calendar::Day;
use ingest::KeptRows;
use vocabulary::{Message, Phrase, Value};

/// Memory of a whole run, in bytes: of any, and for each usable row and each record. Measured natively: 11.2 GB for a
/// hundred thousand rows with 29.7 million records, 2.9 GB for three million with 6.8 million.
const BASE: u64 = 24 << 20;
const BYTES_A_ROW: u64 = 120;
const BYTES_A_RECORD: u64 = 400;
/// The same for each row with as many records as it usually makes: `cargo xtask bench --large` finds 1.68 GB
/// for ten million simulated rows, 7.8 million of them usable.
const BYTES_A_USUAL_ROW: u64 = 220;
/// Records can be numbered up to here.
const MAX_RECORDS: u64 = u32::MAX as u64;

/// How large a run is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Usable rows.
    pub rows: u64,
    /// Customers.
    pub customers: u64,
    /// Month ends.
    pub snapshots: u64,
    /// Customers at month ends, each from its first purchase on.
    pub records: u64,
}

impl Size {
    /// Bytes of memory that a run in memory needs.
    #[must_use]
    pub fn memory(self) -> u64 {
        BASE + self.rows * BYTES_A_ROW + self.records * BYTES_A_RECORD
    }

    /// Bytes that are enough for a run in memory, also by what is [expected](max_rows) of its rows.
    #[must_use]
    pub fn enough(self) -> u64 {
        self.memory().max(self.rows * BYTES_A_USUAL_ROW)
    }

    /// Are there more records than can be numbered, wherever they are kept?
    #[must_use]
    pub fn is_beyond_all(self) -> bool {
        self.records > MAX_RECORDS
    }

    /// Why a run in memory does not fit into so many bytes of `place`, where it does not.
    #[must_use]
    pub fn refusal(self, memory: u64, place: Message) -> Option<Message> {
        if self.memory() <= memory && !self.is_beyond_all() {
            return None;
        }
        let millions = |count: u64| Value::Decimal(format!("{:.1}", count as f64 / 1e6));
        let room = memory.saturating_sub(BASE + self.rows * BYTES_A_ROW) / BYTES_A_RECORD;
        let message = Message::of(Phrase::TooManyRecords).with(self.customers).with(self.snapshots);
        Some(message.with(millions(self.records)).with(millions(room)).with(place))
    }
}

/// Usable rows that fit in so many bytes of memory, as far as rows can tell.
#[must_use]
pub fn max_rows(memory: u64) -> u64 {
    memory / BYTES_A_USUAL_ROW
}

/// When every customer bought first.
#[derive(Clone, Debug, Default)]
pub struct FirstPurchases {
    /// By customer; those that were not seen are later than all.
    of_customer: Vec<i64>,
    last: Option<i64>,
    rows: u64,
}

impl FirstPurchases {
    /// Looks at the next rows, in any order.
    pub fn observe(&mut self, rows: &KeptRows) {
        self.rows += rows.len() as u64;
        self.last = self.last.max(rows.time.iter().copied().max());
        for (&customer, &time) in rows.customer.iter().zip(&rows.time) {
            let customer = customer as usize;
            if customer >= self.of_customer.len() {
                self.of_customer.resize(customer + 1, i64::MAX);
            }
            let first = &mut self.of_customer[customer];
            *first = time.min(*first);
        }
    }

    /// How large a run over these rows is.
    #[must_use]
    pub fn size(&self, settings: FeatureSettings) -> Size {
        let known = || self.of_customer.iter().copied().filter(|&first| first < i64::MAX);
        let (Some(first), Some(last)) = (known().min(), self.last) else { return Size::default() };
        let snapshots = Snapshots::spanning(Day::of(first), Day::of(last), settings);
        Size {
            rows: self.rows,
            customers: known().count() as u64,
            snapshots: snapshots.len() as u64,
            records: known().map(|first| snapshots.counting(first).len() as u64).sum(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FirstPurchases, Size};
    use crate::{Loader, Settings};
    use features::FeatureSettings;

    /// Sales of so many customers, each a day after the other, and one sale long before.
    fn early(customers: u32) -> String {
        let mut csv = String::from("Order,Date,Customer,Qty,Price\n0,1975-01-01,c0,1,2.5\n");
        for customer in 0..customers {
            let (day, month) = (customer % 28 + 1, customer / 28 % 12 + 1);
            csv += &format!("{customer},2024-{month:02}-{day:02},c{customer},1,2.5\n");
        }
        csv
    }

    #[test]
    fn records_are_counted_before_they_are_made() {
        let mut loader = Loader::new(Settings::default());
        loader.push(early(500).as_bytes()).unwrap();
        let loaded = loader.load().unwrap();
        let size = loaded.size();
        assert_eq!((size.rows, size.customers, size.snapshots), (501, 500, 600));
        let mut run = loaded.run();
        while run.advance() {}
        assert_eq!(run.finish().summary().feature_rows, size.records);
    }

    #[test]
    fn no_rows_have_no_size() {
        assert_eq!(FirstPurchases::default().size(FeatureSettings::default()), Size::default());
    }

    #[test]
    fn a_long_history_counts_and_not_the_rows_alone() {
        let size = |records| Size { rows: 50_000, customers: 50_000, snapshots: 600, records };
        let tab = 3_500 << 20;
        assert!(size(50_000 * 12).memory() < tab);
        assert!(size(50_000 * 600).memory() > tab);
        assert!(size(u64::from(u32::MAX)).memory() > 1 << 40);
        assert!(size(u64::from(u32::MAX) + 1).is_beyond_all());
    }
}
