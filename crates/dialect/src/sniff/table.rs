//! The sample as a table.

use crate::record::{Rows, Step};
use protocol::{Delimiter, Quotes};

/// A row of the sample.
#[derive(Debug)]
pub(super) struct Line {
    /// The line it begins on, from 1.
    pub line: u64,
    pub fields: Vec<String>,
}

/// The rows of a text, up to a limit; those with nothing in them are left out. Ends before a row that
/// is beyond all measure.
pub(super) fn lines(text: &str, delimiter: Delimiter, quotes: Quotes, limit: usize) -> Vec<Line> {
    lines_of(Rows::new(delimiter, quotes), text, limit)
}

/// The same, with rows that are split in some way.
pub(super) fn lines_of(mut rows: Rows, text: &str, limit: usize) -> Vec<Line> {
    let mut rest = text.as_bytes();
    let mut lines = Vec::new();
    while lines.len() < limit {
        let Ok((step, taken)) = rows.read(rest) else { break };
        rest = &rest[taken..];
        match step {
            Step::End => break,
            Step::More => {}
            Step::Row => {
                let row = rows.row();
                let fields = row.fields().map(|f| String::from_utf8_lossy(f).into_owned());
                let fields: Vec<String> = fields.collect();
                if fields.iter().any(|field| !field.trim().is_empty()) {
                    lines.push(Line { line: row.line(), fields });
                }
            }
        }
    }
    lines
}

/// The most frequent number of fields, and how many rows have it; of two as frequent the larger one.
pub(super) fn usual_width(lines: &[Line]) -> (usize, usize) {
    let mut widths: Vec<usize> = lines.iter().map(|line| line.fields.len()).collect();
    widths.sort_unstable();
    let runs = widths.chunk_by(|a, b| a == b);
    runs.map(|run| (run[0], run.len())).max_by_key(|&(width, rows)| (rows, width)).unwrap_or((0, 0))
}
