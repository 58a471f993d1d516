//! Text columns as codes into a dictionary.

use crate::same_text;
use arrow_array::{Array, StringArray};
use arrow_buffer::{Buffer, OffsetBuffer, ScalarBuffer};
use foldhash::fast::FixedState;
use hashbrown::HashTable;
use std::fmt;
use std::hash::BuildHasher;

/// A text column: a code per row, and the text of each code.
#[derive(Clone, Debug)]
pub struct Categorical {
    codes: ScalarBuffer<u32>,
    values: StringArray,
}

impl Categorical {
    /// The code of every row, each below [`cardinality`](Self::cardinality).
    #[must_use]
    pub fn codes(&self) -> &[u32] {
        &self.codes
    }

    /// Distinct texts.
    #[must_use]
    pub fn cardinality(&self) -> usize {
        self.values.len()
    }

    /// Bytes of the distinct texts in all.
    #[must_use]
    pub fn text_bytes(&self) -> usize {
        self.values.value_data().len()
    }

    /// The text of a code.
    #[must_use]
    pub fn text(&self, code: u32) -> &str {
        self.values.value(code as usize)
    }

    /// The text of a row.
    #[must_use]
    pub fn text_at(&self, row: usize) -> &str {
        self.text(self.codes[row])
    }

    /// The same column with its rows in another order.
    #[must_use]
    pub fn take(&self, rows: &[u32]) -> Self {
        Self {
            codes: rows.iter().map(|&row| self.codes[row as usize]).collect(),
            values: self.values.clone(),
        }
    }

    /// Another column of the same texts.
    #[must_use]
    pub fn with_codes(&self, codes: Vec<u32>) -> Self {
        Self { codes: codes.into(), values: self.values.clone() }
    }

    /// The same column with codes that follow the order of the texts, byte by byte.
    #[must_use]
    pub fn sorted(&self) -> Self {
        let (sorted, new_code) = self.sorted_texts();
        sorted.with_codes(self.codes.iter().map(|&code| new_code[code as usize]).collect())
    }

    /// A column of no rows whose codes follow the order of the texts, byte by byte, and what each code
    /// becomes there.
    #[must_use]
    pub fn sorted_texts(&self) -> (Self, Vec<u32>) {
        let mut by_text: Vec<u32> = (0..self.cardinality() as u32).collect();
        by_text.sort_unstable_by_key(|&code| self.text(code));
        let mut new_code = vec![0; by_text.len()];
        for (rank, &code) in by_text.iter().enumerate() {
            new_code[code as usize] = rank as u32;
        }
        let texts = StringArray::from_iter_values(by_text.iter().map(|&code| self.text(code)));
        (Self { codes: Vec::new().into(), values: texts }, new_code)
    }
}

/// A text that is not valid UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotUtf8;

impl fmt::Display for NotUtf8 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text is not valid UTF-8")
    }
}

impl std::error::Error for NotUtf8 {}

/// Builds a [`Categorical`] row by row; codes are given in order of first appearance.
#[derive(Debug)]
pub struct Interner {
    hasher: FixedState,
    table: HashTable<u32>,
    bytes: Vec<u8>,
    ends: Vec<i32>,
    codes: Vec<u32>,
}

impl Default for Interner {
    fn default() -> Self {
        Self {
            hasher: FixedState::with_seed(0),
            table: HashTable::new(),
            bytes: Vec::new(),
            ends: vec![0],
            codes: Vec::new(),
        }
    }
}

impl Interner {
    /// Appends a row with this text and returns its code.
    ///
    /// # Errors
    /// [`NotUtf8`] where the text is not valid UTF-8; nothing is appended then.
    pub fn push(&mut self, text: &[u8]) -> Result<u32, NotUtf8> {
        let code = self.intern(text)?;
        self.codes.push(code);
        Ok(code)
    }

    /// Appends a row with the text of a code that was returned before.
    pub fn push_code(&mut self, code: u32) {
        debug_assert!((code as usize) < self.ends.len() - 1);
        self.codes.push(code);
    }

    /// The text of a code.
    #[must_use]
    pub fn text(&self, code: u32) -> &[u8] {
        text_of(&self.bytes, &self.ends, code)
    }

    /// The code of a text, if it is known.
    #[must_use]
    pub fn find(&self, text: &[u8]) -> Option<u32> {
        let Self { hasher, table, bytes, ends, .. } = self;
        let hash = hasher.hash_one(text);
        table.find(hash, |&code| same_text(text_of(bytes, ends, code), text)).copied()
    }

