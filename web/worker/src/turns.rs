//! Letting the event loop take a turn.

use crate::clock::now_ms;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// Work goes on this long before others get a turn.
const SLICE_MS: f64 = 40.0;

/// Gives turns through a message channel: unlike a timer, it is not held back by the browser.
pub struct Turns {
    channel: Option<MessageChannel>,
    since: f64,
}

impl Turns {
    pub fn new() -> Self {
        Self { channel: MessageChannel::new().ok(), since: now_ms() }
    }

    /// Has this slice lasted long enough?
    pub fn is_due(&self) -> bool {
        now_ms() - self.since >= SLICE_MS
    }

    /// Waits until every event that is waiting has been handled, and begins a new slice.
    pub async fn take(&mut self) {
        if let Some(channel) = &self.channel {
            let turn = Promise::new(&mut |resolve, _| {
                channel.port1().set_onmessage(Some(&resolve));
                let _ = channel.port2().post_message(&JsValue::NULL);
            });
            let _ = JsFuture::from(turn).await;
        }
        self.since = now_ms();
    }
}
