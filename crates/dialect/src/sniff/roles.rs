//! Which column plays which role.

use super::content;
use super::profile::Profile;
use super::table::Line;
use crate::export::Export;
use crate::names;
use protocol::{ColumnRef, Mapping, Role, ValueKind};

/// How sure a role is, by what speaks for it.
const SAID: f64 = 1.0;
const EXPORT: f64 = 0.98;
const NAME_AND_VALUES: f64 = 0.9;
const NAME_ALONE: f64 = 0.6;

/// A column of the sample.
#[derive(Debug)]
pub(super) struct Column {
    pub name: String,
    pub keys: [String; 2],
    pub profile: Profile,
    pub role: Option<Assigned>,
}

/// A role and what speaks for it.
#[derive(Debug)]
pub(super) struct Assigned {
    pub role: Role,
    pub confidence: f64,
    pub why: String,
}

/// Gives the columns their roles: what is said first, then a known export's, then by name, then by
/// content.
pub(super) fn assign(
    columns: &mut [Column],
    rows: &[Line],
    hints: &Mapping,
    export: Option<&Export>,
) {
    for (&role, reference) in &hints.columns {
        if let Some(column) = position(columns, reference) {
            give(columns, column, role, SAID, "said in the mapping".to_owned());
        }
    }
    let may_be = |role: &Role| !hints.absent.contains(role);
    let of_export = export.iter().flat_map(|export| export.columns.iter().copied());
    for (role, name) in of_export.filter(|(role, _)| may_be(role)) {
        let column = columns.iter().position(|column| column.keys[0] == name);
        let usable = column.filter(|&column| columns[column].profile.filled > 0);
        if let (Some(column), Some(export)) = (usable, export) {
            give(columns, column, role, EXPORT, format!("a column of {} exports", export.name));
        }
    }
    for role in Role::ALL.into_iter().filter(may_be) {
        if let Some((column, fits)) = by_name(columns, role) {
            let (confidence, why) = match fits {
                true => (NAME_AND_VALUES, "by its name, and its values fit"),
                false => (NAME_ALONE, "by its name, though few of its values fit"),
            };
            give(columns, column, role, confidence, why.to_owned());
        }
    }
    for guess in content::guess(columns, rows).into_iter().filter(|guess| may_be(&guess.role)) {
        give(columns, guess.column, guess.role, guess.confidence, guess.why.to_owned());
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
    }
}

/// Gives a role to a column, unless one of them is taken.
fn give(columns: &mut [Column], column: usize, role: Role, confidence: f64, why: String) {
    if is_open(columns, role) && columns[column].role.is_none() {
        columns[column].role = Some(Assigned { role, confidence, why });
    }
}

/// Has no column this role yet?
pub(super) fn is_open(columns: &[Column], role: Role) -> bool {
    !columns.iter().any(|column| column.role.as_ref().is_some_and(|given| given.role == role))
}

/// The free column with the best name for a role; of several the first whose values fit.
fn by_name(columns: &[Column], role: Role) -> Option<(usize, bool)> {
    let free = columns.iter().enumerate().filter(|(_, column)| column.role.is_none());
    let mut named: Vec<(usize, usize)> = free
        .filter_map(|(place, column)| Some((names::rank(role, &column.keys)?, place)))
        .collect();
    named.sort_unstable();
    let fitting = named.iter().find(|&&(_, place)| fits(role, &columns[place].profile));
    match fitting {
        Some(&(_, place)) => Some((place, true)),
        None => named.first().map(|&(_, place)| (place, false)),
    }
}

/// Are the values such as the role asks for?
fn fits(role: Role, profile: &Profile) -> bool {
    let kind = profile.kind();
    match role {
        Role::Timestamp => kind == ValueKind::Date || profile.numbers.epoch().is_some(),
        Role::TimeOfDay => kind == ValueKind::Text,
        Role::Quantity | Role::UnitPrice | Role::LineTotal => {
            matches!(kind, ValueKind::Whole | ValueKind::Decimal)
        }
        _ => kind != ValueKind::Empty,
    }
}
