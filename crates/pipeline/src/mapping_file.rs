//! How a file is read, as a small file of its own (TOML).

use protocol::Mapping;

/// Why a mapping file cannot be used.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum MappingFileError {
    /// It is no mapping file, or one with a mistake.
    #[error(
        "The mapping file cannot be understood: {0} Correct it, or save a new one, and try again."
    )]
    Text(String),
    /// A value has no form in the file.
    #[error("The mapping cannot be written: {0}")]
    Value(String),
}

/// Reads the text of a mapping file.
///
/// # Errors
/// [`MappingFileError`] with the line where it cannot be understood.
pub fn read_mapping(text: &str) -> Result<Mapping, MappingFileError> {
    toml::from_str(text).map_err(|error| {
        let line = error.span().map(|span| {
            let above = text.get(..span.start).unwrap_or_default();
            format!("line {}: ", above.matches('\n').count() + 1)
        });
        MappingFileError::Text(format!("{}{}.", line.unwrap_or_default(), error.message()))
    })
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
    use protocol::{ColumnRef, DateFormat, Delimiter, Mapping, RawSettings, Role};

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
    fn mistakes_are_told_with_their_line() {
        let error = read_mapping("delimiter = \";\"\ncolour = \"red\"\n").unwrap_err().to_string();
        assert!(error.contains("line 2: unknown field `colour`"), "{error}");
    }
}
