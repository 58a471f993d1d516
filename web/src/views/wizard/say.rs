//! What the person says of the columns.

use crate::session::session;
use protocol::{ColumnGuess, ColumnRef, Mapping, Role};

/// Says that a column, or none, plays a role.
pub fn assign(role: Role, place: Option<usize>, columns: &[ColumnGuess]) {
    session().say(|said| {
        match place {
            Some(place) => {
                let reference = reference(place, columns);
                // A column plays one role; the newest word holds.
                said.columns.retain(|_, other| *other != reference);
                said.absent.retain(|&other| other != role);
                said.columns.insert(role, reference);
            }
            None => {
                said.columns.remove(&role);
                said.absent.retain(|&other| other != role);
                said.absent.push(role);
            }
        }
        forget_format(said, role);
    });
}

/// Says that the guesses that are not sure are right.
pub fn confirm(guesses: Vec<(Role, ColumnRef)>) {
    session().say(|said| said.columns.extend(guesses));
}

/// By name where it is the only one of that name, so that the mapping fits next month's export too.
pub fn reference(place: usize, columns: &[ColumnGuess]) -> ColumnRef {
    let name = &columns[place].name;
    let same = columns.iter().filter(|column| column.name.eq_ignore_ascii_case(name)).count();
    match same {
        1 if !name.is_empty() => ColumnRef::Name(name.clone()),
        _ => ColumnRef::Position(place + 1),
    }
}

/// What was said of how a role is written was said of another column.
fn forget_format(said: &mut Mapping, role: Role) {
    said.formats.set_decimal(role, None);
    if role == Role::Timestamp {
        said.formats.timestamp = None;
    }
}
