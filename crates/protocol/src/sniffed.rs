//! What a file looks like, guessed from its beginning, with the evidence.

use crate::{DateFormat, Mapping, MonthNames};
use serde::{Deserialize, Serialize};
use vocabulary::{Message, Role, Text, text};

/// From this confidence on a guessed role is used without asking.
pub const SURE: f64 = 0.6;

/// Something that was noticed, as one sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// What it is about: `encoding`, `delimiter`, `quotes`, `header`, `carry-down` or `export`.
    pub about: String,
    /// What was noticed.
    pub text: Message,
}

/// What the values of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ValueKind {
    /// No value at all.
    Empty,
    /// Dates, with or without time.
    Date,
    /// Whole numbers.
    Whole,
    /// Numbers with decimals or currencies.
    Decimal,
    /// Anything else.
    Text,
}

impl ValueKind {
    /// Its name in plain words.
    #[must_use]
    pub fn title(self) -> Text {
        match self {
            ValueKind::Empty => text("empty", "boş"),
            ValueKind::Date => text("dates", "tarih"),
            ValueKind::Whole => text("whole numbers", "tam sayı"),
            ValueKind::Decimal => text("numbers", "sayı"),
            ValueKind::Text => text("text", "metin"),
        }
    }
}

/// What is guessed of one column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ColumnGuess {
    /// Its name in the header; empty where there is none.
    pub name: String,
    /// What it means, if that can be guessed.
    pub role: Option<Role>,
    /// How sure the role is, from 0 to 1; from [`SURE`] on it is used without asking.
    pub confidence: f64,
    /// Why this role.
    pub why: Option<Message>,
    /// What its values are.
    pub kind: ValueKind,
    /// How they are written, in plain words.
    pub format: Option<Message>,
    /// Share of the sample's filled cells that fit.
    pub fits: f64,
    /// Other formats that fit as well.
    pub also: Vec<Message>,
    /// Share of the sample's cells that are filled.
    pub filled: f64,
    /// A few different values.
    pub examples: Vec<String>,
}

/// The guess about a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sniffed {
    /// The known export it looks like.
    pub export: Option<String>,
    /// How it would be read: all that was said or could be guessed.
    pub mapping: Mapping,
    /// The formats the dates can be in; more than one where the beginning of the file does not tell.
    pub date_orders: Vec<DateFormat>,
    /// Whose names the months have, where that can be told.
    pub months: Option<MonthNames>,
    /// Columns whose empty cells may take the value above, though that is not clear.
    #[serde(default)]
    pub unclear: Vec<Role>,
    /// Why.
    pub evidence: Vec<Evidence>,
    /// Every column, in order.
    pub columns: Vec<ColumnGuess>,
    /// Rows looked at.
    pub sampled_rows: u64,
}
