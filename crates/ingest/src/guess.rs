//! The guess about a file that could be one of sales.

use crate::IngestError;
use dialect::{Foreign, MAX_COLUMNS};
use protocol::{Decoded, Delimiter, Mapping, Sniffed};

/// Guesses how a file is written, from its first [`SAMPLE_BYTES`](crate::SAMPLE_BYTES) or all of it; what
/// `said` says is not guessed. `decoded` tells what the text was in before, if it is UTF-8 now.
///
/// # Errors
/// [`IngestError`] where the file is empty or no text.
pub fn sniff(
    sample: &[u8],
    said: &Mapping,
    decoded: Option<&Decoded>,
) -> Result<Sniffed, IngestError> {
    if sample.is_empty() {
        return Err(IngestError::Empty);
    }
    if let Some(Foreign { what, advice }) = dialect::foreign(sample) {
        return Err(IngestError::NotATable { what, advice });
    }
    check_width(sample)?;
    let sniffed = dialect::sniff_decoded(sample, said, decoded);
    match (said.header_line, sniffed.mapping.header_line) {
        // Where there is no such line, the first was taken.
        (Some(said), Some(found)) if found < said => Err(IngestError::NoSuchLine { said }),
        _ => Ok(sniffed),
    }
}

/// Refuses a header of more columns than are read, which would not be seen as one.
fn check_width(sample: &[u8]) -> Result<(), IngestError> {
    let widest = |text: &[u8]| {
        let marks = Delimiter::ALL.map(|delimiter| delimiter.byte());
        let count = |mark| text.iter().filter(|&&byte| byte == mark).count();
        1 + marks.into_iter().filter(|mark| *mark != b' ').map(count).max().unwrap_or(0)
    };
    let mut lines = (1..).zip(sample.split(|&byte| byte == b'\n'));
    let header = lines.find_map(|(line, text)| Some((line, widest(text))).filter(|(_, w)| *w > 1));
    match header {
        Some((line, columns)) if columns > MAX_COLUMNS => {
            Err(IngestError::HeaderTooWide { line, columns, limit: MAX_COLUMNS })
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::sniff;
    use protocol::Mapping;

    #[test]
    fn a_header_of_too_many_columns_says_how_many_there_are() {
        let header = |columns: usize| format!("Date,Customer{}\n", ",x".repeat(columns - 2));
        let error =
            sniff(header(10_001).as_bytes(), &Mapping::default(), None).unwrap_err().to_string();
        assert!(
            error.starts_with("Line 1 has 10001 columns, and at most 10000 are read"),
            "{error}"
        );
        assert!(sniff(header(10_000).as_bytes(), &Mapping::default(), None).is_ok());
    }
}
