//! A table copied or exported from Power BI, taken for figures of measures.

use super::printed::{Decimal, Printed};
use semantics::Definition;

/// What stands for a blank cell: an empty one would mean that nothing is given.
const BLANK: &str = "(Blank)";

/// What a pasted table says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pasted {
    /// Figures as they stand there, by measure.
    pub figures: Vec<(&'static Definition, String)>,
    /// What was not understood.
    pub missed: Vec<Missed>,
}

/// Something in a pasted table that is not understood.
#[derive(Clone, Debug, PartialEq)]
pub enum Missed {
    /// There is no table.
    Table,
    /// A name that is no measure's.
    Measure(String),
    /// A text that is no figure.
    Figure(&'static Definition, String),
    /// More than one row of values under names.
    Rows(usize),
    /// A measure that comes more than once.
    Twice(&'static Definition),
}

impl Pasted {
    /// Reads two columns, measure and value, or a row of names over a row of values.
    pub fn read(text: &str, usual: Decimal) -> Self {
        let rows = rows(text);
        let mut pasted = Self::default();
        let pairs = match rows.as_slice() {
            [] | [_] if rows.first().is_none_or(|row| row.len() < 2) => Err(Missed::Table),
            [names, rest @ ..] if is_head(names, rest) => pairs_below(names, rest),
            rows => Ok(pairs_beside(rows)),
        };
        match pairs {
            Ok(pairs) => pasted.take(pairs, usual),
            Err(missed) => pasted.missed.push(missed),
        }
        pasted
    }

    fn take(&mut self, pairs: Vec<(String, String)>, usual: Decimal) {
        let decimal = Decimal::of(pairs.iter().map(|(_, value)| value.as_str()), usual);
        for (index, (name, value)) in pairs.into_iter().enumerate() {
            let value = if value.is_empty() { BLANK.to_owned() } else { value };
            let is_figure = Printed::read(&value, decimal).is_some();
            match measure(&name) {
                Some(known) if self.figures.iter().any(|(other, _)| *other == known) => {
                    self.missed.push(Missed::Twice(known));
                }
                Some(known) if is_figure => self.figures.push((known, value)),
                Some(known) => self.missed.push(Missed::Figure(known, value)),
                // The head of the two columns.
                None if index == 0 && !is_figure => {}
                None => self.missed.push(Missed::Measure(name)),
            }
        }
    }
}

/// Is the first row one of names, over values? In two columns it holds a figure, or the second row begins with a
/// measure too.
fn is_head(names: &[String], rest: &[Vec<String>]) -> bool {
    let known = names.iter().filter(|name| measure(name).is_some()).count();
    let second = rest.first().and_then(|row| row.first());
    let is_column = second.is_some_and(|first| measure(first).is_some());
    let is_figure = |name: &String| Printed::read(name, Decimal::Point).is_some();
    known > 0
        && !names.iter().any(is_figure)
        && second.is_some()
        && !is_column
        && rest.iter().all(|row| row.len() == names.len())
}

fn pairs_below(names: &[String], rest: &[Vec<String>]) -> Result<Vec<(String, String)>, Missed> {
    match rest {
        [values] => Ok(names.iter().cloned().zip(values.iter().cloned()).collect()),
        rows => Err(Missed::Rows(rows.len())),
    }
}

/// A value that was parted by the marks of its thousands is put together again.
fn pairs_beside(rows: &[Vec<String>]) -> Vec<(String, String)> {
    let pair = |row: &Vec<String>| (row[0].clone(), row[1..].join(","));
    rows.iter().filter(|row| !row[0].is_empty() || row.len() > 1).map(pair).collect()
}

/// The measure a name names: its title in any language, its id, or `Table[Title]`.
fn measure(name: &str) -> Option<&'static Definition> {
    let inner = name.strip_suffix(']').and_then(|name| Some(name.rsplit_once('[')?.1));
    let name = plain(inner.unwrap_or(name));
    Definition::all().find(|definition| {
        [definition.title.en, definition.title.tr, definition.id]
            .iter()
            .any(|own| plain(own) == name)
    })
}

fn plain(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Rows of trimmed cells; rows without a word are left out.
fn rows(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}');
    let delimiter = delimiter(text);
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let Some(row) = rows.last_mut() else { break };
        let Some(cell) = row.last_mut() else { break };
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() => quoted = true,
            _ if quoted => cell.push(character),
            '\n' => rows.push(vec![String::new()]),
            '\r' => {}
            c if c == delimiter => row.push(String::new()),
            c => cell.push(c),
        }
    }
    for cell in rows.iter_mut().flatten() {
        *cell = cell.trim().to_owned();
    }
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    rows
}

