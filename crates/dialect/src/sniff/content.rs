//! Roles by what the values are, where no name tells.

use super::amounts::is_counter;
use super::column::{Column, is_open};
use super::table::Line;
use protocol::ValueKind;
use std::collections::BTreeMap;
use vocabulary::{Phrase, Role};

/// The only column of dates can hardly be anything else; all other guesses are to be asked about.
const ONLY_DATES: f64 = 0.7;
const A_GUESS: f64 = 0.4;

/// A role for a column.
pub(super) struct ContentGuess {
    pub column: usize,
    pub role: Role,
    pub confidence: f64,
    pub why: Phrase,
}

/// Guesses for the roles that are needed and still open.
pub(super) fn guess(columns: &[Column], rows: &[Line]) -> Vec<ContentGuess> {
    let mut found = Vec::new();
    let mut free: Vec<usize> =
        (0..columns.len()).filter(|&column| columns[column].role.is_none()).collect();
    let mut take = |column: Option<usize>, role, confidence, why, free: &mut Vec<usize>| {
        let Some(column) = column else { return };
        free.retain(|&other| other != column);
        found.push(ContentGuess { column, role, confidence, why });
    };
    let of_kind = |free: &[usize], kind: ValueKind| -> Vec<usize> {
        free.iter().copied().filter(|&column| columns[column].profile.kind() == kind).collect()
    };
    let mut date = index_of(columns, Role::Timestamp);
    if date.is_none() {
        let dates = of_kind(&free, ValueKind::Date);
        let (confidence, why) = match dates.len() {
            1 => (ONLY_DATES, Phrase::OnlyDates),
            _ => (A_GUESS, Phrase::FirstDates),
        };
        date = dates.first().copied();
        take(date, Role::Timestamp, confidence, why, &mut free);
    }
    let mut invoice = index_of(columns, Role::Invoice);
    if invoice.is_none()
        && let Some(date) = date
    {
        let candidates = free.iter().copied().filter(|&column| {
            is_id(&columns[column])
                && determines(rows, column, date)
                && columns[column].profile.distinct > 2
        });
        invoice = candidates.max_by_key(|&column| columns[column].profile.distinct);
        take(invoice, Role::Invoice, A_GUESS, Phrase::OneDateEach, &mut free);
    }
    if is_open(columns, Role::Customer)
        && let (Some(date), Some(invoice)) = (date, invoice)
    {
        let candidates = free.iter().copied().filter(|&column| {
            is_id(&columns[column])
                && determines(rows, invoice, column)
                && !determines(rows, column, date)
        });
        let customer = candidates.max_by_key(|&column| columns[column].profile.distinct);
        take(customer, Role::Customer, A_GUESS, Phrase::OrdersEach, &mut free);
    }
    if is_open(columns, Role::UnitPrice) && is_open(columns, Role::LineTotal) {
        let price = of_kind(&free, ValueKind::Decimal).first().copied();
        take(price, Role::UnitPrice, A_GUESS, Phrase::FirstDecimals, &mut free);
    }
    // Without a price of the piece, nothing asks for their number.
    if is_open(columns, Role::Quantity) && is_open(columns, Role::LineTotal) {
        let quantity = of_kind(&free, ValueKind::Whole);
        let quantity = quantity.into_iter().filter(|&column| !is_counter(columns, rows, column));
        let quantity = quantity.min_by_key(|&column| columns[column].profile.distinct);
        take(quantity, Role::Quantity, A_GUESS, Phrase::FewWholeNumbers, &mut free);
    }
    found
}

fn index_of(columns: &[Column], role: Role) -> Option<usize> {
    columns.iter().position(|column| column.role.as_ref().is_some_and(|given| given.role == role))
}

/// Could the values be numbers or names of something?
fn is_id(column: &Column) -> bool {
    let profile = &column.profile;
    matches!(profile.kind(), ValueKind::Whole | ValueKind::Text)
        && profile.distinct > 1
        && 2 * profile.filled > profile.rows
}

/// Does each value of one column always stand beside the same value of the other?
fn determines(rows: &[Line], one: usize, other: usize) -> bool {
    let mut partners: BTreeMap<&str, &str> = BTreeMap::new();
    rows.iter().all(|row| {
        let (Some(one), Some(other)) = (row.fields.get(one), row.fields.get(other)) else {
            return true;
        };
        one.trim().is_empty() || *partners.entry(one).or_insert(other) == other
    })
}
