//! The text columns of the kept rows.

use crate::last::Last;
use dialect::{before_twice, windows_text};
use frame::{Categorical, Interner};
use std::borrow::Cow;
use std::collections::BTreeSet;
use vocabulary::{Message, Phrase};

/// Most bytes of different texts in a column, whatever the next one brings.
const MAX_TEXT: usize = i32::MAX as usize - MORE_TEXT;

/// Bytes of different texts that any machine has room for.
const LITTLE_TEXT: usize = 1 << 26;
/// Bytes that the next row may bring.
const MORE_TEXT: usize = 1 << 22;

/// A text column that grows row by row.
#[derive(Debug, Default)]
pub(crate) struct TextColumn {
    interner: Interner,
    last: Last<u32>,
    /// Texts that are no UTF-8 and were read as Windows text.
    strays: BTreeSet<Vec<u8>>,
    /// Texts that were encoded twice, as they stand.
    twice: BTreeSet<Vec<u8>>,
}

impl TextColumn {
    /// The code of a text, without appending a row.
    pub fn code(&mut self, text: &[u8]) -> u32 {
        // Most texts were there before, and as they stand.
        if let Some(code) = self.interner.find(text) {
            return code;
        }
        let text = &*self.meant(text);
        let Self { interner, strays, .. } = self;
        interner.intern(text).unwrap_or_else(|_| {
            let code = interner.intern_text(&windows_text(text));
            strays.insert(text.to_vec());
            code
        })
    }

    /// A text as it was meant: what was encoded twice is read as what it was, and remembered.
    pub fn meant<'a>(&mut self, text: &'a [u8]) -> Cow<'a, [u8]> {
        match before_twice(text) {
            Some(before) => {
                self.twice.insert(text.to_vec());
                Cow::Owned(before.into_bytes())
            }
            None => Cow::Borrowed(text),
        }
    }

    /// The code of a text, if it is known.
    pub fn find(&self, text: &[u8]) -> Option<u32> {
        self.interner.find(text)
    }

    /// Remembers a text that is read as Windows text.
    pub fn note_stray(&mut self, text: &[u8]) {
        if std::str::from_utf8(text).is_err() {
            self.strays.insert(text.to_vec());
        }
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

    /// Has it all the text it can have, or that there is memory for?
    pub fn is_full(&mut self) -> bool {
        let bytes = self.interner.text_bytes();
        bytes > LITTLE_TEXT && (bytes > MAX_TEXT || !self.interner.has_room(MORE_TEXT))
    }

    /// Appends a row.
    pub fn push(&mut self, code: u32) {
        self.interner.push_code(code);
    }

    /// Different texts that were read as Windows text.
    pub fn strays(&self) -> impl Iterator<Item = String> {
        self.strays.iter().map(|text| windows_text(text))
    }

    /// Different texts that were encoded twice, and how they are read.
    pub fn twice(&self) -> impl Iterator<Item = Message> {
        self.twice.iter().filter_map(|text| {
            let before = before_twice(text)?;
            let text = String::from_utf8_lossy(text);
            Some(Message::of(Phrase::ReadAs).with(text.as_ref()).with(before))
        })
    }

    /// Takes the codes of the rows so far.
    pub fn take_codes(&mut self) -> Vec<u32> {
        self.interner.take_codes()
    }

    /// Appends rows with texts of our own making. From where it is [full](Self::is_full) on they have none.
    pub fn append(&mut self, texts: impl Iterator<Item = String>) {
        for text in texts {
            let code = if self.is_full() { 0 } else { self.interner.intern_text(&text) };
            self.interner.push_code(code);
        }
    }

    /// The texts, as a column without rows that were taken.
    pub fn finish(self) -> Categorical {
        self.interner.finish()
    }
}
