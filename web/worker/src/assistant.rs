//! A second worker that trains the purged split while this one trains the kept split.
//!
//! It runs the same script under another name; its whole conversation is one task in and one answer
//! out. The page knows nothing of it. Where it cannot start or fails, the engine does the task itself.

use crate::clock::memory_bytes;
use crate::scope;
use js_sys::{Array, Float64Array, Function, Promise};
use protocol::{RawSettings, SplitReport};
use scoring::{Matrix, Observed, ScoringSettings, TrainingTask};
use serde::{Deserialize, Serialize};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

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

/// An assistant. It ends when dropped.
pub struct Assistant {
    worker: Worker,
    ready: Rc<Cell<bool>>,
    answer: Promise,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(JsValue)>,
}

impl Assistant {
    /// Starts a worker with this worker's own script.
    pub fn start() -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        options.set_name(NAME);
        let worker = Worker::new_with_options(&scope::global().location().href(), &options).ok()?;

        let mut resolve = Function::default();
        let answer = Promise::new(&mut |answered, _| resolve = answered);
        let ready = Rc::new(Cell::new(false));
        // Its first message says that it is ready, its second is the answer.
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new({
            let (ready, resolve) = (Rc::clone(&ready), resolve.clone());
            move |event: MessageEvent| {
                if ready.replace(true) {
                    let _ = resolve.call1(&JsValue::NULL, &event.data());
                }
            }
        });
        let on_error = Closure::<dyn FnMut(JsValue)>::new(move |_| {
            let _ = resolve.call1(&JsValue::NULL, &JsValue::NULL);
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Some(Self { worker, ready, answer, _on_message: on_message, _on_error: on_error })
    }

    /// Can it take its task?
    pub fn is_ready(&self) -> bool {
        self.ready.get()
    }

    /// Gives it its task; false where that fails.
    pub fn give(&self, task: &TrainingTask, settings: &RawSettings) -> bool {
        let numbers = numbers_of(task).buffer().into();
        let header = Task {
            settings: settings.clone(),
            test_start: task.test_start.clone(),
            train_rows: task.train.churned.len(),
            test_rows: task.test.churned.len(),
        };
        wire::pack(&header, Some(&numbers)).is_ok_and(|packed| {
            self.worker.post_message_with_transfer(&packed, &Array::of1(&numbers)).is_ok()
        })
    }

    /// Waits for the answer; `None` where the assistant broke down.
    pub async fn answer(&self) -> Option<Answer> {
        let data = JsFuture::from(self.answer.clone()).await.ok()?;
        wire::unpack(&data).ok().map(|(answer, _)| answer)
    }
}

impl Drop for Assistant {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// Listens for the task, as an assistant.
pub fn serve() {
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        let report =
            wire::unpack(&event.data()).ok().and_then(|(task, numbers)| work(task, numbers?));
        scope::post(&Answer { report, memory_bytes: memory_bytes() });
    });
    scope::listen(listener);
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
