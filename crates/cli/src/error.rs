//! What can go wrong, what is said of it, and the exit code.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Debug, thiserror::Error)]
pub enum CliError {
    #[error("{}{source}", file.as_ref().map(|file| format!("{file}: ")).unwrap_or_default())]
    Ingest { file: Option<String>, source: pipeline::IngestError },
    #[error("{0}")]
    Unpack(#[from] unpack::UnpackError),
    #[error("{0}")]
    Settings(#[from] pipeline::SettingsError),
    #[error("{}: {source}", file.display())]
    SettingsFile { file: PathBuf, source: Box<toml::de::Error> },
    #[error("{}: {source}", file.display())]
    MappingFile { file: PathBuf, source: pipeline::MappingFileError },
    #[error("{0}")]
    SaveMapping(#[from] pipeline::MappingFileError),
    #[error("cannot read {}: {source}", file.display())]
    Read { file: PathBuf, source: io::Error },
    #[error("cannot write {}: {source}", file.display())]
    Write { file: PathBuf, source: io::Error },
    #[error("{0}")]
    Spill(#[from] spill::SpillError),
    #[error(
        "the rows do not fit in {memory} MB of memory, and {option} needs them there. Leave it out, give more --memory, or split the file by year."
    )]
    NotOnDisk { option: &'static str, memory: u64 },
    #[error("cannot write the summary: {0}")]
    Json(#[from] serde_json::Error),
}

impl CliError {
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            CliError::Ingest { .. } | CliError::Unpack(_) => 1,
            CliError::Settings(_)
            | CliError::SettingsFile { .. }
            | CliError::MappingFile { .. }
            | CliError::NotOnDisk { .. } => 2,
            CliError::Read { .. }
            | CliError::Write { .. }
            | CliError::Spill(_)
            | CliError::Json(_)
            | CliError::SaveMapping(_) => 3,
        })
    }

    pub fn read(file: &Path) -> impl Fn(io::Error) -> Self {
        move |source| CliError::Read { file: file.to_owned(), source }
    }

    pub fn write(file: &Path) -> impl Fn(io::Error) -> Self {
        move |source| CliError::Write { file: file.to_owned(), source }
    }
}
