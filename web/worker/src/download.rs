//! Streaming files to the page.

use crate::scope::{post, post_chunk};
use crate::source::{Piece, Source};
use crate::turns::Turns;
use pipeline::{Loader, Results, Settings};
use protocol::{FromEngine, Mapping, RawSettings, RunError};
use std::rc::Rc;
use vocabulary::{Bundle, Message, OutputFile};
use wasm_bindgen::JsValue;

/// Bytes sent in one chunk, at least.
const CHUNK: usize = 1 << 20;
/// What the file of dropped rows is called.
const REJECTS: &str = "rows_not_used.csv";
/// What the file of a mapping is called.
const MAPPING: &str = "churn-mapping.toml";

/// Streams one file.
pub async fn file(results: Rc<Results>, file: OutputFile) {
    let mut contents = results.file(file);
    let mut outbox = Outbox::new();
    while contents.next_piece(&mut outbox.bytes) {
        outbox.send_when_full().await;
    }
    outbox.close(file.file_name(), file.media_type());
}

/// Streams several files as one zip.
pub async fn zip(results: Rc<Results>, bundle: Bundle) {
    let mut contents = results.zip(bundle);
    let mut outbox = Outbox::new();
    loop {
        match contents.next_piece(&mut outbox.bytes) {
            Ok(true) => outbox.send_when_full().await,
            Ok(false) => return outbox.close(bundle.file_name(), "application/zip"),
            Err(error) => return failed(Message::verbatim(error.to_string())),
        }
    }
}

/// Reads a file again and streams the rows that are dropped.
pub async fn rejects(payload: JsValue, mapping: Mapping, settings: RawSettings) {
    let mut source = match Source::sent(payload, mapping.encoding).await {
        Ok(source) => source,
        Err(error) => return failed(error.message),
    };
    let settings = match Settings::try_from(settings) {
        Ok(settings) => settings,
        Err(fault) => return failed(RunError::from(fault).message),
    };
    let mut loader = Loader::mapped(settings, mapping).with_rejects();
    let mut outbox = Outbox::new();
    loop {
        let read = match source.read().await {
            Ok(Some(Piece::Part(name, decoded))) => {
                loader.begin_part(&name).inspect(|()| loader.decoded(decoded.as_ref()))
            }
            Ok(Some(Piece::Bytes(bytes, decoded))) => {
                loader.decoded(decoded.as_ref());
                loader.push(&bytes)
            }
            Ok(None) => break,
            Err(error) => return failed(error.message),
        };
        if let Err(error) = read {
            return failed(error.message());
        }
        loader.take_rejects(&mut outbox.bytes);
        outbox.send_when_full().await;
    }
    if let Err(error) = loader.end() {
        return failed(error.message());
    }
    loader.take_rejects(&mut outbox.bytes);
    outbox.close(REJECTS, "text/csv");
}

/// Sends a mapping as a file.
pub fn mapping(mapping: &Mapping) {
    match pipeline::write_mapping(mapping) {
        Ok(text) => {
            let mut outbox = Outbox::new();
            outbox.bytes = text.into_bytes();
            outbox.close(MAPPING, "application/toml");
        }
        Err(error) => failed(error.message()),
    }
}

fn failed(message: Message) {
    post(&FromEngine::DownloadFailed { error: RunError::plain(message) });
}

struct Outbox {
    bytes: Vec<u8>,
    turns: Turns,
}

impl Outbox {
    fn new() -> Self {
        Self { bytes: Vec::new(), turns: Turns::new() }
    }

    async fn send_when_full(&mut self) {
        if self.bytes.len() >= CHUNK {
            self.send();
        }
        if self.turns.is_due() {
            self.turns.take().await;
        }
    }

    fn send(&mut self) {
        post_chunk(&self.bytes);
        self.bytes.clear();
    }

    fn close(mut self, file_name: &str, media_type: &str) {
        self.send();
        post(&FromEngine::FileEnd {
            file_name: file_name.to_owned(),
            media_type: media_type.to_owned(),
        });
    }
}
