//! Progress of a run: which stage, how far, and how long it took.

use serde::{Deserialize, Serialize};

/// The stages of a run, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Bytes are read, decoded and cleaned into transactions. Units: bytes.
    Ingest,
    /// As-of features, labels and segments are built. Units: customers.
    Features,
    /// The model is trained on the kept split and every row is scored. Units: boosting rounds.
    Training,
    /// The model is trained again on the purged split, for an honest figure. Units: boosting rounds.
    Validation,
    /// Tiers, priorities, actions and budgets are planned. Units: snapshots.
    Playbook,
}

impl Stage {
    /// Every stage, in the order they run.
    pub const ALL: [Stage; 5] =
        [Stage::Ingest, Stage::Features, Stage::Training, Stage::Validation, Stage::Playbook];

    /// Its name for programs, as it is serialised.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Stage::Ingest => "ingest",
            Stage::Features => "features",
            Stage::Training => "training",
            Stage::Validation => "validation",
            Stage::Playbook => "playbook",
        }
    }

    /// What a person is told is going on.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Stage::Ingest => "Read and clean transactions",
            Stage::Features => "Build customer features",
            Stage::Training => "Train the model and score every customer",
            Stage::Validation => "Check the model without peeking",
            Stage::Playbook => "Plan the actions",
        }
    }
}

/// How far a run has come.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// The stage at work.
    pub stage: Stage,
    /// Units done in this stage (see [`Stage`] for the unit).
    pub done: u64,
    /// Units in all, or 0 where it is not known (a stream of unknown length).
    pub total: u64,
    /// Milliseconds since the run began.
    pub elapsed_ms: f64,
}

/// The time one stage took.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct StageTiming {
    /// The stage.
    pub stage: Stage,
    /// Milliseconds spent in it.
    pub ms: f64,
}
