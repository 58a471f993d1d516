//! The streaming reader: chunks of bytes in, clean transactions out.

use crate::columns::Columns;
use crate::record::Record;
use crate::rows::Rows;
use crate::{IngestError, RowCounts, Transactions};
use csv_core::ReadRecordResult;

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// How rows are cleaned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CleanSettings {
    /// Drop rows that repeat an earlier row in every mapped column. Off by default: the reference
    /// keeps them.
    pub drop_exact_duplicates: bool,
}

/// Clean transactions and what was dropped on the way.
#[derive(Clone, Debug)]
pub struct Cleaned {
    /// The rows that passed, in order of time.
    pub transactions: Transactions,
    /// How many were read and dropped.
    pub counts: RowCounts,
}

/// Reads a CSV file chunk by chunk. See the [crate] for an example.
#[derive(Debug)]
pub struct Reader {
    parser: csv_core::Reader,
    record: Record,
    columns: Option<Columns>,
    rows: Rows,
    counts: RowCounts,
    at_end: bool,
}

impl Reader {
    /// A reader at the beginning of a file.
    #[must_use]
    pub fn new(settings: CleanSettings) -> Self {
        Self {
            parser: csv_core::Reader::new(),
            record: Record::default(),
            columns: None,
            rows: Rows::new(settings),
            counts: RowCounts::default(),
            at_end: false,
        }
    }

    /// Takes the next bytes of the file.
    ///
    /// # Errors
    /// [`IngestError`] where the file cannot be read on; the reader is of no use then.
    pub fn push(&mut self, mut bytes: &[u8]) -> Result<(), IngestError> {
        if bytes == BYTE_ORDER_MARK {
            // The parser strips a mark and would take the empty rest for the end of the file.
            return Ok(());
        }
        while !bytes.is_empty() {
            bytes = &bytes[self.parse(bytes)?..];
        }
        Ok(())
    }

    /// Ends the file.
    ///
    /// # Errors
    /// [`IngestError`] where the file has no usable row.
    pub fn finish(mut self) -> Result<Cleaned, IngestError> {
        while !self.at_end {
            self.parse(&[])?;
        }
        let Some(columns) = self.columns else { return Err(IngestError::Empty) };
        if self.counts.kept() == 0 {
            return Err(IngestError::NothingKept {
                read: self.counts.read,
                reason: self.counts.most_frequent().map(|reason| reason.title().to_lowercase()),
            });
        }
        self.rows.check_span()?;
        Ok(Cleaned { transactions: self.rows.finish(&columns), counts: self.counts })
    }

    /// Rows read so far.
    #[must_use]
    pub fn rows_read(&self) -> u64 {
        self.counts.read
    }

    /// Parses on and returns how many bytes were taken; no bytes mean the end of the file.
    fn parse(&mut self, bytes: &[u8]) -> Result<usize, IngestError> {
        let (result, taken) = self.record.read(&mut self.parser, bytes);
        match result {
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::OutputFull => self.record.grow_bytes()?,
            ReadRecordResult::OutputEndsFull => self.record.grow_columns()?,
            ReadRecordResult::Record => {
                self.take_record()?;
                self.record.restart(self.parser.line());
            }
            ReadRecordResult::End => self.at_end = true,
        }
        Ok(taken)
    }

