//! The messages between the page and its engine worker.
//!
//! Small messages are values; file contents travel beside them as transferred buffers.

use crate::{Mapping, Preview, Progress, RawSettings, SettingFault, Summary};
use semantics::{Answer, Question};
use serde::{Deserialize, Serialize};
use vocabulary::{Bundle, Message, OutputFile};

/// Why a run could not go on, for the person in front of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunError {
    /// What is wrong, where, and what to do.
    pub message: Message,
    /// Can it be mended by saying how the file is to be read?
    #[serde(default)]
    pub by_mapping: bool,
}

impl RunError {
    /// What nothing that is said of the file can mend.
    #[must_use]
    pub fn plain(message: impl Into<Message>) -> Self {
        Self { message: message.into(), by_mapping: false }
    }
}

/// The page checks settings before it sends them, so this is for whoever looks closer.
impl From<SettingFault> for RunError {
    fn from(fault: SettingFault) -> Self {
        Self::plain(Message::verbatim(fault.to_string()))
    }
}

/// From the page to the worker. A `Run*` message is answered by `Progress`es and then one of
/// `Finished`, `Cancelled` or `Failed`; it stops a run that is still under way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum ToEngine {
    /// Open the files that travel beside the message (an array of browser `File`s, or the port of whoever
    /// unpacks them), in place of those opened before; answered by `Previewed`.
    Open {
        /// The number of what is opened; everything said of it carries it.
        draft: u32,
        /// How it is to be read; what is not said is guessed.
        mapping: Box<Mapping>,
        /// Settings a run would have.
        settings: RawSettings,
    },
    /// Look at what was opened again, read in another way; answered by `Previewed`.
    Preview {
        /// Its number.
        draft: u32,
        /// How it is to be read.
        mapping: Box<Mapping>,
        /// Settings a run would have.
        settings: RawSettings,
    },
    /// Let go of what was opened or is being opened.
    Leave {
        /// Its number.
        draft: u32,
    },
    /// Run on what was opened; it has to be opened anew to be run on again.
    RunOpened {
        /// The run's number; everything said of the run carries it.
        run: u32,
        /// The number of what was opened.
        draft: u32,
        /// How it is to be read.
        mapping: Box<Mapping>,
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
    /// Read the files that travel beside the message again and stream the rows that are dropped, with their
    /// lines and reasons, as `Chunk`s closed by `FileEnd`.
    Rejects {
        /// How they are to be read.
        mapping: Box<Mapping>,
        /// Settings of the run.
        settings: RawSettings,
    },
    /// Stream a mapping as a file that `ReadMapping` and the command line take.
    WriteMapping {
        /// The mapping.
        mapping: Box<Mapping>,
    },
    /// Read the text of a mapping file; answered by `MappingRead`.
    ReadMapping {
        /// The text.
        text: String,
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
    /// What was opened, as it would be read.
    Previewed {
        /// Its number.
        draft: u32,
        /// What is seen, or why nothing can be.
        preview: Result<Box<Preview>, RunError>,
    },
    /// What a mapping file says, or what is wrong with it.
    MappingRead {
        /// The mapping.
        mapping: Result<Box<Mapping>, RunError>,
    },
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
