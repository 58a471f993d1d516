//! The state of the page, and everything that changes it.

mod client;
mod downloads;
mod drafting;
mod import;
mod keeping;
mod opening;
mod recovery;
mod visiting;

use crate::{
    draft::Draft,
    keep::KeptData,
    offline::Offline,
    shared::shared,
    stopped::{Recovery, Stopped},
    visit, words,
};
use leptos::prelude::*;
use protocol::{
    FromEngine, Progress, RawSettings, RunError, SettingFault, Stage, Summary, ToEngine,
};
use semantics::{Answer, Question};
use std::sync::Arc;
use vocabulary::{Message, Text};
use wasm_bindgen::JsValue;

pub use client::{EngineClient, EngineState};
pub use downloads::{Downloads, Wanted};
pub use import::Import;

const DEMO_CUSTOMERS: u32 = 4_000;
const DEMO_SEED: u64 = 42;

/// A run at work.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The latest word on it.
    pub progress: Progress,
    /// Has the person asked to stop?
    pub cancelling: bool,
    /// When it began, on the page's clock.
    pub started: f64,
    /// What is said of the file; nothing for the demo data.
    pub draft: Option<Draft>,
    number: u32,
}

impl Run {
    /// What is being read; nothing for the demo data.
    pub fn source(&self) -> Option<String> {
        self.draft.as_ref().map(|draft| draft.name.clone())
    }
}

/// A finished run.
#[derive(Clone, Debug)]
pub struct Results {
    /// What was said of the file; nothing for the demo data.
    pub draft: Option<Draft>,
    /// What it found.
    pub summary: Arc<Summary>,
    /// Counts the finished runs of this page, so that answers can be told apart.
    pub number: u32,
}

impl Results {
    /// What was read; nothing for the demo data.
    pub fn source(&self) -> Option<String> {
        self.draft.as_ref().map(|draft| draft.name.clone())
    }

    /// Are they of the person's own files?
    pub fn are_own(&self) -> bool {
        self.draft.is_some()
    }
}

/// What went wrong, in plain words.
#[derive(Clone, Debug, PartialEq)]
pub enum Complaint {
    /// The page's own words.
    Known(Text),
    /// What the engine says.
    Said(Message),
    /// A setting that no run can have.
    Setting(SettingFault),
}

/// The state of the page, room by room. Copies share it.
#[derive(Clone, Copy)]
pub struct Session {
    /// The engine.
    pub engine: EngineClient,
    /// Files on their way in.
    pub import: Import,
    /// The run at work, if any.
    pub run: RwSignal<Option<Run>>,
    /// The newest finished run, if any.
    pub results: RwSignal<Option<Results>>,
    /// What is being saved.
    pub downloads: Downloads,
    /// What this device keeps.
    pub kept: KeptData,
    /// What has stopped, and how it goes on.
    pub recovery: Recovery,
    /// What went wrong last.
    pub error: RwSignal<Option<Complaint>>,
    /// Settings of the next run.
    pub settings: RwSignal<RawSettings>,
    /// Did somebody follow a link to the checks of the data?
    pub pointed_at_checks: StoredValue<bool>,
    /// The service worker.
    pub offline: Offline,
    /// Counts the runs of this page.
    runs: StoredValue<u32>,
}

impl Session {
    /// Starts the engine and keeps the state in step with it.
    pub fn start() -> Self {
        let session = Self {
            engine: EngineClient::new(),
            import: Import::new(),
            run: RwSignal::new(None),
            results: RwSignal::new(None),
            downloads: Downloads::new(),
            kept: KeptData::new(),
            recovery: Recovery::new(),
            error: RwSignal::new(None),
            settings: RwSignal::new(RawSettings::default()),
            pointed_at_checks: StoredValue::new(false),
            offline: Offline::new(),
            runs: StoredValue::new(0),
        };
        session.start_engine();
        session.share_kept();
        session
    }

    /// The currency of the newest results. Of the person's own data, the file or the settings tell it; the
    /// site's is that of the demo.
    pub fn currency(self, of_site: Option<&String>) -> Option<String> {
        self.results.with(|results| match results {
            Some(results) if results.are_own() => results.summary.currency.clone(),
            _ => of_site.cloned(),
        })
    }

    /// Runs on simulated data.
    pub fn run_demo(self) {
        if !self.is_reading() && self.settings_hold() {
            self.leave_draft();
            self.import.lost.set(false);
            self.begin_demo();
        }
    }

    fn begin_demo(self) {
        let (customers, seed) = (DEMO_CUSTOMERS, DEMO_SEED);
        let settings = self.settings.get_untracked();
        self.begin(None, 0, |run| ToEngine::RunDemo { run, settings, customers, seed });
    }

    /// Is a file being read? The demo does not count: a file takes its place.
    pub fn is_reading(self) -> bool {
        self.run.with_untracked(|run| run.as_ref().is_some_and(|run| run.draft.is_some()))
    }

    /// Asks the run at work to stop.
    pub fn cancel(self) {
        self.run.update(|run| {
            if let Some(run) = run {
                run.cancelling = true;
            }
        });
        self.send(&ToEngine::Cancel, None);
    }

