//! A second worker that trains the purged split while this one trains the kept split.
//!
//! It runs the same script under another name; all it hears are tasks, and all it says are answers. The page knows nothing of it. Where it cannot start or fails, the engine does the task itself.

use crate::clock::{memory_bytes, now_ms};
use crate::scope;
use js_sys::{Array, Float64Array, Function, Promise};
use protocol::{FromEngine, RawSettings, SplitReport};
use scoring::{Matrix, Observed, ScoringSettings, TrainingTask};
use serde::{Deserialize, Serialize};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// How long it may take to start.
const PATIENCE_MS: i32 = 3_000;

/// An answer may take this long, and as many times as long as the engine itself has worked meanwhile.
const MIN_WAIT_MS: f64 = 3_000.0;
const TIMES_OWN_WORK: f64 = 3.0;

/// What a worker that is an assistant is called.
pub const NAME: &str = "assistant";

/// A task without its numbers. They travel beside it in one buffer: the features trained on and those
/// tested on, column after column, then whether each row trained on and each row tested on churned.
#[derive(Serialize, Deserialize)]
struct Task {
    settings: RawSettings,
    test_start: String,
    train_rows: usize,
    test_rows: usize,
}

/// What came of a task.
#[derive(Serialize, Deserialize)]
pub struct Answer {
    /// The report; `None` where the task failed.
    pub report: Option<SplitReport>,
    /// Bytes of the assistant's wasm memory.
    pub memory_bytes: u64,
}

/// The assistant. It is started once, with the engine, because starting a worker asks the server for its
/// script, and no request may follow once a file is chosen. Tasks are answered in order; the task of a
/// cancelled run is finished and its answer left lying.
pub struct Assistant {
    worker: Worker,
    state: Rc<State>,
}

struct State {
    ready: Cell<bool>,
    /// It has kept somebody waiting for too long and has not been heard of since.
    silent: Cell<bool>,
    /// Hears, once, that the assistant is ready or will never be.
    settled: Cell<Option<Box<dyn FnOnce()>>>,
    /// Who waits for an answer, in the order of the tasks.
    waiting: RefCell<VecDeque<Function>>,
}

impl State {
    fn answer_next(&self, data: &JsValue) {
        if let Some(resolve) = self.waiting.borrow_mut().pop_front() {
            let _ = resolve.call1(&JsValue::NULL, data);
        }
    }

    fn settle(&self, ready: bool) {
        self.ready.set(ready);
        if let Some(settled) = self.settled.take() {
            settled();
        }
    }

    /// Nobody waits for an assistant that broke down.
    fn break_down(&self) {
        self.settle(false);
        while !self.waiting.borrow().is_empty() {
            self.answer_next(&JsValue::NULL);
        }
    }
}

impl Assistant {
    /// Starts a worker with this worker's own script; `settled` hears when it is ready or will never be.
    pub fn start(settled: impl FnOnce() + 'static) -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        options.set_name(NAME);
        let script = scope::global().location().href();
        let Ok(worker) = Worker::new_with_options(&script, &options) else {
            settled();
            return None;
        };
        let state = Rc::new(State {
            ready: Cell::new(false),
            silent: Cell::new(false),
            settled: Cell::new(Some(Box::new(settled))),
            waiting: RefCell::default(),
        });
        let heard = Rc::clone(&state);
        // Its first message says that it is ready, every other is an answer.
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if heard.ready.get() {
                heard.silent.set(false);
                heard.answer_next(&event.data());
            } else {
                heard.settle(true);
            }
        });
        // Now and then a browser never starts a worker in a worker. Then it is given up, and this worker does
        // its tasks itself: the page must not wait for it.
        let (late, given_up) = (Rc::clone(&state), worker.clone());
        scope::after(PATIENCE_MS, move || {
            if !late.ready.get() {
                given_up.terminate();
                late.settle(false);
            }
        });
        let broken = Rc::clone(&state);
        let on_error = Closure::<dyn FnMut(JsValue)>::new(move |_| broken.break_down());
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        // The listeners live as long as the engine does.
        on_message.forget();
        on_error.forget();
        Some(Self { worker, state })
    }

    /// Can it take a task?
    pub fn is_ready(&self) -> bool {
        self.state.ready.get() && !self.state.silent.get()
    }

    /// Gives it a task; `None` where that fails.
    pub fn give(&self, task: &TrainingTask, settings: &RawSettings) -> Option<PendingAnswer> {
        let numbers = numbers_of(task).buffer().into();
        let header = Task {
            settings: settings.clone(),
            test_start: task.test_start.clone(),
            train_rows: task.train.churned.len(),
            test_rows: task.test.churned.len(),
        };
        let packed = wire::pack(&header, Some(&numbers)).ok()?;
        self.worker.post_message_with_transfer(&packed, &Array::of1(&numbers)).ok()?;
        let answer = Promise::new(&mut |resolve, _| {
            self.state.waiting.borrow_mut().push_back(resolve);
        });
        Some(PendingAnswer { answer, state: Rc::clone(&self.state), since: now_ms() })
    }
}

