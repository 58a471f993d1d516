//! Where a run's bytes come from.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

/// Bytes read from a file in one piece.
const CHUNK: f64 = (4 << 20) as f64;

/// A file of the user's or simulated sales, chunk by chunk.
pub struct Source {
    /// Bytes that were read before and come first.
    ahead: Vec<u8>,
    kind: Kind,
}

enum Kind {
    File(FileSource),
    Demo(Box<sample::Simulation>),
}

impl Source {
    /// The file that came with a message, if it is one.
    pub fn file(payload: JsValue) -> Option<Self> {
        Some(Self { ahead: Vec::new(), kind: Kind::File(FileSource::new(payload)?) })
    }

    /// Simulated sales.
    pub fn demo(settings: sample::Settings) -> Self {
        let simulation = Box::new(sample::Simulation::new(settings));
        Self { ahead: Vec::new(), kind: Kind::Demo(simulation) }
    }

    /// The same source, with bytes that were read before in front of what is left.
    pub fn beginning_with(self, ahead: Vec<u8>) -> Self {
        Self { ahead, ..self }
    }

    /// Puts the next bytes into `chunk` (in place of what it held); false at the end.
    pub async fn read(&mut self, chunk: &mut Vec<u8>) -> Result<bool, JsValue> {
        if !self.ahead.is_empty() {
            *chunk = std::mem::take(&mut self.ahead);
            return Ok(true);
        }
        match &mut self.kind {
            Kind::File(file) => file.read(chunk).await,
            Kind::Demo(simulation) => {
                chunk.clear();
                Ok(simulation.next_chunk(chunk))
            }
        }
    }

    /// Bytes in all; estimated for simulated sales from how far they are.
    pub fn total(&self, read: u64) -> u64 {
        match &self.kind {
            Kind::File(file) => file.blob.size() as u64,
            Kind::Demo(simulation) => {
                let progress = simulation.progress();
                read * u64::from(progress.total) / u64::from(progress.done.max(1))
            }
        }
    }
}

/// A file, read one chunk ahead: the browser fetches the next chunk while this one is parsed.
struct FileSource {
    blob: Blob,
    offset: f64,
    ahead: Option<JsFuture>,
}

impl FileSource {
    /// The file that came with a message, if it is one.
    fn new(payload: JsValue) -> Option<Self> {
        let mut source = Self { blob: payload.dyn_into().ok()?, offset: 0.0, ahead: None };
        source.read_ahead().ok()?;
        Some(source)
    }

    fn read_ahead(&mut self) -> Result<(), JsValue> {
        if self.offset < self.blob.size() {
            let slice = self.blob.slice_with_f64_and_f64(self.offset, self.offset + CHUNK)?;
            self.offset += CHUNK;
            self.ahead = Some(JsFuture::from(slice.array_buffer()));
        }
        Ok(())
    }

    async fn read(&mut self, chunk: &mut Vec<u8>) -> Result<bool, JsValue> {
        let Some(ahead) = self.ahead.take() else { return Ok(false) };
        let bytes = Uint8Array::new(&ahead.await?);
        self.read_ahead()?;
        chunk.resize(bytes.length() as usize, 0);
        bytes.copy_to(chunk);
        Ok(true)
    }
}
