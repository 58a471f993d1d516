//! A file that was chosen and is not read yet: what is seen of it, and what is said of it.

use crate::{
    faults::faults,
    session::{Complaint, Results, Session, Wanted},
    unpacker, words,
};
use js_sys::Array;
use leptos::prelude::*;
use protocol::{Look, Mapping, RawSettings, RunError, ToEngine};
use std::{rc::Rc, sync::Arc};
use wasm_bindgen::JsValue;
use web_sys::File;

/// What was chosen, and how it is to be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// What it is called.
    pub name: String,
    /// What is said of it; the rest is guessed.
    pub said: Mapping,
    /// What is seen of it, once it is.
    pub look: Option<Arc<Look>>,
    /// Is the person asked how it is to be read? Otherwise it is read as soon as that is clear.
    pub asking: bool,
    /// Its number at the engine.
    number: u32,
}

/// The files of the draft and of the run at work, and those behind the results.
#[derive(Default)]
pub struct Files {
    chosen: Option<Rc<[File]>>,
    read: Option<Rc<[File]>>,
    opened: u32,
}

impl Files {
    /// A run has finished: on the files that were chosen, or on the demo data.
    pub fn were_read(&mut self, own: bool) {
        self.read = if own { self.chosen.clone() } else { None };
    }
}

impl Session {
    /// Takes in what the person chose or dropped, and reads it if it is clear how.
    pub fn take(self, files: Vec<File>) {
        self.take_as(files, Mapping::default());
    }

    /// Takes files in of which something is said already.
    pub(crate) fn take_as(self, files: Vec<File>, said: Mapping) {
        if self.is_reading() || files.is_empty() {
            return;
        }
        self.offline.hush();
        self.error.set(None);
        if files.iter().all(|file| file.size() == 0.0) {
            return self.complain(words::error::EMPTY);
        }
        let name = match files.as_slice() {
            [only] => only.name(),
            [first, others @ ..] => format!("{} + {}", first.name(), others.len()),
            [] => String::new(),
        };
        self.files.update_value(|all| all.chosen = Some(files.into()));
        self.open(Draft { name, said, ..Draft::default() });
    }

    /// Asks how the file behind the results is to be read.
    pub fn check_columns(self) {
        if let Some(draft) = self.reopened() {
            self.error.set(None);
            self.ask_again(draft);
        }
    }

    /// Runs on the same data with the settings as they are now.
    pub fn run_again(self) {
        if !self.settings_hold() {
            return;
        }
        if self.results.with_untracked(|results| results.as_ref().is_some_and(Results::are_own)) {
            if let Some(draft) = self.reopened() {
                self.open(Draft { asking: false, ..draft });
            }
        } else {
            self.run_demo();
        }
    }

    /// What is said of the files behind the results, which are chosen once more; nothing while others are
    /// being read.
    fn reopened(self) -> Option<Draft> {
        let draft = self.results.with_untracked(|results| results.as_ref()?.draft.clone());
        let draft = draft.filter(|_| !self.is_reading())?;
        self.files.update_value(|files| files.chosen = files.read.clone());
        Some(draft)
    }

    /// Opens the chosen files once more and asks how they are to be read.
    pub(crate) fn ask_again(self, draft: Draft) {
        self.open(Draft { asking: true, ..draft });
    }

    /// Changes what is said of the draft, and looks at it again.
    pub fn say(self, change: impl FnOnce(&mut Mapping)) {
        self.draft.update(|draft| {
            if let Some(draft) = draft {
                change(&mut draft.said);
            }
        });
        self.look_again();
    }

    /// Changes the settings of the next run.
    pub fn set(self, change: impl FnOnce(&mut RawSettings)) {
        self.settings.update(change);
        self.look_again();
    }

    /// Reads the draft as it is said and guessed.
    pub fn read_draft(self) {
        let Some(draft) = self.draft.get_untracked().filter(|_| !self.is_reading()) else { return };
        if !self.settings_hold() {
            // The file stays open beside its settings.
            return self.draft.set(Some(Draft { asking: true, ..draft }));
        }
        self.draft.set(None);
        let total = self.chosen().iter().map(|file| file.size()).sum::<f64>() as u64;
        let settings = self.settings.get_untracked();
        let (number, mapping) = (draft.number, Box::new(draft.said.clone()));
        self.begin(Some(draft), total, |run| ToEngine::RunOpened {
            run,
            draft: number,
            mapping,
            settings,
        });
    }

    /// Lets go of the draft; what was loaded before stays.
    pub fn leave_draft(self) {
        self.draft.set(None);
        self.error.set(None);
    }

    /// Takes over what a mapping file says.
    pub fn read_mapping(self, text: String) {
        self.send(&ToEngine::ReadMapping { text }, None);
    }

