//! Files of plain text, one after the other.

use super::Piece;
use js_sys::{Array, Uint8Array};
use pipeline::{SAMPLE_BYTES, needs_decoding};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};

/// Bytes read from a file in one piece.
const CHUNK: f64 = (4 << 20) as f64;

/// Files, read one chunk ahead: the browser fetches the next chunk while this one is parsed.
pub struct Files {
    files: Vec<File>,
    /// The file at hand.
    current: usize,
    /// Has its name been told?
    begun: bool,
    offset: f64,
    ahead: Option<JsFuture>,
}

impl Files {
    /// The files of an array.
    pub fn new(files: &Array) -> Option<Self> {
        let files: Vec<File> =
            files.iter().map(|file| file.dyn_into().ok()).collect::<Option<_>>()?;
        let mut source = Self { files, current: 0, begun: false, offset: 0.0, ahead: None };
        source.read_ahead().ok()?;
        Some(source)
    }

    /// Is any of them a text that only the unpacker can decode, as far as their beginnings show?
    pub async fn need_decoding(&self) -> Result<bool, JsValue> {
        for file in &self.files {
            let blob: &Blob = file.as_ref();
            let beginning = blob.slice_with_f64_and_f64(0.0, SAMPLE_BYTES as f64)?;
            let bytes = JsFuture::from(beginning.array_buffer()).await?;
            if needs_decoding(&Uint8Array::new(&bytes).to_vec()) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Bytes in all.
    pub fn total(&self) -> u64 {
        self.files.iter().map(|file| file.size()).sum::<f64>() as u64
    }

    pub async fn read(&mut self) -> Result<Option<Piece>, JsValue> {
        loop {
            let Some(file) = self.files.get(self.current) else { return Ok(None) };
            // A file that is alone needs no name in what is said of it.
            if !std::mem::replace(&mut self.begun, true) && self.files.len() > 1 {
                return Ok(Some(Piece::Part(file.name(), None)));
            }
            if let Some(ahead) = self.ahead.take() {
                let bytes = Uint8Array::new(&ahead.await?);
                self.read_ahead()?;
                return Ok(Some(Piece::Bytes(bytes.to_vec(), None)));
            }
            (self.current, self.begun, self.offset) = (self.current + 1, false, 0.0);
            self.read_ahead()?;
        }
    }

    fn read_ahead(&mut self) -> Result<(), JsValue> {
        let Some(file) = self.files.get(self.current) else { return Ok(()) };
        let blob: &Blob = file.as_ref();
        if self.offset < blob.size() {
            let slice = blob.slice_with_f64_and_f64(self.offset, self.offset + CHUNK)?;
            self.offset += CHUNK;
            self.ahead = Some(JsFuture::from(slice.array_buffer()));
        }
        Ok(())
    }
}
