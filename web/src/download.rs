//! A file on its way from the engine to the person's disk.

use js_sys::Array;
use leptos::prelude::{document, set_timeout};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long a finished file stays in memory for the browser to save it.
const KEEP: Duration = Duration::from_secs(30);

/// The pieces received so far. They stay buffers of the browser and never enter wasm memory.
#[derive(Default)]
pub struct Download {
    parts: Array,
}

impl Download {
    /// Adds a piece.
    pub fn push(&self, part: &JsValue) {
        self.parts.push(part);
    }

    /// Hands the whole file to the browser to save.
    pub fn save(self, name: &str, media_type: &str) -> Result<(), JsValue> {
        let options = BlobPropertyBag::new();
        options.set_type(media_type);
        let blob = Blob::new_with_buffer_source_sequence_and_options(&self.parts, &options)?;
        let url = Url::create_object_url_with_blob(&blob)?;
        let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
        link.set_href(&url);
        link.set_download(name);
        link.click();
        // The browser reads the file after the click has returned.
        set_timeout(move || drop(Url::revoke_object_url(&url)), KEEP);
        Ok(())
    }
}
