//! How a file is read, as a small file of its own (TOML).

use protocol::{ColumnRef, Mapping};

/// Lines among which the column names are looked for, and columns that a table may have.
const MOST_LINES: u64 = 1_000;
const MOST_COLUMNS: usize = 10_000;

/// Why a mapping file cannot be used.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum MappingFileError {
    /// It is no mapping file, or one with a mistake.
    #[error(
        "The mapping file cannot be understood: {0} Correct it, or save a new one, and try again."
    )]
    Text(String),
    /// A number is out of its range.
    #[error(
        "The mapping file says {name} = {value}, but it must be from {least} to {most}. Correct it and try again."
    )]
    OutOfRange {
        /// What it is.
        name: String,
        /// Its value.
        value: u64,
        /// The least it may be.
        least: u64,
        /// The most.
        most: u64,
    },
    /// A value has no form in the file.
    #[error("The mapping cannot be written: {0}")]
    Value(String),
}

/// Reads the text of a mapping file.
///
/// # Errors
/// [`MappingFileError`] with the line where it cannot be understood, or the number that cannot be.
pub fn read_mapping(text: &str) -> Result<Mapping, MappingFileError> {
    let mapping: Mapping = toml::from_str(text).map_err(|error| {
        let line = error.span().map(|span| {
            let above = text.get(..span.start).unwrap_or_default();
            format!("line {}: ", above.matches('\n').count() + 1)
        });
        MappingFileError::Text(format!("{}{}.", line.unwrap_or_default(), error.message()))
    })?;
    within("header-line", mapping.header_line.unwrap_or(0), 0, MOST_LINES)?;
    for (role, column) in &mapping.columns {
        if let ColumnRef::Position(position) = column {
            within(role.id(), *position as u64, 1, MOST_COLUMNS as u64)?;
        }
    }
    Ok(mapping)
}

fn within(name: &str, value: u64, least: u64, most: u64) -> Result<(), MappingFileError> {
    if (least..=most).contains(&value) {
        return Ok(());
    }
    Err(MappingFileError::OutOfRange { name: name.to_owned(), value, least, most })
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
