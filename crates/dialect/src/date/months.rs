//! Names of months.

use crate::fold::fold;

/// Every month in English, Turkish, German, French and Spanish, without accents.
const NAMES: [&[&str]; 12] = [
    &["january", "ocak", "januar", "janner", "janvier", "enero"],
    &["february", "subat", "februar", "fevrier", "febrero"],
    &["march", "mart", "marz", "maerz", "mars", "marzo"],
    &["april", "nisan", "avril", "abril"],
    &["may", "mayis", "mai", "mayo"],
    &["june", "haziran", "juni", "juin", "junio"],
    &["july", "temmuz", "juli", "juillet", "julio"],
    &["august", "agustos", "aout", "agosto"],
    &["september", "eylul", "septembre", "septiembre", "setiembre"],
    &["october", "ekim", "oktober", "octobre", "octubre"],
    &["november", "kasim", "novembre", "noviembre"],
    &["december", "aralik", "dezember", "decembre", "diciembre"],
];

/// Shortest abbreviation.
const SHORTEST: usize = 3;

/// The month of a name or of an abbreviation that only one month has, from 1.
pub(super) fn number(word: &str) -> Option<u32> {
    let word = fold(word);
    if word.len() < SHORTEST {
        return None;
    }
    let mut months = (1..).zip(NAMES).filter(|(_, names)| {
        let names = names.iter();
        names.copied().any(|name| name.starts_with(&word))
    });
    let (month, _) = months.next()?;
    months.next().is_none().then_some(month)
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn abbreviations_that_two_months_have_are_no_month() {
        assert_eq!((number("juil"), number("juin"), number("jui")), (Some(7), Some(6), None));
        assert_eq!((number("ja"), number("Smarch"), number("MAY")), (None, None, Some(5)));
    }
}
