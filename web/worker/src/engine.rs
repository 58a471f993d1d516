//! What the worker holds, and what it does about each message.

use crate::assistant::Assistant;
use crate::download;
use crate::opened::Opened;
use crate::run::{Stopped, run};
use crate::scope::post;
use crate::source::Source;
use futures_util::future::{AbortHandle, abortable};
use pipeline::Results;
use protocol::{FromEngine, Mapping, Preview, RawSettings, RunError, ToEngine};
use semantics::{Answer, Question};
use std::cell::RefCell;
use std::rc::Rc;
use vocabulary::{Message, Phrase};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

/// The newest results, the file that was opened last and is not read yet, and what is under way: one file being
/// opened and one run. What is ended lets go at once of all that it holds, whatever it waits for.
pub struct Engine {
    results: Rc<RefCell<Option<Rc<Results>>>>,
    opened: Rc<RefCell<Option<Opened>>>,
    opening: RefCell<Option<(u32, AbortHandle)>>,
    running: RefCell<Option<AbortHandle>>,
    assistant: Option<Rc<Assistant>>,
}

impl Engine {
    /// An engine without results. It tells the page that it is ready once its assistant has started too:
    /// from then on nothing is loaded from anywhere.
    pub fn start() -> Self {
        let assistant = Assistant::start(|| post(&FromEngine::Ready)).map(Rc::new);
        Self {
            results: Rc::default(),
            opened: Rc::default(),
            opening: RefCell::default(),
            running: RefCell::default(),
            assistant,
        }
    }

    /// Handles a message of the page.
    pub fn receive(&self, data: &JsValue) {
        match wire::unpack(data) {
            Ok((message, payload)) => self.handle(message, payload),
            Err(error) => fail(Message::of(Phrase::NotUnderstood).with(error.to_string())),
        }
    }

    fn handle(&self, message: ToEngine, payload: Option<JsValue>) {
        match message {
            ToEngine::Open { draft, mapping, settings } => {
                self.open(draft, payload, *mapping, settings);
            }
            ToEngine::Preview { draft, mapping, settings } => {
                let opened = self.opened.borrow();
                if let Some(opened) = opened.as_ref().filter(|opened| opened.name == draft) {
                    previewed(draft, opened.preview(&mapping, &settings));
                }
            }
            ToEngine::Leave { draft } => self.leave(draft),
            ToEngine::RunOpened { run, draft, mapping, settings } => {
                let opened = self.opened.take().filter(|opened| opened.name == draft);
                match opened {
                    Some(opened) => self.begin(run, opened.into_source(), *mapping, settings),
                    None => post(&Stopped(not_there()).message(run)),
                }
            }
            ToEngine::RunDemo { run, settings, customers, seed } => {
                let source = Source::demo(sample::Settings { customers, seed });
                self.begin(run, source, Mapping::default(), settings);
            }
            ToEngine::Rejects { mapping, settings } => match payload {
                Some(payload) => spawn_local(download::rejects(payload, *mapping, settings)),
                None => post(&FromEngine::DownloadFailed { error: not_there() }),
            },
            ToEngine::WriteMapping { mapping } => download::mapping(&mapping),
            ToEngine::ReadMapping { text } => {
                let mapping = pipeline::read_mapping(&text);
                let mapping = mapping.map(Box::new);
                let mapping = mapping.map_err(|error| RunError::plain(error.message()));
                post(&FromEngine::MappingRead { mapping });
            }
            ToEngine::Cancel => self.end_run(),
            ToEngine::Ask { request, question } => self.answer(request, &question),
            ToEngine::Download { file } => {
                self.with_results(|results| spawn_local(download::file(results, file)))
            }
            ToEngine::DownloadZip { bundle } => {
                self.with_results(|results| spawn_local(download::zip(results, bundle)))
            }
        }
    }

    /// Opens what came with a message, in place of what was opened before.
    fn open(&self, draft: u32, payload: Option<JsValue>, mapping: Mapping, settings: RawSettings) {
        self.end_opening();
        let Some(payload) = payload else { return previewed(draft, Err(not_there())) };
        let slot = Rc::clone(&self.opened);
        let encoding = mapping.encoding;
        let (opening, handle) =
            abortable(
                async move { Opened::new(draft, Source::sent(payload, encoding).await?).await },
            );
        self.opening.replace(Some((draft, handle)));
        spawn_local(async move {
            match opening.await {
                Ok(Ok(opened)) => {
                    previewed(draft, opened.preview(&mapping, &settings));
                    slot.replace(Some(opened));
                }
                Ok(Err(error)) => previewed(draft, Err(error)),
                // It was left, or another took its place.
                Err(_) => {}
            }
        });
    }

    /// Lets go of what the page no longer wants, unless another has taken its place.
    fn leave(&self, draft: u32) {
        let is_this = |(opening, _): &(u32, AbortHandle)| *opening == draft;
        if self.opening.borrow().as_ref().is_some_and(is_this) {
            self.end_opening();
        }
    }

    fn end_opening(&self) {
        self.opened.take();
        if let Some((_, opening)) = self.opening.take() {
            opening.abort();
        }
    }

    fn end_run(&self) {
        if let Some(running) = self.running.take() {
            running.abort();
        }
    }

    fn begin(&self, name: u32, source: Source, mapping: Mapping, settings: RawSettings) {
        self.end_run();
        let slot = Rc::clone(&self.results);
        let (running, handle) =
            abortable(run(source, mapping, settings, name, self.assistant.clone()));
        self.running.replace(Some(handle));
        spawn_local(async move {
            match running.await {
                Ok(Ok((results, summary))) => {
                    slot.replace(Some(Rc::new(results)));
                    post(&FromEngine::Finished { run: name, summary: Box::new(summary) });
                }
                Ok(Err(stopped)) => post(&stopped.message(name)),
                Err(_) => post(&FromEngine::Cancelled { run: name }),
            }
        });
    }

    fn answer(&self, request: u32, question: &Question) {
        let results = self.results.borrow();
        let answer = results.as_ref().map_or(Answer::Nothing, |results| results.ask(question));
        post(&FromEngine::Answer { request, answer: Box::new(answer) });
    }

    fn with_results(&self, act: impl FnOnce(Rc<Results>)) {
        match self.results.borrow().as_ref() {
            Some(results) => act(Rc::clone(results)),
            None => {
                let error = RunError::plain(Phrase::NothingToDownload);
                post(&FromEngine::DownloadFailed { error });
            }
        }
    }
}

fn previewed(draft: u32, preview: Result<Preview, RunError>) {
    post(&FromEngine::Previewed { draft, preview: preview.map(Box::new) });
}

fn not_there() -> RunError {
    RunError::plain(Phrase::NotThere)
}

fn fail(message: Message) {
    post(&FromEngine::Failed { run: None, error: RunError::plain(message) });
}
