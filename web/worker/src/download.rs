//! Streaming the output files to the page.

use crate::scope::{post, post_chunk};
use crate::turns::Turns;
use pipeline::Results;
use protocol::{Bundle, FromEngine, OutputFile, RunError};
use std::rc::Rc;

/// Bytes sent in one chunk, at least.
const CHUNK: usize = 1 << 20;

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
            Err(error) => {
                let error = RunError { message: error.to_string() };
                return post(&FromEngine::DownloadFailed { error });
            }
        }
    }
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
