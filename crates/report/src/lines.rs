//! What sales are summed from: lines in order of time.

use frame::calendar::Day;
use ingest::Transactions;
use std::ops::Range;

/// Lines of sales, numbered in order of time.
pub trait Lines {
    fn day(&self, line: u32) -> Day;
    fn invoice(&self, line: u32) -> u32;
    fn customer(&self, line: u32) -> u32;
    /// 0 where the file names no countries.
    fn country(&self, line: u32) -> u32;
    fn revenue(&self, line: u32) -> f64;
    fn units(&self, line: u32) -> f64;
}

/// The transactions themselves, a line a row.
#[derive(Clone, Copy, Debug)]
pub struct Rows<'a>(pub &'a Transactions);

impl Lines for Rows<'_> {
    fn day(&self, line: u32) -> Day {
        Day::of(self.0.time()[line as usize])
    }

    fn invoice(&self, line: u32) -> u32 {
        self.0.invoice().codes()[line as usize]
    }

    fn customer(&self, line: u32) -> u32 {
        self.0.customer().codes()[line as usize]
    }

    fn country(&self, line: u32) -> u32 {
        self.0.country().map_or(0, |country| country.codes()[line as usize])
    }

    fn revenue(&self, line: u32) -> f64 {
        self.0.total_price(line as usize)
    }

    fn units(&self, line: u32) -> f64 {
        self.0.quantity()[line as usize]
    }
}

/// Orders: consecutive rows of one invoice, customer, country and day as one line. They are twenty times
/// fewer than the rows and answer everything that does not look at products.
#[derive(Clone, Debug, Default)]
pub struct Orders {
    day: Vec<Day>,
    invoice: Vec<u32>,
    customer: Vec<u32>,
    country: Vec<u32>,
    revenue: Vec<f64>,
    units: Vec<f64>,
    /// Where each order begins among the rows it was made of, and how many those are.
    starts: Vec<u32>,
    rows: u32,
    lines: Vec<u32>,
}

/// Invoice, customer, country and day of an order.
type OrderKey = (u32, u32, u32, Day);

impl Orders {
    /// The orders of some rows, which come in order of time.
    pub fn of_rows(transactions: &Transactions, rows: impl IntoIterator<Item = u32>) -> Self {
        let mut orders = Self::default();
        orders.add_rows(transactions, rows);
        orders
    }

    /// Adds rows that come later than those so far.
    pub fn add_rows(&mut self, transactions: &Transactions, rows: impl IntoIterator<Item = u32>) {
        let source = Rows(transactions);
        let mut newest = self.lines.last().map(|&line| {
            (self.invoice(line), self.customer(line), self.country(line), self.day(line))
        });
        for row in rows {
            let order =
                (source.invoice(row), source.customer(row), source.country(row), source.day(row));
            if newest.replace(order) != Some(order) {
                self.begin(order);
            }
            let last = self.lines.len() - 1;
            self.revenue[last] += source.revenue(row);
            self.units[last] += source.units(row);
            self.rows += 1;
        }
    }

    fn begin(&mut self, (invoice, customer, country, day): OrderKey) {
        self.lines.push(self.lines.len() as u32);
        self.starts.push(self.rows);
        self.day.push(day);
        self.invoice.push(invoice);
        self.customer.push(customer);
        self.country.push(country);
        self.revenue.push(0.0);
        self.units.push(0.0);
    }

    /// Every order's number.
    pub fn all(&self) -> &[u32] {
        &self.lines
    }

    /// The country of every order.
    pub fn countries(&self) -> &[u32] {
        &self.country
    }

    /// The places of an order's rows among the rows it was made of.
    pub fn rows_of(&self, order: u32) -> Range<u32> {
        let end = self.starts.get(order as usize + 1).copied().unwrap_or(self.rows);
        self.starts[order as usize]..end
    }
}

impl Lines for Orders {
    fn day(&self, line: u32) -> Day {
        self.day[line as usize]
    }

    fn invoice(&self, line: u32) -> u32 {
        self.invoice[line as usize]
    }

    fn customer(&self, line: u32) -> u32 {
        self.customer[line as usize]
    }

    fn country(&self, line: u32) -> u32 {
        self.country[line as usize]
    }

    fn revenue(&self, line: u32) -> f64 {
        self.revenue[line as usize]
    }

    fn units(&self, line: u32) -> f64 {
        self.units[line as usize]
    }
}
