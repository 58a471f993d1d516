//! The state of the page, and everything that changes it.

mod drafting;
mod keeping;
mod opening;
mod recovery;
mod visiting;

use crate::{
    download::Download,
    draft::Draft,
    engine::Engine,
    files::{Chosen, Files, Next},
    keep::{Keeping, Kept},
    offline::Offline,
    shared::shared,
    stopped::{Missing, Stopped},
    unpacker::Unpacker,
    visit, words,
};
use leptos::prelude::*;
use protocol::{
    FromEngine, Progress, RawSettings, RunError, SettingFault, Stage, Summary, ToEngine,
};
use semantics::{Answer, Question};
use std::{collections::BTreeMap, rc::Rc, sync::Arc};
use vocabulary::{Bundle, Message, OutputFile, Text};
use wasm_bindgen::JsValue;

const DEMO_CUSTOMERS: u32 = 4_000;
const DEMO_SEED: u64 = 42;

/// Where the engine stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EngineState {
    /// It is being loaded.
    Starting,
    /// It answers.
    Ready,
    /// It could not be started, or has stopped.
    Broken,
}

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

type Listener = Box<dyn FnOnce(Answer)>;

/// What is downloaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// One file.
    File(OutputFile),
    /// The rows that were not used.
    Rejects,
    /// How the file is read.
    Mapping,
    /// Several files as one zip.
    Zip(Bundle),
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

/// The state of the page. Copies share it.
#[derive(Clone, Copy)]
pub struct Session {
    /// Where the engine stands.
    pub engine_state: RwSignal<EngineState>,
    /// The run at work, if any.
    pub run: RwSignal<Option<Run>>,
    /// The newest finished run, if any.
    pub results: RwSignal<Option<Results>>,
    /// What went wrong last.
    pub error: RwSignal<Option<Complaint>>,
    /// What has stopped, so that something has to be done about it.
    pub stopped: RwSignal<Option<Stopped>>,
    /// What is being downloaded, if anything.
    pub downloading: RwSignal<Option<Wanted>>,
    /// The file that was chosen and is not read yet, if any.
    pub draft: RwSignal<Option<Draft>>,
    /// What was chosen while that was open, if the person has to say which it shall be.
    pub next: RwSignal<Option<Next>>,
    /// What is kept on this device, if anything.
    pub kept: RwSignal<Option<Kept>>,
    /// Where keeping stands.
    pub keeping: Keeping,
    /// Had this tab a file open that only the person can choose again?
    pub lost: RwSignal<bool>,
    /// Did somebody follow a link to the checks of the data?
    pub pointed_at_checks: StoredValue<bool>,
    /// The service worker.
    pub offline: Offline,
    /// Settings of the next run.
    pub settings: RwSignal<RawSettings>,
    files: StoredValue<Files, LocalStorage>,
    next_files: StoredValue<Option<Chosen>, LocalStorage>,
    unpacker: StoredValue<Rc<Unpacker>, LocalStorage>,
    engine: StoredValue<Option<Rc<Engine>>, LocalStorage>,
    /// Counts the engines of this page.
    engines: StoredValue<u32>,
    missing: StoredValue<Missing>,
    request: StoredValue<u32>,
    listeners: StoredValue<BTreeMap<u32, Listener>, LocalStorage>,
    runs: StoredValue<u32>,
    download: StoredValue<Download, LocalStorage>,
}

impl Session {
    /// Starts the engine and keeps the state in step with it.
    pub fn start() -> Self {
        let session = Self {
            engine_state: RwSignal::new(EngineState::Starting),
            run: RwSignal::new(None),
            results: RwSignal::new(None),
            error: RwSignal::new(None),
            stopped: RwSignal::new(None),
            downloading: RwSignal::new(None),
            draft: RwSignal::new(None),
            next: RwSignal::new(None),
            kept: RwSignal::new(None),
            keeping: Keeping::new(),
            lost: RwSignal::new(false),
            pointed_at_checks: StoredValue::new(false),
            offline: Offline::new(),
            settings: RwSignal::new(RawSettings::default()),
            files: StoredValue::new_local(Files::default()),
            next_files: StoredValue::new_local(None),
            unpacker: StoredValue::new_local(Rc::default()),
            engine: StoredValue::new_local(None),
            engines: StoredValue::new(0),
            missing: StoredValue::new(Missing::default()),
            request: StoredValue::new(0),
            listeners: StoredValue::new_local(BTreeMap::new()),
            runs: StoredValue::new(0),
            download: StoredValue::new_local(Download::default()),
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
            self.lost.set(false);
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
        let request = self.request.get_value().wrapping_add(1);
        self.request.set_value(request);
        self.listeners.update_value(|listeners| {
            listeners.insert(request, Box::new(listen));
        });
        self.send(&ToEngine::Ask { request, question }, None);
    }

    /// Is it too early or too late for a download? The engine does one thing at a time.
    pub fn is_busy(self) -> bool {
        self.downloading.get().is_some() || self.run.with(Option::is_some)
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
        if self.downloading.get_untracked().is_none() {
            self.downloading.set(Some(wanted));
            self.download.set_value(Download::default());
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
        let sent = self.engine.with_value(|engine| match engine {
            Some(engine) => engine.send(message, payload).is_ok(),
            None => false,
        });
        if !sent {
            self.engine_broke();
        }
    }

    fn receive(self, message: FromEngine, payload: Option<JsValue>) {
        match message {
            FromEngine::Ready => {
                self.engine_state.set(EngineState::Ready);
                // It was only late.
                if self.stopped.get_untracked() == Some(Stopped::Late) {
                    self.stopped.set(None);
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
                self.files.update_value(|files| files.were_read(draft.is_some()));
                self.lost.set(false);
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
            FromEngine::Looked { draft, look } => self.looked(draft, look),
            FromEngine::MappingRead { mapping } => self.mapping_read(mapping),
            FromEngine::Progress { .. }
            | FromEngine::Finished { .. }
            | FromEngine::Cancelled { .. }
            | FromEngine::Failed { .. } => {}
            FromEngine::Answer { request, answer } => {
                let listener = self.listeners.try_update_value(|all| all.remove(&request));
                if let Some(listen) = listener.flatten() {
                    listen(*answer);
                }
            }
            FromEngine::Chunk => {
                if let Some(part) = payload {
                    self.download.with_value(|download| download.push(&part));
                }
            }
            FromEngine::FileEnd { file_name, media_type } => {
                let download = self.download.try_update_value(std::mem::take);
                let saved = download.is_some_and(|d| d.save(&file_name, &media_type).is_ok());
                self.downloading.set(None);
                if !saved {
                    self.error.set(Some(Complaint::Known(words::error::DOWNLOAD)));
                }
            }
            FromEngine::DownloadFailed { error } => {
                self.download.set_value(Download::default());
                self.downloading.set(None);
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
