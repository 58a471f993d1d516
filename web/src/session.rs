//! The state of the page, and everything that changes it.

use crate::{
    download::Download,
    engine::{Engine, Event},
    words,
};
use leptos::prelude::*;
use protocol::{Bundle, FromEngine, OutputFile, Progress, RawSettings, Stage, Summary, ToEngine};
use semantics::{Answer, Question, Text};
use std::{collections::BTreeMap, rc::Rc, sync::Arc};
use wasm_bindgen::JsValue;
use web_sys::File;

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
    /// What is being read; nothing for the demo data.
    pub source: Option<String>,
    /// The latest word on it.
    pub progress: Progress,
    /// Has the person asked to stop?
    pub cancelling: bool,
    /// When it began, on the page's clock.
    pub started: f64,
    /// Is it the demo, which nobody asked for?
    pub demo: bool,
    number: u32,
}

/// A finished run.
#[derive(Clone, Debug)]
pub struct Results {
    /// What was read; nothing for the demo data.
    pub source: Option<String>,
    /// What it found.
    pub summary: Arc<Summary>,
    /// Counts the finished runs of this page, so that answers can be told apart.
    pub number: u32,
}

type Listener = Box<dyn FnOnce(Answer)>;

/// What is downloaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// One file.
    File(OutputFile),
    /// Several files as one zip.
    Zip(Bundle),
}

/// What went wrong, in plain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Complaint {
    /// The page's own words.
    Known(Text),
    /// The engine's words.
    Said(String),
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
    /// What is being downloaded, if anything.
    pub downloading: RwSignal<Option<Wanted>>,
    request: StoredValue<u32>,
    listeners: StoredValue<BTreeMap<u32, Listener>, LocalStorage>,
    runs: StoredValue<u32>,
    download: StoredValue<Download, LocalStorage>,
    engine: StoredValue<Option<Rc<Engine>>, LocalStorage>,
}

impl Session {
    /// Starts the engine and keeps the state in step with it.
    pub fn start() -> Self {
        let session = Self {
            engine_state: RwSignal::new(EngineState::Starting),
            run: RwSignal::new(None),
            results: RwSignal::new(None),
            error: RwSignal::new(None),
            downloading: RwSignal::new(None),
            request: StoredValue::new(0),
            listeners: StoredValue::new_local(BTreeMap::new()),
            runs: StoredValue::new(0),
            download: StoredValue::new_local(Download::default()),
            engine: StoredValue::new_local(None),
        };
        match Engine::start(move |event| session.hear(event)) {
            Ok(engine) => session.engine.set_value(Some(engine)),
            Err(_) => session.engine_broke(),
        }
        session
    }

    /// Reads a file the person chose or dropped.
    pub fn run_file(self, file: &File) {
        if !file.name().to_lowercase().ends_with(".csv") {
            self.error.set(Some(Complaint::Known(words::error::NOT_CSV)));
        } else if file.size() == 0.0 {
            self.error.set(Some(Complaint::Known(words::error::EMPTY)));
        } else {
            self.run(Some(file));
        }
    }

    /// Runs on simulated data.
    pub fn run_demo(self) {
        self.run(None);
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
        if self.downloading.get_untracked().is_some() {
            return;
        }
        self.downloading.set(Some(wanted));
        self.download.set_value(Download::default());
        let message = match wanted {
            Wanted::File(file) => ToEngine::Download { file },
            Wanted::Zip(bundle) => ToEngine::DownloadZip { bundle },
        };
        self.send(&message, None);
    }

    /// A file takes the place of the demo that is still being prepared; two files wait for each other.
    fn run(self, file: Option<&File>) {
        if self.run.with_untracked(|run| run.as_ref().is_some_and(|run| !run.demo)) {
            return;
        }
        self.error.set(None);
        let number = self.runs.get_value().wrapping_add(1);
        self.runs.set_value(number);
        let total = file.map_or(0, |file| file.size() as u64);
        let progress = Progress { stage: Stage::Ingest, done: 0, total, elapsed_ms: 0.0 };
        self.run.set(Some(Run {
            source: file.map(File::name),
            progress,
            cancelling: false,
            started: now(),
            demo: file.is_none(),
            number,
        }));
        let settings = RawSettings::default();
        let message = match file {
            Some(_) => ToEngine::RunFile { run: number, settings },
            None => ToEngine::RunDemo {
                run: number,
                settings,
                customers: DEMO_CUSTOMERS,
                seed: DEMO_SEED,
            },
        };
        self.send(&message, file.map(AsRef::as_ref));
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

    fn hear(self, event: Event) {
        match event {
            Event::Message(message, payload) => self.receive(message, payload),
            Event::Broken(detail) => {
                leptos::logging::error!("engine: {detail}");
                self.engine_broke();
            }
        }
    }

    fn receive(self, message: FromEngine, payload: Option<JsValue>) {
        match message {
            FromEngine::Ready => self.engine_state.set(EngineState::Ready),
            FromEngine::Progress { run, progress } if self.is_current(run) => {
                self.run.update(|run| {
                    if let Some(run) = run {
                        run.progress = progress;
                    }
                });
            }
            FromEngine::Finished { run, summary } if self.is_current(run) => {
                let source = self.run.with_untracked(|run| run.as_ref()?.source.clone());
                self.results.set(Some(Results {
                    source,
                    summary: Arc::from(summary),
                    number: run,
                }));
                self.run.set(None);
            }
            FromEngine::Cancelled { run } if self.is_current(run) => self.run.set(None),
            FromEngine::Failed { run, error } if run.is_none_or(|run| self.is_current(run)) => {
                self.run.set(None);
                self.error.set(Some(Complaint::Said(error.message)));
            }
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

    fn engine_broke(self) {
        let started = self.engine_state.get_untracked() == EngineState::Ready;
        let message =
            if started { words::error::ENGINE_STOPPED } else { words::error::ENGINE_START };
        let message = Complaint::Known(message);
        self.engine_state.set(EngineState::Broken);
        self.run.set(None);
        self.downloading.set(None);
        self.error.set(Some(message));
    }
}

/// Milliseconds on the page's clock.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// The state of the page around.
pub fn session() -> Session {
    expect_context()
}
