//! What is to be done with spilled rows.

use pipeline::Settings;
use protocol::Stage;
use std::path::Path;

/// What is to be done once a file is read.
pub(crate) struct Job<'a> {
    /// The settings of the run.
    pub settings: Settings,
    /// Folder for the output files; made where it does not exist. Without it none are written.
    pub out: Option<&'a Path>,
    /// Seconds since 1970-01-01, to tell sales in the future.
    pub now: i64,
    /// Told the stage at work, the units done in it, and in all.
    pub progress: &'a mut dyn FnMut(Stage, u64, u64),
}
