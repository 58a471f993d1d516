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

    /// Gives the rows other times: those known so far were read in an order that has been ruled out.
    pub fn retime(&mut self, times: &[i64]) {
        let keys = std::mem::take(&mut self.keys);
        self.table.clear();
        for (mut key, &time) in keys.into_iter().zip(times) {
            key[0] = time as u64;
            self.insert(key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SeenRows;

    #[test]
    fn rows_are_known_by_their_new_times() {
        let mut seen = SeenRows::default();
        assert!(seen.insert([1; 8]) && !seen.insert([1; 8]));
        seen.retime(&[9]);
        let mut key = [1; 8];
        assert!(seen.insert(key));
        key[0] = 9;
        assert!(!seen.insert(key));
    }
}
