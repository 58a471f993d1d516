//! What to do when a worker is no more: say so, and go on where it stopped.
//!
//! The engine holds the data behind the results and what is opened; the page holds the files and everything that was
//! said of them. So another engine can be brought to where the last one was.

use super::{Complaint, EngineState, Results, Session};
use crate::{
    engine::{Event, load_anew},
    stopped::Stopped,
};
use leptos::prelude::*;
use protocol::{Preview, RunError, ToEngine};
use wasm_bindgen_futures::spawn_local;

impl Session {
    /// Starts the engine and listens to it.
    pub(super) fn start_engine(self) {
        if !self.engine.start(move |event| self.hear(event)) {
            self.engine_broke();
        }
    }

    fn hear(self, event: Event) {
        match event {
            Event::Message(message, payload) => self.receive(message, payload),
            Event::Late => self.recovery.stopped.set(Some(Stopped::Late)),
            Event::Broken(detail) => {
                leptos::logging::error!("engine: {detail}");
                self.engine_broke();
            }
        }
    }

    pub(super) fn engine_broke(self) {
        let state = self.engine.state.get_untracked();
        if state == EngineState::Broken && self.recovery.stopped.with_untracked(Option::is_some) {
            return;
        }
        let started = state == EngineState::Ready;
        self.engine.stop();
        self.engine.state.set(EngineState::Broken);
        self.recovery.stopped.set(Some(if started { Stopped::Engine } else { Stopped::Start }));
        self.recovery.missing.update_value(|missing| {
            missing.results = true;
            missing.restoring = None;
        });
        self.drop_work();
    }

    /// The unpacker has ended. Where nobody waits for it, the next file starts another.
    pub(super) fn unpacker_broke(self) {
        self.import.unpacker.with_value(|unpacker| drop(unpacker.stop()));
        if !self.is_unpacking() {
            return;
        }
        let drafted = self.import.draft.get_untracked();
        let read = || self.run.with_untracked(|run| run.as_ref()?.draft.clone());
        let unpacked = drafted.clone().or_else(read);
        self.recovery.missing.update_value(|missing| missing.unpacked = unpacked);
        self.send(&ToEngine::Cancel, None);
        if let Some(draft) = drafted {
            self.send(&ToEngine::Leave { draft: draft.number }, None);
        }
        self.drop_work();
        self.recovery.stopped.set(Some(Stopped::Unpacker));
    }

    /// Lets go of what can no longer be finished. A draft with questions stays, with what was answered.
    fn drop_work(self) {
        self.run.set(None);
        self.downloads.give_up();
        self.error.set(None);
        self.import.draft.update(|draft| match draft {
            // What was seen of it is no longer open anywhere.
            Some(draft) if draft.asking => draft.preview = None,
            _ => *draft = None,
        });
    }

    /// Starts what has stopped again, and brings it to where it was.
    pub fn go_on(self) {
        match self.recovery.stopped.get_untracked() {
            Some(Stopped::Unpacker) => {
                self.recovery.stopped.set(None);
                let unpacked = self
                    .recovery
                    .missing
                    .try_update_value(|missing| missing.unpacked.take())
                    .flatten();
                if let Some(draft) = unpacked {
                    self.open(draft);
                }
            }
            Some(_) if self.engine.state.get_untracked() == EngineState::Ready => {
                self.recovery.stopped.set(None);
                self.restore();
            }
            Some(why) => {
                self.recovery.stopped.set(None);
                self.error.set(None);
                self.engine.stop();
                self.engine.state.set(EngineState::Starting);
                spawn_local(async move {
                    // Nothing is loaded any more once a file is chosen.
                    if why != Stopped::Engine && !self.offline.is_hushed() {
                        load_anew().await;
                    }
                    self.start_engine();
                    self.restore();
                });
            }
            None => {}
        }
    }

    /// Lets go of what the unpacker had stopped at.
    pub fn give_up(self) {
        self.recovery.stopped.set(None);
        self.recovery.missing.update_value(|missing| missing.unpacked = None);
        self.import.draft.set(None);
    }

    /// Brings an engine to where the last one was: the results first, then what was opened.
    fn restore(self) {
        let results = self.results.get_untracked().filter(Results::are_own);
        let own =
            results.and_then(|results| Some((results.draft?, results.summary.settings.clone())));
        match own {
            Some((draft, settings)) => {
                let draft = self.reopen_results(draft, settings.clone());
                self.recovery.missing.update_value(|missing| {
                    missing.restoring = Some((draft, settings));
                    // One after the other: the unpacker does one thing at a time.
                    missing.draft = true;
                });
            }
            None => {
                self.begin_demo();
                self.restore_draft();
            }
        }
    }

    fn restore_draft(self) {
        self.recovery.missing.update_value(|missing| missing.draft = false);
        if let Some(draft) = self.import.draft.get_untracked() {
            self.open(draft);
        }
    }

    /// Was that said of the results' file, opened once more? Then it is read.
    pub(super) fn is_restored(self, number: u32, preview: &Result<Box<Preview>, RunError>) -> bool {
        let restored = self.recovery.missing.try_update_value(|missing| {
            missing.restoring.take_if(|(draft, _)| draft.number == number)
        });
        let Some((draft, settings)) = restored.flatten() else { return false };
        match preview {
            Ok(_) => self.run_opened(draft, settings),
            Err(error) => {
                self.error.set(Some(Complaint::Said(error.message.clone())));
                self.rest();
            }
        }
        true
    }

    /// The engine has results again.
    pub(super) fn has_results(self) {
        self.recovery.missing.update_value(|missing| missing.results = false);
    }

    /// Nothing is under way any more: what still waits is taken up. If the engine does not have the results on
    /// the page, that is said.
    pub(super) fn rest(self) {
        if self.run.with_untracked(Option::is_some) {
            return;
        }
        if self.recovery.missing.with_value(|missing| missing.draft && missing.restoring.is_none())
        {
            self.restore_draft();
        }
        let missed = self
            .recovery
            .missing
            .with_value(|missing| missing.results && missing.restoring.is_none());
        if missed && self.results.with_untracked(Option::is_some) {
            self.recovery.stopped.set(Some(Stopped::Engine));
        }
    }
}
