//! The worker's global scope, and posting to whoever started the worker.

use js_sys::{Array, Uint8Array};
use protocol::FromEngine;
use serde::Serialize;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

pub fn global() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// Hears every message from now on.
pub fn listen(listener: Closure<dyn FnMut(MessageEvent)>) {
    global().set_onmessage(Some(listener.as_ref().unchecked_ref()));
    // The listener lives as long as the worker does.
    listener.forget();
}

/// Posts a message. Whoever is gone cannot be told that.
pub fn post<T: Serialize>(message: &T) {
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

/// Runs something after a while.
pub fn after(ms: i32, work: impl FnOnce() + 'static) {
    let work = Closure::once_into_js(work);
    // Without a timer it is never run, which nothing here depends on.
    let _ =
        global().set_timeout_with_callback_and_timeout_and_arguments_0(work.unchecked_ref(), ms);
}
