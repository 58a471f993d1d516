//! The engine's worker, seen from the page.

use js_sys::Reflect;
use protocol::{FromEngine, ToEngine};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// The worker's script, beside the page. The build names it after the worker's package.
const SCRIPT: &str = "./engine_loader.js";

/// What comes from the worker.
pub enum Event {
    /// A message, and the bytes beside it.
    Message(FromEngine, Option<JsValue>),
    /// The worker cannot start, or has stopped.
    Broken(String),
}

/// A running worker. What is sent before it is ready waits until it is.
pub struct Engine {
    worker: Worker,
    ready: Cell<bool>,
    waiting: RefCell<Vec<JsValue>>,
}

impl Engine {
    /// Starts the worker; `listen` hears of everything that comes from it, for as long as the
    /// page lives.
    pub fn start(listen: impl Fn(Event) + 'static) -> Result<Rc<Self>, JsValue> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(SCRIPT, &options)?;
        let engine = Rc::new(Self {
            worker: worker.clone(),
            ready: Cell::new(false),
            waiting: RefCell::default(),
        });

        let listen = Rc::new(listen);
        let hear = Rc::clone(&listen);
        let receiver = Rc::clone(&engine);
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            match wire::unpack::<FromEngine>(&event.data()) {
                Ok((message, payload)) => {
                    if message == FromEngine::Ready {
                        receiver.flush();
                    }
                    hear(Event::Message(message, payload));
                }
                Err(error) => hear(Event::Broken(error.to_string())),
            }
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget();

        let on_error = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
            // A script that cannot be loaded reports a bare event, without a message.
            let message = Reflect::get(&event, &"message".into()).ok();
            listen(Event::Broken(message.and_then(|m| m.as_string()).unwrap_or_default()));
        });
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        on_error.forget();
        Ok(engine)
    }

    /// Sends a message, and a payload beside it.
    pub fn send(&self, message: &ToEngine, payload: Option<&JsValue>) -> Result<(), String> {
        let packed = wire::pack(message, payload).map_err(|error| error.to_string())?;
        if !self.ready.get() {
            self.waiting.borrow_mut().push(packed);
            return Ok(());
        }
        self.worker.post_message(&packed).map_err(|error| format!("{error:?}"))
    }

    fn flush(&self) {
        self.ready.set(true);
        for packed in self.waiting.take() {
            // Packed values hold nothing that cannot be cloned.
            let _ = self.worker.post_message(&packed);
        }
    }
}
