//! The worker that unpacks files, started only where it may be needed.

use crate::engine::module_worker;
use js_sys::{Array, Uint8Array, WeakSet};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, MessageChannel, MessagePort, Worker};

/// The worker's script, beside the page. The build names it after the worker's package.
const SCRIPT: &str = "./unpacker_loader.js";
/// What the engine reads by itself.
const PLAIN: [&str; 4] = [".csv", ".tsv", ".tab", ".txt"];

/// How files begin that are no text, whatever they are called: those that the crate `unpack` knows.
const BEGINNINGS: [&[u8]; 7] = [
    b"PK\x03\x04",
    b"\xD0\xCF\x11\xE0",
    b"\x1F\x8B",
    b"\xFD7zXZ",
    b"\x28\xB5\x2F\xFD",
    b"PAR1",
    b"ARROW1",
];
/// Bytes that are looked at.
const HEAD: f64 = (1 << 18) as f64;

thread_local! {
    /// Files with the name of a text that are none.
    static DISGUISED: WeakSet = WeakSet::new();
}

/// Looks how files begin that are called as texts are. Are there letters that are not UTF-8?
pub async fn look_into(files: &[File]) -> bool {
    let mut letters = false;
    for file in files.iter().filter(|file| is_plain(file)) {
        // One that cannot be read is the engine's to tell.
        let head = file.slice_with_f64_and_f64(0.0, HEAD).map(|head| head.array_buffer());
        let Ok(head) = head else { continue };
        let Ok(head) = JsFuture::from(head).await else { continue };
        let head = Uint8Array::new(&head).to_vec();
        if BEGINNINGS.iter().any(|beginning| head.starts_with(beginning)) {
            DISGUISED.with(|disguised| disguised.add(file));
        }
        // The head may end within a letter.
        letters |= std::str::from_utf8(&head).is_err_and(|error| error.error_len().is_some());
    }
    letters
}

/// Does any of these files have to be unpacked?
pub fn is_needed(files: &[File]) -> bool {
    files.iter().any(|file| !is_plain(file) || DISGUISED.with(|disguised| disguised.has(file)))
}

fn is_plain(file: &File) -> bool {
    let name = file.name().to_lowercase();
    PLAIN.iter().any(|extension| name.ends_with(extension))
}

/// The unpacker. Nothing may be loaded once a file is chosen, so it is started as soon as somebody is about
/// to choose one; what it has to unpack is known only then.
#[derive(Default)]
pub struct Unpacker(RefCell<Option<Running>>);

/// A worker that runs. It says `ready` when it has started, and once for each time it has let go of something.
struct Running {
    worker: Worker,
    /// What is handed over once it has said so; nothing while it listens.
    waiting: Rc<RefCell<Option<Vec<Array>>>>,
    /// How often it was told to let go and has not said that it has: it may be at work on that for long.
    leaving: Rc<Cell<u32>>,
    /// Has it ended, or is it to end?
    over: Rc<Cell<bool>>,
}

impl Unpacker {
    /// Starts the worker unless it runs; `broken` hears if it stops.
    pub fn start(&self, broken: impl Fn() + 'static) {
        if self.0.borrow().is_some() {
            return;
        }
        let Ok((worker, life)) = module_worker(SCRIPT) else { return };
        let waiting = Rc::new(RefCell::new(Some(Vec::new())));
        let (leaving, over) = (Rc::new(Cell::new(0)), Rc::new(Cell::new(false)));
        let ended = Rc::clone(&over);
        let broken = Rc::new(move || {
            if !ended.replace(true) {
                broken();
            }
        });
        let (listener, early, left) = (worker.clone(), Rc::clone(&waiting), Rc::clone(&leaving));
        let (watch, lost) = (Cell::new(Some(life)), Rc::clone(&broken));
        let on_ready = Closure::<dyn Fn()>::new(move || {
            left.set(u32::saturating_sub(left.get(), 1));
            if left.get() == 0 {
                for files in early.take().into_iter().flatten() {
                    let _ = hand_over(&listener, &files);
                }
            }
            if let Some(life) = watch.take() {
                let lost = Rc::clone(&lost);
                spawn_local(async move {
                    wire::locks::lost(&life).await;
                    lost();
                });
            }
        });
        worker.set_onmessage(Some(on_ready.as_ref().unchecked_ref()));
        on_ready.forget();
        let on_error = Closure::<dyn Fn()>::new(move || broken());
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        on_error.forget();
        self.0.replace(Some(Running { worker, waiting, leaving, over }));
    }

    /// Hands files over; whoever gets the port can ask for what is in them.
    pub fn open(&self, files: &[File]) -> Option<MessagePort> {
        let channel = MessageChannel::new().ok()?;
        let all = Array::of1(&channel.port2());
        files.iter().for_each(|file| {
            all.push(file);
        });
        self.give(all)?;
        Some(channel.port1())
    }

    fn give(&self, all: Array) -> Option<()> {
        let running = self.0.borrow();
        let Running { worker, waiting, .. } = running.as_ref()?;
        match waiting.borrow_mut().as_mut() {
            Some(waiting) => waiting.push(all),
            None => hand_over(worker, &all).ok()?,
        }
        Some(())
    }

    /// Nobody asks any more for what was handed over. Was anything?
    pub fn leave(&self) -> bool {
        let running = self.0.borrow();
        let Some(Running { worker, waiting, leaving, .. }) = running.as_ref() else { return false };
        let mut waiting = waiting.borrow_mut();
        let listens = waiting.is_none();
        if listens && worker.post_message(&JsValue::NULL).is_ok() {
            leaving.set(leaving.get() + 1);
        }
        *waiting = Some(Vec::new());
        listens
    }

    /// Starts another worker in place of one that has not let go of what it was told to.
    pub fn free(&self, broken: impl Fn() + 'static) {
        if self.0.borrow().as_ref().is_none_or(|running| running.leaving.get() == 0) {
            return;
        }
        let waiting = self.stop();
        if !waiting.is_empty() {
            self.start(broken);
            for all in waiting {
                self.give(all);
            }
        }
    }

    /// Ends the worker: it is at work on something that nobody waits for, or has broken down. Gives what it
    /// had still to be handed.
    pub fn stop(&self) -> Vec<Array> {
        let Some(running) = self.0.take() else { return Vec::new() };
        running.over.set(true);
        running.worker.terminate();
        running.waiting.take().unwrap_or_default()
    }
}

/// Sends `[port, ...files]`, the port by transfer.
fn hand_over(worker: &Worker, files: &Array) -> Result<(), JsValue> {
    worker.post_message_with_transfer(files, &Array::of1(&files.get(0)))
}
