//! The last data set, kept on this device: only where the person asks for it, and gone on a word.
//!
//! All tabs of the site share what is kept. One at a time changes or reads it, and tells the others.

mod print;
mod store;

use crate::{draft::Draft, session::Session, words::keep as says};
use leptos::prelude::*;
use protocol::{Mapping, RawSettings};
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{BroadcastChannel, File};

pub use store::can_keep;

/// The lock of what is kept, and the channel on which a tab tells the others that it has changed.
const SHARED: &str = "kept-data-set";

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
    said: Mapping,
    settings: RawSettings,
}

/// Where what is kept stands. Copies share it.
#[derive(Clone, Copy)]
pub struct Keeping {
    /// Is a data set being kept right now?
    pub busy: RwSignal<bool>,
    channel: StoredValue<Option<BroadcastChannel>, LocalStorage>,
}

impl Keeping {
    pub fn new() -> Self {
        let channel = BroadcastChannel::new(SHARED).ok();
        Self { busy: RwSignal::new(false), channel: StoredValue::new_local(channel) }
    }

    fn tell_other_tabs(self) {
        self.channel.with_value(|channel| {
            let _ = channel.as_ref().map(|channel| channel.post_message(&JsValue::NULL));
        });
    }
}

impl Session {
    /// Looks whether something is kept.
    pub async fn look_for_kept(self) {
        self.kept.set(store::contents().await.ok().flatten());
    }

    /// Clears away what an earlier visit has left half done, and hears what other tabs keep and forget.
    pub fn share_kept(self) {
        spawn_local(async move {
            let _alone = wire::locks::take(SHARED).await;
            self.kept.set(store::tidy().await);
        });
        self.keeping.channel.with_value(|channel| {
            if let Some(channel) = channel {
                let heard = Closure::<dyn Fn()>::new(move || spawn_local(self.look_for_kept()));
                channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
                // It listens as long as the page lives.
                heard.forget();
            }
        });
    }

    /// Keeps the files behind the results.
    pub fn keep(self) {
        let draft = self.results.with_untracked(|results| results.as_ref()?.draft.clone());
        let (Some(Draft { said, .. }), Some(files)) = (draft, self.read_files()) else { return };
        if self.keeping.busy.get_untracked() {
            return;
        }
        self.keeping.busy.set(true);
        let kept = Kept {
            names: files.iter().map(File::name).collect(),
            bytes: files.iter().map(|file| file.size()).sum(),
            said,
            settings: self.settings.get_untracked(),
            ..Kept::default()
        };
        spawn_local(async move {
            let alone = wire::locks::take(SHARED).await;
            if store::write(&files, kept).await.is_err() {
                self.complain(says::FAILED);
            }
            self.kept.set(store::tidy().await);
            drop(alone);
            self.keeping.busy.set(false);
            self.keeping.tell_other_tabs();
        });
    }

    /// Forgets what is kept.
    pub fn forget(self) {
        spawn_local(async move {
            let alone = wire::locks::take(SHARED).await;
            let _ = store::remove().await;
            self.kept.set(store::tidy().await);
            drop(alone);
            self.keeping.tell_other_tabs();
        });
    }

    /// Opens what is kept. It is read anew: another tab may have kept something else since.
    pub fn open_kept(self) {
        spawn_local(async move {
            let alone = wire::locks::take(SHARED).await;
            let kept = store::tidy().await;
            self.kept.set(kept.clone());
            let files = match &kept {
                Some(kept) => store::read(kept).await.map_err(drop),
                None => Err(()),
            };
            drop(alone);
            match (kept, files) {
                (Some(kept), Ok(files)) => self.take_kept(files, kept.said, kept.settings),
                _ => {
                    // A visit that began with it shows the demo instead.
                    let nothing = self.results.with_untracked(Option::is_none)
                        && self.run.with_untracked(Option::is_none);
                    if nothing && !self.lost.get_untracked() {
                        self.begin_demo();
                    }
                    self.complain(says::GONE);
                }
            }
        });
    }
}