/// A tab where there is one; a semicolon where it comes first, as in files of countries with a decimal comma.
fn delimiter(text: &str) -> char {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    if text.contains('\t') {
        '\t'
    } else if first.contains(';') {
        ';'
    } else {
        ','
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use semantics::{SalesMeasure as S, SnapshotMeasure as M};

    fn read(text: &str) -> Pasted {
        Pasted::read(text, Decimal::Point)
    }

    fn figures(text: &str) -> Vec<(&'static str, String)> {
        read(text).figures.into_iter().map(|(definition, text)| (definition.id, text)).collect()
    }

    fn expected(figures: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
        figures.iter().map(|(id, text)| (*id, (*text).to_owned())).collect()
    }

    #[test]
    fn two_columns_of_measures_and_values() {
        let both = expected(&[("revenue", "1,161,817.38"), ("orders", "2657")]);
        for text in [
            "Revenue,\"1,161,817.38\"\nOrders,2657\n",
            "\u{feff}Measure,Value\r\nRevenue,\"1,161,817.38\"\r\nOrders,2657\r\n",
            "Revenue\t1,161,817.38\nOrders\t2657",
            "Revenue;1,161,817.38\nOrders;2657",
            "\n  Revenue , 1,161,817.38 \n\nOrders,2657\n,\n",
            "Measures[Revenue]\t\"1,161,817.38\"\n[Orders]\t2657",
            "ciro\t1,161,817.38\nSipariş\t2657",
        ] {
            assert_eq!(figures(text), both, "{text}");
            assert_eq!(read(text).missed, [], "{text}");
        }
    }

    #[test]
    fn a_row_of_names_over_a_row_of_values() {
        let pasted =
            read("Revenue\tRevenue MoM %\tFlag Rate\tOrders, Last Year\n£1.2M\t11.79 %\t\t(Blank)");
        let figures: Vec<_> =
            pasted.figures.iter().map(|(known, text)| (known.id, text.as_str())).collect();
        assert_eq!(
            figures,
            [
                ("revenue", "£1.2M"),
                ("revenue-mom", "11.79 %"),
                ("flag-rate", "(Blank)"),
                ("orders-last-year", "(Blank)"),
            ]
        );
        assert_eq!(pasted.missed, []);
        let comma = read("\"Orders, Last Year\",Revenue\n\"2,587\",\"1,172,336.04\"");
        assert_eq!((comma.figures.len(), comma.missed.len()), (2, 0));
    }

    #[test]
    fn what_is_not_understood_is_said() {
        let pasted = read("Month,Revenue,Orders\n2011-11,lots,2657");
        assert_eq!(
            figures("Month,Revenue,Orders\n2011-11,lots,2657"),
            expected(&[("orders", "2657")])
        );
        assert_eq!(pasted.missed, [Missed::Figure(S::Revenue.definition(), "lots".into())]);

        let pasted = read("Revenue,12\nMargin,5\nRevenue,13\nFlag Rate,?");
        assert_eq!(pasted.figures.len(), 1);
        assert_eq!(
            pasted.missed,
            [
                Missed::Measure("Margin".into()),
                Missed::Twice(S::Revenue.definition()),
                Missed::Figure(M::FlagRate.definition(), "?".into()),
            ]
        );
        assert_eq!(read("Month,Revenue\nMay,12\nJune,13").missed, [Missed::Rows(2)]);
        for text in ["", " \n\t\n", "12", "hello", "\"", "\"\"\"\n"] {
            assert_eq!(read(text).missed, [Missed::Table], "{text:?}");
        }
    }

    #[test]
    fn a_decimal_comma_is_seen() {
        let pasted = Pasted::read("Revenue;1.161.817,38\nOrders;2.657", Decimal::Point);
        assert_eq!((pasted.figures.len(), pasted.missed.len()), (2, 0));
    }

    #[test]
    fn no_two_measures_share_a_name() {
        for definition in Definition::all() {
            for own in [definition.title.en, definition.title.tr, definition.id] {
                assert_eq!(measure(own).map(|found| found.id), Some(definition.id), "{own}");
            }
        }
    }
}
