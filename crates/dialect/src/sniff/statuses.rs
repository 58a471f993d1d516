//! Columns that tell what has become of an order.

use super::column::{Column, NAME_ALONE, NAME_AND_VALUES, is_open};
use super::table::Line;
use crate::names;
use crate::standing::{self, Standing};
use protocol::ValueKind;
use std::collections::BTreeMap;
use vocabulary::{Phrase, Role};

/// Values alone are enough where all of them are words of statuses.
const VALUES_ALONE: f64 = 0.7;
/// Different statuses a shop has at most.
const MAX_WORDS: usize = 30;
/// Share of cells with a known word that makes a column one of statuses.
const ENOUGH: f64 = 0.5;
/// Share of answers in a column of marks.
const NEARLY_ALL: f64 = 0.95;
/// Names that other things have too: a customer's status, a state of a country. Their values must tell.
const OF_MANY: &str = " status estado etat statut stato stav stare tila allapot durum durumu situacao ostatus \
     \u{441}\u{442}\u{430}\u{442}\u{443}\u{441} \u{72b6}\u{614b} \u{72b6}\u{6001} \u{c0c1}\u{d0dc} ";
/// What is about the goods and not about the money.
const OF_GOODS: [&str; 8] =
    ["fulfil", "ship", "deliver", "versand", "liefer", "livraison", "envio", "kargo"];

/// A column of statuses.
pub(super) struct StatusGuess {
    pub column: usize,
    pub confidence: f64,
    pub why: Phrase,
}

/// The columns of statuses; none where one is known already.
pub(super) fn guess(columns: &[Column], rows: &[Line]) -> Vec<StatusGuess> {
    if !is_open(columns, Role::Status) {
        return Vec::new();
    }
    let free = columns.iter().enumerate().filter(|(_, column)| column.role.is_none());
    let free: Vec<(usize, &Column)> = free.collect();
    // Where amounts tell what was given back, a date of it says less: it may have been a part.
    let tells_amount = |column: &Column| {
        let is_number = matches!(column.profile.kind(), ValueKind::Whole | ValueKind::Decimal);
        names::rank(Role::Refund, &column.keys).is_some() && is_number
    };
    let has_amounts = columns.iter().any(tells_amount);
    let free: Vec<(usize, &Column)> = free
        .into_iter()
        .filter(|(_, column)| !(has_amounts && standing::is_mark_of_refund(&column.name)))
        .collect();
    let find = |guess: fn(&Column, &Words) -> Option<(f64, Phrase)>| -> Vec<StatusGuess> {
        let guesses = free.iter().filter_map(|&(index, column)| {
            let (confidence, why) = guess(column, &Words::of(index, rows))?;
            Some(StatusGuess { column: index, confidence, why })
        });
        guesses.collect()
    };
    let mut found = find(by_name);
    if found.is_empty() {
        found = find(by_values);
    }
    found.extend(find(by_mark));
    found
}

fn by_mark(column: &Column, words: &Words) -> Option<(f64, Phrase)> {
    let profile = &column.profile;
    let may_be = profile.filled == 0
        || words.answers as f64 >= NEARLY_ALL * profile.filled as f64
            && 2 * words.marks <= profile.rows;
    let is_mark = standing::is_mark(&column.name) && may_be;
    is_mark.then_some((NAME_ALONE, Phrase::ByNameFilled))
}

fn by_name(column: &Column, words: &Words) -> Option<(f64, Phrase)> {
    let profile = &column.profile;
    names::rank(Role::Status, &column.keys)?;
    let is_telling = words.known as f64 >= ENOUGH * profile.filled as f64 && words.known > 0;
    let is_own = !column.keys.iter().any(|key| OF_MANY.contains(&format!(" {key} ")));
    match (is_telling, is_own && profile.filled > 0) {
        (true, _) => Some((NAME_AND_VALUES, Phrase::ByNameAndValues)),
        (false, true) => Some((NAME_ALONE, Phrase::ByNameFewKnown)),
        (false, false) => None,
    }
}

fn by_values(column: &Column, words: &Words) -> Option<(f64, Phrase)> {
    let profile = &column.profile;
    let is_status = profile.kind() == ValueKind::Text
        && profile.distinct <= MAX_WORDS
        && words.known == profile.filled
        && words.no_sales > 0
        && words.no_sales < profile.filled
        && !OF_GOODS.iter().any(|goods| column.keys[0].contains(goods));
    is_status.then_some((VALUES_ALONE, Phrase::AllStatuses))
}

/// What the cells of a column say.
#[derive(Default)]
struct Words {
    /// With a known word.
    known: usize,
    /// With one that means no sale.
    no_sales: usize,
    /// Dates, yes or no.
    answers: usize,
    /// Those that mean yes.
    marks: usize,
}

impl Words {
    fn of(column: usize, rows: &[Line]) -> Self {
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        for cell in rows.iter().filter_map(|row| row.fields.get(column)) {
            if !cell.trim().is_empty() {
                *times.entry(cell.trim()).or_default() += 1;
            }
        }
        let mut words = Self::default();
        let tell = times.len() <= MAX_WORDS;
        for (cell, times) in times {
            let answer = standing::is_answer(cell);
            words.answers += times * usize::from(answer);
            words.marks += times * usize::from(standing::read_mark(cell) == Standing::NoSale);
            if tell && !answer {
                let standing = standing::read(cell);
                words.known += times * usize::from(standing != Standing::Unknown);
                words.no_sales += times * usize::from(standing == Standing::NoSale);
            }
        }
        words
    }
}