    fn take_record(&mut self) -> Result<(), IngestError> {
        let Some(columns) = &self.columns else {
            self.columns = Some(Columns::find(self.record.header_names()?)?);
            return Ok(());
        };
        self.counts.read += 1;
        match self.rows.push(&self.record, columns)? {
            Ok(()) => {}
            Err(reason) => self.counts.drop_row(reason),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{CleanSettings, Cleaned, Reader};
    use crate::IngestError;
    use protocol::DropReason;

    const HEADER: &str =
        "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n";

    fn read(text: &str, settings: CleanSettings, chunk: usize) -> Result<Cleaned, IngestError> {
        let mut reader = Reader::new(settings);
        for bytes in text.as_bytes().chunks(chunk) {
            reader.push(bytes)?;
        }
        reader.finish()
    }

    fn clean(rows: &str) -> Cleaned {
        read(&format!("{HEADER}{rows}"), CleanSettings::default(), 1 << 16).unwrap()
    }

    #[test]
    fn every_reason_is_counted_once_and_the_first_wins() {
        let cases = [
            (DropReason::UnreadableTimestamp, "1,A,a,x,soon,1,,UK\n"),
            (DropReason::MissingCustomer, "1,A,a,x,2011-01-01 10:00:00,1, ,UK\n"),
            (DropReason::MissingInvoice, " ,A,a,x,2011-01-01 10:00:00,1,7,UK\n"),
            (DropReason::UnreadableNumber, "1,A,a,-1,2011-01-01 10:00:00,free,7,UK\n"),
            (DropReason::NonPositiveQuantity, "1,A,a,-1,2011-01-01 10:00:00,0,7,UK\n"),
            (DropReason::NonPositivePrice, "1,A,a,1,2011-01-01 10:00:00,0,7,UK\n"),
        ];
        let kept = "1,A,a,1,2011-01-01 10:00:00,2,7,UK\n";
        for (reason, row) in cases {
            let counts = clean(&format!("{row}{kept}")).counts;
            assert_eq!(
                (counts.read, counts.kept(), counts.dropped(reason)),
                (2, 1, 1),
                "{reason:?}"
            );
        }
    }

    #[test]
    fn rows_are_ordered_by_time_with_ties_in_file_order() {
        let cleaned = clean(
            "3,A,a,1,2011-01-02 10:00:00,1,9.0,UK\n\
             1,A,a,1,2011-01-01 10:00:00,1, 10 ,UK\n\
             2,A,a,1,2011-01-01 10:00:00,1,9,UK\n",
        );
        let transactions = cleaned.transactions;
        let order: Vec<(&str, &str)> = (0..3)
            .map(|row| (transactions.invoice().text_at(row), transactions.customer().text_at(row)))
            .collect();
        assert_eq!(order, [("1", "10"), ("2", "9"), ("3", "9")]);
        assert_eq!(transactions.customer().text(0), "10", "codes follow text order");
    }

    #[test]
    fn chunks_of_any_size_give_the_same_rows() {
        let text = format!(
            "\u{feff}{HEADER}1,A,\"a, \"\"quoted\"\"\nin two lines\",1,2011-01-01 10:00:00,2.5,7,UK\r\n\
             2,B,b,3,2011-01-02 10:00:00,0.1,8,EIRE"
        );
        for chunk in [1, 2, 3, 7, 64, 1000] {
            let transactions = read(&text, CleanSettings::default(), chunk).unwrap().transactions;
            assert_eq!(transactions.len(), 2, "chunk {chunk}");
            let description = transactions.description().unwrap();
            assert_eq!(description.text_at(0), "a, \"quoted\"\nin two lines");
            assert_eq!(transactions.country().unwrap().text_at(1), "EIRE");
            assert_eq!(transactions.total_price(1), 3.0 * 0.1);
        }
    }

    #[test]
    fn exact_duplicates_stay_unless_asked() {
        let row = "1,A,a,1,2011-01-01 10:00:00,2,7,UK\n";
        let text = format!("{HEADER}{row}{row}1,A,b,1,2011-01-01 10:00:00,2,7,UK\n");
        for (drop_exact_duplicates, kept) in [(false, 3), (true, 2)] {
            let cleaned = read(&text, CleanSettings { drop_exact_duplicates }, 4096).unwrap();
            assert_eq!(cleaned.transactions.len(), kept);
            assert_eq!(cleaned.counts.dropped(DropReason::ExactDuplicate), 3 - kept as u64);
        }
    }

    #[test]
    fn files_that_cannot_be_used_say_why() {
        let rows = "1,A,a,1,soon,2,7,UK\n";
        let long = format!("{HEADER}1,A,\"{}", "x".repeat(3 << 20));
        for (text, message) in [
            ("", "The file is empty"),
            ("hello\n", "The first line has no column for the date, the customer"),
            (HEADER, "None of the 0 rows below the header could be used."),
            (
                &format!("{HEADER}{rows}"),
                "None of the 1 rows below the header could be used (most often: date cannot be read)",
            ),
            (&long, "Line 2 is longer than 1048576 bytes"),
            (&",".repeat(20_000), "Line 1 has more than 16384 columns"),
        ] {
            let error = read(text, CleanSettings::default(), 4096).unwrap_err().to_string();
            assert!(error.starts_with(message), "{error}");
        }
        let mistyped =
            "1,A,a,1,2011-01-01,2,7,UK\n1,A,a,1,2110-01-01,2,7,UK\n1,A,a,1,2011-05-01,2,7,UK\n";
        let error =
            read(&format!("{HEADER}{mistyped}"), CleanSettings::default(), 4096).unwrap_err();
        let message = error.to_string();
        assert!(
            message.starts_with("The sales run from 2011-01-01 (line 2) to 2110-01-01 (line 3)"),
            "{message}"
        );

        let mut reader = Reader::new(CleanSettings::default());
        reader.push(HEADER.as_bytes()).unwrap();
        let error = reader.push(b"1,A,caf\xe9,1,2011-01-01 10:00:00,2,7,UK\n").unwrap_err();
        assert_eq!(error, IngestError::NotUtf8 { line: 2, column: "Description".into() });
    }

    #[test]
    fn columns_that_are_absent_are_absent_and_short_rows_are_dropped() {
        let text = "Order ID,Date,Customer,Qty,Unit Price\n1,2011-01-01,7,1,2\n2,2011-01-01,8\n";
        let cleaned = read(text, CleanSettings::default(), 4096).unwrap();
        assert!(
            cleaned.transactions.country().is_none() && cleaned.transactions.stock_code().is_none()
        );
        assert_eq!(cleaned.counts.dropped(DropReason::UnreadableNumber), 1);
    }
}
