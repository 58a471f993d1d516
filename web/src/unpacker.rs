//! The worker that unpacks files, started only where it may be needed.

use crate::engine::module_worker;
use js_sys::Array;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{File, MessageChannel, MessagePort, Worker};

/// The worker's script, beside the page. The build names it after the worker's package.
const SCRIPT: &str = "./unpacker_loader.js";
/// What the engine reads by itself.
const PLAIN: [&str; 4] = [".csv", ".tsv", ".tab", ".txt"];

/// Does any of these files have to be unpacked?
pub fn is_needed(files: &[File]) -> bool {
    files.iter().any(|file| {
        let name = file.name().to_lowercase();
        !PLAIN.iter().any(|extension| name.ends_with(extension))
    })
}

/// The unpacker. Nothing may be loaded once a file is chosen, so it is started as soon as somebody is about
/// to choose one; what it has to unpack is known only then.
#[derive(Default)]
pub struct Unpacker(RefCell<Option<Running>>);

struct Running {
    worker: Worker,
    /// What was handed over before it could listen; nothing once it can.
    waiting: Rc<RefCell<Option<Vec<Array>>>>,
}

impl Unpacker {
    /// Starts the worker unless it runs; `broken` hears if it stops.
    pub fn start(&self, broken: impl Fn() + 'static) {
        if self.0.borrow().is_some() {
            return;
        }
        let Ok(worker) = module_worker(SCRIPT) else { return };
        let waiting = Rc::new(RefCell::new(Some(Vec::new())));
        // All it ever says to the page is that it is ready.
        let (listener, early) = (worker.clone(), Rc::clone(&waiting));
        let on_ready = Closure::<dyn Fn()>::new(move || {
            for files in early.take().into_iter().flatten() {
                let _ = hand_over(&listener, &files);
            }
        });
        worker.set_onmessage(Some(on_ready.as_ref().unchecked_ref()));
        on_ready.forget();
        let on_error = Closure::<dyn Fn()>::new(broken);
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        on_error.forget();
        self.0.replace(Some(Running { worker, waiting }));
    }

    /// Hands files over; whoever gets the port can ask for what is in them.
    pub fn open(&self, files: &[File]) -> Option<MessagePort> {
        let running = self.0.borrow();
        let Running { worker, waiting } = running.as_ref()?;
        let channel = MessageChannel::new().ok()?;
        let all = Array::of1(&channel.port2());
        files.iter().for_each(|file| {
            all.push(file);
        });
        match waiting.borrow_mut().as_mut() {
            Some(waiting) => waiting.push(all),
            None => hand_over(worker, &all).ok()?,
        }
        Some(channel.port1())
    }

    /// Ends the worker: it is at work on something that nobody waits for, or has broken down.
    pub fn stop(&self) {
        if let Some(running) = self.0.take() {
            running.worker.terminate();
        }
    }
}

/// Sends `[port, ...files]`, the port by transfer.
fn hand_over(worker: &Worker, files: &Array) -> Result<(), JsValue> {
    worker.post_message_with_transfer(files, &Array::of1(&files.get(0)))
}
