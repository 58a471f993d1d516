//! What the person says of the columns.

use crate::session::session;
use protocol::{ColumnGuess, ColumnRef, Mapping};
use vocabulary::Role;

/// Says that a column, or none, plays a role.
pub fn assign(role: Role, index: Option<usize>, columns: &[ColumnGuess]) {
    assign_all(role, index.as_slice(), columns);
}

/// Says that these columns, or none, play a role.
pub fn assign_all(role: Role, indices: &[usize], columns: &[ColumnGuess]) {
    let references: Vec<ColumnRef> =
        indices.iter().map(|&index| reference(index, columns)).collect();
    session().say(|said| {
        // A column plays one role; the newest word holds.
        let others = std::mem::take(&mut said.columns).into_iter();
        let others = others.filter(|&(other, _)| other != role).filter_map(|(other, columns)| {
            let left = columns.columns().filter(|column| !references.contains(column));
            Some((other, ColumnRef::of(left.cloned().collect())?))
        });
        said.columns = others.collect();
        said.absent.retain(|&other| other != role);
        match ColumnRef::of(references) {
            Some(reference) => drop(said.columns.insert(role, reference)),
            None => said.absent.push(role),
        }
        forget_format(said, role);
    });
}

/// Says that the guesses that are not sure are right.
pub fn confirm(guesses: Vec<(Role, ColumnRef)>) {
    session().say(|said| said.columns.extend(guesses));
}

/// By name where it is the only one of that name, so that the mapping fits next month's export too.
pub fn reference(index: usize, columns: &[ColumnGuess]) -> ColumnRef {
    let name = &columns[index].name;
    let same = columns.iter().filter(|column| column.name.eq_ignore_ascii_case(name)).count();
    match same {
        1 if !name.is_empty() => ColumnRef::Name(name.clone()),
        _ => ColumnRef::Position(index + 1),
    }
}

/// What was said of how a role is written was said of another column.
fn forget_format(said: &mut Mapping, role: Role) {
    said.formats.set_decimal(role, None);
    if role == Role::Timestamp {
        said.formats.timestamp = None;
    }
}