    /// The code of a text, new or known, without appending a row.
    ///
    /// # Errors
    /// [`NotUtf8`] where the text is new and not valid UTF-8.
    pub fn intern(&mut self, text: &[u8]) -> Result<u32, NotUtf8> {
        let Self { hasher, table, bytes, ends, .. } = self;
        let hash = hasher.hash_one(text);
        if let Some(&code) = table.find(hash, |&code| same_text(text_of(bytes, ends, code), text)) {
            return Ok(code);
        }
        std::str::from_utf8(text).map_err(|_| NotUtf8)?;
        Ok(self.append(text, hash))
    }

    /// The code of a text, new or known, without appending a row.
    pub fn intern_text(&mut self, text: &str) -> u32 {
        let Self { hasher, table, bytes, ends, .. } = self;
        let hash = hasher.hash_one(text.as_bytes());
        match table.find(hash, |&code| same_text(text_of(bytes, ends, code), text.as_bytes())) {
            Some(&code) => code,
            None => self.append(text.as_bytes(), hash),
        }
    }

    fn append(&mut self, text: &[u8], hash: u64) -> u32 {
        let Self { hasher, table, bytes, ends, .. } = self;
        let code = (ends.len() - 1) as u32;
        bytes.extend_from_slice(text);
        ends.push(bytes.len() as i32);
        table.insert_unique(hash, code, |&code| hasher.hash_one(text_of(bytes, ends, code)));
        code
    }

    /// Is there memory for so many more bytes of text? Where it cannot be had, this tells instead of ending the
    /// program.
    #[must_use]
    pub fn has_room(&mut self, more: usize) -> bool {
        self.bytes.capacity() - self.bytes.len() >= more
            // Twice as much is the usual step, and close to the end of memory too large a one.
            || self.bytes.try_reserve(more).is_ok()
            || self.bytes.try_reserve_exact(more).is_ok()
    }

    /// Bytes of the texts in all: at most [`i32::MAX`].
    #[must_use]
    pub fn text_bytes(&self) -> usize {
        self.bytes.len()
    }

    /// Takes the codes of the rows so far; the texts stay.
    #[must_use]
    pub fn take_codes(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.codes)
    }

    /// The finished column.
    #[must_use]
    pub fn finish(self) -> Categorical {
        let offsets = OffsetBuffer::new(self.ends.into());
        Categorical {
            codes: self.codes.into(),
            values: StringArray::new(offsets, Buffer::from_vec(self.bytes), None),
        }
    }
}

fn text_of<'a>(bytes: &'a [u8], ends: &[i32], code: u32) -> &'a [u8] {
    let code = code as usize;
    &bytes[ends[code] as usize..ends[code + 1] as usize]
}

#[cfg(test)]
mod tests {
    use super::{Interner, NotUtf8};

    fn column(texts: &[&str]) -> super::Categorical {
        let mut interner = Interner::default();
        for text in texts {
            interner.push(text.as_bytes()).unwrap();
        }
        interner.finish()
    }

    #[test]
    fn codes_come_in_order_of_appearance_and_sorting_renumbers_them() {
        let column = column(&["b", "a", "", "b"]);
        assert_eq!(column.codes(), [0, 1, 2, 0]);
        let sorted = column.sorted();
        assert_eq!(sorted.codes(), [2, 1, 0, 2]);
        let texts: Vec<&str> = (0..4).map(|row| sorted.text_at(row)).collect();
        assert_eq!(texts, ["b", "a", "", "b"]);
        assert_eq!(sorted.take(&[3, 1]).codes(), [2, 1]);
    }

    #[test]
    fn bytes_that_are_not_text_are_refused_and_leave_no_trace() {
        let mut interner = Interner::default();
        assert_eq!(interner.push(&[0xff]), Err(NotUtf8));
        assert_eq!(interner.push(b"ok"), Ok(0));
        assert_eq!((interner.find(b"ok"), interner.find(b"new")), (Some(0), None));
        assert_eq!((interner.intern_text("ok"), interner.intern_text("new")), (0, 1));
        assert_eq!(interner.finish().cardinality(), 2);
    }

    #[test]
    fn many_texts_survive_growth() {
        let texts: Vec<String> = (0..10_000).map(|n| format!("customer {n}")).collect();
        let column = column(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(column.cardinality(), texts.len());
        assert!((0..texts.len()).all(|row| column.text_at(row) == texts[row]));
    }
}
