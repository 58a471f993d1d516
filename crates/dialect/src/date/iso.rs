//! The usual way to write a moment, read as fast as it can be.

use frame::calendar::Day;

/// Reads `YYYY-MM-DD`, with `-` or `/`, and optionally ` HH:MM`, `:SS` and a fraction that is cut
/// off (`T` may stand for the blank). Seconds since 1970-01-01; `None` where it is no such moment.
pub(super) fn parse(field: &[u8]) -> Option<i64> {
    let field = field.trim_ascii();
    let (date, time) = field.split_at_checked(10)?;
    let separator = date[4];
    if !matches!(separator, b'-' | b'/') || date[7] != separator {
        return None;
    }
    let day = Day::from_ymd(digits(&date[..4])? as i32, digits(&date[5..7])?, digits(&date[8..])?)?;
    Some(day.start() + time_of_day(time)?)
}

fn time_of_day(time: &[u8]) -> Option<i64> {
    let [b' ' | b'T', clock @ ..] = time else {
        return time.is_empty().then_some(0);
    };
    let (hours, minutes, rest) = match clock {
        [h1, h2, b':', m1, m2, rest @ ..] => (digits(&[*h1, *h2])?, digits(&[*m1, *m2])?, rest),
        [h, b':', m1, m2, rest @ ..] => (digits(&[*h])?, digits(&[*m1, *m2])?, rest),
        _ => return None,
    };
    let seconds = match rest {
        [] => 0,
        [b':', s1, s2] => digits(&[*s1, *s2])?,
        [b':', s1, s2, b'.', fraction @ ..] if fraction.iter().all(u8::is_ascii_digit) => {
            digits(&[*s1, *s2])?
        }
        _ => return None,
    };
    let valid = hours < 24 && minutes < 60 && seconds < 60;
    valid.then(|| i64::from(hours * 3600 + minutes * 60 + seconds))
}

fn digits(bytes: &[u8]) -> Option<u32> {
    bytes.iter().try_fold(0, |value, &byte| {
        byte.is_ascii_digit().then(|| value * 10 + u32::from(byte - b'0'))
    })
}

#[cfg(test)]
mod tests {
    use super::parse;
    use frame::calendar::iso_moment;

    #[test]
    fn iso_moments_are_read() {
        for (text, expected) in [
            ("2011-12-09 12:50:00", "2011-12-09 12:50:00"),
            (" 2011-12-09T12:50:07.123 ", "2011-12-09 12:50:07"),
            ("2011/12/09 9:05", "2011-12-09 09:05:00"),
            ("2011-12-09", "2011-12-09 00:00:00"),
        ] {
            assert_eq!(parse(text.as_bytes()).map(iso_moment).as_deref(), Some(expected), "{text}");
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
            "09/12/2011",
            "2011-12-09 12:50:00x",
            "2011-12/09",
            "yesterday at noon",
            "2011-12-09 12:50:00.1a",
        ] {
            assert_eq!(parse(text.as_bytes()), None, "{text}");
        }
    }
}
