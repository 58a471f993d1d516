//! What can be wrong with a file.

use protocol::DateFormat;
use std::{error, fmt};
use vocabulary::{DropReason, Message, Phrase, Role, Value, values};

/// Why a file could not be read. Its [`message`](Self::message) is for the file's owner; as text it is in English.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum IngestError {
    /// There is no byte in the file.
    Empty,
    /// The bytes are those of another kind of file.
    NotATable {
        /// What it looks like.
        what: Message,
        /// What to do.
        advice: Phrase,
    },
    /// Columns that are needed were not found.
    MissingColumns {
        /// The roles without a column.
        missing: Vec<Role>,
        /// The line with the names, from 1.
        line: u64,
        /// The names in that line.
        found: Value,
    },
    /// There is no line with column names, and the values do not tell enough.
    NoHeader {
        /// The roles that are not certain.
        missing: Vec<Role>,
        /// What the columns may be.
        guessed: Vec<Message>,
    },
    /// One of several tables lacks a column that those before it have.
    PartLacksColumn {
        /// The role without a column.
        role: Role,
    },
    /// Something is wrong with one of several tables.
    InPart {
        /// Its name.
        part: String,
        /// What is wrong.
        source: Box<IngestError>,
    },
    /// A column that the mapping names is not there.
    NoSuchColumn {
        /// The role.
        role: Role,
        /// The column as the mapping names it.
        reference: String,
        /// The names there are.
        found: Value,
    },
    /// The line that the mapping names is not there.
    NoSuchLine {
        /// The line, from 1.
        said: u64,
    },
    /// Day and month cannot be told apart.
    AmbiguousDates {
        /// The column's name.
        column: String,
        /// A date and what it can mean, one for each order.
        readings: Vec<Message>,
        /// The orders.
        orders: Vec<DateFormat>,
        /// Excel has most likely swapped some of them.
        swapped: bool,
        /// The only order in which the rows are in order of time.
        sorted_as: Option<DateFormat>,
    },
    /// A name of a month means two, and nothing in the file tells which.
    AmbiguousMonths {
        /// The column's name.
        column: String,
        /// The name of the month.
        name: String,
    },
    /// Dates name months in a language that is not known.
    UnknownMonths {
        /// The column's name.
        column: String,
        /// The names, the most frequent first.
        names: Vec<String>,
        /// Rows with them.
        rows: u64,
    },
    /// Too many dates cannot be read.
    UnreadableDates {
        /// The column's name.
        column: String,
        /// Rows with such a date.
        rows: u64,
        /// Rows with any.
        read: u64,
        /// Some of them.
        examples: Vec<Message>,
    },
    /// A whole month would be missing, because its dates cannot be read.
    LostMonth {
        /// The column's name.
        column: String,
        /// The month, `YYYY-MM`.
        month: String,
        /// Rows in its place.
        rows: u64,
        /// Some of their dates.
        examples: Vec<Message>,
    },
    /// Most dates that tell day and month apart speak against the order they were read in.
    MixedDates {
        /// The column's name.
        column: String,
        /// Rows that only fit another order.
        misfits: u64,
        /// The order they were read in.
        order: DateFormat,
        /// One of them.
        example: String,
        /// Its line, from 1.
        line: u64,
    },
    /// Numbers were read with one decimal mark before another showed.
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
    OtherCalendar {
        /// The calendar.
        calendar: Phrase,
        /// The first date, as it stands.
        first: String,
        /// The last date, as it stands.
        last: String,
    },
    /// Dates that cannot be read are those of another calendar.
    OtherCalendarInText {
        /// The calendar.
        calendar: Phrase,
        /// One of them.
        example: Message,
    },
    /// No sale can be of these years.
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
    AmbiguousNumbers {
        /// The column's name.
        column: String,
        /// A number that can be read in two ways.
        text: String,
        /// What it is with a decimal point, and with a decimal comma.
        readings: [String; 2],
    },
    /// Blanks stand between the columns and in the values.
    BetweenBlanks,
    /// Most numbers of customers or orders have lost their last digits.
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
    FieldTooLong {
        /// The line the row begins on, from 1.
        line: u64,
        /// The column's name or number.
        column: String,
        /// The limit.
        limit: usize,
    },
    /// One line is longer than any real line.
    LineTooLong {
        /// The line the row begins on, from 1.
        line: u64,
        /// The limit.
        limit: usize,
    },
    /// One line has more columns than any real line.
    TooManyColumns {
        /// The line the row begins on, from 1.
        line: u64,
        /// The limit.
        limit: usize,
    },
    /// The line with the names has more columns than are read.
    HeaderTooWide {
        /// The line, from 1.
        line: u64,
        /// How many columns it has.
        columns: usize,
        /// The limit.
        limit: usize,
    },
    /// The sales are spread over several tables that must be joined.
    SplitTables {
        /// Each table and what it has.
        tables: Vec<Message>,
        /// The columns that several of them have.
        keys: Vec<String>,
    },
    /// It is not clear whether empty cells hold what stands above them.
    EmptyCells {
        /// The column's name.
        column: String,
        /// Rows in which it is empty.
        empty: u64,
        /// Rows looked at.
        rows: u64,
    },
    /// The dates are too far apart to be true.
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
    NothingKept {
        /// Rows read.
        read: u64,
        /// The most frequent reason.
        reason: Option<DropReason>,
    },
    /// There are more rows than fit.
    TooManyRows {
        /// The limit.
        limit: usize,
    },
    /// A column has more different texts than fit.
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

