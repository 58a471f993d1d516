//! A file that was opened: its beginning is looked at, as often as it takes, before all of it is read.

use crate::source::{Piece, Source};
use pipeline::{SAMPLE_BYTES, Settings, preview};
use protocol::{Decoded, Mapping, Preview, RawSettings, RunError};
use std::collections::VecDeque;

/// Tables whose beginnings are looked at: sheets with a title or notes may come first.
const TABLES: usize = 8;

/// The beginning of a table, and what its text was in before it was UTF-8.
#[derive(Default)]
struct Beginning {
    bytes: Vec<u8>,
    decoded: Option<Decoded>,
}

/// A source and what was read of it so far.
pub struct Opened {
    /// What the page calls it.
    pub name: u32,
    pieces: VecDeque<Piece>,
    /// The beginnings of its first tables.
    beginnings: Vec<Beginning>,
    rest: Source,
}

impl Opened {
    /// Reads on until there is enough to guess by.
    pub async fn new(name: u32, mut source: Source) -> Result<Self, RunError> {
        let mut pieces = VecDeque::new();
        let mut beginnings = vec![Beginning::default()];
        while let Some(piece) = source.read().await? {
            match &piece {
                Piece::Part(..) if beginnings.len() == TABLES => {
                    pieces.push_back(piece);
                    break;
                }
                Piece::Part(_, decoded) => {
                    beginnings.push(Beginning { bytes: Vec::new(), decoded: decoded.clone() });
                }
                Piece::Bytes(bytes, decoded) => {
                    if let Some(beginning) = beginnings.last_mut() {
                        beginning.bytes.extend_from_slice(bytes);
                        beginning.decoded.clone_from(decoded);
                    }
                }
            }
            pieces.push_back(piece);
            if beginnings.last().is_some_and(|last| last.bytes.len() >= SAMPLE_BYTES) {
                break;
            }
        }
        beginnings.retain(|beginning| !beginning.bytes.is_empty());
        beginnings.iter_mut().for_each(|beginning| beginning.bytes.truncate(SAMPLE_BYTES));
        Ok(Self { name, pieces, beginnings, rest: source })
    }

    /// What is seen of it, read in this way: of its first table that can be read so, or else of that with
    /// the most usable rows.
    pub fn preview(&self, mapping: &Mapping, settings: &RawSettings) -> Result<Preview, RunError> {
        let settings = Settings::try_from(settings.clone())?;
        let mut best: Option<Preview> = None;
        let mut trouble = None;
        for beginning in &self.beginnings {
            match preview(&beginning.bytes, &settings, mapping, beginning.decoded.as_ref()) {
                Ok(preview) if preview.is_settled() => return Ok(preview),
                Ok(preview) => {
                    let kept = |best: &Preview| best.trial.kept;
                    if best.as_ref().map(kept).is_none_or(|max| max < preview.trial.kept) {
                        best = Some(preview);
                    }
                }
                Err(error) => trouble = trouble.or(Some(error)),
            }
        }
        let trouble = trouble.unwrap_or(pipeline::IngestError::Empty);
        best.ok_or_else(|| RunError::plain(trouble.message()))
    }

    /// All of it, from its beginning.
    pub fn into_source(self) -> Source {
        self.rest.beginning_with(self.pieces)
    }
}
