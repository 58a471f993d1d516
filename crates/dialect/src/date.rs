//! Dates as they stand in a file.

mod calendar;
mod cldr;
mod clock;
mod iso;
mod months;
mod parts;
mod swap;

pub use calendar::{calendar_of_unreadable, other_calendar};
pub use clock::parse as parse_time_of_day;
pub(crate) use months::Voice;
pub use swap::SwapEvidence;

use crate::number;
use frame::calendar::SECONDS_PER_DAY;
use protocol::{DateFormat, DecimalMark, MonthNames};

/// Excel's day 0, in days since 1970-01-01.
const EXCEL_EPOCH: f64 = -25_569.0;
/// Excel's last day, 9999-12-31.
const LAST_EXCEL_DAY: f64 = 2_958_465.0;
/// The last second of 9999-12-31.
const LAST_SECOND: f64 = 253_402_300_799.0;

/// Reads a date, with a time of day or without; seconds since 1970-01-01, `None` where it is no such
/// moment. Fractions of a second are cut off. A zone is read and passed over: the shop's local time is
/// taken at its word.
#[must_use]
pub fn parse(field: &[u8], format: DateFormat) -> Option<i64> {
    parse_named(field, format, None)
}

/// Reads a date as [`parse`] does, with those names of months that mean two months in two languages as `said`.
#[must_use]
pub fn parse_named(field: &[u8], format: DateFormat, said: Option<MonthNames>) -> Option<i64> {
    let field = field.trim_ascii();
    match format {
        DateFormat::Ymd => iso::parse(field).or_else(|| parts::parse(field, format, said)),
        DateFormat::Dmy | DateFormat::Mdy => parts::parse(field, format, said),
        DateFormat::Swapped => swap::parse(field),
        DateFormat::Excel => {
            let days = number::parse(field, DecimalMark::Point)
                .or_else(|| number::parse(field, DecimalMark::Comma))?;
            let seconds = (days + EXCEL_EPOCH) * SECONDS_PER_DAY as f64;
            (1.0..=LAST_EXCEL_DAY).contains(&days).then(|| seconds.round() as i64)
        }
        DateFormat::UnixSeconds => unix(field, 1.0),
        DateFormat::UnixMilliseconds => unix(field, 1000.0),
    }
}

/// Is it the name of a month, or short for one?
pub(crate) fn is_month(word: &str) -> bool {
    months::speaks_for(word).is_some()
}

fn unix(field: &[u8], a_second: f64) -> Option<i64> {
    let seconds = (number::parse(field, DecimalMark::Point)? / a_second).floor();
    (0.0..=LAST_SECOND).contains(&seconds).then_some(seconds as i64)
}

/// What stands between the parts of a date in numbers.
#[must_use]
pub fn separator(field: &[u8]) -> Option<u8> {
    parts::separator(field.trim_ascii())
}

/// What a date that cannot be read says of the names of months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthTrouble<'a> {
    /// This name is not known.
    Unknown(&'a str),
    /// This name is one month in Croatian and another elsewhere.
    Either(&'a str),
}

/// What keeps a date from being read that would be one with the name of another month.
#[must_use]
pub fn month_trouble(field: &[u8]) -> Option<MonthTrouble<'_>> {
    let word = parts::month_word(std::str::from_utf8(field).ok()?)?;
    match months::speaks_for(word) {
        Some(Voice::Either) => Some(MonthTrouble::Either(word)),
        None if months::number(word, None).is_none() => Some(MonthTrouble::Unknown(word)),
        _ => None,
    }
}

/// Whose names the date's name of a month speaks for.
pub(crate) fn voice(field: &[u8]) -> Option<Voice> {
    months::speaks_for(parts::month_word(std::str::from_utf8(field).ok()?)?)
}

#[cfg(test)]
mod tests {
    use super::parse;
    use frame::calendar::iso_moment;
    use protocol::DateFormat::{self, Dmy, Excel, Mdy, UnixMilliseconds, UnixSeconds, Ymd};

    fn check(format: DateFormat, text: &str, expected: Option<&str>) {
        let moment = parse(text.as_bytes(), format).map(iso_moment);
        assert_eq!(moment.as_deref(), expected, "{text} as {format:?}");
    }