/// An answer that is still to come.
pub struct PendingAnswer {
    answer: Promise,
    state: Rc<State>,
    /// When the task was given.
    since: f64,
}

impl PendingAnswer {
    /// Waits for the answer; `None` where the assistant broke down or is never heard of again.
    pub async fn wait(self) -> Option<Answer> {
        let limit = (TIMES_OWN_WORK * (now_ms() - self.since)).max(MIN_WAIT_MS);
        let too_late = Promise::new(&mut |resolve, _| {
            scope::after(limit as i32, move || {
                let _ = resolve.call0(&JsValue::NULL);
            });
        });
        let first = Promise::race(&Array::of2(&self.answer, &too_late));
        let data = JsFuture::from(first).await.ok()?;
        self.state.silent.set(data.is_undefined());
        wire::unpack(&data).ok().map(|(answer, _)| answer)
    }
}

/// Listens for tasks, as the assistant.
pub fn serve() {
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        let report =
            wire::unpack(&event.data()).ok().and_then(|(task, numbers)| work(task, numbers?));
        scope::post(&Answer { report, memory_bytes: memory_bytes() });
    });
    scope::listen(listener);
    scope::post(&FromEngine::Ready);
}

fn work(task: Task, numbers: JsValue) -> Option<SplitReport> {
    let settings = ScoringSettings::try_from(&task.settings).ok()?;
    task_of(&task, &Float64Array::new(&numbers).to_vec())?.run(settings).ok()
}

fn numbers_of(task: &TrainingTask) -> Float64Array {
    let churned = |set: &Observed| -> Vec<f64> {
        set.churned.iter().map(|&churned| f64::from(u8::from(churned))).collect()
    };
    let (train, test) = (&task.train, &task.test);
    let numbers =
        [train.features.values(), test.features.values(), &churned(train), &churned(test)].concat();
    Float64Array::from(numbers.as_slice())
}

fn task_of(task: &Task, numbers: &[f64]) -> Option<TrainingTask> {
    let rows = task.train_rows + task.test_rows;
    let width = numbers.len().checked_div(rows)?.checked_sub(1)?;
    let (train, rest) = numbers.split_at_checked(task.train_rows * width)?;
    let (test, rest) = rest.split_at_checked(task.test_rows * width)?;
    let (train_churned, test_churned) = rest.split_at_checked(task.train_rows)?;
    let observed = |features: &[f64], churned: &[f64]| Observed {
        features: Matrix::from_columns(features.to_vec(), churned.len()),
        churned: churned.iter().map(|&churned| churned == 1.0).collect(),
    };
    Some(TrainingTask {
        train: observed(train, train_churned),
        test: observed(test, test_churned),
        others: Matrix::from_columns(Vec::new(), 0),
        test_start: task.test_start.clone(),
    })
}
