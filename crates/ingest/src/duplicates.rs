//! Finds rows that repeat an earlier row exactly.

use foldhash::fast::FixedState;
use hashbrown::HashTable;
use std::hash::BuildHasher;

/// A row as its codes and bits: equal exactly where all mapped columns are equal.
pub(crate) type RowKey = [u64; 8];

/// The rows seen so far.
#[derive(Debug)]
pub(crate) struct SeenRows {
    hasher: FixedState,
    table: HashTable<u32>,
    keys: Vec<RowKey>,
}

impl Default for SeenRows {
    fn default() -> Self {
        Self { hasher: FixedState::with_seed(0), table: HashTable::new(), keys: Vec::new() }
    }
}

impl SeenRows {
    /// Remembers a row; false where it was seen before.
    pub fn insert(&mut self, key: RowKey) -> bool {
        let Self { hasher, table, keys } = self;
        let hash = hasher.hash_one(key);
        if table.find(hash, |&row| keys[row as usize] == key).is_some() {
            return false;
        }
        let row = keys.len() as u32;
        keys.push(key);
        table.insert_unique(hash, row, |&row| hasher.hash_one(keys[row as usize]));
        true
    }
}
