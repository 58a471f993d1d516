//! Where a run's bytes come from.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

/// Bytes read from a file in one piece.
const CHUNK: f64 = (4 << 20) as f64;

/// A file of the user's or simulated sales, chunk by chunk.
pub enum Source {
    File(FileSource),
    Demo(Box<sample::Simulation>),
}

impl Source {
    /// Puts the next bytes into `chunk` (in place of what it held); false at the end.
    pub async fn read(&mut self, chunk: &mut Vec<u8>) -> Result<bool, JsValue> {
        match self {
            Source::File(file) => file.read(chunk).await,
            Source::Demo(simulation) => {
                chunk.clear();
                Ok(simulation.next_chunk(chunk))
            }
        }
    }

    /// Bytes in all; estimated for simulated sales from how far they are.
    pub fn total(&self, read: u64) -> u64 {
        match self {
            Source::File(file) => file.blob.size() as u64,
            Source::Demo(simulation) => {
                let progress = simulation.progress();
                read * u64::from(progress.total) / u64::from(progress.done.max(1))
            }
        }
    }
}

/// A file, read one chunk ahead: the browser fetches the next chunk while this one is parsed.
pub struct FileSource {
    blob: Blob,
    offset: f64,
    ahead: Option<JsFuture>,
}

impl FileSource {
    /// The file that came with a message, if it is one.
    pub fn new(payload: JsValue) -> Option<Self> {
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
