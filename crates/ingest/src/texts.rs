//! The text columns of the kept rows.

use crate::last::Last;
use dialect::windows_text;
use frame::{Categorical, Interner};
use std::collections::BTreeSet;

/// A text column that grows row by row.
#[derive(Debug, Default)]
pub(crate) struct TextColumn {
    interner: Interner,
    last: Last<u32>,
    /// Texts that are no UTF-8 and were read as Windows text.
    strays: BTreeSet<Vec<u8>>,
}

impl TextColumn {
    /// The code of a text, without appending a row.
    pub fn code(&mut self, text: &[u8]) -> u32 {
        let Self { interner, strays, .. } = self;
        interner.intern(text).unwrap_or_else(|_| {
            let code = interner.intern_text(&windows_text(text));
            strays.insert(text.to_vec());
            code
        })
    }

    /// The code of a text that is likely to be the one before.
    pub fn code_again(&mut self, text: &[u8]) -> u32 {
        self.last.get(text).unwrap_or_else(|| {
            let code = self.code(text);
            self.last.set(text, code);
            code
        })
    }

    /// The text of a code.
    pub fn text(&self, code: u32) -> &[u8] {
        self.interner.text(code)
    }

    /// Appends a row.
    pub fn push(&mut self, code: u32) {
        self.interner.push_code(code);
    }

    /// Different texts that were read as Windows text.
    pub fn strays(&self) -> impl Iterator<Item = String> {
        self.strays.iter().map(|text| windows_text(text))
    }

    /// The column, with its rows in another order where one is given.
    pub fn finish(self, order: Option<&[u32]>) -> Categorical {
        let column = self.interner.finish();
        match order {
            Some(order) => column.take(order),
            None => column,
        }
    }
}
