//! The state of the page, and everything that changes it.

use crate::{
    download::Download,
    engine::{Engine, Event},
    words,
};
use leptos::prelude::*;
use protocol::{
    ActionRow, ActionSort, FromEngine, OutputFile, Progress, RawSettings, SortDirection, Stage,
    Summary, ToEngine,
};
use std::{rc::Rc, sync::Arc};
use wasm_bindgen::JsValue;
use web_sys::File;

/// Rows of the action list on one page.
pub const PAGE_ROWS: u64 = 25;

const DEMO_CUSTOMERS: u32 = 5_000;
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
    /// What is being read.
    pub source: String,
    /// The latest word on it.
    pub progress: Progress,
    /// Has the person asked to stop?
    pub cancelling: bool,
    /// When it began, on the page's clock.
    pub started: f64,
}

/// A finished run.
#[derive(Clone, Debug)]
pub struct Results {
    /// What was read.
    pub source: String,
    /// What it found.
    pub summary: Arc<Summary>,
}

/// Which rows of the action list are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionQuery {
    /// Sort column.
    pub sort: ActionSort,
    /// Sort direction.
    pub direction: SortDirection,
    /// Page, from 0.
    pub page: u64,
    /// What to look for.
    pub search: String,
}

impl Default for ActionQuery {
    fn default() -> Self {
        Self {
            sort: ActionSort::ExpectedLoss,
            direction: SortDirection::Descending,
            page: 0,
            search: String::new(),
        }
    }
}

/// The rows that came back.
#[derive(Clone, Debug, Default)]
pub struct ActionPage {
    /// Rows that match, in all.
    pub total: u64,
    /// The rows of this page.
    pub rows: Vec<ActionRow>,
}

/// What is downloaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// One file.
    File(OutputFile),
    /// All files.
    Zip,
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
    /// What went wrong last, in plain words.
    pub error: RwSignal<Option<String>>,
    /// Which rows of the action list are wanted.
    pub query: RwSignal<ActionQuery>,
    /// The rows shown.
    pub actions: RwSignal<ActionPage>,
    /// What is being downloaded, if anything.
    pub downloading: RwSignal<Option<Wanted>>,
    request: StoredValue<u32>,
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
            query: RwSignal::new(ActionQuery::default()),
            actions: RwSignal::new(ActionPage::default()),
            downloading: RwSignal::new(None),
            request: StoredValue::new(0),
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
            self.error.set(Some(words::error::NOT_CSV.into()));
        } else if file.size() == 0.0 {
            self.error.set(Some(words::error::EMPTY.into()));
        } else {
            let message = ToEngine::RunFile { settings: RawSettings::default() };
            self.run(file.name(), file.size() as u64, &message, Some(file));
        }
    }

    /// Runs on simulated data.
    pub fn run_demo(self) {
        let message = ToEngine::RunDemo {
            settings: RawSettings::default(),
            customers: DEMO_CUSTOMERS,
            seed: DEMO_SEED,
        };
        self.run(words::progress::DEMO.into(), 0, &message, None);
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

    /// Fetches the rows of the action list that the query asks for.
    pub fn fetch_actions(self, query: ActionQuery) {
        let request = self.request.get_value().wrapping_add(1);
        self.request.set_value(request);
        let message = ToEngine::Actions {
            request,
            sort: query.sort,
            direction: query.direction,
            offset: query.page * PAGE_ROWS,
            limit: PAGE_ROWS,
            search: query.search,
        };
        self.send(&message, None);
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
            Wanted::Zip => ToEngine::DownloadZip,
        };
        self.send(&message, None);
    }

    fn run(self, source: String, bytes: u64, message: &ToEngine, payload: Option<&JsValue>) {
        if self.run.with_untracked(Option::is_some) {
            return;
        }
        self.error.set(None);
        // A file may be dropped far down the page; its progress stands at the top.
        window().scroll_to_with_x_and_y(0.0, 0.0);
        let progress = Progress { stage: Stage::Ingest, done: 0, total: bytes, elapsed_ms: 0.0 };
        self.run.set(Some(Run { source, progress, cancelling: false, started: now() }));
        self.send(message, payload);
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
            FromEngine::Progress { progress } => self.run.update(|run| {
                if let Some(run) = run {
                    run.progress = progress;
                }
            }),
            FromEngine::Finished { summary } => {
                let source = self.run.with_untracked(|run| run.as_ref().map(|r| r.source.clone()));
                let results =
                    Results { source: source.unwrap_or_default(), summary: Arc::from(summary) };
                self.actions.set(ActionPage::default());
                self.query.set(ActionQuery::default());
                self.results.set(Some(results));
                self.run.set(None);
            }
            FromEngine::Cancelled => self.run.set(None),
            FromEngine::Failed { error } => {
                self.run.set(None);
                self.error.set(Some(error.message));
            }
            FromEngine::Actions { request, total, rows } => {
                if request == self.request.get_value() {
                    self.actions.set(ActionPage { total, rows });
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
                    self.error.set(Some(words::error::DOWNLOAD.into()));
                }
            }
            FromEngine::DownloadFailed { error } => {
                self.download.set_value(Download::default());
                self.downloading.set(None);
                self.error.set(Some(error.message));
            }
        }
    }

    fn engine_broke(self) {
        let started = self.engine_state.get_untracked() == EngineState::Ready;
        let message =
            if started { words::error::ENGINE_STOPPED } else { words::error::ENGINE_START };
        self.engine_state.set(EngineState::Broken);
        self.run.set(None);
        self.downloading.set(None);
        self.error.set(Some(message.into()));
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
