//! A file that was opened: its beginning is looked at, as often as it takes, before all of it is read.

use crate::source::{Piece, Source};
use pipeline::{SAMPLE_BYTES, Settings, look};
use protocol::{Look, Mapping, RawSettings, RunError};
use std::collections::VecDeque;

/// A source and what was read of it so far.
pub struct Opened {
    /// What the page calls it.
    pub name: u32,
    pieces: VecDeque<Piece>,
    /// The beginning of its first table.
    beginning: Vec<u8>,
    rest: Source,
}

impl Opened {
    /// Reads on until there is enough to guess by.
    pub async fn new(name: u32, mut source: Source) -> Result<Self, RunError> {
        let mut pieces = VecDeque::new();
        let mut beginning = Vec::new();
        while beginning.len() < SAMPLE_BYTES {
            let Some(piece) = source.read().await? else { break };
            let is_next_table = match &piece {
                Piece::Bytes(bytes) => {
                    beginning.extend_from_slice(bytes);
                    false
                }
                Piece::Part(_) => !beginning.is_empty(),
            };
            pieces.push_back(piece);
            if is_next_table {
                break;
            }
        }
        beginning.truncate(SAMPLE_BYTES);
        Ok(Self { name, pieces, beginning, rest: source })
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
        self.rest.beginning_with(self.pieces)
    }
}
