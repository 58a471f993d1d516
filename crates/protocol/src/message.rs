//! The messages between the page and its engine worker.
//!
//! Small messages are values; file contents travel beside them as transferred buffers.

use crate::{Bundle, OutputFile, Progress, RawSettings, Summary};
use semantics::{Answer, Question};
use serde::{Deserialize, Serialize};

/// Why a run could not go on, for the person in front of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunError {
    /// What is wrong, where, and what to do.
    pub message: String,
}

/// From the page to the worker. A `Run*` message is answered by `Progress`es and then one of
/// `Finished`, `Cancelled` or `Failed`; it stops a run that is still under way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum ToEngine {
    /// Run on the browser `File` that travels beside the message.
    RunFile {
        /// The run's number; everything said of the run carries it.
        run: u32,
        /// Settings of the run.
        settings: RawSettings,
    },
    /// Run on simulated data.
    RunDemo {
        /// The run's number.
        run: u32,
        /// Settings of the run.
        settings: RawSettings,
        /// Customers to simulate.
        customers: u32,
        /// Seed of the simulation.
        seed: u64,
    },
    /// Stop the run at the next chunk. What was loaded before stays.
    Cancel,
    /// Ask about the newest results; answered by `Answer`.
    Ask {
        /// Echoed in the answer, so that a late answer can be told from the newest.
        request: u32,
        /// What is asked.
        question: Question,
    },
    /// Stream one file, as `Chunk`s closed by `FileEnd`.
    Download {
        /// The file.
        file: OutputFile,
    },
    /// Stream several files as one zip, as `Chunk`s closed by `FileEnd`.
    DownloadZip {
        /// Which.
        bundle: Bundle,
    },
}

/// From the worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum FromEngine {
    /// The engine has started.
    Ready,
    /// A run moves on.
    Progress {
        /// The run's number.
        run: u32,
        /// How far it has come.
        progress: Progress,
    },
    /// A run has finished; its results replace the ones before.
    Finished {
        /// The run's number.
        run: u32,
        /// What it found.
        summary: Box<Summary>,
    },
    /// A run was cancelled; the results before it, if any, stay.
    Cancelled {
        /// The run's number.
        run: u32,
    },
    /// A run failed; the results before it, if any, stay.
    Failed {
        /// The run's number; none if no run failed, but a message could not be understood.
        run: Option<u32>,
        /// Why.
        error: RunError,
    },
    /// The answer to `Ask`.
    Answer {
        /// The request's number.
        request: u32,
        /// The answer.
        answer: Box<Answer>,
    },
    /// A piece of the file being downloaded; the bytes travel beside the message.
    Chunk,
    /// The download is complete.
    FileEnd {
        /// The file's name.
        file_name: String,
        /// Its media type.
        media_type: String,
    },
    /// A download failed.
    DownloadFailed {
        /// Why.
        error: RunError,
    },
}
