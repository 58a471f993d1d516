//! What can go wrong, what is said of it, and the exit code.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Debug, thiserror::Error)]
pub enum CliError {
    #[error("{}: {source}", name(file))]
    Ingest { file: PathBuf, source: pipeline::IngestError },
    #[error("{0}")]
    Settings(#[from] pipeline::SettingsError),
    #[error("{}: {source}", file.display())]
    SettingsFile { file: PathBuf, source: Box<toml::de::Error> },
    #[error("{}: {source}", file.display())]
    MappingFile { file: PathBuf, source: Box<toml::de::Error> },
    #[error("cannot write the mapping: {0}")]
    SaveMapping(#[from] toml::ser::Error),
    #[error("cannot read {}: {source}", name(file))]
    Read { file: PathBuf, source: io::Error },
    #[error("cannot write {}: {source}", file.display())]
    Write { file: PathBuf, source: io::Error },
    #[error("cannot write the summary: {0}")]
    Json(#[from] serde_json::Error),
}

impl CliError {
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            CliError::Ingest { .. } => 1,
            CliError::Settings(_)
            | CliError::SettingsFile { .. }
            | CliError::MappingFile { .. } => 2,
            CliError::Read { .. }
            | CliError::Write { .. }
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

fn name(file: &Path) -> String {
    if file == Path::new("-") { "standard input".to_owned() } else { file.display().to_string() }
}