    #[test]
    fn dates_are_read_in_the_order_of_their_format() {
        for (format, text, expected) in [
            (Dmy, "09/12/2011 12:50", "2011-12-09 12:50:00"),
            (Mdy, "09/12/2011 12:50", "2011-09-12 12:50:00"),
            (Dmy, "9.12.2011", "2011-12-09 00:00:00"),
            (Dmy, "9. 12. 2011 8:05:59", "2011-12-09 08:05:59"),
            (Dmy, "09-12-11 12:50", "2011-12-09 12:50:00"),
            (Mdy, "12/9/69", "1969-12-09 00:00:00"),
            (Ymd, "11-12-09", "2011-12-09 00:00:00"),
            (Ymd, "2011/1/9 7:05", "2011-01-09 07:05:00"),
            (Ymd, "2011.12.09", "2011-12-09 00:00:00"),
            (Ymd, "20111209", "2011-12-09 00:00:00"),
            (Ymd, "20111209 1250", "2011-12-09 12:50:00"),
            (Dmy, "2011-12-09 12:50", "2011-12-09 12:50:00"),
            (Mdy, "12/1/2010 8:26 AM", "2010-12-01 08:26:00"),
            (Mdy, "12/1/2010, 12:26:01 p.m.", "2010-12-01 12:26:01"),
            (Mdy, "12/1/2010 12:00 AM", "2010-12-01 00:00:00"),
            (Dmy, "01.12.2010 01:30 \u{d6}S", "2010-12-01 13:30:00"),
            (Dmy, "1/2/2011 13:00 pm", "2011-02-01 13:00:00"),
            (Dmy, "1/2/2011 0:30 am", "2011-02-01 00:30:00"),
            (Dmy, "09.12.2011. 12:50", "2011-12-09 12:50:00"),
            (Ymd, "2011. 12. 9. \u{c624}\u{d6c4} 1:05:00", "2011-12-09 13:05:00"),
            (Dmy, "2011\u{5e74}12\u{6708}9\u{65e5}", "2011-12-09 00:00:00"),
            (
                Ymd,
                "2011\u{5e74}12\u{6708}9\u{65e5}(\u{91d1}) 13\u{6642}05\u{5206}",
                "2011-12-09 13:05:00",
            ),
            (Ymd, "\u{ff12}\u{ff10}\u{ff11}\u{ff11}/12/09", "2011-12-09 00:00:00"),
            (Ymd, "2011\u{b144} 12\u{c6d4} 9\u{c77c}", "2011-12-09 00:00:00"),
            (Ymd, "2011/12/9 \u{4e0b}\u{5348} 1:05", "2011-12-09 13:05:00"),
            (Dmy, "09.12.2011 \u{433}.", "2011-12-09 00:00:00"),
        ] {
            check(format, text, Some(expected));
        }
    }

    #[test]
    fn iso_is_read_with_time_fraction_and_zone() {
        for text in [
            "2011-12-09T12:50:00Z",
            "2011-12-09T12:50:00.123456+02:00",
            "2011-12-09 12:50:00 -0400",
            "2011-12-09 12:50:00 UTC",
            "2011-12-09T12:50",
            "2011-12-09 12:50:00,5",
            "2011-12-09 12.50.00",
            "2011-12-09T12:50:00+0100",
            "2011-12-09 12:50:00 (CET)",
        ] {
            check(Ymd, text, Some("2011-12-09 12:50:00"));
        }
    }

    #[test]
    fn month_names_say_their_own_order() {
        for text in [
            "9 December 2011",
            "December 9, 2011",
            "Dec 9, 2011",
            "Fri, 9 Dec 2011",
            "Dec. 9th 2011",
            "9-Dec-11",
            "9 Aral\u{131}k 2011",
            "09 Ara 2011",
            "9. Dezember 2011",
            "9. Dez. 2011",
            "9 d\u{e9}cembre 2011",
            "9 d\u{e9}c. 2011",
            "9 de diciembre de 2011",
            "9 dic 2011",
            "2011 Dec 9",
            "9/Dec/2011",
            "9 \u{434}\u{435}\u{43a}\u{430}\u{431}\u{440}\u{44f} 2011 \u{433}.",
            "2011. gada 9. decembris",
            "2011 m. gruod\u{17e}io 9 d.",
            "2011. dec. 9.",
            "9 \u{394}\u{3b5}\u{3ba} 2011",
            "9 de desembre del 2011",
            "9 Nollaig 2011",
            "9.XII.2011",
        ] {
            for format in [Ymd, Dmy, Mdy] {
                check(format, text, Some("2011-12-09 00:00:00"));
            }
        }
        for (text, month) in [
            ("1 \u{15e}ubat 2011", "02"),
            ("1 A\u{11e}USTOS 2011", "08"),
            ("1 M\u{e4}rz 2011", "03"),
            ("1 ao\u{fb}t 2011", "08"),
            ("1 juil. 2011", "07"),
            ("1 juin 2011", "06"),
            ("1 Haz 2011", "06"),
            ("1 enero 2011", "01"),
            ("1 sept. 2011", "09"),
            ("1 Mai 2011", "05"),
        ] {
            check(Dmy, text, Some(&format!("2011-{month}-01 00:00:00")));
        }
    }

    #[test]
    fn days_and_seconds_are_counted_from_their_epochs() {
        check(Excel, "40886", Some("2011-12-09 00:00:00"));
        check(Excel, "40886.534722222", Some("2011-12-09 12:50:00"));
        check(Excel, "40886,534722222", Some("2011-12-09 12:50:00"));
        check(UnixSeconds, "1323435000", Some("2011-12-09 12:50:00"));
        check(UnixSeconds, "1323435000.75", Some("2011-12-09 12:50:00"));
        check(UnixMilliseconds, "1323435000999", Some("2011-12-09 12:50:00"));
        for (format, text) in [(Excel, "0"), (Excel, "1e9"), (UnixSeconds, "-5"), (Excel, "soon")] {
            check(format, text, None);
        }
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for text in [
            "",
            "2011-13-01",
            "2011-02-30 10:00:00",
            "2011-12-09 24:00:00",
            "2011-12-09 12:60",
            "2011-12-09 12:50:00x",
            "2011-12/09",
            "yesterday at noon",
            "2011-12-09 12:50:00.1a",
            "31/04/2011",
            "13/13/2011",
            "1/2",
            "1/2/2011/4",
            "12:50",
            "9 Smarch 2011",
            "40886",
            "1/2/2011 13:00 am",
            "1 listopada 2011",
            "December 2011",
            "\u{ff}",
            "99999999999999999999",
            "Total",
            "1.2.123",
        ] {
            for format in [Ymd, Dmy, Mdy] {
                check(format, text, None);
            }
        }
        check(Ymd, "09/12/2011", None);
        check(Dmy, "12/31/2011", None);
        check(Mdy, "31/12/2011", None);
    }
}
