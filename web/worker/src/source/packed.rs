//! What another worker unpacks, asked for piece by piece.

use super::Piece;
use js_sys::{Promise, Reflect, Uint8Array};
use protocol::{FromUnpacker, RunError, ToUnpacker};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::MessagePort;

/// The unpacker's end of a channel is elsewhere; this is ours.
pub struct Packed {
    port: MessagePort,
    taken: u64,
    total: u64,
    /// The next answer, asked for while this one is parsed.
    ahead: Option<Promise>,
    at_end: bool,
}

impl Packed {
    pub fn new(port: MessagePort) -> Self {
        Self { port, taken: 0, total: 0, ahead: None, at_end: false }
    }

    /// Bytes of the files taken so far, and in all.
    pub fn progress(&self) -> (u64, u64) {
        (self.taken, self.total)
    }

    pub async fn read(&mut self) -> Result<Option<Piece>, RunError> {
        if self.at_end {
            return Ok(None);
        }
        let answer = match self.ahead.take() {
            Some(ahead) => ahead,
            None => self.ask(),
        };
        let answer = JsFuture::from(answer).await.map_err(|_| garbled())?;
        let (answer, bytes) = wire::unpack::<FromUnpacker>(&answer).map_err(|_| garbled())?;
        match answer {
            FromUnpacker::Part { name } => {
                self.ahead = Some(self.ask());
                Ok(Some(Piece::Part(name)))
            }
            FromUnpacker::Bytes { taken, total } => {
                (self.taken, self.total) = (taken, total);
                self.ahead = Some(self.ask());
                let bytes = bytes.map(|bytes| Uint8Array::new(&bytes).to_vec());
                Ok(Some(Piece::Bytes(bytes.unwrap_or_default())))
            }
            FromUnpacker::End => {
                self.at_end = true;
                Ok(None)
            }
            FromUnpacker::Failed { message } => {
                self.at_end = true;
                Err(RunError::plain(message))
            }
        }
    }

    fn ask(&self) -> Promise {
        Promise::new(&mut |resolve, reject| {
            let heard = Closure::once_into_js(move |event: JsValue| {
                let data = Reflect::get(&event, &"data".into()).unwrap_or(JsValue::UNDEFINED);
                let _ = resolve.call1(&JsValue::NULL, &data);
            });
            self.port.set_onmessage(Some(heard.unchecked_ref()));
            let sent =
                wire::pack(&ToUnpacker::Next, None).map(|next| self.port.post_message(&next));
            if !matches!(sent, Ok(Ok(()))) {
                let _ = reject.call0(&JsValue::NULL);
            }
        })
    }
}

fn garbled() -> RunError {
    RunError::plain("The file could not be unpacked. Unpack it yourself and choose what is in it.")
}
