//! A file's print: a hash by which it is known again, taken piece by piece, so that its size does not matter.

use js_sys::Uint8Array;
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, SubtleCrypto};

/// Bytes taken at once.
const PIECE: f64 = (4 << 20) as f64;

/// The print of what has been added so far: each piece is hashed together with the print before it.
pub struct Print {
    crypto: SubtleCrypto,
    so_far: Uint8Array,
}

impl Print {
    pub fn new() -> Result<Self, JsValue> {
        let crypto = window().crypto()?.subtle();
        Ok(Self { crypto, so_far: Uint8Array::new_with_length(0) })
    }

    pub async fn add(&mut self, piece: &Uint8Array) -> Result<(), JsValue> {
        let before = self.so_far.length();
        let both = Uint8Array::new_with_length(before + piece.length());
        both.set(&self.so_far, 0);
        both.set(piece, before);
        let hash = self.crypto.digest_with_str_and_buffer_source("SHA-256", &both)?;
        self.so_far = Uint8Array::new(&JsFuture::from(hash).await?);
        Ok(())
    }

    pub fn finish(self) -> String {
        self.so_far.to_vec().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The pieces of a file, one after the other.
pub struct Pieces<'a> {
    file: &'a Blob,
    offset: f64,
}

impl<'a> Pieces<'a> {
    pub fn of(file: &'a Blob) -> Self {
        Self { file, offset: 0.0 }
    }

    pub async fn next(&mut self) -> Result<Option<Uint8Array>, JsValue> {
        if self.offset >= self.file.size() {
            return Ok(None);
        }
        let piece = self.file.slice_with_f64_and_f64(self.offset, self.offset + PIECE)?;
        self.offset += PIECE;
        Ok(Some(Uint8Array::new(&JsFuture::from(piece.array_buffer()).await?)))
    }
}

/// A file's print.
pub async fn print(file: &Blob) -> Result<String, JsValue> {
    let mut print = Print::new()?;
    let mut pieces = Pieces::of(file);
    while let Some(piece) = pieces.next().await? {
        print.add(&piece).await?;
    }
    Ok(print.finish())
}
