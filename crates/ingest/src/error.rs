//! What can be wrong with a file, in words its owner understands.

use vocabulary::Role;

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IngestError {
    /// There is no byte in the file.
    #[error("The file is empty. Export your sales again as CSV with one line per item sold.")]
    Empty,
    /// The bytes are those of another kind of file.
    #[error("The file is {what}, not a text with one line per item sold. {advice} and try again.")]
    NotATable {
        /// What it looks like.
        what: &'static str,
        /// What to do.
        advice: &'static str,
    },
    /// Columns that are needed were not found.
    #[error(
        "{} has no column for {}. It has: {found}. Rename the column (for example to {}) or say which one it is in a mapping, and try again.",
        header(*line), list(missing), missing.first().map_or("", |role| role.example())
    )]
    MissingColumns {
        /// The roles without a column.
        missing: Vec<Role>,
        /// The line with the names, from 1.
        line: u64,
        /// The names in that line.
        found: String,
    },
    /// There is no line with column names, and the values do not tell enough.
    #[error(
        "The file has no line with column names, and it is not certain which column is {}{}. Put a line with names on top, or say which column is which in a mapping, and try again.",
        list(missing),
        in_brackets(guessed)
    )]
    NoHeader {
        /// The roles that are not certain.
        missing: Vec<Role>,
        /// What the columns may be.
        guessed: String,
    },
    /// One of several tables lacks a column that those before it have.
    #[error(
        "There is no column for {}, which the tables before it have. Export them all with the same columns and try again.",
        role.in_words()
    )]
    PartLacksColumn {
        /// The role without a column.
        role: Role,
    },
    /// Something is wrong with one of several tables.
    #[error("{part}: {source}")]
    InPart {
        /// Its name.
        part: String,
        /// What is wrong.
        source: Box<IngestError>,
    },
    /// A column that the mapping names is not there.
    #[error(
        "The mapping says that {} is in column {reference}, but there is no such column{}. Correct the mapping and try again.",
        role.in_words(), in_brackets(found)
    )]
    NoSuchColumn {
        /// The role.
        role: Role,
        /// The column as the mapping names it.
        reference: String,
        /// The names there are.
        found: String,
    },
    /// The line that the mapping names is not there.
    #[error(
        "The mapping says that the column names stand in line {said}, but there is no such line near the beginning of the file. Correct the mapping and try again."
    )]
    NoSuchLine {
        /// The line, from 1.
        said: u64,
    },
    /// Day and month cannot be told apart.
    #[error(
        "The dates in column \u{201c}{column}\u{201d} can be read in more than one way: {}, and no date in the file tells which is right.{}{} Say the order of day, month and year and try again.",
        readings.join(" or "), if *swapped { SWAPPED } else { "" }, hint(sorted_as.as_deref())
    )]
    AmbiguousDates {
        /// The column's name.
        column: String,
        /// A date and what it can mean, one for each order.
        readings: Vec<String>,
        /// The orders, as they are said.
        orders: Vec<&'static str>,
        /// Excel has most likely swapped some of them.
        swapped: bool,
        /// The only order in which the rows are in order of time.
        sorted_as: Option<String>,
    },
    /// A name of a month means two, and nothing in the file tells which.
    #[error(
        "The dates in column \u{201c}{column}\u{201d} name a month, \u{201c}{name}\u{201d}, that is one month in Croatian and another in Czech and Polish, and no other name in the file tells which is right. Say whose names they are (in a mapping, months = \"croatian\" or \"usual\" under [formats]), or export the dates as 2024-12-31, and try again."
    )]
    AmbiguousMonths {
        /// The column's name.
        column: String,
        /// The name of the month.
        name: String,
    },
    /// Dates name months in a language that is not known.
    #[error(
        "The dates in column \u{201c}{column}\u{201d} name months that are not known here: {}. Without these {rows} rows whole months would be missing. Export the dates as 2024-12-31 and try again.",
        names.join(", ")
    )]
    UnknownMonths {
        /// The column's name.
        column: String,
        /// The names, the most frequent first.
        names: Vec<String>,
        /// Rows with them.
        rows: u64,
    },
    /// Too many dates cannot be read.
    #[error(
        "{rows} of {read} dates in column \u{201c}{column}\u{201d} cannot be read (for example {}). What is left would be no picture of the sales. Check that it is the right column, or export the dates as 2024-12-31, and try again.",
        examples.join("; ")
    )]
    UnreadableDates {
        /// The column's name.
        column: String,
        /// Rows with such a date.
        rows: u64,
        /// Rows with any.
        read: u64,
        /// Some of them.
        examples: Vec<String>,
    },
    /// A whole month would be missing, because its dates cannot be read.
    #[error(
        "The sales of {month} would be missing: {rows} rows that stand between those of the months around it have dates that cannot be read (for example {}). Export the dates in column \u{201c}{column}\u{201d} as 2024-12-31 and try again.",
        examples.join("; ")
    )]
    LostMonth {
        /// The column's name.
        column: String,
        /// The month, `YYYY-MM`.
        month: String,
        /// Rows in its place.
        rows: u64,
        /// Some of their dates.
        examples: Vec<String>,
    },
    /// Most dates that tell day and month apart speak against the order they were read in.
    #[error(
        "The dates in column \u{201c}{column}\u{201d} are written in more than one order: {} of them cannot be read as {order} (for example {example} in line {line}). Export the dates as 2024-12-31 and try again.",
        misfits
    )]
    MixedDates {
        /// The column's name.
        column: String,
        /// Rows that only fit another order.
        misfits: u64,
        /// The order they were read in, in words.
        order: &'static str,
        /// One of them.
        example: String,
        /// Its line, from 1.
        line: u64,
    },
    /// Numbers were read with one decimal mark before another showed.
    #[error(
        "The numbers in column \u{201c}{column}\u{201d} are not certain: {first} in line {first_line} can be read in two ways, and {second} in line {second_line} shows that it was the wrong one. Say the decimal mark and try again."
    )]
    MixedNumbers {
        /// The column's name.
        column: String,
        /// A number that can be read in two ways.
        first: String,
        /// Its line, from 1.
        first_line: u64,
        /// The number that tells.
        second: String,
        /// Its line, from 1.
        second_line: u64,
    },
    /// The years are those of another calendar.
    #[error(
        "The dates run from {first} to {last}: these are years of {calendar}, which is not read here. Export the dates in the Gregorian calendar, as 2024-12-31, and try again."
    )]
    OtherCalendar {
        /// The calendar.
        calendar: &'static str,
        /// The first date, as it stands.
        first: String,
        /// The last date, as it stands.
        last: String,
    },
    /// Dates that cannot be read are those of another calendar.
    #[error(
        "The dates (for example {example}) are those of {calendar}, which is not read here. Export the dates in the Gregorian calendar, as 2024-12-31, and try again."
    )]
    OtherCalendarInText {
        /// The calendar.
        calendar: &'static str,
        /// One of them.
        example: String,
    },
    /// No sale can be of these years.
    #[error(
        "The sales run from {first} (line {first_line}) to {last} (line {last_line}): no sale can be of such a year. Correct the dates, or delete those lines, and try again."
    )]
    ImplausibleYears {
        /// The first day, `YYYY-MM-DD`.
        first: String,
        /// A line with it, from 1.
        first_line: u64,
        /// The last day, `YYYY-MM-DD`.
        last: String,
        /// A line with it, from 1.
        last_line: u64,
    },
    /// The numbers can be read in two ways.
    #[error(
        "The numbers in column \u{201c}{column}\u{201d} can be read in two ways: {text} is {} or {}, and no number in the file tells which is right. Say the decimal mark and try again.",
        readings[0], readings[1]
    )]
    AmbiguousNumbers {
        /// The column's name.
        column: String,
        /// A number that can be read in two ways.
        text: String,
        /// What it is with a decimal point, and with a decimal comma.
        readings: [String; 2],
    },
    /// Blanks stand between the columns and in the values.
    #[error(
        "The columns stand between blanks, and so do words within them, so it cannot be told where one ends. Open the file in a spreadsheet (fixed width), save it as CSV and try again."
    )]
    BetweenBlanks,
    /// Most numbers of customers or orders have lost their last digits.
    #[error(
        "{count} of the {all} different values in column \u{201c}{column}\u{201d} have lost their last digits, as {example} has: a spreadsheet cut them off, and {} have become one. Use the file as the shop exports it, or import that column as text; or choose another column for {}.",
        if *role == Role::Customer { "different customers" } else { "different orders" },
        role.in_words()
    )]
    CutIds {
        /// What the column means.
        role: Role,
        /// The column's name.
        column: String,
        /// Values that have lost digits.
        count: u64,
        /// Different values in all.
        all: u64,
        /// One of them.
        example: String,
    },
    /// One field is longer than any real text.
    #[error(
        "Line {line}, column {column}: the text is longer than {limit} bytes. A quotation mark may be missing its partner; check that line and try again."
    )]
    FieldTooLong {
        /// The line the row begins on, from 1.
        line: u64,
        /// The column's name or number.
        column: String,
        /// The limit.
        limit: usize,
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
    /// The line with the names has more columns than are read.
    #[error(
        "Line {line} has {columns} columns, and at most {limit} are read. Keep the columns of the sales (date, customer, order number, product, quantity, price), delete the others, and try again."
    )]
    HeaderTooWide {
        /// The line, from 1.
        line: u64,
        /// How many columns it has.
        columns: usize,
        /// The limit.
        limit: usize,
    },
    /// The sales are spread over several tables that must be joined.
    #[error(
        "The sales are spread over several tables: {}. Together they have what is needed, and {} ties them together, but none has it all. Join them to one table with a row for each item sold (in a spreadsheet with XLOOKUP or SVERWEIS, in Power Query with Merge) and try again.",
        tables.join("; "), keys.join(", ")
    )]
    SplitTables {
        /// Each table and what it has.
        tables: Vec<String>,
        /// The columns that several of them have.
        keys: Vec<String>,
    },
    /// It is not clear whether empty cells hold what stands above them.
    #[error(
        "In {empty} of the first {rows} rows the column \u{201c}{column}\u{201d} is empty, and it is not clear whether these rows belong to the row above. Say whether empty cells take the value above them or stay empty, and try again."
    )]
    EmptyCells {
        /// The column's name.
        column: String,
        /// Rows in which it is empty.
        empty: u64,
        /// Rows looked at.
        rows: u64,
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
    /// A column has more different texts than fit.
    #[error(
        "The column {column} has more different texts than there is room for. Leave it out or split the file by year and try again."
    )]
    TooMuchText {
        /// The column.
        column: String,
    },
}

