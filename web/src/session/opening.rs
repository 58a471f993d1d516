//! Files on their way in: taken, opened at the engine, and let go of.

use super::{Session, Wanted};
use crate::{
    draft::Draft,
    files::{Chosen, Next, is_packed, name_of},
    unpacker, words,
};
use js_sys::Array;
use leptos::prelude::*;
use protocol::{Mapping, RawSettings, ToEngine};
use std::time::Duration;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

/// How long the unpacker may take to let go of what nobody asks for any more.
const UNPACKER_PATIENCE: Duration = Duration::from_secs(2);

impl Session {
    /// Takes in what the person chose or dropped, and reads it if it is clear how.
    pub fn take(self, files: Vec<File>) {
        self.preview_and_take_in(Chosen { files, said: Mapping::default(), settings: None });
    }

    /// Takes in what was kept, with all that was said of it.
    pub(super) fn take_kept(self, files: Vec<File>, said: Mapping, settings: RawSettings) {
        self.preview_and_take_in(Chosen { files, said, settings: Some(settings) });
    }

    /// A name may say that a file is text where it is none, so its beginning is looked at first.
    fn preview_and_take_in(self, chosen: Chosen) {
        if chosen.files.is_empty() {
            return;
        }
        self.offline.hush();
        let choice = self.import.files.try_update_value(|files| {
            files.choices += 1;
            files.choices
        });
        spawn_local(async move {
            if unpacker::look_into(&chosen.files).await {
                self.prepare();
            }
            // Unless others were chosen meanwhile.
            if self.import.files.with_value(|files| choice == Some(files.choices)) {
                self.take_in(chosen);
            }
        });
    }

    /// What was being opened or read makes room, unless the person has answered something about it: then they
    /// are asked.
    fn take_in(self, chosen: Chosen) {
        self.error.set(None);
        if chosen.files.iter().all(|file| file.size() == 0.0) {
            return self.complain(words::error::EMPTY);
        }
        let name = name_of(&chosen.files);
        if let Some(open) = self.answered() {
            self.import.next.set(Some(Next { open, name }));
            return self.import.next_files.set_value(Some(chosen));
        }
        self.import.stay();
        self.make_room();
        if let Some(settings) = chosen.settings {
            self.settings.set(settings);
        }
        self.import.files.update_value(|all| all.chosen = Some(chosen.files.into()));
        self.open(Draft { name, said: chosen.said, ..Draft::default() });
    }

    /// Opens what was chosen last, in place of what the person has answered questions about.
    pub fn take_next(self) {
        if let Some(next) = self.import.next_files.try_update_value(Option::take).flatten() {
            self.make_room();
            self.take_in(next);
        }
    }

    /// What is open or being read, if the person has answered something about it.
    fn answered(self) -> Option<String> {
        let drafted = self.import.draft.get_untracked();
        let read = || self.run.with_untracked(|run| run.as_ref()?.draft.clone());
        drafted.or_else(read).filter(|draft| draft.answered).map(|draft| draft.name)
    }

    /// Ends what is being opened or read.
    fn make_room(self) {
        self.leave_draft();
        if self.is_reading() {
            self.send(&ToEngine::Cancel, None);
            self.run.set(None);
            self.leave_unpacker();
        }
    }

    /// Lets go of the draft; what was loaded before stays.
    pub fn leave_draft(self) {
        self.error.set(None);
        if let Some(draft) = self.import.draft.try_update(Option::take).flatten() {
            self.send(&ToEngine::Leave { draft: draft.number }, None);
            if self.import.files.with_value(|files| is_packed(&files.chosen)) {
                self.leave_unpacker();
            }
            self.rest();
        }
    }

    /// Nobody asks the unpacker any more. Where it is at work on something long, another takes its place.
    fn leave_unpacker(self) {
        if self.import.unpacker.with_value(|unpacker| unpacker.leave()) {
            let free = move || {
                self.import
                    .unpacker
                    .with_value(|unpacker| unpacker.free(move || self.unpacker_broke()));
            };
            set_timeout(free, UNPACKER_PATIENCE);
        }
    }

    /// Opens the chosen files as a draft.
    pub(super) fn open(self, draft: Draft) {
        let number = self.import.next_number();
        self.import.draft.set(Some(Draft { number, preview: None, ..draft.clone() }));
        let files = self.import.files.with_value(|files| files.chosen.clone()).unwrap_or_default();
        self.send_files(&Draft { number, ..draft }, &files, self.settings_to_preview_with());
    }

    /// Opens the results' files once more at an engine that has lost them.
    pub(super) fn reopen_results(self, draft: Draft, settings: RawSettings) -> Draft {
        let draft = Draft { number: self.import.next_number(), ..draft };
        let files = self.import.read_files();
        self.import.files.update_value(|all| all.reading = files.clone());
        self.send_files(&draft, &files.unwrap_or_default(), settings);
        draft
    }

    fn send_files(self, draft: &Draft, files: &[File], settings: RawSettings) {
        let mapping = Box::new(draft.said.clone());
        let message = ToEngine::Open { draft: draft.number, mapping, settings };
        let payload = self.payload(files);
        self.send(&message, payload.as_ref());
    }

    /// Readies what choosing a file may need: nothing is loaded any more once one is chosen.
    pub fn prepare(self) {
        self.import.unpacker.with_value(|unpacker| unpacker.start(move || self.unpacker_broke()));
    }

    /// The files as they travel to the engine: the port of whoever unpacks them, or else themselves, with that
    /// port at the end for texts that are not UTF-8.
    pub(super) fn payload(self, files: &[File]) -> Option<JsValue> {
        let needed = unpacker::is_needed(files);
        if needed {
            self.prepare();
        }
        let port = self.import.unpacker.with_value(|unpacker| unpacker.open(files));
        if needed {
            return port.map(JsValue::from);
        }
        let all: Array = files.iter().collect();
        if let Some(port) = port {
            all.push(&port);
        }
        Some(all.into())
    }

    /// Does what is being opened or read have to be unpacked?
    pub(super) fn is_unpacking(self) -> bool {
        let (opening, reading) =
            (self.import.draft.with_untracked(Option::is_some), self.is_reading());
        let saving = self.downloads.wanted.get_untracked() == Some(Wanted::Rejects);
        self.import.files.with_value(|files| {
            opening && is_packed(&files.chosen)
                || reading && is_packed(&files.reading)
                || saving && is_packed(&files.read)
        })
    }
}
