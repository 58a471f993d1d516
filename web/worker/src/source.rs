//! Where a run's bytes come from.

mod files;
mod packed;

use files::Files;
use js_sys::Array;
use packed::Packed;
use protocol::{Decoded, Encoding, RunError};
use std::collections::VecDeque;
use vocabulary::Phrase;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessagePort;

/// What comes next.
pub enum Piece {
    /// One of several tables begins; what its text was in before it was UTF-8, if that is known.
    Part(String, Option<Decoded>),
    /// Bytes of the table, and what its text was in, as soon as that is known.
    Bytes(Vec<u8>, Option<Decoded>),
}

/// Files of the user's, plain or packed, or simulated sales, piece by piece.
pub struct Source {
    /// Pieces that were read before and come first.
    ahead: VecDeque<Piece>,
    kind: Kind,
}

enum Kind {
    Files(Files),
    Packed(Packed),
    Demo(Box<sample::Simulation>),
}

impl Source {
    /// What came with a message: the port of whoever unpacks the files, or an array of plain ones, with that
    /// port at its end. Texts that are not Unicode, or said to be in another encoding, are the unpacker's too.
    pub async fn sent(payload: JsValue, encoding: Option<Encoding>) -> Result<Self, RunError> {
        let packed = |port| Kind::Packed(Packed::new(port, encoding));
        let gone = || RunError::plain(Phrase::UnreadableFurther);
        let kind = match payload.dyn_into::<MessagePort>() {
            Ok(port) => packed(port),
            Err(all) => {
                let all: Array = all.dyn_into().map_err(|_| gone())?;
                let last = all.get(all.length().saturating_sub(1)).dyn_into::<MessagePort>().ok();
                let count = all.length() - u32::from(last.is_some());
                let files = Files::new(&all.slice(0, count)).ok_or_else(gone)?;
                let is_ours = encoding.is_none_or(Encoding::is_unicode)
                    && !files.need_decoding().await.map_err(|_| gone())?;
                match last {
                    Some(port) if !is_ours => packed(port),
                    None if !is_ours => return Err(RunError::plain(Phrase::NotUnicode)),
                    _ => Kind::Files(files),
                }
            }
        };
        Ok(Self { ahead: VecDeque::new(), kind })
    }

    /// Simulated sales.
    pub fn demo(settings: sample::Settings) -> Self {
        let simulation = Box::new(sample::Simulation::new(settings));
        Self { ahead: VecDeque::new(), kind: Kind::Demo(simulation) }
    }

    /// The same source, with pieces that were read before in front of what is left.
    pub fn beginning_with(self, ahead: VecDeque<Piece>) -> Self {
        Self { ahead, ..self }
    }

    /// The next piece; nothing at the end.
    pub async fn read(&mut self) -> Result<Option<Piece>, RunError> {
        if let Some(piece) = self.ahead.pop_front() {
            return Ok(Some(piece));
        }
        match &mut self.kind {
            Kind::Files(files) => {
                files.read().await.map_err(|_| RunError::plain(Phrase::UnreadableFurther))
            }
            Kind::Packed(packed) => packed.read().await,
            Kind::Demo(simulation) => {
                let mut bytes = Vec::new();
                Ok(simulation.next_chunk(&mut bytes).then_some(Piece::Bytes(bytes, None)))
            }
        }
    }

    /// Bytes taken and in all, where `read` bytes of text were read; estimated for simulated sales from how
    /// far they are.
    pub fn progress(&self, read: u64) -> (u64, u64) {
        match &self.kind {
            Kind::Files(files) => (read, files.total().max(read)),
            Kind::Packed(packed) => packed.progress(),
            Kind::Demo(simulation) => {
                let progress = simulation.progress();
                (read, read * u64::from(progress.total) / u64::from(progress.done.max(1)))
            }
        }
    }
}