impl IngestError {
    /// May rows that are still to come settle it?
    pub(crate) fn may_be_settled_later(&self) -> bool {
        matches!(
            self,
            Self::AmbiguousDates { .. } | Self::AmbiguousNumbers { .. } | Self::NothingKept { .. }
        )
    }

    /// Is it a table of something else, or none at all?
    pub(crate) fn is_no_table_of_sales(&self) -> bool {
        match self {
            Self::Empty | Self::NotATable { .. } | Self::BetweenBlanks => true,
            Self::MissingColumns { missing, .. } | Self::NoHeader { missing, .. } => {
                missing.len() > 1
            }
            _ => false,
        }
    }

    /// Can it be mended by saying how the file is to be read?
    #[must_use]
    pub fn is_about_mapping(&self) -> bool {
        match self {
            Self::MissingColumns { .. }
            | Self::NoHeader { .. }
            | Self::NoSuchColumn { .. }
            | Self::NoSuchLine { .. }
            | Self::AmbiguousDates { .. }
            | Self::AmbiguousMonths { .. }
            | Self::UnknownMonths { .. }
            | Self::UnreadableDates { .. }
            | Self::LostMonth { .. }
            | Self::AmbiguousNumbers { .. }
            | Self::MixedNumbers { .. }
            | Self::CutIds { .. }
            | Self::EmptyCells { .. }
            | Self::FieldTooLong { .. }
            | Self::LineTooLong { .. }
            | Self::NothingKept { .. } => true,
            Self::InPart { source, .. } => source.is_about_mapping(),
            Self::Empty
            | Self::BetweenBlanks
            | Self::PartLacksColumn { .. }
            | Self::NotATable { .. }
            | Self::MixedDates { .. }
            | Self::TooManyColumns { .. }
            | Self::HeaderTooWide { .. }
            | Self::SplitTables { .. }
            | Self::SpanTooLong { .. }
            | Self::OtherCalendar { .. }
            | Self::OtherCalendarInText { .. }
            | Self::ImplausibleYears { .. }
            | Self::TooManyRows { .. }
            | Self::TooMuchText { .. } => false,
        }
    }
}

/// What speaks for dates that were swapped.
const SWAPPED: &str = " All dates with a day up to 12 are written in one way and all with a later day in another, as Excel leaves them when it takes day for month where it can; then the first reading is right.";

fn header(line: u64) -> String {
    if line == 1 { "The first line".to_owned() } else { format!("Line {line}") }
}

fn list(roles: &[Role]) -> String {
    roles.iter().map(|role| role.in_words()).collect::<Vec<_>>().join(", ")
}

fn in_brackets(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!(" ({text})") }
}

fn hint(sorted_as: Option<&str>) -> String {
    sorted_as.map_or_else(String::new, |order| {
        format!(" Read as {order} the rows are in order of time, which speaks for it.")
    })
}
