//! What can go wrong between memory and disk.

use pipeline::Size;
use std::io;
use std::path::{Path, PathBuf};

/// Why a run on disk could not go on.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SpillError {
    /// A file of the run's own folder, or an output file, cannot be written or read.
    #[error("cannot use {}: {source}. Is the disk full?", file.display())]
    File {
        /// The file or folder.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Rows on disk cannot be written or read.
    #[error("cannot keep rows on disk: {0}. Is the disk full?")]
    Rows(#[from] parquet::errors::ParquetError),
    /// Columns on disk cannot be written or read.
    #[error("cannot keep columns on disk: {0}. Is the disk full?")]
    Columns(#[from] arrow_schema::ArrowError),
    /// Not even on disk can the run be held to so little memory.
    #[error(
        "{customers} customers over {months} months cannot be worked on in {} MB of memory, not even on disk. Give at least --memory {}, or split the file by year.",
        memory >> 20, min.div_ceil(1 << 20)
    )]
    Memory {
        /// Customers there are.
        customers: u64,
        /// Months there are.
        months: u64,
        /// Bytes of memory that the run may use.
        memory: u64,
        /// Bytes that it needs.
        min: u64,
    },
    /// More customers at month ends than can be numbered.
    #[error(
        "{customers} customers over {months} months are more than can be worked on at once. Split the file by year."
    )]
    Records {
        /// Customers there are.
        customers: u64,
        /// Months there are.
        months: u64,
    },
    /// Rows cannot be sorted.
    #[error("cannot sort the rows: {0}. Is the disk full, or --memory too small?")]
    Sort(#[from] datafusion::error::DataFusionError),
}

impl SpillError {
    /// The same, where a run in memory may need even less.
    #[must_use]
    pub fn or(self, in_memory: Size) -> Self {
        match self {
            Self::Memory { customers, months, memory, min } => {
                Self::Memory { customers, months, memory, min: min.min(in_memory.enough()) }
            }
            other => other,
        }
    }

    pub(crate) fn file(file: &Path) -> impl Fn(io::Error) -> Self {
        move |source| Self::File { file: file.to_owned(), source }
    }
}
