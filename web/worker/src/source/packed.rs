//! What another worker unpacks, asked for piece by piece.

use super::Piece;
use js_sys::{Function, Promise, Uint8Array};
use protocol::{Encoding, FromUnpacker, RunError, ToUnpacker};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use vocabulary::Phrase;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, MessagePort};

/// The unpacker's end of a channel is elsewhere; this is ours.
pub struct Packed {
    line: Line,
    taken: u64,
    total: u64,
    /// Is the next answer asked for already, while this one is parsed?
    asked: bool,
    at_end: bool,
}

impl Packed {
    /// Asks through this port, for texts in this encoding where it is said.
    pub fn new(port: MessagePort, encoding: Option<Encoding>) -> Self {
        Self { line: Line::new(port, encoding), taken: 0, total: 0, asked: false, at_end: false }
    }

    /// Bytes of the files taken so far, and in all.
    pub fn progress(&self) -> (u64, u64) {
        (self.taken, self.total)
    }

    pub async fn read(&mut self) -> Result<Option<Piece>, RunError> {
        if self.at_end {
            return Ok(None);
        }
        if !self.asked {
            self.line.ask().ok_or_else(garbled)?;
        }
        let answer = self.line.answer().await.ok_or_else(garbled)?;
        let (answer, bytes) = wire::unpack::<FromUnpacker>(&answer).map_err(|_| garbled())?;
        self.asked = matches!(answer, FromUnpacker::Part { .. } | FromUnpacker::Bytes { .. });
        self.at_end = !self.asked;
        if self.asked {
            self.line.ask().ok_or_else(garbled)?;
        }
        match answer {
            FromUnpacker::Part { name, decoded } => Ok(Some(Piece::Part(name, decoded))),
            FromUnpacker::Bytes { decoded, taken, total } => {
                (self.taken, self.total) = (taken, total);
                let bytes = bytes.map(|bytes| Uint8Array::new(&bytes).to_vec());
                Ok(Some(Piece::Bytes(bytes.unwrap_or_default(), decoded)))
            }
            FromUnpacker::End => Ok(None),
            FromUnpacker::Failed { message } => Err(RunError::plain(message)),
        }
    }
}

/// A port, and what has come through it: not all that comes is asked for. It is closed with its owner.
struct Line {
    port: MessagePort,
    encoding: Option<Encoding>,
    inbox: Rc<Inbox>,
    _listener: Closure<dyn FnMut(MessageEvent)>,
}

#[derive(Default)]
struct Inbox {
    heard: RefCell<VecDeque<JsValue>>,
    waiting: RefCell<Option<Function>>,
}

impl Line {
    fn new(port: MessagePort, encoding: Option<Encoding>) -> Self {
        let inbox = Rc::<Inbox>::default();
        let heard = Rc::clone(&inbox);
        let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            heard.heard.borrow_mut().push_back(event.data());
            if let Some(wake) = heard.waiting.take() {
                let _ = wake.call0(&JsValue::NULL);
            }
        });
        port.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        Self { port, encoding, inbox, _listener: listener }
    }

    fn ask(&self) -> Option<()> {
        let next = wire::pack(&ToUnpacker::Next { encoding: self.encoding }, None).ok()?;
        self.port.post_message(&next).ok()
    }

    async fn answer(&self) -> Option<JsValue> {
        loop {
            if let Some(answer) = self.inbox.heard.borrow_mut().pop_front() {
                return Some(answer);
            }
            let woken = Promise::new(&mut |wake, _| {
                self.inbox.waiting.replace(Some(wake));
            });
            JsFuture::from(woken).await.ok()?;
        }
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.port.set_onmessage(None);
        self.port.close();
    }
}

fn garbled() -> RunError {
    RunError::plain(Phrase::NotUnpacked)
}
