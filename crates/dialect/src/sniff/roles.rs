//! Which column plays which role.

use super::column::{Assigned, Column, EXPORT, NAME_ALONE, NAME_AND_VALUES, give};
use super::content;
use super::identity;
use super::profile::Profile;
use super::table::Line;
use super::{amounts, statuses};
use crate::export::Export;
use crate::names;
use protocol::{ColumnRef, Mapping, ValueKind};
use vocabulary::{Message, Phrase, Role};

/// How sure a role is that was said.
const SAID: f64 = 1.0;

/// Gives the columns their roles: what is said first, then a known export's, then by name, then by
/// content.
pub(super) fn assign(
    columns: &mut [Column],
    rows: &[Line],
    hints: &Mapping,
    export: Option<&Export>,
) {
    for (&role, references) in &hints.columns {
        for reference in references.columns() {
            if let Some(column) = position(columns, reference) {
                give(columns, column, role, SAID, Phrase::SaidInMapping);
            }
        }
    }
    let may_be = |role: &Role| !hints.absent.contains(role);
    let of_export = export.iter().flat_map(|export| export.columns.iter().copied());
    for (role, name) in of_export.filter(|(role, _)| may_be(role)) {
        let column = columns.iter().position(|column| column.keys[0] == name);
        // What is empty in the beginning may still tell of a cancellation later.
        let is_usable =
            |&column: &usize| role == Role::Status || columns[column].profile.filled > 0;
        let usable = column.filter(is_usable);
        if let (Some(column), Some(export)) = (usable, export) {
            let why = Message::of(Phrase::ColumnOfExport).with(export.name);
            give(columns, column, role, EXPORT, why);
        }
    }
    for role in Role::ALL.into_iter().filter(may_be) {
        if role == Role::Status {
            for guess in statuses::guess(columns, rows) {
                give(columns, guess.column, role, guess.confidence, guess.why);
            }
        } else if let Some((column, fits)) = by_name(columns, role) {
            let (confidence, why) = match fits {
                true => (NAME_AND_VALUES, Phrase::ByNameAndValues),
                false => (NAME_ALONE, Phrase::ByNameFewFit),
            };
            give(columns, column, role, confidence, why);
        }
    }
    if may_be(&Role::Invoice)
        && let Some(column) = columns.iter().position(is_order_reference)
    {
        give(columns, column, Role::Invoice, NAME_AND_VALUES, Phrase::NewReference);
    }
    if export.is_none() {
        let is_said =
            |role: Role| hints.columns.contains_key(&role) || hints.absent.contains(&role);
        amounts::check(columns, rows, is_said);
    }
    prefer_better_customer(columns, rows);
    for guess in content::guess(columns, rows).into_iter().filter(|guess| may_be(&guess.role)) {
        give(columns, guess.column, guess.role, guess.confidence, guess.why);
    }
}

/// Where the customer is known by its column's name alone, another column may tell people apart better.
fn prefer_better_customer(columns: &mut [Column], rows: &[Line]) {
    let is_named = |given: &Assigned| given.role == Role::Customer && given.confidence < EXPORT;
    let customer = columns.iter().position(|column| column.role.as_ref().is_some_and(is_named));
    let Some(customer) = customer else { return };
    if let Some(better) = identity::better(columns, rows, customer) {
        columns[customer].role = None;
        let why = better.why;
        let given = Assigned { role: Role::Customer, confidence: NAME_AND_VALUES, why };
        columns[better.column].role = Some(given);
    }
}

/// The column a reference means.
fn position(columns: &[Column], reference: &ColumnRef) -> Option<usize> {
    match reference {
        ColumnRef::Position(position) => {
            position.checked_sub(1).filter(|&column| column < columns.len())
        }
        ColumnRef::Name(name) => {
            names::find(columns.iter().map(|column| column.name.as_str()), name)
        }
        ColumnRef::Several(_) => None,
    }
}

/// The free column with the best name for a role; of several the first whose values fit.
fn by_name(columns: &[Column], role: Role) -> Option<(usize, bool)> {
    let free = columns.iter().enumerate().filter(|(_, column)| column.role.is_none());
    let mut named: Vec<(usize, usize)> = free
        .filter(|(_, column)| !is_ruled_out(role, column, columns))
        .filter_map(|(index, column)| Some((names::rank(role, &column.keys)?, index)))
        .collect();
    named.sort_unstable();
    let fitting = named.iter().find(|&&(_, index)| fits(role, &columns[index].profile));
    match fitting {
        Some(&(_, index)) => Some((index, true)),
        None => named.first().map(|&(_, index)| (index, false)),
    }
}

/// Do the values speak against what the name says?
fn is_ruled_out(role: Role, column: &Column, columns: &[Column]) -> bool {
    let profile = &column.profile;
    match role {
        // A reference that is new in every row is the order's.
        Role::StockCode => is_order_reference(column),
        Role::Refund => {
            let is_number = matches!(profile.kind(), ValueKind::Whole | ValueKind::Decimal);
            // `Quantity (- Refund)`, `Net Sales`: refunds are off already.
            let is_net = |column: &Column| {
                let role = column.role.as_ref().map(|given| given.role);
                let is_amount =
                    matches!(role, Some(Role::Quantity | Role::UnitPrice | Role::LineTotal));
                is_amount
                    && (column.keys[0].contains("refund") || column.keys[0].starts_with("net"))
            };
            !is_number || columns.iter().any(is_net)
        }
        _ => false,
    }
}

/// Rows from which on a column that never repeats is telling.
const ENOUGH_ROWS: usize = 20;

fn is_order_reference(column: &Column) -> bool {
    let profile = &column.profile;
    let is_reference = ["ref", "rif"].iter().any(|begin| column.keys[1].starts_with(begin));
    is_reference && profile.distinct >= ENOUGH_ROWS && profile.distinct == profile.rows
}

/// Are the values such as the role asks for?
fn fits(role: Role, profile: &Profile) -> bool {
    let kind = profile.kind();
    match role {
        Role::Timestamp => kind == ValueKind::Date || profile.numbers.epoch().is_some(),
        Role::TimeOfDay => kind == ValueKind::Text,
        Role::Quantity | Role::UnitPrice | Role::LineTotal | Role::Refund => {
            matches!(kind, ValueKind::Whole | ValueKind::Decimal)
        }
        _ => kind != ValueKind::Empty,
    }
}
