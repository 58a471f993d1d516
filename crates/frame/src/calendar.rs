//! Days and months without a clock or a time zone.
//!
//! A moment is a count of seconds and a [`Day`] a count of days since 1970-01-01, both as written
//! in the file: a shop's local time, taken at its word.

use chrono::{Datelike, NaiveDate};

/// Seconds in a day.
pub const SECONDS_PER_DAY: i64 = 86_400;

/// Days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// The day of a date, if there is such a date.
    #[must_use]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self::from_date)
    }

    /// The day a moment falls on.
    #[must_use]
    pub fn of(seconds: i64) -> Self {
        Self(seconds.div_euclid(SECONDS_PER_DAY) as i32)
    }

    /// The moment the day begins.
    #[must_use]
    pub fn start(self) -> i64 {
        i64::from(self.0) * SECONDS_PER_DAY
    }

    /// The calendar month the day is in.
    #[must_use]
    pub fn month(self) -> Month {
        let date = self.date();
        Month(date.year() * 12 + date.month0() as i32)
    }

    /// Is it the last day of its month?
    #[must_use]
    pub fn is_month_end(self) -> bool {
        self.month().last_day() == self
    }

    /// Year, month from 1, and day.
    #[must_use]
    pub fn ymd(self) -> (i32, u32, u32) {
        let date = self.date();
        (date.year(), date.month(), date.day())
    }

    /// `YYYY-MM-DD`.
    #[must_use]
    pub fn iso(self) -> String {
        self.date().format("%Y-%m-%d").to_string()
    }

    fn from_date(date: NaiveDate) -> Self {
        Self(date.to_epoch_days())
    }

    fn date(self) -> NaiveDate {
        NaiveDate::from_epoch_days(self.0).unwrap_or_default()
    }
}

/// A calendar month: twelve times the year plus the month from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(pub i32);

impl Month {
    /// The month's last day.
    #[must_use]
    pub fn last_day(self) -> Day {
        let next = Self(self.0 + 1);
        Day(next.first_day().0 - 1)
    }

    /// The month's first day.
    #[must_use]
    pub fn first_day(self) -> Day {
        let (year, month) = (self.0.div_euclid(12), self.0.rem_euclid(12) as u32 + 1);
        NaiveDate::from_ymd_opt(year, month, 1).map_or(Day(0), Day::from_date)
    }

    /// `YYYY-MM`.
    #[must_use]
    pub fn iso(self) -> String {
        format!("{:04}-{:02}", self.0.div_euclid(12), self.0.rem_euclid(12) + 1)
    }
}

/// The month ends from the month of `first` to the month of `last`, both included.
#[must_use]
pub fn month_ends(first: Day, last: Day) -> Vec<Day> {
    (first.month().0..=last.month().0).map(|month| Month(month).last_day()).collect()
}

/// A moment as `YYYY-MM-DD HH:MM:SS`.
#[must_use]
pub fn iso_moment(seconds: i64) -> String {
    let time = seconds.rem_euclid(SECONDS_PER_DAY);
    format!("{} {:02}:{:02}:{:02}", Day::of(seconds).iso(), time / 3600, time / 60 % 60, time % 60)
}

#[cfg(test)]
mod tests {
    use super::{Day, iso_moment, month_ends};

    #[test]
    fn month_ends_cover_both_end_months_and_leap_years() {
        let first = Day::from_ymd(2011, 12, 9).unwrap();
        let last = Day::from_ymd(2012, 3, 1).unwrap();
        let ends: Vec<String> = month_ends(first, last).iter().map(|d| d.iso()).collect();
        assert_eq!(ends, ["2011-12-31", "2012-01-31", "2012-02-29", "2012-03-31"]);
        assert!(Day::from_ymd(2012, 2, 29).unwrap().is_month_end());
    }

    #[test]
    fn moments_before_1970_keep_their_day() {
        for text in ["1969-12-31 23:59:59", "1900-03-01 00:00:00", "2011-12-09 12:50:01"] {
            let (date, time) = text.split_once(' ').unwrap();
            let parts: Vec<i64> =
                date.split('-').chain(time.split(':')).map(|p| p.parse().unwrap()).collect();
            let day = Day::from_ymd(parts[0] as i32, parts[1] as u32, parts[2] as u32).unwrap();
            assert_eq!(iso_moment(day.start() + parts[3] * 3600 + parts[4] * 60 + parts[5]), text);
        }
        assert_eq!(Day::from_ymd(2011, 2, 29), None);
    }
}
