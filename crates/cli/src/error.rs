//! What can go wrong, what is said of it, and the exit code.

use pipeline::IngestError;
use spill::SpillError;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use unpack::UnpackError;

#[derive(Debug, thiserror::Error)]
pub enum CliError {
    #[error("{}{source}{}", file.as_ref().map(|file| format!("{file}: ")).unwrap_or_default(), flags(source))]
    Ingest { file: Option<String>, source: Box<IngestError> },
    #[error("{0}")]
    Unpack(#[from] UnpackError),
    #[error("{0}")]
    Settings(#[from] protocol::SettingFault),
    #[error("{}: {source}", file.display())]
    SettingsFile { file: PathBuf, source: Box<toml::de::Error> },
    #[error("{}: {source}", file.display())]
    MappingFile { file: PathBuf, source: pipeline::MappingFileError },
    #[error("{0}")]
    SaveMapping(#[from] pipeline::MappingFileError),
    #[error(
        "{option} would overwrite {}, which is read{}. Nothing was done; say another place.",
        input.display(), by_another_name(file, input)
    )]
    Overwrites { option: &'static str, file: PathBuf, input: PathBuf },
    #[error("{} and {} would both write {}. Nothing was done; say another place for one of them.", options[0], options[1], file.display())]
    SameOutput { options: [&'static str; 2], file: PathBuf },
    #[error("{}: it is not UTF-8; save it as UTF-8 and try again", file.display())]
    NotUtf8 { file: PathBuf },
    #[error("cannot read {}: {source}", file.display())]
    Read { file: PathBuf, source: io::Error },
    #[error("cannot write {}: {source}", file.display())]
    Write { file: PathBuf, source: io::Error },
    #[error("{0}")]
    Spill(#[from] SpillError),
    #[error(
        "the data do not fit in {} MB of memory, and {what} needs them there. Leave it out, give more --memory{}, or split the file by year.",
        memory >> 20, at_least(*needed)
    )]
    NotOnDisk { what: &'static str, memory: u64, needed: Option<u64> },
    #[error("cannot write the summary: {0}")]
    Json(#[from] serde_json::Error),
    /// Whoever reads our output has had enough: `churn … | head` is no failure.
    #[error("nobody reads standard output")]
    NobodyReads,
}

impl CliError {
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            CliError::NobodyReads => 0,
            CliError::Unpack(UnpackError::Read { .. }) => 3,
            CliError::Ingest { .. } | CliError::Unpack(_) => 1,
            CliError::Settings(_)
            | CliError::SettingsFile { .. }
            | CliError::MappingFile { .. }
            | CliError::NotUtf8 { .. }
            | CliError::Overwrites { .. }
            | CliError::SameOutput { .. }
            | CliError::NotOnDisk { .. } => 2,
            CliError::Spill(SpillError::Memory { .. } | SpillError::Records { .. }) => 2,
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

/// How the command line is told what an error asks for.
fn flags(error: &IngestError) -> String {
    match error {
        IngestError::AmbiguousDates { orders, .. } => {
            let flags: Vec<String> =
                orders.iter().map(|order| format!("--date-order {}", order.id())).collect();
            format!(
                " Here that is {}, or timestamp under [formats] in a mapping.",
                flags.join(" or ")
            )
        }
        IngestError::MixedNumbers { .. } | IngestError::AmbiguousNumbers { .. } => {
            " Here that is --decimal point or --decimal comma, or [formats] in a mapping."
                .to_owned()
        }
        IngestError::InPart { source, .. } => flags(source),
        _ => String::new(),
    }
}

/// Says how much memory would do, where that is known.
fn at_least(needed: Option<u64>) -> String {
    needed.map_or_else(String::new, |bytes| format!(" (at least {})", bytes.div_ceil(1 << 20)))
}

/// Says that an output is an input under another name.
fn by_another_name(output: &Path, input: &Path) -> String {
    if output == input { String::new() } else { format!(" (it is {})", output.display()) }
}
