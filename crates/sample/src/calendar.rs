//! The shop's days, and the season clock that runs faster when customers buy more.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::random::Random;

/// Days in the simulated period, 2023-12-01 to 2025-12-09.
pub const DAYS: u32 = 740;

const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2023, 12, 1) {
    Some(date) => date,
    None => NaiveDate::MIN,
};

/// Demand by month, January first: a quiet winter, a busy autumn.
const MONTHS: [f64; 12] = [0.66, 0.72, 0.95, 0.88, 0.97, 0.95, 0.90, 0.88, 1.15, 1.40, 1.75, 1.30];

/// Demand by weekday, Monday first; the shop is closed on Saturdays.
const WEEKDAYS: [f64; 7] = [0.95, 1.08, 1.08, 1.22, 0.92, 0.0, 0.75];

/// Orders by hour of the day, from 07:00.
const FIRST_HOUR: u32 = 7;
const HOURS: [u32; 13] = [8, 98, 255, 436, 461, 617, 542, 456, 399, 231, 116, 42, 32];

const YEARLY_GROWTH: f64 = 0.08;

pub fn date(day: u32) -> NaiveDate {
    FIRST_DAY.checked_add_days(Days::new(day.into())).unwrap_or(NaiveDate::MAX)
}

pub fn month(day: u32) -> u32 {
    date(day).month()
}

/// The first day from `day` on that the shop is open, unless the period ends before.
pub fn open_from(day: u32) -> Option<u32> {
    (day..DAYS).find(|&day| demand(day) > 0.0)
}

/// A minute within business hours.
pub fn minute_of_day(random: &mut Random) -> u16 {
    let hour = FIRST_HOUR + random.weighted(&HOURS) as u32;
    (hour * 60 + random.below(60)) as u16
}

fn demand(day: u32) -> f64 {
    let date = date(day);
    if is_holiday(date) {
        return 0.0;
    }
    let growth = 1.0 + YEARLY_GROWTH * f64::from(day) / 365.0;
    MONTHS[date.month0() as usize] * weekday(date.weekday()) * growth
}

fn weekday(day: Weekday) -> f64 {
    WEEKDAYS[day.num_days_from_monday() as usize]
}

/// The shop rests from Christmas Eve to the third of January.
fn is_holiday(date: NaiveDate) -> bool {
    matches!((date.month(), date.day()), (12, 24..) | (1, ..=3))
}

/// Season time: it stands still on closed days and gains one per day on average, so a customer
/// with a steady rate in season time follows the seasons in calendar time.
pub struct Calendar {
    /// Season time at the start of each day, and at the end of the last.
    starts: Vec<f64>,
}

impl Calendar {
    pub fn new() -> Self {
        let total: f64 = (0..DAYS).map(demand).sum();
        let mut clock = 0.0;
        let mut starts = Vec::with_capacity(DAYS as usize + 1);
        for day in 0..=DAYS {
            starts.push(clock);
            clock += demand(day) * f64::from(DAYS) / total;
        }
        Self { starts }
    }

    /// The day a moment of season time falls on, or `None` after the period.
    pub fn day_at(&self, clock: f64) -> Option<u32> {
        let day = (self.starts.partition_point(|&start| start <= clock) as u32).checked_sub(1)?;
        (day < DAYS).then_some(day)
    }

    pub fn start_of(&self, day: u32) -> f64 {
        self.starts.get(day as usize).copied().unwrap_or(f64::MAX)
    }

    /// Season time that passes during a day; 0 when the shop is closed.
    pub fn length_of(&self, day: u32) -> f64 {
        self.start_of(day + 1) - self.start_of(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_period_is_as_stated() {
        assert_eq!(date(0).to_string(), "2023-12-01");
        assert_eq!(date(DAYS - 1).to_string(), "2025-12-09");
    }

    #[test]
    fn the_shop_closes_on_saturdays_and_over_christmas() {
        for (day, expect) in
            [(0, Some(0)), (1, Some(2)), (23, Some(34)), (DAYS - 1, Some(DAYS - 1)), (DAYS, None)]
        {
            assert_eq!(open_from(day), expect, "{day}");
        }
    }

    #[test]
    fn season_time_and_days_agree() {
        let calendar = Calendar::new();
        assert_eq!(calendar.day_at(-1.0), None);
        assert_eq!(calendar.day_at(calendar.start_of(DAYS)), None);
        assert!((calendar.start_of(DAYS) - f64::from(DAYS)).abs() < 1e-9);
        for day in 0..DAYS {
            let (start, length) = (calendar.start_of(day), calendar.length_of(day));
            if open_from(day) == Some(day) {
                assert_eq!(calendar.day_at(start), Some(day));
                assert_eq!(calendar.day_at(start + length * 0.999), Some(day));
            } else {
                assert_eq!(length, 0.0);
                assert_ne!(calendar.day_at(start), Some(day));
            }
        }
    }
}
