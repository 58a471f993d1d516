//! What the worker holds, and what it does about each message.

use crate::assistant::Assistant;
use crate::download;
use crate::run::{Stopped, Ticket, run};
use crate::scope::post;
use crate::source::{FileSource, Source};
use pipeline::Results;
use protocol::{FromEngine, RawSettings, RunError, ToEngine};
use semantics::{Answer, Question};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

/// The newest results and the newest run's number; a run with another number stops.
pub struct Engine {
    results: Rc<RefCell<Option<Rc<Results>>>>,
    newest_run: Rc<Cell<u32>>,
    assistant: Option<Rc<Assistant>>,
}

impl Engine {
    /// An engine without results. It tells the page that it is ready once its assistant has started too:
    /// from then on nothing is loaded from anywhere.
    pub fn start() -> Self {
        let assistant = Assistant::start(|| post(&FromEngine::Ready)).map(Rc::new);
        Self { results: Rc::default(), newest_run: Rc::default(), assistant }
    }

    /// Handles a message of the page.
    pub fn receive(&self, data: &JsValue) {
        match wire::unpack(data) {
            Ok((message, payload)) => self.handle(message, payload),
            Err(error) => {
                fail(format!("The page sent something the engine does not know: {error}."))
            }
        }
    }

    fn handle(&self, message: ToEngine, payload: Option<JsValue>) {
        match message {
            ToEngine::RunFile { run, settings } => match payload.and_then(FileSource::new) {
                Some(file) => self.begin(run, Source::File(file), settings),
                None => {
                    let message = "The file could not be opened. Choose it again.".to_owned();
                    post(&Stopped::Failed(message).message(run));
                }
            },
            ToEngine::RunDemo { run, settings, customers, seed } => {
                let simulation = sample::Simulation::new(sample::Settings { customers, seed });
                self.begin(run, Source::Demo(Box::new(simulation)), settings);
            }
            ToEngine::Cancel => self.newest_run.set(self.newest_run.get().wrapping_add(1)),
            ToEngine::Ask { request, question } => self.answer(request, &question),
            ToEngine::Download { file } => {
                self.with_results(|results| spawn_local(download::file(results, file)))
            }
            ToEngine::DownloadZip { bundle } => {
                self.with_results(|results| spawn_local(download::zip(results, bundle)))
            }
        }
    }

    fn begin(&self, name: u32, source: Source, settings: RawSettings) {
        let own = self.newest_run.get().wrapping_add(1);
        self.newest_run.set(own);
        let ticket = Ticket { newest: Rc::clone(&self.newest_run), own, name };
        let slot = Rc::clone(&self.results);
        let assistant = self.assistant.clone();
        spawn_local(async move {
            match run(source, settings, ticket, assistant).await {
                Ok((results, summary)) => {
                    slot.replace(Some(Rc::new(results)));
                    post(&FromEngine::Finished { run: name, summary: Box::new(summary) });
                }
                Err(stopped) => post(&stopped.message(name)),
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
                let message = "There is nothing to download yet. Choose a file first.".to_owned();
                post(&FromEngine::DownloadFailed { error: RunError { message } });
            }
        }
    }
}

fn fail(message: String) {
    post(&FromEngine::Failed { run: None, error: RunError { message } });
}
