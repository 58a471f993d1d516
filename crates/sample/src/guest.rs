//! When rows without a customer id occur: guest orders, and corrections of the stock.

use crate::{
    calendar::{Calendar, DAYS},
    random::Random,
};

/// Invoices without an id, per registered customer and day of season time.
const RATE: f64 = 1.2 / DAYS as f64;

/// They come one after the other, at a steady rate in season time.
pub struct Guests {
    mean_gap: f64,
    clock: f64,
}

impl Guests {
    pub fn new(customers: u32, random: &mut Random) -> Self {
        let mean_gap = 1.0 / (RATE * f64::from(customers));
        Self { mean_gap, clock: random.exponential(mean_gap) }
    }

    /// How many come on `day`. Days must be asked in order.
    pub fn on(&mut self, day: u32, calendar: &Calendar, random: &mut Random) -> u32 {
        let mut count = 0;
        while self.clock < calendar.start_of(day + 1) {
            self.clock += random.exponential(self.mean_gap);
            count += 1;
        }
        count
    }
}
