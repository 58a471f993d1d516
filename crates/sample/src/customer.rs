//! Registered customers: who they are, and when they come back.

use crate::{
    calendar::{Calendar, DAYS},
    country,
    random::Random,
};

/// Some try the shop once and never come back.
const ONE_TIMER_SHARE: f64 = 0.14;
const WHOLESALER_SHARE: f64 = 0.012;
/// After an order a customer may forget the shop for a while, and return.
const LAPSE_CHANCE: f64 = 0.07;
const MEAN_LAPSE_DAYS: f64 = 220.0;

pub struct Customer {
    /// The day of the first order.
    pub start: u32,
    /// The day from which the customer does not buy any more; may lie after the period.
    pub end: u32,
    /// Orders per day of season time while active.
    pub rate: f64,
    /// Lines of a typical order.
    pub lines: f64,
    /// How many packs of a product a typical line has.
    pub packs: f64,
    pub country: u8,
    pub wholesaler: bool,
    /// Season time of the next order.
    clock: f64,
}

impl Customer {
    pub fn new(start: u32, calendar: &Calendar, random: &mut Random) -> Self {
        let wholesaler = random.chance(WHOLESALER_SHARE);
        let (orders_per_year, packs, lines) = if wholesaler {
            (
                random.log_normal(16.0, 0.6),
                random.log_normal(6.5, 0.6),
                random.log_normal(14.0, 0.5),
            )
        } else {
            (
                random.log_normal(5.6, 0.85),
                random.log_normal(1.2, 0.55),
                random.log_normal(8.7, 0.6),
            )
        };
        let lifetime = if wholesaler {
            random.exponential(1_500.0)
        } else if random.chance(ONE_TIMER_SHARE) {
            0.0
        } else {
            let mean = random.log_normal(560.0, 0.9);
            random.exponential(mean)
        };
        Self {
            start,
            end: start + 1 + lifetime as u32,
            rate: orders_per_year / 365.0,
            lines,
            packs,
            country: country::draw(wholesaler, random),
            wholesaler,
            clock: calendar.start_of(start) + random.unit() * calendar.length_of(start),
        }
    }

    /// Moves on to the next order and tells its day, or `None` when there is none to come.
    pub fn advance(&mut self, calendar: &Calendar, random: &mut Random) -> Option<u32> {
        self.clock += random.exponential(1.0 / self.rate);
        if random.chance(LAPSE_CHANCE) {
            self.clock += random.exponential(MEAN_LAPSE_DAYS);
        }
        calendar.day_at(self.clock).filter(|&day| day < self.end)
    }
}

/// Draws the first days of new customers: the shop opens its books to an existing clientele,
/// whose first orders on record crowd the first months, and then wins new ones with the season.
pub struct Arrivals {
    cumulative: Vec<f64>,
}

impl Arrivals {
    pub fn new(calendar: &Calendar) -> Self {
        let mut sum = 0.0;
        let cumulative = (0..DAYS)
            .map(|day| {
                let clientele = 9.0 * libm::exp(-f64::from(day) / 60.0);
                sum += calendar.length_of(day) * (1.0 + clientele);
                sum
            })
            .collect();
        Self { cumulative }
    }

    pub fn draw(&self, random: &mut Random) -> u32 {
        let total = self.cumulative.last().copied().unwrap_or_default();
        let point = random.unit() * total;
        self.cumulative.partition_point(|&sum| sum <= point) as u32
    }
}
