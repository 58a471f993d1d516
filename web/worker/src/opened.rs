//! A file that was opened: its beginning is looked at, as often as it takes, before all of it is read.

use crate::source::Source;
use pipeline::{SAMPLE_BYTES, Settings, look};
use protocol::{Look, Mapping, RawSettings, RunError};
use wasm_bindgen::JsValue;

/// A source and what was read of it so far.
pub struct Opened {
    /// What the page calls it.
    pub name: u32,
    beginning: Vec<u8>,
    rest: Source,
}

impl Opened {
    /// Reads on until there is enough to guess by.
    pub async fn new(name: u32, mut source: Source) -> Result<Self, JsValue> {
        let mut beginning = Vec::new();
        let mut chunk = Vec::new();
        while beginning.len() < SAMPLE_BYTES && source.read(&mut chunk).await? {
            beginning.append(&mut chunk);
        }
        Ok(Self { name, beginning, rest: source })
    }

    /// What is seen of it, read in this way.
    pub fn look(&self, mapping: &Mapping, settings: &RawSettings) -> Result<Look, RunError> {
        let settings = Settings::try_from(settings.clone())
            .map_err(|error| RunError { message: error.to_string(), by_mapping: true })?;
        look(&self.beginning, &settings, mapping)
            .map_err(|error| RunError::plain(error.to_string()))
    }

    /// All of it, from its beginning.
    pub fn into_source(self) -> Source {
        self.rest.beginning_with(self.beginning)
    }
}
