//! What is said of a file that was chosen, and how it comes to be read.

use super::{Complaint, Results, Session, Wanted};
use crate::draft::Draft;
use leptos::prelude::*;
use protocol::{Mapping, Preview, RawSettings, RunError, ToEngine};
use std::sync::Arc;

impl Session {
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
        self.import.files.update_value(|files| files.chosen = files.read.clone());
        Some(Draft { answered: false, ..draft })
    }

    /// Opens the chosen files once more and asks how they are to be read.
    fn ask_again(self, draft: Draft) {
        self.open(Draft { asking: true, ..draft });
    }

    /// Asks how files are to be read that were read in vain.
    pub(super) fn ask_about_read(self, draft: Draft) {
        if self.import.draft.with_untracked(Option::is_none) {
            self.import.files.update_value(|files| files.chosen = files.reading.clone());
            self.ask_again(draft);
        }
    }

    /// Changes what is said of the draft, and looks at it again; with another encoding, from its bytes on.
    pub fn say(self, change: impl FnOnce(&mut Mapping)) {
        let encoding = |draft: &Option<Draft>| draft.as_ref().and_then(|draft| draft.said.encoding);
        let before = self.import.draft.with_untracked(encoding);
        self.import.draft.update(|draft| {
            if let Some(draft) = draft {
                change(&mut draft.said);
                draft.answered = true;
            }
        });
        if self.import.draft.with_untracked(encoding) == before {
            self.preview_again();
        } else if let Some(draft) = self.import.draft.get_untracked() {
            self.open(draft);
        }
    }

    /// Changes the settings of the next run.
    pub fn set(self, change: impl FnOnce(&mut RawSettings)) {
        self.settings.update(change);
        self.preview_again();
    }

    /// Reads the draft as it is said and guessed.
    pub fn read_draft(self) {
        let Some(draft) = self.import.draft.get_untracked().filter(|_| !self.is_reading()) else {
            return;
        };
        if !self.settings_hold() {
            // The file stays open beside its settings.
            return self.import.draft.set(Some(Draft { asking: true, ..draft }));
        }
        self.import.draft.set(None);
        self.import.files.update_value(|files| files.reading = files.chosen.clone());
        self.run_opened(draft, self.settings.get_untracked());
    }

    /// Runs on what the engine has opened.
    pub(super) fn run_opened(self, draft: Draft, settings: RawSettings) {
        let files = self.import.files.with_value(|files| files.reading.clone()).unwrap_or_default();
        let total = files.iter().map(|file| file.size()).sum::<f64>() as u64;
        let (number, mapping) = (draft.number, Box::new(draft.said.clone()));
        self.begin(Some(draft), total, |run| ToEngine::RunOpened {
            run,
            draft: number,
            mapping,
            settings,
        });
    }

    /// Takes over what a mapping file says.
    pub fn read_mapping(self, text: String) {
        self.send(&ToEngine::ReadMapping { text }, None);
    }

    pub(super) fn mapping_read(self, mapping: Result<Box<Mapping>, RunError>) {
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

    pub(super) fn previewed(self, number: u32, preview: Result<Box<Preview>, RunError>) {
        if self.is_restored(number, &preview) {
            return;
        }
        let is_this = |draft: &Draft| draft.number == number;
        if !self.import.draft.with_untracked(|draft| draft.as_ref().is_some_and(is_this)) {
            return;
        }
        match preview {
            Ok(preview) => {
                let settled = preview.is_settled();
                self.import.draft.update(|draft| {
                    if let Some(draft) = draft {
                        draft.asking |= !settled;
                        draft.preview = Some(Arc::from(preview));
                    }
                });
                if !self
                    .import
                    .draft
                    .with_untracked(|draft| draft.as_ref().is_some_and(|d| d.asking))
                {
                    self.read_draft();
                }
            }
            Err(error) => {
                // What can be mended here is asked for; a file that is no table is let go.
                self.import.draft.update(|draft| match draft {
                    Some(draft) if error.by_mapping => draft.asking = true,
                    _ => *draft = None,
                });
                self.error.set(Some(Complaint::Said(error.message)));
            }
        }
    }

    /// Saves the rows that were not used, which takes reading the file again.
    pub(super) fn download_rejects(self) {
        let results = self.results.get_untracked();
        if let Some((results, files)) = results.zip(self.import.read_files())
            && let Some(draft) = results.draft
        {
            let settings = results.summary.settings.clone();
            let message = ToEngine::Rejects { mapping: Box::new(draft.said), settings };
            let payload = self.payload(&files);
            self.fetch(Wanted::Rejects, &message, payload.as_ref());
        }
    }

    /// Saves how the draft would be read, or how the file behind the results was.
    pub(super) fn download_mapping(self) {
        let drafted = self.import.draft.with_untracked(|draft| {
            let preview = draft.as_ref()?.preview.as_ref()?;
            Some(preview.sniffed.mapping.clone())
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

    /// Looking needs no setting that is at fault: how rows are cleaned is on or off.
    pub(super) fn settings_to_preview_with(self) -> RawSettings {
        self.settings.get_untracked().without_faults()
    }

    fn preview_again(self) {
        if let Some(draft) = self.import.draft.get_untracked() {
            let settings = self.settings_to_preview_with();
            let mapping = Box::new(draft.said);
            self.send(&ToEngine::Preview { draft: draft.number, mapping, settings }, None);
        }
    }
}
