//! Values as fields of a CSV text.

use std::fmt::{Display, Write};

/// A CSV text in the making.
#[derive(Debug, Default)]
pub(crate) struct Text {
    pub bytes: Vec<u8>,
    row_begun: bool,
    number: String,
}

impl Text {
    /// Goes on after a text that ends with a whole row.
    pub fn after(bytes: Vec<u8>) -> Self {
        Self { bytes, ..Self::default() }
    }

    /// A field; quoted where it must be.
    pub fn field(&mut self, text: &str) {
        self.separate();
        if text.contains([',', '"', '\n', '\r', ';', '\t', '|']) {
            self.bytes.push(b'"');
            self.bytes.extend_from_slice(text.replace('"', "\"\"").as_bytes());
            self.bytes.push(b'"');
        } else {
            self.bytes.extend_from_slice(text.as_bytes());
        }
    }

    /// A value that needs no quotation marks.
    pub fn bare(&mut self, value: impl Display) {
        self.separate();
        self.number.clear();
        let _ = write!(self.number, "{value}");
        self.bytes.extend_from_slice(self.number.as_bytes());
    }

    /// Ends the row.
    pub fn end_row(&mut self) {
        self.bytes.push(b'\n');
        self.row_begun = false;
    }

    fn separate(&mut self) {
        if self.row_begun {
            self.bytes.push(b',');
        }
        self.row_begun = true;
    }
}
