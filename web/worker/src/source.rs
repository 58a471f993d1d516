//! Where a run's bytes come from.

mod files;
mod packed;

use files::Files;
use packed::Packed;
use protocol::RunError;
use std::collections::VecDeque;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessagePort;

/// What is said of a file that has gone.
pub const UNREADABLE: &str = "The file could not be read on. It may have been moved, changed or opened by another program; close it there and choose it again.";

/// What comes next.
pub enum Piece {
    /// One of several tables begins.
    Part(String),
    /// Bytes of the table.
    Bytes(Vec<u8>),
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
    /// What came with a message: an array of files, or the port of whoever unpacks them.
    pub fn sent(payload: JsValue) -> Option<Self> {
        let kind = match payload.dyn_into::<MessagePort>() {
            Ok(port) => Kind::Packed(Packed::new(port)),
            Err(files) => Kind::Files(Files::new(&files.dyn_into().ok()?)?),
        };
        Some(Self { ahead: VecDeque::new(), kind })
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
            Kind::Files(files) => files.read().await.map_err(|_| RunError::plain(UNREADABLE)),
            Kind::Packed(packed) => packed.read().await,
            Kind::Demo(simulation) => {
                let mut bytes = Vec::new();
                Ok(simulation.next_chunk(&mut bytes).then_some(Piece::Bytes(bytes)))
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
