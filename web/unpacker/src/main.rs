//! Unpacks what a person chose, in a module worker of its own.
//!
//! The page sends the files and one end of a channel; whoever holds the other end asks for one piece after
//! the other. So the engine reads while this worker unpacks, and the page need not know what is in a file.

mod blob;

use blob::BlobReader;
use js_sys::{Array, Uint8Array};
use protocol::{Encoding, FromUnpacker, ToUnpacker};
use std::cell::Cell;
use unpack::{Input, UnpackError, Unpacker};
use vocabulary::Phrase;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, File, MessageEvent, MessagePort};

fn main() {
    console_error_panic_hook::set_once();
    spawn_local(async {
        let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
        // The page hears by this lock when this worker is no more.
        wire::locks::hold(&scope.name()).await;
        // What was asked for before is let go, with all the memory it holds.
        let current = Cell::new(None);
        let answering = scope.clone();
        let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            drop(current.take());
            // The page sends `[port, ...files]`, the port by transfer; or nothing, when nobody asks any more.
            match event.data().dyn_into::<Array>() {
                Ok(all) => current.set(Served::new(&all)),
                Err(_) => ready(&answering),
            }
        });
        scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        // The listener lives as long as the worker does.
        listener.forget();
        ready(&scope);
    });
}

/// Tells the page that it may send.
fn ready(scope: &DedicatedWorkerGlobalScope) {
    let _ = scope.post_message(&JsValue::NULL);
}

/// Files that are being unpacked, and whoever asks for them.
struct Served {
    port: MessagePort,
    _listener: Closure<dyn FnMut(MessageEvent)>,
}

impl Served {
    fn new(all: &Array) -> Option<Self> {
        let mut all = all.iter();
        let port = all.next()?.dyn_into::<MessagePort>().ok()?;
        let files = all.filter_map(|file| file.dyn_into::<File>().ok()).collect();
        let listener = serve(&port, files);
        Some(Self { port, _listener: listener })
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // Whoever still asks would be asking a listener that is gone, and wait for ever.
        self.port.set_onmessage(None);
        let message = Phrase::AnotherFile.into();
        post(&self.port, &FromUnpacker::Failed { message }, &[]);
        self.port.close();
    }
}

/// Answers whoever asks through the port, for as long as what is returned is kept.
fn serve(port: &MessagePort, files: Vec<File>) -> Closure<dyn FnMut(MessageEvent)> {
    let mut tables = Tables::Chosen(files);
    let answers = port.clone();
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Ok((ToUnpacker::Next { encoding }, _)) = wire::unpack(&event.data()) {
            let mut bytes = Vec::new();
            let answer = tables
                .next(encoding, &mut bytes)
                .unwrap_or_else(|error| FromUnpacker::Failed { message: error.message() });
            if !matches!(answer, FromUnpacker::Part { .. } | FromUnpacker::Bytes { .. }) {
                tables = Tables::Chosen(Vec::new());
            }
            post(&answers, &answer, &bytes);
        }
    });
    port.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    listener
}

fn post(port: &MessagePort, answer: &FromUnpacker, bytes: &[u8]) {
    let buffer: JsValue = Uint8Array::from(bytes).buffer().into();
    // Whoever is gone cannot be told that.
    if let Ok(packed) = wire::pack(answer, Some(&buffer)) {
        let _ = port.post_message_with_transferable(&packed, &Array::of1(&buffer));
    }
}

/// The tables of the files: opened when they are first asked for, so that trouble with a file is an answer.
enum Tables {
    Chosen(Vec<File>),
    Opened { unpacker: Box<Unpacker>, in_part: bool },
}

impl Tables {
    fn next(
        &mut self,
        encoding: Option<Encoding>,
        bytes: &mut Vec<u8>,
    ) -> Result<FromUnpacker, UnpackError> {
        if let Tables::Chosen(files) = self {
            let open = |file: &File| Input::new(&file.name(), BlobReader::new(file.clone().into()));
            let inputs = files.iter().map(open).collect::<Result<Vec<_>, _>>()?;
            let unpacker = Box::new(Unpacker::new(inputs).in_encoding(encoding));
            *self = Tables::Opened { unpacker, in_part: false };
        }
        let Tables::Opened { unpacker, in_part } = self else { return Ok(FromUnpacker::End) };
        if *in_part && unpacker.read(bytes)? {
            let (taken, total) = unpacker.progress();
            let decoded = unpacker.decoded().cloned();
            return Ok(FromUnpacker::Bytes { decoded, taken, total });
        }
        let part = unpacker.next_part()?;
        *in_part = part.is_some();
        let decoded = unpacker.decoded().cloned();
        Ok(part.map_or(FromUnpacker::End, |name| FromUnpacker::Part { name, decoded }))
    }
}
