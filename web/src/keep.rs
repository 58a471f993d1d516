//! The last data set, kept on this device: only where the person asks for it, and gone on a word.
//!
//! All tabs of the site share what is kept. One at a time changes or reads it, and tells the others.

mod print;
pub mod store;

use leptos::prelude::*;
use protocol::{Mapping, RawSettings};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use web_sys::{BroadcastChannel, File};

/// The lock of what is kept, and the channel on which a tab tells the others that it has changed.
pub const SHARED: &str = "kept-data-set";

/// What is kept.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// The files' names, in order.
    pub names: Vec<String>,
    /// Their size.
    pub bytes: f64,
    /// The folder they lie in; none for what an earlier version of the page has kept.
    #[serde(default)]
    folder: Option<String>,
    /// By which each of them is known to be what was kept.
    #[serde(default)]
    prints: Vec<String>,
    /// What was said of them.
    pub said: Mapping,
    pub settings: RawSettings,
}

impl Kept {
    /// Of files that are about to be kept, and what was said of them.
    pub fn of(files: &[File], said: Mapping, settings: RawSettings) -> Self {
        Self {
            names: files.iter().map(File::name).collect(),
            bytes: files.iter().map(|file| file.size()).sum(),
            said,
            settings,
            ..Self::default()
        }
    }
}

/// What is kept, and where keeping it stands. Copies share it.
#[derive(Clone, Copy)]
pub struct KeptData {
    /// What is kept on this device, if anything.
    pub data: RwSignal<Option<Kept>>,
    /// Is a data set being kept right now?
    pub busy: RwSignal<bool>,
    pub channel: StoredValue<Option<BroadcastChannel>, LocalStorage>,
}

impl KeptData {
    pub fn new() -> Self {
        let channel = BroadcastChannel::new(SHARED).ok();
        let (data, busy) = (RwSignal::new(None), RwSignal::new(false));
        Self { data, busy, channel: StoredValue::new_local(channel) }
    }

    pub fn tell_other_tabs(self) {
        self.channel.with_value(|channel| {
            let _ = channel.as_ref().map(|channel| channel.post_message(&JsValue::NULL));
        });
    }
}