    pub(crate) fn mapping_read(self, mapping: Result<Box<Mapping>, RunError>) {
        match mapping {
            Ok(mapping) => {
                self.error.set(None);
                if let Some(settings) = &mapping.settings {
                    self.settings.set(settings.clone());
                }
                self.say(|said| *said = Mapping { settings: None, ..*mapping });
            }
            Err(error) => self.error.set(Some(Complaint::Said(error.message))),
        }
    }

    pub(crate) fn looked(self, number: u32, look: Result<Box<Look>, RunError>) {
        let is_this = |draft: &Draft| draft.number == number;
        if !self.draft.with_untracked(|draft| draft.as_ref().is_some_and(is_this)) {
            return;
        }
        match look {
            Ok(look) => {
                let settled = look.is_settled();
                self.draft.update(|draft| {
                    if let Some(draft) = draft {
                        draft.asking |= !settled;
                        draft.look = Some(Arc::from(look));
                    }
                });
                if !self.draft.with_untracked(|draft| draft.as_ref().is_some_and(|d| d.asking)) {
                    self.read_draft();
                }
            }
            Err(error) => {
                // What can be mended here is asked for; a file that is no table is let go.
                self.draft.update(|draft| match draft {
                    Some(draft) if error.by_mapping => draft.asking = true,
                    _ => *draft = None,
                });
                self.error.set(Some(Complaint::Said(error.message)));
            }
        }
    }

    /// Saves the rows that were not used, which takes reading the file again.
    pub(crate) fn download_rejects(self) {
        let results = self.results.get_untracked();
        if let Some((results, files)) = results.zip(self.read_files())
            && let Some(draft) = results.draft
        {
            let settings = results.summary.settings.clone();
            let message = ToEngine::Rejects { mapping: Box::new(draft.said), settings };
            let payload = self.payload(&files);
            self.fetch(Wanted::Rejects, &message, payload.as_ref());
        }
    }

    /// Saves how the draft would be read, or how the file behind the results was.
    pub(crate) fn download_mapping(self) {
        let drafted = self.draft.with_untracked(|draft| {
            let look = draft.as_ref()?.look.as_ref()?;
            Some(look.sniffed.mapping.clone())
        });
        let read = || {
            self.results.with_untracked(|results| Some(results.as_ref()?.summary.mapping.clone()))
        };
        if let Some(mapping) = drafted.or_else(read) {
            let settings = self.settings.get_untracked();
            let settings = (settings != RawSettings::default()).then_some(settings);
            let mapping = Box::new(Mapping { settings, ..mapping });
            self.fetch(Wanted::Mapping, &ToEngine::WriteMapping { mapping }, None);
        }
    }

    /// The files behind the results, where they are the person's own.
    pub(crate) fn read_files(self) -> Option<Rc<[File]>> {
        self.files.with_value(|files| files.read.clone())
    }

    fn chosen(self) -> Rc<[File]> {
        self.files.with_value(|files| files.chosen.clone()).unwrap_or_default()
    }

    fn open(self, draft: Draft) {
        let number = self.files.try_update_value(|files| {
            files.opened += 1;
            files.opened
        });
        let number = number.unwrap_or_default();
        let mapping = Box::new(draft.said.clone());
        self.draft.set(Some(Draft { number, look: None, ..draft }));
        let settings = self.settings_to_look_with();
        let message = ToEngine::Open { draft: number, mapping, settings };
        let payload = self.payload(&self.chosen());
        self.send(&message, payload.as_ref());
    }

    /// Readies what choosing a file may need: nothing is loaded any more once one is chosen.
    pub fn prepare(self) {
        self.unpacker.with_value(|unpacker| unpacker.start(move || self.unpacker_broke()));
    }

    /// The files as they travel to the engine: themselves, or the port of whoever unpacks them.
    fn payload(self, files: &[File]) -> Option<JsValue> {
        if unpacker::is_needed(files) {
            self.prepare();
            let port = self.unpacker.with_value(|unpacker| unpacker.open(files));
            return port.map(JsValue::from);
        }
        Some(files.iter().collect::<Array>().into())
    }

    fn unpacker_broke(self) {
        self.unpacker.with_value(|unpacker| unpacker.stop());
        self.send(&ToEngine::Cancel, None);
        self.draft.set(None);
        self.run.set(None);
        self.downloading.set(None);
        self.complain(words::error::UNPACK);
    }

    /// Looking asks for no more of the settings than how rows are cleaned: the others may be at fault.
    fn settings_to_look_with(self) -> RawSettings {
        let settings = self.settings.get_untracked();
        if faults(&settings).is_empty() {
            return settings;
        }
        let drop_exact_duplicates = settings.drop_exact_duplicates;
        RawSettings { drop_exact_duplicates, ..RawSettings::default() }
    }

    fn look_again(self) {
        if let Some(draft) = self.draft.get_untracked() {
            let settings = self.settings_to_look_with();
            let mapping = Box::new(draft.said);
            self.send(&ToEngine::Look { draft: draft.number, mapping, settings }, None);
        }
    }
}
