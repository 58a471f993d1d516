//! The typed words between the engine and its faces.
//!
//! The command line, the page and the worker all speak in these types, so that the page can show a
//! run without linking the engine. They are plain data: no behaviour beyond names and defaults.
//!
//! * [`RawSettings`]: what a user may set, before validation (flags, a TOML file, the page).
//! * [`Progress`]: one step of a run, as a bar would show it.
//! * [`Summary`]: everything the first screen and `churn --json` report about a finished run.
//! * [`ToEngine`] and [`FromEngine`]: the messages between the page and its worker.

mod message;
mod output;
mod progress;
mod settings;
mod summary;

pub use message::{FromEngine, RunError, ToEngine};
pub use output::{Bundle, OutputFile};
pub use progress::{Progress, Stage, StageTiming};
pub use settings::{RawSettings, SnapshotCutoff};
pub use summary::{
    CalibrationBin, DropReason, Dropped, Evaluation, Executive, FeatureImportance, Learner,
    ModelCurves, ModelOutcome, MonthlySales, PriorityCount, RiskBucket, RiskCount, SalesPeriod,
    SegmentCount, SnapshotSummary, SplitReport, Summary, ThresholdCounts, TransactionCounts,
};
