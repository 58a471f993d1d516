//! Sales that are too many to be in memory.

use crate::Report;
use crate::lines::Orders;
use crate::period::Calendar;
use crate::report::Indexed;
use features::FeatureTable;
use ingest::Transactions;
use std::sync::Arc;

/// Sales block by block, in order of time. What is kept of them are their orders.
#[derive(Debug, Default)]
pub struct SalesBook {
    orders: Orders,
    calendar: Option<Calendar>,
}

impl SalesBook {
    /// Adds the next block.
    pub fn add(&mut self, block: &Transactions) {
        self.orders.add_rows(block, 0..block.len() as u32);
        if !block.is_empty() {
            let Calendar { first, last } = Calendar::of(block);
            let first = self.calendar.map_or(first, |calendar| calendar.first);
            self.calendar = Some(Calendar { first, last });
        }
    }

    /// A report that answers what does not look at products or customers' snapshots. `names` are
    /// transactions without rows; `table` has no rows either.
    #[must_use]
    pub fn report(self, names: Arc<Transactions>, table: Arc<FeatureTable>) -> Report {
        let calendar = self.calendar.unwrap_or(Calendar::of(&names));
        Report::indexed(names, table, None, Indexed { calendar, orders: self.orders }, 0.0)
    }
}
