//! The worker's global scope, and posting to the page.

use js_sys::{Array, Uint8Array};
use protocol::FromEngine;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DedicatedWorkerGlobalScope;

pub fn global() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// Posts a message to the page. A page that is gone cannot be told that.
pub fn post(message: &FromEngine) {
    if let Ok(packed) = wire::pack(message, None) {
        let _ = global().post_message(&packed);
    }
}

/// Posts bytes to the page, handing over their buffer.
pub fn post_chunk(bytes: &[u8]) {
    let buffer: JsValue = Uint8Array::from(bytes).buffer().into();
    if let Ok(packed) = wire::pack(&FromEngine::Chunk, Some(&buffer)) {
        let _ = global().post_message_with_transfer(&packed, &Array::of1(&buffer));
    }
}
