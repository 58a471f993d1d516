//! How a file is read, as a small file of its own (TOML).

use protocol::{ColumnRef, Mapping};
use vocabulary::{Message, Phrase};

/// Lines among which the column names are looked for, and columns that a table may have.
const MAX_LINES: u64 = 1_000;
const MAX_COLUMNS: usize = 10_000;

/// Why a mapping file cannot be used. Its [`message`](Self::message) is for whoever wrote it; as text it is in
/// English.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{}", self.message())]
#[non_exhaustive]
pub enum MappingFileError {
    /// It is no mapping file, or one with a mistake.
    Text {
        /// The line of the mistake, from 1, where that is known.
        line: Option<u64>,
        /// What the mistake is.
        detail: String,
    },
    /// A number is out of its range.
    OutOfRange {
        /// What it is.
        name: String,
        /// Its value.
        value: u64,
        /// The smallest it may be.
        min: u64,
        /// The largest.
        max: u64,
    },
    /// A value has no form in the file.
    Value(String),
}

impl MappingFileError {
    /// What is wrong, where, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Text { line: Some(line), detail } => {
                let place = Message::of(Phrase::MappingLine).with(*line).with(detail);
                Message::of(Phrase::MappingNotUnderstood).with(place)
            }
            Self::Text { line: None, detail } => {
                let detail = Message::of(Phrase::MappingDetail).with(detail);
                Message::of(Phrase::MappingNotUnderstood).with(detail)
            }
            Self::OutOfRange { name, value, min, max } => {
                Message::of(Phrase::MappingOutOfRange).with(name).with(*value).with(*min).with(*max)
            }
            Self::Value(detail) => Message::of(Phrase::MappingNotWritten).with(detail),
        }
    }
}

/// Reads the text of a mapping file.
///
/// # Errors
/// [`MappingFileError`] with the line where it cannot be understood, or the number that cannot be.
pub fn read_mapping(text: &str) -> Result<Mapping, MappingFileError> {
    let mapping: Mapping = toml::from_str(text).map_err(|error| {
        let line = error.span().map(|span| {
            let above = text.get(..span.start).unwrap_or_default();
            above.matches('\n').count() as u64 + 1
        });
        MappingFileError::Text { line, detail: error.message().to_owned() }
    })?;
    within("header-line", mapping.header_line.unwrap_or(0), 0, MAX_LINES)?;
    for (role, column) in &mapping.columns {
        if let ColumnRef::Position(position) = column {
            within(role.id(), *position as u64, 1, MAX_COLUMNS as u64)?;
        }
    }
    Ok(mapping)
}

fn within(name: &str, value: u64, min: u64, max: u64) -> Result<(), MappingFileError> {
    if (min..=max).contains(&value) {
        return Ok(());
    }
    Err(MappingFileError::OutOfRange { name: name.to_owned(), value, min, max })
}

/// The text of a mapping file, which [`read_mapping`] reads back.
///
/// # Errors
/// [`MappingFileError`] where a value has no form in the file.
pub fn write_mapping(mapping: &Mapping) -> Result<String, MappingFileError> {
    toml::to_string(mapping).map_err(|error| MappingFileError::Value(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::{read_mapping, write_mapping};
    use protocol::{ColumnRef, DateFormat, Delimiter, Mapping, RawSettings};
    use vocabulary::Role;

    #[test]
    fn a_mapping_comes_back_with_its_settings() {
        let mut mapping = Mapping {
            delimiter: Some(Delimiter::Tab),
            absent: vec![Role::Country],
            settings: Some(RawSettings { label_window_days: 60, ..RawSettings::default() }),
            ..Mapping::default()
        };
        mapping.columns.insert(Role::Customer, ColumnRef::Position(4));
        mapping.columns.insert(Role::Timestamp, ColumnRef::Name("Sold \"on\"".to_owned()));
        mapping.formats.timestamp = Some(DateFormat::Dmy);
        assert_eq!(read_mapping(&write_mapping(&mapping).unwrap()), Ok(mapping));
    }

    #[test]
    fn numbers_out_of_range_are_told_with_the_range() {
        for (text, message) in [
            (
                "header-line = 99999999999",
                "header-line = 99999999999, but it must be from 0 to 1000",
            ),
            ("[columns]\ncustomer = 0", "customer = 0, but it must be from 1 to 10000"),
            ("[columns]\ntimestamp = 10001", "timestamp = 10001, but it must be from 1 to 10000"),
        ] {
            let error = read_mapping(text).unwrap_err().to_string();
            assert!(error.contains(message), "{error}");
        }
    }

    #[test]
    fn mistakes_are_told_with_their_line() {
        let error = read_mapping("delimiter = \";\"\ncolour = \"red\"\n").unwrap_err().to_string();
        assert!(error.contains("line 2: unknown field `colour`"), "{error}");
    }
}
