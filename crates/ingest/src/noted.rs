//! Values that are counted, with the first of them.

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
    pub fn told(&self) -> String {
        let part = self.part.as_ref().map(|part| format!(" of {part}")).unwrap_or_default();
        format!("{} in line {}{part}", self.example, self.line)
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
