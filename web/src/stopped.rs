//! Workers that are no more, and what is to be brought back.

use crate::draft::Draft;
use leptos::prelude::*;
use protocol::RawSettings;

/// What has stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// The engine has not started so far, but still may.
    Late,
    /// The engine could not be started.
    Start,
    /// The engine has stopped at its work.
    Engine,
    /// The worker that unpacks files has stopped at its work.
    Unpacker,
}

/// What is to be brought back.
#[derive(Default)]
pub struct Missing {
    /// Has an engine stopped that held the results on the page, and none has them again?
    pub results: bool,
    /// The results' file while it is opened for that, and the settings it was read with.
    pub restoring: Option<(Draft, RawSettings)>,
    /// Is there a draft to be opened once more, after the results?
    pub draft: bool,
    /// What the unpacker was at work on.
    pub unpacked: Option<Draft>,
}

/// What has stopped, and what is to be brought back. Copies share it.
#[derive(Clone, Copy)]
pub struct Recovery {
    /// What has stopped, so that something has to be done about it.
    pub stopped: RwSignal<Option<Stopped>>,
    pub missing: StoredValue<Missing>,
}

impl Recovery {
    /// Nothing has stopped.
    pub fn new() -> Self {
        Self { stopped: RwSignal::new(None), missing: StoredValue::new(Missing::default()) }
    }
}
