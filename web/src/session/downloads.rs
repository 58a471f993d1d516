//! What is being saved: one thing at a time.

use crate::download::Download;
use leptos::prelude::*;
use vocabulary::{Bundle, OutputFile};
use wasm_bindgen::JsValue;

/// What is downloaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// One file.
    File(OutputFile),
    /// The rows that were not used.
    Rejects,
    /// How the file is read.
    Mapping,
    /// Several files as one zip.
    Zip(Bundle),
}

/// What is being downloaded, and what has come of it. Copies share it.
#[derive(Clone, Copy)]
pub struct Downloads {
    /// What is on its way, if anything.
    pub wanted: RwSignal<Option<Wanted>>,
    parts: StoredValue<Download, LocalStorage>,
}

impl Downloads {
    /// Nothing is on its way.
    pub fn new() -> Self {
        Self { wanted: RwSignal::new(None), parts: StoredValue::new_local(Download::default()) }
    }

    /// Begins, unless something else is still on its way.
    pub fn begin(self, wanted: Wanted) -> bool {
        let is_free = self.wanted.get_untracked().is_none();
        if is_free {
            self.wanted.set(Some(wanted));
            self.parts.set_value(Download::default());
        }
        is_free
    }

    /// Takes in the next piece.
    pub fn push(self, part: &JsValue) {
        self.parts.with_value(|parts| parts.push(part));
    }

    /// Saves what has come; tells whether that could be.
    pub fn finish(self, file_name: &str, media_type: &str) -> bool {
        let parts = self.parts.try_update_value(std::mem::take);
        self.wanted.set(None);
        parts.is_some_and(|parts| parts.save(file_name, media_type).is_ok())
    }

    /// Lets go of what has come.
    pub fn give_up(self) {
        self.parts.set_value(Download::default());
        self.wanted.set(None);
    }
}
