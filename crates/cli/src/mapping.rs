//! What the command line says about how the file is written.

use crate::args::ReadingArgs;
use crate::error::CliError;
use protocol::Mapping;
use std::path::Path;
use vocabulary::Role;

/// The mapping file with every flag that was given in its place.
pub fn of(args: &ReadingArgs) -> Result<Mapping, CliError> {
    let mut mapping = match &args.mapping {
        None => Mapping::default(),
        Some(file) => {
            let text = text_of(file)?;
            pipeline::read_mapping(&text)
                .map_err(|source| CliError::MappingFile { file: file.clone(), source })?
        }
    };
    mapping.formats.timestamp = args.date_format().or(mapping.formats.timestamp);
    if let Some(mark) = args.decimal_mark() {
        Role::ALL.into_iter().for_each(|role| mapping.formats.set_decimal(role, Some(mark)));
    }
    Ok(mapping)
}

/// The text of a mapping or settings file.
pub fn text_of(file: &Path) -> Result<String, CliError> {
    let bytes = std::fs::read(file).map_err(CliError::read(file))?;
    String::from_utf8(bytes).map_err(|_| CliError::NotUtf8 { file: file.to_owned() })
}
