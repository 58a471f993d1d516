//! The guess about a file that could be one of sales.

use crate::{IngestError, foreign};
use protocol::{Mapping, Sniffed};

/// Guesses how a file is written, from its first [`SAMPLE_BYTES`](crate::SAMPLE_BYTES) or all of it; what
/// `said` says is not guessed.
///
/// # Errors
/// [`IngestError`] where the file is empty or no text.
pub fn sniff(sample: &[u8], said: &Mapping) -> Result<Sniffed, IngestError> {
    if sample.is_empty() {
        return Err(IngestError::Empty);
    }
    foreign::check(sample)?;
    let sniffed = dialect::sniff(sample, said);
    match (said.header_line, sniffed.mapping.header_line) {
        // Where there is no such line, the first was taken.
        (Some(said), Some(found)) if found < said => Err(IngestError::NoSuchLine { said }),
        _ => Ok(sniffed),
    }
}
