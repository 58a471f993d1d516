//! What can go wrong between memory and disk.

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
    /// Rows cannot be sorted.
    #[error("cannot sort the rows: {0}. Is the disk full, or --memory too small?")]
    Sort(#[from] datafusion::error::DataFusionError),
}

impl SpillError {
    pub(crate) fn file(file: &Path) -> impl Fn(io::Error) -> Self {
        move |source| Self::File { file: file.to_owned(), source }
    }
}
