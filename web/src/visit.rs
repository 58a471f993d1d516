//! How a visit begins: with what is kept, with the demo, or with the word that a file must be chosen again.

use crate::session::Session;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Storage;

/// All that a tab remembers of a file: that there was one. It is gone with the tab.
const KEY: &str = "own-file";

impl Session {
    /// Opens what is kept. Where nothing is, the report shows itself on simulated data, but never in the place
    /// of a file that this tab had open: a page cannot open it again by itself.
    pub fn begin_visit(self) {
        self.lost.set(had_own());
        spawn_local(async move {
            self.look_for_kept().await;
            // Somebody may have been quicker.
            if self.draft.with_untracked(Option::is_some)
                || self.run.with_untracked(Option::is_some)
            {
                return;
            }
            if self.kept.with_untracked(Option::is_some) {
                self.open_kept();
            } else if !self.lost.get_untracked() {
                self.run_demo();
            }
        });
    }
}

/// Remembers whether the data at hand are the person's own. A browser that forbids storage only forgets it.
pub fn remember_own(own: bool) {
    if let Some(storage) = storage() {
        let _ = if own { storage.set_item(KEY, "1") } else { storage.remove_item(KEY) };
    }
}

fn had_own() -> bool {
    storage().and_then(|storage| storage.get_item(KEY).ok().flatten()).is_some()
}

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}
