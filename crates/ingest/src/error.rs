//! What can be wrong with a file, in words its owner understands.

use crate::Role;

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IngestError {
    /// There is no byte in the file.
    #[error("The file is empty. Export your sales again as CSV with one line per item sold.")]
    Empty,
    /// Columns that are needed were not found.
    #[error(
        "The first line has no column for {}. It has: {found}. Rename the column (for example to {}) and try again.",
        list(missing), missing.first().map_or("", |role| role.example())
    )]
    MissingColumns {
        /// The roles without a column.
        missing: Vec<Role>,
        /// The names in the file's first line.
        found: String,
    },
    /// A text is not valid UTF-8.
    #[error(
        "Line {line}, column \u{201c}{column}\u{201d}: the text is not UTF-8. Save the file as \u{201c}CSV UTF-8\u{201d} and try again."
    )]
    NotUtf8 {
        /// The line, from 1.
        line: u64,
        /// The column's name.
        column: String,
    },
    /// One line is longer than any real line.
    #[error(
        "Line {line} is longer than {limit} bytes. A quotation mark may be missing its partner; check that line and try again."
    )]
    LineTooLong {
        /// The line the row begins on, from 1.
        line: u64,
        /// The limit.
        limit: usize,
    },
    /// One line has more columns than any real line.
    #[error(
        "Line {line} has more than {limit} columns. This does not look like a table of sales; check the file and try again."
    )]
    TooManyColumns {
        /// The line the row begins on, from 1.
        line: u64,
        /// The limit.
        limit: usize,
    },
    /// The dates are too far apart to be true.
    #[error(
        "The sales run from {first} (line {first_line}) to {last} (line {last_line}), more than {limit_years} years. One of these dates must be mistyped; correct or delete that line and try again."
    )]
    SpanTooLong {
        /// The first day, `YYYY-MM-DD`.
        first: String,
        /// A line with it, from 1.
        first_line: u64,
        /// The last day, `YYYY-MM-DD`.
        last: String,
        /// A line with it, from 1.
        last_line: u64,
        /// The limit.
        limit_years: i32,
    },
    /// There is a header and nothing that could be kept below it.
    #[error(
        "None of the {read} rows below the header could be used{}. Check the date, customer, quantity and price columns.",
        reason.as_ref().map(|r| format!(" (most often: {r})")).unwrap_or_default()
    )]
    NothingKept {
        /// Rows read.
        read: u64,
        /// The most frequent reason, in plain words.
        reason: Option<String>,
    },
    /// There are more rows than fit.
    #[error(
        "The file has more than {limit} usable rows, more than fit here. Split it by year and try again."
    )]
    TooManyRows {
        /// The limit.
        limit: usize,
    },
}

fn list(roles: &[Role]) -> String {
    roles.iter().map(|role| role.title()).collect::<Vec<_>>().join(", ")
}
