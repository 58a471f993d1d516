//! Values that are counted, with the first of them.

/// Values of which the first is kept with its line.
#[derive(Clone, Debug, Default)]
pub(crate) struct Noted {
    pub count: u64,
    pub example: String,
    /// The example's line, from 1.
    pub line: u64,
}

impl Noted {
    /// Counts a value.
    pub fn note(&mut self, text: &[u8], line: impl FnOnce() -> u64) {
        if self.count == 0 {
            self.example = String::from_utf8_lossy(text.trim_ascii()).into_owned();
            self.line = line();
        }
        self.count += 1;
    }
}
