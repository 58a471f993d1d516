//! A column of the sample, and the role it has.

use super::profile::Profile;
use vocabulary::{Message, Role};

/// How sure a role is, by what speaks for it.
pub(super) const EXPORT: f64 = 0.98;
pub(super) const NAME_AND_VALUES: f64 = 0.9;
pub(super) const NAME_ALONE: f64 = 0.6;

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
    pub why: Message,
}

/// Gives a role to a column, unless one of them is taken. Several columns may tell the status.
pub(super) fn give(
    columns: &mut [Column],
    column: usize,
    role: Role,
    confidence: f64,
    why: impl Into<Message>,
) {
    let is_free = role == Role::Status || is_open(columns, role);
    if is_free && columns[column].role.is_none() {
        columns[column].role = Some(Assigned { role, confidence, why: why.into() });
    }
}

/// Has no column this role yet?
pub(super) fn is_open(columns: &[Column], role: Role) -> bool {
    !columns.iter().any(|column| column.role.as_ref().is_some_and(|given| given.role == role))
}
