//! Values that are counted, with the first of them.

use vocabulary::{Message, Phrase};

/// Values of which the first is kept with its line.
#[derive(Clone, Debug, Default)]
pub(crate) struct Noted {
    pub count: u64,
    pub example: String,
    /// The example's line, from 1.
    pub line: u64,
    /// The name of the table it stands in, where there are several.
    pub part: Option<String>,
}

impl Noted {
    /// Puts the name of its table to the example, once.
    pub fn place(&mut self, part: &str) {
        if self.count > 0 && self.part.is_none() {
            self.part = Some(part.to_owned());
        }
    }

    /// The example and where it stands.
    pub fn told(&self) -> Message {
        in_line(&self.example, self.line, self.part.as_ref())
    }

    /// Counts a value.
    pub fn note(&mut self, text: &[u8], line: impl FnOnce() -> u64) {
        if self.count == 0 {
            self.example = String::from_utf8_lossy(text.trim_ascii()).into_owned();
            self.line = line();
        }
        self.count += 1;
    }
}

/// A value and the line it stands in, with the name of its table where there are several.
pub(crate) fn in_line(value: &str, line: u64, part: Option<&String>) -> Message {
    let phrase = if part.is_some() { Phrase::ValueInLineOf } else { Phrase::ValueInLine };
    let message = Message::of(phrase).with(value).with(line);
    part.iter().fold(message, |message, part| message.with(*part))
}
