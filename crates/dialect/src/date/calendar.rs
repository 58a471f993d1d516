//! Calendars that are not ours, told by their years.

use vocabulary::Phrase;

/// The calendar whose years these are, if they are those of sales in none but it. Ours would put them into
/// the Middle Ages or the far future.
#[must_use]
pub fn other_calendar(first_year: i32, last_year: i32) -> Option<Phrase> {
    let within = |years: std::ops::RangeInclusive<i32>| {
        years.contains(&first_year) && years.contains(&last_year)
    };
    // 1370 to 1420 are 1991 to 2041 there; in the Islamic calendar 1421 to 1460 are 2000 to 2038.
    if within(1370..=1420) {
        Some(Phrase::PersianCalendar)
    } else if within(1400..=1460) {
        Some(Phrase::IslamicCalendar)
    } else if within(2530..=2590) {
        Some(Phrase::BuddhistCalendar)
    } else {
        None
    }
}

/// The calendar of a date that cannot be read: the years of the Republic of China have two or three digits,
/// those of Japan count from an emperor.
#[must_use]
pub fn calendar_of_unreadable(field: &[u8]) -> Option<Phrase> {
    let text = std::str::from_utf8(field).ok()?.trim();
    let text = text.trim_start_matches("\u{6c11}\u{570b}").trim_start();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..)?;
    let is_minguo = text.get(..digits)?.parse().is_ok_and(|year: u32| (90..=130).contains(&year))
        && digits == 3
        && rest.starts_with(['/', '-', '.', '\u{5e74}']);
    if is_minguo {
        return Some(Phrase::MinguoCalendar);
    }
    let era = text.strip_prefix(['R', 'H', 'S']).or_else(|| {
        let eras = ["\u{4ee4}\u{548c}", "\u{5e73}\u{6210}", "\u{662d}\u{548c}"];
        eras.iter().find_map(|era| text.strip_prefix(era))
    })?;
    let year = era.trim_start_matches('.').trim_start_matches('\u{5143}');
    let begins = era.len() > year.len() || year.starts_with(|c: char| c.is_ascii_digit());
    (begins && year.contains(['/', '.', '-', '\u{5e74}'])).then_some(Phrase::JapaneseEras)
}

#[cfg(test)]
mod tests {
    use super::{calendar_of_unreadable, other_calendar};
    use vocabulary::Phrase;

    #[test]
    fn years_tell_the_calendar() {
        for (first, last, expected) in [
            (1400, 1402, Some(Phrase::PersianCalendar)),
            (1443, 1446, Some(Phrase::IslamicCalendar)),
            (2564, 2566, Some(Phrase::BuddhistCalendar)),
            (2022, 2024, None),
            (1401, 2022, None),
        ] {
            assert_eq!(other_calendar(first, last), expected, "{first} to {last}");
        }
        for text in ["111/03/05", "\u{6c11}\u{570b}111\u{5e74}3\u{6708}5\u{65e5}", "R4.3.5"] {
            assert!(calendar_of_unreadable(text.as_bytes()).is_some(), "{text}");
        }
        assert!(
            calendar_of_unreadable("\u{4ee4}\u{548c}4\u{5e74}3\u{6708}5\u{65e5}".as_bytes())
                .is_some()
        );
        for text in ["211/03/05", "R2D2", "Rug", "soon"] {
            assert!(calendar_of_unreadable(text.as_bytes()).is_none(), "{text}");
        }
    }
}
