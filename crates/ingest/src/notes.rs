//! What is noticed while the rows go by.

use crate::customers::Noticed;
use crate::layout::Layout;
use crate::noted::Noted;
use crate::statuses::Word;
use crate::tally::NotedRows;
use crate::totals;
use crate::undated::Undated;
use dialect::{Row, number};
use protocol::Decoded;
use vocabulary::{Message, Phrase, Value, values};

/// A row over more lines than this has most likely lost a quotation mark.
const MANY_LINES: u64 = 20;
/// Cases that are kept as examples.
const EXAMPLES: usize = 3;
/// Different currencies that are counted; a column with more is none of currencies.
const CURRENCIES: usize = 50;

/// Rows with something odd, and the first of them in words.
#[derive(Debug, Default)]
pub(crate) struct Cases {
    pub rows: u64,
    pub examples: Vec<Message>,
}

impl Cases {
    pub fn add(&mut self, example: impl FnOnce() -> Message) {
        self.rows += 1;
        if self.examples.len() < EXAMPLES {
            self.examples.push(example());
        }
    }
}

/// What is noticed while the rows go by.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    pub ragged: Cases,
    pub long: Cases,
    pub stray_quotes: Cases,
    /// Tables whose letters were guessed from too few of them.
    pub guessed_letters: Cases,
    pub date_misfits: Noted,
    pub undated: Undated,
    pub number_misfits: Vec<Noted>,
    pub numbers_in_doubt: Vec<Noted>,
    pub stray_texts: Vec<Message>,
    /// Texts that were encoded twice, and how they are read.
    pub twice_encoded: Vec<Message>,
    /// Statuses that mean no sale, and those of which it is not known, each with its rows.
    pub no_sales: Vec<Word>,
    pub unclear: Vec<Word>,
    /// Do rows without a sale count all the same?
    pub counts_all: bool,
    /// Rows of which a part was given back, and how much.
    pub refunds: (u64, f64),
    pub customers: Noticed,
    pub totals: totals::Noticed,
    pub carried: NotedRows,
    /// Currencies with their rows, in order of appearance.
    pub currencies: Vec<(String, u64)>,
    last_line: u64,
    /// The name of the table at hand, where there are several.
    part: Option<String>,
}

impl Notes {
    /// Goes on with a table of this name.
    pub fn begin_part(&mut self, name: &str) {
        self.part = Some(name.to_owned());
        self.last_line = 0;
    }

    /// Looks at a row's shape.
    pub fn row(&mut self, row: &Row, layout: &Layout) {
        let width = layout.names().len();
        if row.len() != width && !is_padded(row, width) {
            let part = self.part.as_ref();
            self.ragged.add(|| {
                let line = line_of(row.line(), part);
                Message::of(Phrase::FieldsInstead).with(line).with(row.len()).with(width)
            });
        }
        if row.last_line() > self.last_line + MANY_LINES && row.lines() > MANY_LINES {
            let part = self.part.as_ref();
            self.long.add(|| {
                Message::of(Phrase::RunsOverLines).with(line_of(row.line(), part)).with(row.lines())
            });
        }
        self.last_line = row.last_line();
        if let Some(column) = layout.currency {
            self.currency(row.field(column).trim_ascii(), 1);
        }
    }

    /// Takes in the encoding of a table, which is worth a word where it is not certain.
    pub fn decoded(&mut self, decoded: &Decoded) {
        if decoded.certain || decoded.said {
            return;
        }
        let part = self.part.as_ref();
        self.guessed_letters.add(|| {
            let title = decoded.encoding.title();
            let title = match part {
                Some(part) => Message::of(Phrase::OfPart).with(title).with(part),
                None => title,
            };
            let words = Value::List(values(&decoded.words));
            Message::of(Phrase::TitleAndWhy).with(title).with(words)
        });
    }

    /// Takes in a quotation mark without its partner, which is text.
    pub fn stray_quote(&mut self, line: u64) {
        let part = self.part.as_ref();
        self.stray_quotes.add(|| line_of(line, part));
    }

    /// The currency of nearly all rows, as its code where that is known.
    pub fn main_currency(&self) -> Option<String> {
        let rows: u64 = self.currencies.iter().map(|(_, rows)| rows).sum();
        let (word, most) = self.currencies.iter().max_by_key(|(_, rows)| rows)?;
        let code = number::currency_code(word).map_or_else(|| word.to_uppercase(), str::to_owned);
        (most * 10 >= rows * 9).then_some(code)
    }

    /// Counts rows in a currency.
    pub fn currency(&mut self, currency: &[u8], rows: u64) {
        if currency.is_empty() {
            return;
        }
        let known = self.currencies.iter().position(|(known, _)| known.as_bytes() == currency);
        if let Some(index) = known {
            self.currencies[index].1 += rows;
        } else if self.currencies.len() < CURRENCIES {
            self.currencies.push((String::from_utf8_lossy(currency).into_owned(), rows));
        }
    }
}

fn line_of(line: u64, part: Option<&String>) -> Message {
    match part {
        Some(part) => Message::of(Phrase::LineOfPart).with(line).with(part),
        None => Message::of(Phrase::LineOf).with(line),
    }
}

/// Are all fields beyond the header's empty, as spreadsheets leave them?
fn is_padded(row: &Row, width: usize) -> bool {
    row.len() > width && (width..row.len()).all(|column| row.field(column).trim_ascii().is_empty())
}
