//! How a visit begins: with what is kept, with the demo, or with the word that a file must be chosen again.

use super::Session;
use crate::visit;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

impl Session {
    /// Opens what is kept. Where nothing is, the report shows itself on simulated data, but never in the place
    /// of a file that this tab had open: a page cannot open it again by itself.
    pub fn begin_visit(self) {
        self.import.lost.set(visit::had_own());
        spawn_local(async move {
            self.look_for_kept().await;
            // Somebody may have been quicker.
            if self.import.draft.with_untracked(Option::is_some)
                || self.run.with_untracked(Option::is_some)
            {
                return;
            }
            if self.kept.data.with_untracked(Option::is_some) {
                self.open_kept();
            } else if !self.import.lost.get_untracked() {
                self.run_demo();
            }
        });
    }
}
