//! Keeping the last data set, opening and forgetting it.

use super::Session;
use crate::{
    draft::Draft,
    keep::{Kept, SHARED, store},
    words::keep as says,
};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, prelude::Closure};
use wasm_bindgen_futures::spawn_local;

impl Session {
    /// Looks whether something is kept.
    pub async fn look_for_kept(self) {
        self.kept.data.set(store::contents().await.ok().flatten());
    }

    /// Clears away what an earlier visit has left half done, and hears what other tabs keep and forget.
    pub fn share_kept(self) {
        spawn_local(async move {
            let _alone = wire::locks::take(SHARED).await;
            self.kept.data.set(store::tidy().await);
        });
        self.kept.channel.with_value(|channel| {
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
        let (Some(Draft { said, .. }), Some(files)) = (draft, self.import.read_files()) else {
            return;
        };
        if self.kept.busy.get_untracked() {
            return;
        }
        self.kept.busy.set(true);
        let kept = Kept::of(&files, said, self.settings.get_untracked());
        spawn_local(async move {
            let alone = wire::locks::take(SHARED).await;
            if store::write(&files, kept).await.is_err() {
                self.complain(says::FAILED);
            }
            self.kept.data.set(store::tidy().await);
            drop(alone);
            self.kept.busy.set(false);
            self.kept.tell_other_tabs();
        });
    }

    /// Forgets what is kept.
    pub fn forget(self) {
        spawn_local(async move {
            let alone = wire::locks::take(SHARED).await;
            let _ = store::remove().await;
            self.kept.data.set(store::tidy().await);
            drop(alone);
            self.kept.tell_other_tabs();
        });
    }

    /// Opens what is kept. It is read anew: another tab may have kept something else since.
    pub fn open_kept(self) {
        spawn_local(async move {
            let alone = wire::locks::take(SHARED).await;
            let kept = store::tidy().await;
            self.kept.data.set(kept.clone());
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
                    if nothing && !self.import.lost.get_untracked() {
                        self.begin_demo();
                    }
                    self.complain(says::GONE);
                }
            }
        });
    }
}
