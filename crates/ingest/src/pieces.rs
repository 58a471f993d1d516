//! Sales that are spread over several tables: orders in one, their items in another, customers in a third.

use crate::{IngestError, sniff};
use protocol::{Decoded, Mapping, SURE};
use std::collections::BTreeMap;
use vocabulary::{Message, Phrase, Role, Value, values};

/// What sales cannot do without.
const NEEDED: [Role; 2] = [Role::Timestamp, Role::Customer];
const PRICES: [Role; 2] = [Role::UnitPrice, Role::LineTotal];
/// Columns that are named as what ties tables together.
const KEYS: usize = 3;

/// A table that is no table of sales by itself.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    name: String,
    columns: Vec<String>,
    roles: Vec<Role>,
}

impl Piece {
    /// What stands at the head of a table, if that can be told.
    pub fn of(name: &str, head: &[u8], said: &Mapping, decoded: Option<&Decoded>) -> Option<Self> {
        let sniffed = sniff(head, said, decoded).ok()?;
        let sure = sniffed.columns.iter().filter(|column| column.confidence >= SURE);
        Some(Self {
            name: name.to_owned(),
            roles: sure.filter_map(|column| column.role).collect(),
            columns: sniffed.columns.into_iter().map(|column| column.name).collect(),
        })
    }

    fn has_some(&self, roles: &[Role]) -> bool {
        self.roles.iter().any(|role| roles.contains(role))
    }

    /// Which of the needed things it has.
    fn told(&self) -> Message {
        let has = NEEDED.iter().chain(&PRICES).filter(|role| self.roles.contains(role));
        let has = values(has.copied());
        if has.is_empty() {
            return Message::of(Phrase::TableHasNothing).with(&self.name);
        }
        Message::of(Phrase::TableHas).with(&self.name).with(Value::AllOf(has))
    }
}

/// The error that says so, where tables share columns and have all that is needed between them.
pub(crate) fn split(pieces: &[Piece]) -> Option<IngestError> {
    let all_needed = NEEDED.iter().all(|role| pieces.iter().any(|piece| piece.has_some(&[*role])));
    let has_price = pieces.iter().any(|piece| piece.has_some(&PRICES));
    let mut tables_of: BTreeMap<&str, usize> = BTreeMap::new();
    for name in pieces.iter().flat_map(|piece| &piece.columns).filter(|name| !name.is_empty()) {
        *tables_of.entry(name).or_default() += 1;
    }
    let mut keys: Vec<(usize, &str)> = tables_of
        .into_iter()
        .filter(|&(_, tables)| tables > 1)
        .map(|(name, tables)| (tables, name))
        .collect();
    keys.sort_by_key(|&(tables, name)| (std::cmp::Reverse(tables), name));
    let keys = keys.into_iter().take(KEYS).map(|(_, name)| name.to_owned()).collect::<Vec<_>>();
    (all_needed && has_price && !keys.is_empty()).then(|| IngestError::SplitTables {
        tables: pieces.iter().map(Piece::told).collect(),
        keys,
    })
}
