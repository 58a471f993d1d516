//! The last text of a column and what became of it.

use frame::same_text;

/// Consecutive rows of an invoice repeat most of their fields, and comparing is cheaper than parsing or
/// hashing again.
#[derive(Debug)]
pub(crate) struct Last<T> {
    text: Vec<u8>,
    value: Option<T>,
}

impl<T> Default for Last<T> {
    fn default() -> Self {
        Self { text: Vec::new(), value: None }
    }
}

impl<T: Copy> Last<T> {
    /// What the last text became, if this is it.
    pub fn get(&self, text: &[u8]) -> Option<T> {
        self.value.filter(|_| same_text(&self.text, text))
    }

    /// Remembers what a text has become.
    pub fn set(&mut self, text: &[u8], value: T) {
        self.text.clear();
        self.text.extend_from_slice(text);
        self.value = Some(value);
    }
}
