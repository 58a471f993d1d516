//! What goes into an invoice.

use crate::{
    catalogue::{Catalogue, MANUAL, POSTAGE},
    country,
    customer::Customer,
    random::Random,
};

/// One row of an invoice.
#[derive(Clone, Copy)]
pub struct Line {
    pub product: u16,
    pub quantity: i32,
    pub cents: u32,
}

/// Goods to be sent back some days after they were bought.
pub struct Regret {
    pub days: u32,
    pub lines: Vec<Line>,
}

/// Goods are sold in packs; small numbers for browsing, dozens for resale.
const PACKS: [i32; 11] = [1, 2, 3, 4, 6, 8, 10, 12, 24, 36, 48];
const PACK_WEIGHTS: [u32; 11] = [24, 15, 8, 9, 13, 5, 4, 14, 5, 1, 2];
const GUEST_PACK_WEIGHTS: [u32; 11] = [62, 16, 7, 4, 3, 2, 1, 2, 1, 0, 0];

/// Above this price (in cents) nobody buys by the dozen.
const DEAR: u32 = 700;
/// From this quantity on the bulk price holds.
const BULK: i32 = 36;
const MAX_LINES: f64 = 400.0;

const DUPLICATE_CHANCE: f64 = 0.008;
const FREE_CHANCE: f64 = 0.0003;
const MANUAL_CHANCE: f64 = 0.01;
const POSTAGE_ABROAD_CHANCE: f64 = 0.45;
const RETURN_CHANCE: f64 = 0.17;
const MEAN_DAYS_TO_RETURN: f64 = 11.0;
const OUT_OF_SEASON_CHANCE: f64 = 0.1;

/// Puts together invoices; holds what they all draw on.
pub struct Packer<'a> {
    pub catalogue: &'a Catalogue,
    pub random: &'a mut Random,
    /// Month of the year, for the goods in season.
    pub month: u32,
}

impl Packer<'_> {
    pub fn order(&mut self, customer: &Customer, lines: &mut Vec<Line>) {
        for _ in 0..self.line_count(customer.lines, 0.6) {
            let line = self.line(&PACK_WEIGHTS, customer.packs, 100);
            self.push(line, lines);
        }
        if self.random.chance(MANUAL_CHANCE) {
            lines.push(self.service(MANUAL));
        }
        if customer.country != country::HOME && self.random.chance(POSTAGE_ABROAD_CHANCE) {
            lines.push(self.service(POSTAGE));
        }
    }

    /// Guests buy few things, or fill a long list; they pay the shelf price.
    pub fn guest_order(&mut self, lines: &mut Vec<Line>) {
        let typical = if self.random.chance(0.5) { 2.0 } else { 26.0 };
        for _ in 0..self.line_count(typical, 0.8) {
            let line = self.line(&GUEST_PACK_WEIGHTS, 1.0, 145);
            self.push(line, lines);
        }
    }

    /// A count that did not match the books: no price, and more often less than more.
    pub fn stock_correction(&mut self, lines: &mut Vec<Line>) {
        let amount = self.random.log_normal(12.0, 1.2) as i32 + 1;
        lines.push(Line {
            product: self.catalogue.draw(self.random),
            quantity: if self.random.chance(0.8) { -amount } else { amount },
            cents: 0,
        });
    }

    /// What of an order comes back, if anything: some neighbouring lines, in whole or in part.
    pub fn regret(&mut self, order: &[Line]) -> Option<Regret> {
        if !self.random.chance(RETURN_CHANCE) {
            return None;
        }
        let days = 1 + self.random.exponential(MEAN_DAYS_TO_RETURN) as u32;
        let count = 1 + self.random.weighted(&[60, 20, 12, 8]);
        let first = self.random.below(order.len() as u32) as usize;
        let chosen = order.iter().skip(first).take(count);
        let lines = chosen
            .map(|line| Line {
                quantity: -1 - self.random.below(line.quantity.unsigned_abs()) as i32,
                ..*line
            })
            .collect();
        Some(Regret { days, lines })
    }

    fn line_count(&mut self, typical: f64, sigma: f64) -> u32 {
        let lines = self.random.log_normal(typical, sigma);
        lines.clamp(1.0, MAX_LINES) as u32
    }

    fn line(&mut self, pack_weights: &[u32], packs: f64, percent_of_list: u32) -> Line {
        let product = self.product_in_season();
        let list = self.catalogue.product(product).cents;
        let pack = PACKS[self.random.weighted(pack_weights)];
        let wanted = (f64::from(pack) * packs).max(1.0) as i32;
        let quantity = if list > DEAR { 1 + wanted / 6 } else { wanted };
        let percent = if quantity >= BULK { 85 } else { percent_of_list };
        let free = self.random.chance(FREE_CHANCE);
        Line { product, quantity, cents: if free { 0 } else { list * percent / 100 } }
    }

    fn product_in_season(&mut self) -> u16 {
        loop {
            let product = self.catalogue.draw(self.random);
            let in_season = self.month >= 9 || !self.catalogue.product(product).festive;
            if in_season || self.random.chance(OUT_OF_SEASON_CHANCE) {
                return product;
            }
        }
    }

    fn push(&mut self, line: Line, lines: &mut Vec<Line>) {
        lines.push(line);
        // The shop's till sometimes records a line twice.
        if self.random.chance(DUPLICATE_CHANCE) {
            lines.push(line);
        }
    }

    fn service(&mut self, product: u16) -> Line {
        let list = f64::from(self.catalogue.product(product).cents);
        Line {
            product,
            quantity: 1 + i32::from(self.random.chance(0.2)),
            cents: self.random.log_normal(list, 0.5) as u32,
        }
    }
}
