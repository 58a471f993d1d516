//! Names of months, in every language whose calendar CLDR has.

use super::cldr::{CROATIAN, MONTHS};
use crate::fold::key;
use protocol::MonthNames;
use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::LazyLock;

/// Names that are in use and not in CLDR: what Excel writes, older spellings, Roman numbers.
const ALSO: [&str; 12] = [
    "i janner",
    "ii pebruari",
    "iii mrz maerz",
    "iv",
    "v",
    "vi",
    "vii",
    "viii agt ags",
    "ix setiembre septembrie",
    "x",
    "xi nopember nop",
    "xii",
];

/// Shortest beginning of a name that is taken for it.
const SHORTEST: usize = 3;

/// Months by the keys of their names.
type Names = BTreeMap<String, u32>;

static USUAL: LazyLock<Names> = LazyLock::new(|| names(&[&MONTHS, &ALSO]));
static IN_CROATIAN: LazyLock<Names> = LazyLock::new(|| names(&[&CROATIAN]));

fn names(tables: &[&[&str; 12]]) -> Names {
    let months = tables.iter().flat_map(|table| (1..).zip(table.iter()));
    let words = months.flat_map(|(month, words)| {
        words.split_ascii_whitespace().map(move |word| (key(word), month))
    });
    words.collect()
}

/// The month of a name or of an abbreviation that only one month has, from 1. A few names mean one month in
/// Croatian and another in Czech and Polish (`listopad` is October or November): they are read as `said`,
/// and not at all where nothing is said.
pub(super) fn number(word: &str, said: Option<MonthNames>) -> Option<u32> {
    match (meanings(&key(word)), said) {
        ((Some(usual), Some(croatian)), None) => (usual == croatian).then_some(usual),
        ((usual, croatian), Some(MonthNames::Croatian)) => croatian.or(usual),
        ((usual, croatian), _) => usual.or(croatian),
    }
}

/// Which of the two a name speaks for: it is known in one of them only, or means different months.
pub(super) fn speaks_for(word: &str) -> Option<Voice> {
    match meanings(&key(word)) {
        (Some(usual), Some(croatian)) => (usual != croatian).then_some(Voice::Either),
        (Some(_), None) => Some(Voice::Only(MonthNames::Usual)),
        (None, Some(_)) => Some(Voice::Only(MonthNames::Croatian)),
        (None, None) => None,
    }
}

/// What a name tells about the names of its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    /// It is known in these only.
    Only(MonthNames),
    /// It means one month in Croatian and another elsewhere.
    Either,
}

/// The month in all other languages, and in Croatian: by the whole name before its beginning.
fn meanings(key: &str) -> (Option<u32>, Option<u32>) {
    let whole = (USUAL.get(key).copied(), IN_CROATIAN.get(key).copied());
    match whole {
        (None, None) => (beginning(&USUAL, key), beginning(&IN_CROATIAN, key)),
        found => found,
    }
}

/// The only month with a name that begins like this.
fn beginning(names: &Names, key: &str) -> Option<u32> {
    if key.chars().count() < SHORTEST {
        return None;
    }
    let from = (Bound::Included(key), Bound::Unbounded);
    let alike = names.range::<str, _>(from).take_while(|(name, _)| name.starts_with(key));
    let mut months = alike.map(|(_, &month)| month);
    let first = months.next()?;
    months.all(|month| month == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::{CROATIAN, IN_CROATIAN, MONTHS, USUAL, Voice, names, number, speaks_for};
    use crate::fold::key;
    use protocol::MonthNames::{Croatian, Usual};

    #[test]
    fn abbreviations_that_two_months_have_are_no_month() {
        let read = |word| number(word, None);
        assert_eq!((read("juil"), read("juin"), read("jui")), (Some(7), Some(6), None));
        assert_eq!((read("ja"), read("Smarch"), read("MAY")), (None, None, Some(5)));
    }

    #[test]
    fn every_name_means_one_month_but_those_that_are_asked_about() {
        for (table, known) in [(&MONTHS, &USUAL), (&CROATIAN, &IN_CROATIAN)] {
            for (month, words) in (1..).zip(table.iter()) {
                for word in words.split_ascii_whitespace() {
                    assert_eq!(known.get(&key(word)), Some(&month), "{word} is two months");
                }
            }
        }
        let alone = names(&[&MONTHS]);
        let other = |(name, month): (&String, &u32)| {
            IN_CROATIAN.get(name).filter(|croatian| *croatian != month).map(|_| name.clone())
        };
        let apart: Vec<String> = alone.iter().filter_map(other).collect();
        assert_eq!(apart, ["lip", "lis", "listopad", "listopada", "srp"]);
    }

    #[test]
    fn names_of_two_months_are_read_as_said_or_not_at_all() {
        let read = |word| [None, Some(Usual), Some(Croatian)].map(|said| number(word, said));
        assert_eq!(read("listopada"), [None, Some(11), Some(10)]);
        assert_eq!(read("srp"), [None, Some(8), Some(7)]);
        assert_eq!(read("prosinca"), [Some(12); 3]);
        assert_eq!(read("Mrz"), [Some(3); 3]);
        assert_eq!(speaks_for("lip"), Some(Voice::Either));
        assert_eq!(speaks_for("rujna"), Some(Voice::Only(Croatian)));
        assert_eq!(speaks_for("wrze\u{15b}nia"), Some(Voice::Only(Usual)));
        assert_eq!(speaks_for("Total"), None);
    }
}