impl IngestError {
    /// What is wrong, where, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        let with = |phrase| Message::of(phrase);
        let list = |roles: &[Role]| Value::List(values(roles.iter().copied()));
        let cases = |examples: &[Message]| Value::Cases(values(examples.iter().cloned()));
        match self {
            Self::Empty => Phrase::Empty.into(),
            Self::BetweenBlanks => Phrase::BetweenBlanks.into(),
            Self::NotATable { what, advice } => {
                with(Phrase::NotATable).with(what.clone()).with(*advice)
            }
            Self::MissingColumns { missing, line, found } => {
                let place = match line {
                    1 => Phrase::TheFirstLine.into(),
                    line => with(Phrase::TheLine).with(*line),
                };
                let example =
                    missing.first().map_or(Value::Nothing, |&role| Value::ColumnName(role));
                with(Phrase::MissingColumns)
                    .with(place)
                    .with(list(missing))
                    .with(found.clone())
                    .with(example)
            }
            Self::NoHeader { missing, guessed } => {
                let guessed = Value::List(values(guessed.iter().cloned()));
                with(Phrase::NoHeader).with(list(missing)).with(in_brackets(guessed))
            }
            Self::PartLacksColumn { role } => with(Phrase::PartLacksColumn).with(*role),
            Self::InPart { part, source } => {
                with(Phrase::TitleAndWhy).with(part).with(source.message())
            }
            Self::NoSuchColumn { role, reference, found } => with(Phrase::NoSuchColumn)
                .with(*role)
                .with(reference)
                .with(in_brackets(found.clone())),
            Self::NoSuchLine { said } => with(Phrase::NoSuchLine).with(*said),
            Self::AmbiguousDates { column, readings, swapped, sorted_as, .. } => {
                with(Phrase::AmbiguousDates)
                    .with(column)
                    .with(Value::AnyOf(values(readings.iter().cloned())))
                    .with(swapped.then_some(Phrase::SwappedByExcel))
                    .with(sorted_as.map(|order| with(Phrase::InOrderAs).with(order.phrase())))
            }
            Self::AmbiguousMonths { column, name } => {
                with(Phrase::AmbiguousMonths).with(column).with(name)
            }
            Self::UnknownMonths { column, names, rows } => with(Phrase::UnknownMonths)
                .with(column)
                .with(Value::List(values(names)))
                .with(*rows),
            Self::UnreadableDates { column, rows, read, examples } => {
                let message = with(Phrase::UnreadableDates).with(*rows).with(*read);
                message.with(column).with(cases(examples))
            }
            Self::LostMonth { column, month, rows, examples } => {
                let message = with(Phrase::LostMonth).with(month).with(*rows);
                message.with(cases(examples)).with(column)
            }
            Self::MixedDates { column, misfits, order, example, line } => {
                let message = with(Phrase::MixedDates).with(column).with(*misfits);
                message.with(order.phrase()).with(example).with(*line)
            }
            Self::MixedNumbers { column, first, first_line, second, second_line } => {
                let message = with(Phrase::MixedNumbers).with(column).with(first).with(*first_line);
                message.with(second).with(*second_line)
            }
            Self::OtherCalendar { calendar, first, last } => {
                with(Phrase::OtherCalendar).with(first).with(last).with(*calendar)
            }
            Self::OtherCalendarInText { calendar, example } => {
                with(Phrase::OtherCalendarInText).with(example.clone()).with(*calendar)
            }
            Self::ImplausibleYears { first, first_line, last, last_line } => {
                let message = with(Phrase::ImplausibleYears).with(first).with(*first_line);
                message.with(last).with(*last_line)
            }
            Self::AmbiguousNumbers { column, text, readings: [point, comma] } => {
                let decimal = |number: &String| Value::Decimal(number.clone());
                let message = with(Phrase::AmbiguousNumbers).with(column).with(text);
                message.with(decimal(point)).with(decimal(comma))
            }
            Self::CutIds { role, column, count, all, example } => {
                let phrase = match role {
                    Role::Customer => Phrase::CutCustomers,
                    _ => Phrase::CutOrders,
                };
                with(phrase).with(*count).with(*all).with(column).with(example).with(*role)
            }
            Self::FieldTooLong { line, column, limit } => {
                with(Phrase::FieldTooLong).with(*line).with(column).with(*limit)
            }
            Self::LineTooLong { line, limit } => with(Phrase::LineTooLong).with(*line).with(*limit),
            Self::TooManyColumns { line, limit } => {
                with(Phrase::TooManyColumns).with(*line).with(*limit)
            }
            Self::HeaderTooWide { line, columns, limit } => {
                with(Phrase::HeaderTooWide).with(*line).with(*columns).with(*limit)
            }
            Self::SplitTables { tables, keys } => with(Phrase::SplitTables)
                .with(Value::Cases(values(tables.iter().cloned())))
                .with(Value::List(values(keys))),
            Self::EmptyCells { column, empty, rows } => {
                with(Phrase::EmptyCells).with(*empty).with(*rows).with(column)
            }
            Self::SpanTooLong { first, first_line, last, last_line, limit_years } => {
                let message = with(Phrase::SpanTooLong).with(first).with(*first_line);
                message.with(last).with(*last_line).with(limit_years.unsigned_abs() as usize)
            }
            Self::NothingKept { read, reason } => {
                let reason =
                    reason.map(|reason| with(Phrase::MostOften).with(Value::Reason(reason)));
                with(Phrase::NothingKept).with(*read).with(reason)
            }
            Self::TooManyRows { limit } => with(Phrase::TooManyRows).with(*limit),
            Self::TooMuchText { column } => with(Phrase::TooMuchText).with(column),
        }
    }
}

fn in_brackets(value: Value) -> Value {
    match &value {
        Value::List(all) if all.is_empty() => Value::Nothing,
        _ => Message::of(Phrase::InBrackets).with(value).into(),
    }
}

impl fmt::Display for IngestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl error::Error for IngestError {}
