//! The typed words between the engine and its faces.
//!
//! The command line, the page and the worker all speak in these types, so that the page can show a
//! run without linking the engine. They are plain data: no behaviour beyond names and defaults.
//!
//! * [`RawSettings`]: what a user may set, before validation; [`SETTINGS`]: the table of it, that flags, files, the
//!   page's form and the README are made from.
//! * [`Mapping`]: how a file is to be read; [`Sniffed`]: the guess of it, with its evidence.
//! * [`Preview`]: what is seen of a file before it is read.
//! * [`Progress`]: one step of a run, as a bar would show it.
//! * [`Summary`]: everything the first screen and `churn --json` report about a finished run.
//! * [`Readiness`]: are the data enough for a model?
//! * [`Finding`]: something odd about the data, and what it means.
//! * [`ToEngine`] and [`FromEngine`]: the messages between the page and its worker.

mod dialect;
mod encoding;
mod finding;
mod mapping;
mod message;
mod preview;
mod progress;
mod readiness;
mod settings;
mod sniffed;
mod spreadsheet;
mod summary;
mod unpacking;

pub use dialect::{DateFormat, DecimalMark, Delimiter, MonthNames, Quotes};
pub use encoding::{Decoded, Encoding};
pub use finding::{Finding, Severity};
pub use mapping::{ColumnRef, Formats, Mapping};
pub use message::{FromEngine, RunError, ToEngine};
pub use preview::{DateReading, NumberReading, Preview, PreviewRow, Trial};
pub use progress::{Progress, Stage, StageTiming};
pub use readiness::{Checked, Readiness};
pub use settings::{Kind, RawSettings, SETTINGS, Setting, SettingFault, SnapshotCutoff, Value};
pub use sniffed::{ColumnGuess, Evidence, SURE, Sniffed, ValueKind};
pub use spreadsheet::cell_text;
pub use summary::{
    CalibrationBin, Dropped, Evaluation, Executive, FeatureImportance, Learner, ModelCurves,
    ModelOutcome, MonthlySales, PriorityCount, RiskCount, SalesPeriod, SegmentCount,
    SnapshotSummary, SplitReport, Summary, ThresholdCounts, TransactionCounts,
};
pub use unpacking::{FromUnpacker, ToUnpacker};
