//! What is seen of a file before it is read as a whole.

use crate::{DateFormat, DecimalMark, Dropped, Sniffed};
use serde::{Deserialize, Serialize};
use vocabulary::Message;

/// The guess about a file, some of its rows, and what would come of its beginning.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    /// How it would be read, and why.
    pub sniffed: Sniffed,
    /// Its first rows as they stand, the header among them.
    pub rows: Vec<PreviewRow>,
    /// The first date that tells the possible orders apart, as each of them reads it: `YYYY-MM-DD`. Empty
    /// where only one order is possible.
    pub date_readings: Vec<DateReading>,
    /// The first number that can be read in two ways, as each decimal mark reads it. Empty where that is
    /// clear.
    #[serde(default)]
    pub number_readings: Vec<NumberReading>,
    /// What would come of its beginning.
    pub trial: Trial,
}

impl Preview {
    /// Can the file be read without asking anything?
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.trial.problem.is_none()
    }
}

/// A row of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewRow {
    /// The line it begins on, from 1.
    pub line: u64,
    /// Its fields.
    pub cells: Vec<String>,
}

/// A date under one order of day, month and year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateReading {
    /// The date as it stands.
    pub text: String,
    /// The order.
    pub format: DateFormat,
    /// The day it means, `YYYY-MM-DD`.
    pub day: String,
}

/// A number under one decimal mark.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NumberReading {
    /// The number as it stands.
    pub text: String,
    /// The decimal mark.
    pub mark: DecimalMark,
    /// What it is then.
    pub value: f64,
}

/// What would come of the beginning of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trial {
    /// Is the beginning all of it?
    pub whole_file: bool,
    /// Rows read.
    pub read: u64,
    /// Rows that can be used.
    pub kept: u64,
    /// Rows that cannot, by reason.
    pub dropped: Vec<Dropped>,
    /// Why the file cannot be read like this, in plain words.
    pub problem: Option<Message>,
}
