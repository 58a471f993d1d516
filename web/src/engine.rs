//! The engine's worker, seen from the page.

use js_sys::{Array, Math, Reflect};
use leptos::prelude::{set_timeout, window};
use protocol::{FromEngine, ToEngine};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    MessageEvent, MessagePort, RequestCache, RequestInit, Worker, WorkerOptions, WorkerType,
};

/// The worker's script, beside the page. The build names it after the worker's package.
const SCRIPT: &str = "./engine_loader.js";
/// All that it loads.
const FILES: [&str; 3] = [SCRIPT, "./engine.js", "./engine_bg.wasm"];

/// How long a worker may take to be ready before another is started beside it.
const PATIENCE: Duration = Duration::from_secs(10);
/// Workers that are started at most.
const MAX_WORKERS: usize = 3;

/// What comes from the worker.
pub enum Event {
    /// A message, and the bytes beside it.
    Message(FromEngine, Option<JsValue>),
    /// None of the workers has started so far. One still may.
    Late,
    /// The worker cannot start, or has stopped.
    Broken(String),
}

/// A packed message, and what is moved with it.
struct Parcel {
    contents: JsValue,
    moved: Array,
}

impl Parcel {
    fn post(&self, worker: &Worker) -> Result<(), JsValue> {
        worker.post_message_with_transfer(&self.contents, &self.moved)
    }
}

/// A running worker. What is sent before it is ready waits until it is.
pub struct Engine {
    /// The workers that were started; only the chosen one once one is ready.
    workers: RefCell<Vec<Worker>>,
    ready: Cell<bool>,
    stopped: Cell<bool>,
    waiting: RefCell<Vec<Parcel>>,
    listen: Box<dyn Fn(Event)>,
}

impl Engine {
    /// Starts the worker; `listen` hears of everything that comes from it, for as long as the
    /// page lives.
    pub fn start(listen: impl Fn(Event) + 'static) -> Result<Rc<Self>, JsValue> {
        let engine = Rc::new(Self {
            workers: RefCell::default(),
            ready: Cell::new(false),
            stopped: Cell::new(false),
            waiting: RefCell::default(),
            listen: Box::new(listen),
        });
        engine.start_worker()?;
        engine.start_another_when_late(MAX_WORKERS - 1);
        Ok(engine)
    }

    /// Sends a message, and a payload beside it.
    pub fn send(&self, message: &ToEngine, payload: Option<&JsValue>) -> Result<(), String> {
        let contents = wire::pack(message, payload).map_err(|error| error.to_string())?;
        // A port cannot be in two places; everything else is copied, or shared as a file is.
        let is_port = |value: &JsValue| value.has_type::<MessagePort>();
        let moved = match payload.and_then(|payload| payload.dyn_ref::<Array>()) {
            Some(all) => all.iter().filter(is_port).collect(),
            None => payload.filter(|payload| is_port(payload)).into_iter().collect(),
        };
        let parcel = Parcel { contents, moved };
        match self.workers.borrow().first() {
            Some(worker) if self.ready.get() => {
                parcel.post(worker).map_err(|error| format!("{error:?}"))
            }
            _ => {
                self.waiting.borrow_mut().push(parcel);
                Ok(())
            }
        }
    }

    /// Ends it. Nothing is heard of it any more.
    pub fn stop(&self) {
        self.stopped.set(true);
        self.workers.take().iter().for_each(Worker::terminate);
    }

    fn hear(&self, event: Event) {
        if !self.stopped.get() {
            (self.listen)(event);
        }
    }

    fn start_worker(self: &Rc<Self>) -> Result<(), JsValue> {
        let (worker, life) = module_worker(SCRIPT)?;

        let (engine, own) = (Rc::clone(self), worker.clone());
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            match wire::unpack::<FromEngine>(&event.data()) {
                Ok((FromEngine::Ready, _)) => engine.choose(&own, &life),
                Ok((message, payload)) => engine.hear(Event::Message(message, payload)),
                Err(error) => engine.hear(Event::Broken(error.to_string())),
            }
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget();

        let engine = Rc::clone(self);
        let on_error = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
            // A script that cannot be loaded reports a bare event, without a message.
            let message = Reflect::get(&event, &"message".into()).ok();
            engine.hear(Event::Broken(message.and_then(|m| m.as_string()).unwrap_or_default()));
        });
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        on_error.forget();
        self.workers.borrow_mut().push(worker);
        Ok(())
    }

    /// Now and then a browser never starts a worker. Another is started beside it then, not in its place:
    /// it may only be late, on a slow connection.
    fn start_another_when_late(self: &Rc<Self>, left: usize) {
        let engine = Rc::clone(self);
        set_timeout(
            move || {
                let is_late = !engine.ready.get() && !engine.stopped.get();
                if is_late && left == 0 {
                    engine.hear(Event::Late);
                } else if is_late && engine.start_worker().is_ok() {
                    engine.start_another_when_late(left - 1);
                }
            },
            PATIENCE,
        );
    }

    /// The first worker that is ready is the engine; the others are let go.
    fn choose(self: &Rc<Self>, chosen: &Worker, life: &str) {
        if self.stopped.get() || self.ready.replace(true) {
            return;
        }
        for worker in self.workers.replace(vec![chosen.clone()]) {
            if &worker != chosen {
                worker.terminate();
            }
        }
        for parcel in self.waiting.take() {
            // It holds nothing that cannot be sent.
            let _ = parcel.post(chosen);
        }
        self.hear(Event::Message(FromEngine::Ready, None));
        // A worker that ends without an error, as where the browser takes its memory back, says nothing.
        let (engine, life) = (Rc::clone(self), life.to_owned());
        spawn_local(async move {
            wire::locks::lost(&life).await;
            engine.hear(Event::Broken("the worker is gone".into()));
        });
    }
}

/// Loads the worker's files past the browser's own cache: what came wrong once may lie there for long.
pub async fn load_anew() {
    for file in FILES {
        let options = RequestInit::new();
        options.set_cache(RequestCache::Reload);
        // What does not come now is missed when the worker starts.
        let _ = JsFuture::from(window().fetch_with_str_and_init(file, &options)).await;
    }
}

/// Starts a worker whose script is a module; the lock that it holds while it lives bears its name.
pub fn module_worker(script: &str) -> Result<(Worker, String), JsValue> {
    let name = format!("worker-{:x}", (Math::random() * (1_u64 << 52) as f64) as u64);
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    options.set_name(&name);
    Ok((Worker::new_with_options(script, &options)?, name))
}
