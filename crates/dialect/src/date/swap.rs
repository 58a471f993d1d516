//! Dates that Excel has swapped.
//!
//! Where Excel opens a text with dates in another order than its own, it turns those it can read into real
//! dates, with day and month swapped, and leaves the others as text: `03/05/2022` becomes the 5th of March,
//! `17/03/2022` stays. So all real dates have a day up to 12, and all texts a later one.

use super::{DateFormat, iso, parts};
use frame::calendar::{Day, SECONDS_PER_DAY};

/// Real dates, and texts, from which on the pattern is no accident.
const FEWEST_DATES: u64 = 6;
const FEWEST_TEXTS: u64 = 3;
/// The last number that could be a month.
const LAST_MONTH: u32 = 12;

/// Reads a date with the year in front as Excel has swapped it, and any other as it stands.
pub(super) fn parse(field: &[u8]) -> Option<i64> {
    if !is_year_first(field) {
        let read = |format| parts::parse(field, format, None);
        return read(DateFormat::Dmy).or_else(|| read(DateFormat::Mdy));
    }
    let moment = iso::parse(field).or_else(|| parts::parse(field, DateFormat::Ymd, None))?;
    let (year, month, day) = Day::of(moment).ymd();
    Some(Day::from_ymd(year, day, month)?.start() + moment.rem_euclid(SECONDS_PER_DAY))
}

fn is_year_first(field: &[u8]) -> bool {
    let digits = field.iter().take_while(|byte| byte.is_ascii_digit()).count();
    digits == 4 && matches!(field.get(4), Some(b'-' | b'/' | b'.'))
}

/// What the dates of a column say of having been swapped.
#[derive(Clone, Debug, Default)]
pub struct SwapEvidence {
    /// Real dates with a day up to 12, and with a later one.
    early: u64,
    late: u64,
    /// Texts with a day beyond 12, and others.
    late_texts: u64,
    open_texts: u64,
    /// The first real date whose day and month differ.
    example: Option<String>,
}

impl SwapEvidence {
    /// Takes in a date that was read as it stands.
    pub fn take(&mut self, field: &[u8], moment: i64) {
        let field = field.trim_ascii();
        let (_, month, day) = Day::of(moment).ymd();
        match (is_year_first(field), day > LAST_MONTH) {
            (true, false) => {
                self.early += 1;
                if self.example.is_none() && day != month {
                    self.example = Some(String::from_utf8_lossy(field).into_owned());
                }
            }
            (true, true) => self.late += 1,
            (false, true) if parts::separator(field).is_some() => self.late_texts += 1,
            (false, _) => self.open_texts += 1,
        }
    }

    /// A date that was most likely swapped, where the column looks so.
    #[must_use]
    pub fn example(&self) -> Option<&str> {
        let likely = self.early >= FEWEST_DATES
            && self.late_texts >= FEWEST_TEXTS
            && self.late + self.open_texts == 0;
        self.example.as_deref().filter(|_| likely)
    }
}

#[cfg(test)]
mod tests {
    use super::SwapEvidence;
    use crate::date::parse;
    use frame::calendar::iso_moment;
    use protocol::DateFormat::{Dmy, Swapped};

    #[test]
    fn real_dates_are_swapped_back_and_texts_are_read_as_they_stand() {
        for (text, expected) in [
            ("2022-05-03", "2022-03-05 00:00:00"),
            ("2022-05-03 16:02:00", "2022-03-05 16:02:00"),
            ("17/03/2022 16:02", "2022-03-17 16:02:00"),
            ("03/17/2022", "2022-03-17 00:00:00"),
        ] {
            assert_eq!(parse(text.as_bytes(), Swapped).map(iso_moment).as_deref(), Some(expected));
        }
        assert_eq!(parse(b"2022-05-13", Swapped), None);
    }

    #[test]
    fn the_pattern_is_seen_where_every_date_has_it() {
        let seen = |dates: &[&str]| {
            let mut evidence = SwapEvidence::default();
            for date in dates {
                evidence.take(date.as_bytes(), parse(date.as_bytes(), Dmy).unwrap());
            }
            evidence.example().map(str::to_owned)
        };
        let dates: Vec<String> = (1..=12).map(|day| format!("2022-03-{day:02}")).collect();
        let texts: Vec<String> = (13..=20).map(|day| format!("{day}/03/2022")).collect();
        let all: Vec<&str> = dates.iter().chain(&texts).map(String::as_str).collect();
        assert_eq!(seen(&all).as_deref(), Some("2022-03-01"));
        for other in ["2022-03-14", "04/03/2022"] {
            assert_eq!(
                seen(&[all.as_slice(), &[other]].concat()),
                None,
                "{other} speaks against it"
            );
        }
        assert_eq!(seen(&all[..12]), None, "no text");
    }
}
