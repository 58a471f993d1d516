//! The messages between the page and its engine worker.
//!
//! Small messages are values; file contents travel beside them as transferred buffers.

use crate::{OutputFile, Progress, RawSettings, Summary};
use serde::{Deserialize, Serialize};

/// What the action list can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActionSort {
    /// Customer id, in text order.
    Customer,
    /// Segment name.
    Segment,
    /// Churn probability.
    Probability,
    /// Revenue as of the snapshot.
    Revenue,
    /// Expected loss.
    ExpectedLoss,
    /// Days since the last purchase.
    Recency,
    /// Priority, P1 first.
    Priority,
    /// Suggested budget.
    Budget,
}

/// Which way a table is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SortDirection {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

/// One row of the action list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActionRow {
    /// Customer id.
    pub customer: String,
    /// RFM segment.
    pub segment: String,
    /// Churn probability, 0 to 1.
    pub probability: f64,
    /// Risk bucket.
    pub risk: crate::RiskBucket,
    /// Revenue as of the snapshot.
    pub revenue: f64,
    /// Probability × revenue.
    pub expected_loss: f64,
    /// Days since the last purchase.
    pub recency_days: i64,
    /// `P1` to `P4`.
    pub priority: String,
    /// What to do.
    pub action: String,
    /// What to offer.
    pub offer: String,
    /// What to say.
    pub message: String,
    /// What it may cost.
    pub budget: f64,
}

/// Why a run could not go on, for the person in front of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunError {
    /// What is wrong, where, and what to do.
    pub message: String,
}

/// From the page to the worker. A `Run*` message is answered by `Progress`es and then one of
/// `Finished`, `Cancelled` or `Failed`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum ToEngine {
    /// Run on the browser `File` that travels beside the message.
    RunFile {
        /// Settings of the run.
        settings: RawSettings,
    },
    /// Run on simulated data.
    RunDemo {
        /// Settings of the run.
        settings: RawSettings,
        /// Customers to simulate.
        customers: u32,
        /// Seed of the simulation.
        seed: u64,
    },
    /// Stop the run at the next chunk. What was loaded before stays.
    Cancel,
    /// A page of the newest snapshot's capacity list.
    Actions {
        /// Echoed in the answer, so that a late answer can be told from the newest.
        request: u32,
        /// Sort column.
        sort: ActionSort,
        /// Sort direction.
        direction: SortDirection,
        /// First row.
        offset: u64,
        /// Rows at most.
        limit: u64,
        /// Only customers whose id, segment, action or priority contains this (any case).
        search: String,
    },
    /// Stream one file, as `Chunk`s closed by `FileEnd`.
    Download {
        /// The file.
        file: OutputFile,
    },
    /// Stream all files as one zip, as `Chunk`s closed by `FileEnd`.
    DownloadZip,
}

/// From the worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum FromEngine {
    /// The engine has started.
    Ready,
    /// A run moves on.
    Progress {
        /// How far it has come.
        progress: Progress,
    },
    /// A run has finished; its results replace the ones before.
    Finished {
        /// What it found.
        summary: Box<Summary>,
    },
    /// A run was cancelled; the results before it, if any, stay.
    Cancelled,
    /// A run failed; the results before it, if any, stay.
    Failed {
        /// Why.
        error: RunError,
    },
    /// The answer to `Actions`.
    Actions {
        /// The request's number.
        request: u32,
        /// Rows that match, in all.
        total: u64,
        /// The page of rows asked for.
        rows: Vec<ActionRow>,
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
