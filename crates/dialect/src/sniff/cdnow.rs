//! CDNOW's purchases: a data set that is much used for learning, between blanks and without a header.

use super::column::{Column, EXPORT, give};
use protocol::ValueKind;
use vocabulary::{Message, Phrase, Role};

/// Gives its columns their roles, if these are they: customer (in the sample with a second number), date,
/// pieces, dollars.
pub(super) fn assign(columns: &mut [Column]) -> Option<&'static str> {
    const NAME: &str = "CDNOW";
    let date = columns.len().checked_sub(3).filter(|date| matches!(date, 1 | 2))?;
    let kind = |column: usize| columns[column].profile.kind();
    let is_date = columns[date].profile.dates.dates == columns[date].profile.filled;
    let fits = is_date
        && (0..date).all(|column| kind(column) == ValueKind::Whole)
        && kind(date + 1) == ValueKind::Whole
        && kind(date + 2) == ValueKind::Decimal;
    if !fits {
        return None;
    }
    let roles = [Role::Customer, Role::Timestamp, Role::Quantity, Role::LineTotal];
    // What was said stays; what was guessed by content knows less.
    for column in columns.iter_mut() {
        column.role = column.role.take().filter(|given| given.confidence >= 1.0);
    }
    for (role, column) in roles.into_iter().zip([0, date, date + 1, date + 2]) {
        give(columns, column, role, EXPORT, Message::of(Phrase::ColumnOfExport).with(NAME));
    }
    Some(NAME)
}
