//! Rows and the money they are about.

use dialect::{Row, text_of};
use vocabulary::{Message, Phrase, Value, values};

/// Rows that are shown of those noted.
const EXAMPLES: usize = 3;
/// Cells that are shown of a row.
const CELLS: usize = 3;

/// Rows and the money they are about, with the first of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct NotedRows {
    pub tally: Tally,
    pub examples: Vec<Message>,
}

impl NotedRows {
    /// Notes a row, with its amount where that is known.
    pub fn add(&mut self, row: &Row, amount: Option<f64>) {
        self.tally.add(amount);
        if self.examples.len() < EXAMPLES {
            let cells = row.fields().map(|cell| text_of(cell).trim().to_owned());
            let told = values(cells.filter(|cell| !cell.is_empty()).take(CELLS));
            let line = Message::of(Phrase::LineAndWhat).with(row.line());
            self.examples.push(line.with(Value::List(told)));
        }
    }
}

/// Rows and the money they are about.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Tally {
    pub rows: u64,
    pub amount: f64,
}

impl Tally {
    /// Counts a row, with its amount where that is known.
    pub fn add(&mut self, amount: Option<f64>) {
        self.rows += 1;
        self.amount += amount.unwrap_or(0.0);
    }

    /// Both tallies together.
    pub fn and(self, other: Self) -> Self {
        Self { rows: self.rows + other.rows, amount: self.amount + other.amount }
    }
}
