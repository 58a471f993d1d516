//! The engine as the page knows it: whether it answers, and who waits for an answer.

use crate::engine::{Engine, Event};
use leptos::prelude::*;
use protocol::ToEngine;
use semantics::{Answer, Question};
use std::{collections::BTreeMap, rc::Rc};
use wasm_bindgen::JsValue;

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

type Listener = Box<dyn FnOnce(Answer)>;

/// The engine at work, if any. Copies share it.
#[derive(Clone, Copy)]
pub struct EngineClient {
    /// Where it stands.
    pub state: RwSignal<EngineState>,
    engine: StoredValue<Option<Rc<Engine>>, LocalStorage>,
    /// Counts the engines of this page.
    started: StoredValue<u32>,
    requests: StoredValue<u32>,
    listeners: StoredValue<BTreeMap<u32, Listener>, LocalStorage>,
}

impl EngineClient {
    /// No engine yet.
    pub fn new() -> Self {
        Self {
            state: RwSignal::new(EngineState::Starting),
            engine: StoredValue::new_local(None),
            started: StoredValue::new(0),
            requests: StoredValue::new(0),
            listeners: StoredValue::new_local(BTreeMap::new()),
        }
    }

    /// Starts an engine and hears what it says; what an earlier one still says is of no interest. Tells whether
    /// that could be.
    pub fn start(self, hear: impl Fn(Event) + 'static) -> bool {
        let mine = self.started.try_update_value(|count| {
            *count += 1;
            *count
        });
        let listen = move |event| {
            if self.started.try_get_value() == mine {
                hear(event);
            }
        };
        let engine = Engine::start(listen).ok();
        let is_started = engine.is_some();
        self.engine.set_value(engine);
        is_started
    }

    /// Ends the engine.
    pub fn stop(self) {
        self.engine.with_value(|engine| engine.iter().for_each(|engine| engine.stop()));
        self.engine.set_value(None);
    }

    /// Sends a message; tells whether there is an engine to hear it.
    pub fn send(self, message: &ToEngine, payload: Option<&JsValue>) -> bool {
        self.engine.with_value(|engine| {
            engine.as_ref().is_some_and(|engine| engine.send(message, payload).is_ok())
        })
    }

    /// The message that asks a question; `listen` hears the answer.
    pub fn question(self, question: Question, listen: impl FnOnce(Answer) + 'static) -> ToEngine {
        let request = self.requests.get_value().wrapping_add(1);
        self.requests.set_value(request);
        self.listeners.update_value(|listeners| {
            listeners.insert(request, Box::new(listen));
        });
        ToEngine::Ask { request, question }
    }

    /// Hands an answer to whoever asked.
    pub fn answered(self, request: u32, answer: Answer) {
        let listener = self.listeners.try_update_value(|all| all.remove(&request));
        if let Some(listen) = listener.flatten() {
            listen(answer);
        }
    }
}
