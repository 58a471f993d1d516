//! Sorted rows in blocks that hold together what belongs together.

use crate::SpillError;
use crate::rows::{append, split_off};
use arrow_array::RecordBatch;
use ingest::KeptRows;

/// Blocks of sorted rows. Rows of one key (a time, a customer) stand in one block.
pub struct Blocks<I, K> {
    batches: I,
    key: fn(&KeptRows) -> &[K],
    pending: KeptRows,
    /// Rows that a block has at least, but for the last one; and this one.
    usual: usize,
    min: usize,
}

impl<I, K> Blocks<I, K> {
    /// Of rows sorted by `key`, about so many at once.
    pub fn new(batches: I, rows: usize, key: fn(&KeptRows) -> &[K]) -> Self {
        Self { batches, key, pending: KeptRows::default(), usual: rows, min: rows }
    }
}

impl<I, E, K> Iterator for Blocks<I, K>
where
    I: Iterator<Item = Result<RecordBatch, E>>,
    SpillError: From<E>,
    K: PartialEq,
{
    type Item = Result<KeptRows, SpillError>;

    fn next(&mut self) -> Option<Self::Item> {
        for batch in self.batches.by_ref() {
            match batch {
                Ok(batch) => append(&mut self.pending, &batch),
                Err(error) => return Some(Err(error.into())),
            }
            if self.pending.len() < self.min {
                continue;
            }
            if let Some(at) = last_change((self.key)(&self.pending)) {
                self.min = self.usual;
                let rest = split_off(&mut self.pending, at);
                return Some(Ok(std::mem::replace(&mut self.pending, rest)));
            }
            // All are of one key: the block grows, and is not searched again with every batch.
            self.min = 2 * self.pending.len();
        }
        (!self.pending.is_empty()).then(|| Ok(std::mem::take(&mut self.pending)))
    }
}

/// Where the last run of equal keys begins; `None` where all are equal.
fn last_change<K: PartialEq>(keys: &[K]) -> Option<usize> {
    let last = keys.last()?;
    keys.iter().rposition(|key| key != last).map(|before| before + 1)
}

#[cfg(test)]
mod tests {
    use super::last_change;

    #[test]
    fn a_block_ends_where_the_last_run_begins() {
        assert_eq!(last_change(&[1, 1, 2, 2, 3, 3]), Some(4));
        assert_eq!(last_change(&[1, 2]), Some(1));
        assert_eq!(last_change(&[7, 7]), None);
        assert_eq!(last_change::<u32>(&[]), None);
    }
}
