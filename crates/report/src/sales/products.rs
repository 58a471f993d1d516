//! Sums of every product, in one walk over the rows of a period.

use super::evaluation::Totals;
use crate::Report;
use crate::frames::Marks;
use crate::lines::{Lines, Rows};
use crate::members::Members;
use crate::period::Period;
use frame::calendar::Day;
use semantics::{SalesFilter, SalesMeasure};

/// Does a measure need no counting of what is distinct?
pub fn is_sum(measure: SalesMeasure) -> bool {
    matches!(measure, SalesMeasure::Revenue | SalesMeasure::Units)
}

/// A mark a product, of measures that are [sums](is_sum).
pub fn marks(products: &[Totals], measures: &[SalesMeasure]) -> Marks {
    let value = |totals: &Totals, measure| match measure {
        SalesMeasure::Units => Some(totals.units),
        _ => Some(totals.revenue),
    };
    let values = |totals| measures.iter().map(|&measure| value(totals, measure)).collect();
    (0..).zip(products.iter().map(values)).collect()
}

impl Report {
    /// Revenue and units of every product in a period, under a filter; nothing is counted. All products are
    /// one where the file names none.
    pub(crate) fn product_sums(&self, period: Period, filter: &SalesFilter) -> Vec<Totals> {
        let named = self.transactions.product();
        let products = named.map_or(1, |products| products.cardinality());
        let chosen = match named {
            Some(_) => Members::chosen(&filter.product, products),
            None => Members::default(),
        };
        let pass = self.line_filter(filter);
        let rows = Rows(&self.transactions);
        let mut sums = vec![Totals::default(); products];
        let time = self.transactions.time();
        let start = time.partition_point(|&moment| moment < period.first.start());
        let end = time.partition_point(|&moment| moment < Day(period.last.0 + 1).start());
        for row in start..end {
            let product = named.map_or(0, |products| products.codes()[row]);
            let row = row as u32;
            if chosen.pass(product) && pass.pass(&rows, row) {
                let sum = &mut sums[product as usize];
                sum.revenue += rows.revenue(row);
                sum.units += rows.units(row);
            }
        }
        sums
    }
}