    /// Asks about the newest results; `listen` hears the answer.
    pub fn ask(self, question: Question, listen: impl FnOnce(Answer) + 'static) {
        self.send(&self.engine.question(question, listen), None);
    }

    /// Is it too early or too late for a download? The engine does one thing at a time.
    pub fn is_busy(self) -> bool {
        self.downloads.wanted.get().is_some() || self.run.with(Option::is_some)
    }

    /// Begins a download; one at a time.
    pub fn download(self, wanted: Wanted) {
        let message = match wanted {
            Wanted::File(file) => ToEngine::Download { file },
            Wanted::Zip(bundle) => ToEngine::DownloadZip { bundle },
            Wanted::Rejects => return self.download_rejects(),
            Wanted::Mapping => return self.download_mapping(),
        };
        self.fetch(wanted, &message, None);
    }

    /// Asks for something to save, unless something else is still on its way.
    fn fetch(self, wanted: Wanted, message: &ToEngine, payload: Option<&JsValue>) {
        if self.downloads.begin(wanted) {
            self.send(message, payload);
        }
    }

    /// Begins a run; `message` gets its number.
    fn begin(self, draft: Option<Draft>, total: u64, message: impl FnOnce(u32) -> ToEngine) {
        self.error.set(None);
        let number = self.runs.get_value().wrapping_add(1);
        self.runs.set_value(number);
        let progress = Progress { stage: Stage::Ingest, done: 0, total, elapsed_ms: 0.0 };
        let run = Run { progress, cancelling: false, started: now(), draft, number };
        self.run.set(Some(run));
        self.send(&message(number), None);
    }

    /// Is this said of the run at work, and not of one that was overtaken?
    fn is_current(self, number: u32) -> bool {
        self.run.with_untracked(|run| run.as_ref().is_some_and(|run| run.number == number))
    }

    fn send(self, message: &ToEngine, payload: Option<&JsValue>) {
        if !self.engine.send(message, payload) {
            self.engine_broke();
        }
    }

    fn receive(self, message: FromEngine, payload: Option<JsValue>) {
        match message {
            FromEngine::Ready => {
                self.engine.state.set(EngineState::Ready);
                // It was only late.
                if self.recovery.stopped.get_untracked() == Some(Stopped::Late) {
                    self.recovery.stopped.set(None);
                }
            }
            FromEngine::Progress { run, progress } if self.is_current(run) => {
                self.run.update(|run| {
                    if let Some(run) = run {
                        run.progress = progress;
                    }
                });
            }
            FromEngine::Finished { run, summary } if self.is_current(run) => {
                let draft = self.run.with_untracked(|run| run.as_ref()?.draft.clone());
                // The demo is there: now there is time to keep the page's files for the next visit.
                if draft.is_none() && self.results.with_untracked(Option::is_none) {
                    self.offline.start();
                }
                self.import.files.update_value(|files| files.were_read(draft.is_some()));
                self.import.lost.set(false);
                visit::remember_own(draft.is_some());
                self.has_results();
                self.results.set(Some(Results { draft, summary: Arc::from(summary), number: run }));
                self.run.set(None);
                self.rest();
            }
            FromEngine::Cancelled { run } if self.is_current(run) => {
                self.run.set(None);
                self.rest();
            }
            FromEngine::Failed { run, error } if run.is_none_or(|run| self.is_current(run)) => {
                self.failed(error);
            }
            FromEngine::Previewed { draft, preview } => self.previewed(draft, preview),
            FromEngine::MappingRead { mapping } => self.mapping_read(mapping),
            FromEngine::Progress { .. }
            | FromEngine::Finished { .. }
            | FromEngine::Cancelled { .. }
            | FromEngine::Failed { .. } => {}
            FromEngine::Answer { request, answer } => self.engine.answered(request, *answer),
            FromEngine::Chunk => {
                if let Some(part) = payload {
                    self.downloads.push(&part);
                }
            }
            FromEngine::FileEnd { file_name, media_type } => {
                if !self.downloads.finish(&file_name, &media_type) {
                    self.complain(words::error::DOWNLOAD);
                }
            }
            FromEngine::DownloadFailed { error } => {
                self.downloads.give_up();
                self.error.set(Some(Complaint::Said(error.message)));
            }
        }
    }

    /// Can a run have these settings? Otherwise that is said, and no run begins.
    fn settings_hold(self) -> bool {
        let fault = self.settings.with_untracked(RawSettings::check).err();
        let holds = fault.is_none();
        if let Some(fault) = fault {
            self.error.set(Some(Complaint::Setting(fault)));
        }
        holds
    }

    /// Tells what went wrong.
    pub fn complain(self, text: Text) {
        self.error.set(Some(Complaint::Known(text)));
    }

    /// A run has failed. Where saying how the file is written may help, that is asked for.
    fn failed(self, error: RunError) {
        let draft = self.run.with_untracked(|run| run.as_ref()?.draft.clone());
        self.run.set(None);
        self.error.set(Some(Complaint::Said(error.message)));
        if let Some(draft) = draft.filter(|_| error.by_mapping) {
            self.ask_about_read(draft);
        }
        self.rest();
    }
}

/// Milliseconds on the page's clock.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// The state of the page around.
pub fn session() -> Session {
    shared()
}
