//! What a tab remembers of the data it had.

use leptos::prelude::window;
use web_sys::Storage;

/// All that a tab remembers of a file: that there was one. It is gone with the tab.
const KEY: &str = "own-file";

/// Remembers whether the data at hand are the person's own. A browser that forbids storage only forgets it.
pub fn remember_own(own: bool) {
    if let Some(storage) = storage() {
        let _ = if own { storage.set_item(KEY, "1") } else { storage.remove_item(KEY) };
    }
}

/// Were the data this tab had open the person's own?
pub fn had_own() -> bool {
    storage().and_then(|storage| storage.get_item(KEY).ok().flatten()).is_some()
}

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}
