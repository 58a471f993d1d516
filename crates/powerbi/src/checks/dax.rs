//! Names in DAX that lead nowhere. Parsers of the model take any text for an expression.

use super::Names;
use std::collections::BTreeSet;
use std::iter::Peekable;
use std::str::Chars;

/// Columns and measures that an expression names and the model does not have. Columns that the
/// expression makes itself begin with `@`.
///
/// ```
/// use powerbi::checks::{Names, lost_references};
///
/// let lost = lost_references("SUM ( sales[Prize] ) + [@own]", &Names::default());
/// assert_eq!(lost, ["sales[Prize]"]);
/// ```
#[must_use]
pub fn lost_references(dax: &str, names: &Names) -> Vec<String> {
    let measures: BTreeSet<&str> = names.measures.iter().map(|(_, name)| name.as_str()).collect();
    let known = |reference: &Reference| match &reference.table {
        None => reference.name.starts_with('@') || measures.contains(reference.name.as_str()),
        Some(table) => {
            let field = (table.clone(), reference.name.clone());
            names.columns.contains(&field) || names.measures.contains(&field)
        }
    };
    references(dax)
        .into_iter()
        .filter(|reference| !known(reference))
        .map(|Reference { table, name }| format!("{}[{name}]", table.unwrap_or_default()))
        .collect()
}

struct Reference {
    table: Option<String>,
    name: String,
}

fn references(dax: &str) -> Vec<Reference> {
    let mut letters = dax.chars().peekable();
    let mut found = Vec::new();
    let mut table: Option<String> = None;
    while let Some(letter) = letters.next() {
        match letter {
            '"' => drop(until('"', &mut letters)),
            '\'' => {
                table = Some(until('\'', &mut letters));
                continue;
            }
            '[' => found.push(Reference { table: table.take(), name: until(']', &mut letters) }),
            _ if is_word(letter) => {
                let mut word = String::from(letter);
                while let Some(next) = letters.next_if(|next| is_word(*next)) {
                    word.push(next);
                }
                table = Some(word);
                continue;
            }
            _ => {}
        }
        table = None;
    }
    found
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// What stands before the next `end`, which may be doubled to mean itself.
fn until(end: char, letters: &mut Peekable<Chars>) -> String {
    let mut text = String::new();
    while let Some(letter) = letters.next() {
        if letter == end && letters.next_if_eq(&end).is_none() {
            break;
        }
        text.push(letter);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(dax: &str) -> Vec<String> {
        lost_references(dax, &Names::default())
    }

    #[test]
    fn columns_have_a_table_and_measures_none() {
        assert_eq!(named("DIVIDE ( [Revenue], COUNTROWS ( sales ) )"), ["[Revenue]"]);
        assert_eq!(named("MAX ( 'calendar'[Date] ) + scores[x]"), ["calendar[Date]", "scores[x]"]);
    }

    #[test]
    fn texts_and_own_columns_are_no_names() {
        assert_eq!(named(r#""say ""[this]""" & [@own]"#), Vec::<String>::new());
    }
}
