//! The streaming reader: chunks of bytes in, clean transactions out.

use crate::columns::Columns;
use crate::duplicates::SeenRows;
use crate::{IngestError, RowCounts, Transactions, number, timestamp};
use arrow_array::{Float64Array, TimestampSecondArray};
use csv_core::ReadRecordResult;
use frame::Interner;
use protocol::DropReason;

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();
/// Longest row in bytes. Real rows have a few hundred; a missing quotation mark makes one of a file.
const MAX_ROW_BYTES: usize = 1 << 20;
/// Most columns in a row.
const MAX_COLUMNS: usize = 1 << 14;
/// Most kept rows: row numbers are 32 bits wide.
const MAX_ROWS: usize = u32::MAX as usize;

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
        while !self.record.at_end {
            self.parse(&[])?;
        }
        let Some(columns) = self.columns else { return Err(IngestError::Empty) };
        if self.counts.kept() == 0 {
            return Err(IngestError::NothingKept {
                read: self.counts.read,
                reason: self.counts.most_frequent().map(|reason| reason.title().to_lowercase()),
            });
        }
        Ok(Cleaned { transactions: self.rows.finish(&columns), counts: self.counts })
    }

    /// Rows read so far.
    #[must_use]
    pub fn rows_read(&self) -> u64 {
        self.counts.read
    }

    /// Parses on and returns how many bytes were taken; no bytes mean the end of the file.
    fn parse(&mut self, bytes: &[u8]) -> Result<usize, IngestError> {
        let record = &mut self.record;
        let (result, taken, written, ended) = self.parser.read_record(
            bytes,
            &mut record.bytes[record.written..],
            &mut record.ends[record.ended..],
        );
        record.written += written;
        record.ended += ended;
        match result {
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => record.grow()?,
            ReadRecordResult::Record => {
                self.take_record()?;
                self.record.restart(self.parser.line());
            }
            ReadRecordResult::End => record.at_end = true,
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

/// The row being parsed.
#[derive(Debug)]
struct Record {
    bytes: Vec<u8>,
    ends: Vec<usize>,
    written: usize,
    ended: usize,
    line: u64,
    at_end: bool,
}

impl Default for Record {
    fn default() -> Self {
        Self {
            bytes: vec![0; 4096],
            ends: vec![0; 64],
            written: 0,
            ended: 0,
            line: 1,
            at_end: false,
        }
    }
}

impl Record {
    fn grow(&mut self) -> Result<(), IngestError> {
        if self.bytes.len() >= MAX_ROW_BYTES || self.ends.len() >= MAX_COLUMNS {
            return Err(IngestError::LineTooLong { line: self.line, limit: MAX_ROW_BYTES });
        }
        self.bytes.resize(self.bytes.len() * 2, 0);
        self.ends.resize(self.ends.len() * 2, 0);
        Ok(())
    }

    fn restart(&mut self, line: u64) {
        (self.written, self.ended, self.line) = (0, 0, line);
    }

    /// A field of the row; empty where the row is short.
    fn field(&self, column: usize) -> &[u8] {
        if column >= self.ended {
            return &[];
        }
        let start = column.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.bytes[start..self.ends[column]]
    }

    fn optional(&self, column: Option<usize>) -> &[u8] {
        column.map_or(&[], |column| self.field(column))
    }

    fn header_names(&self) -> Result<Vec<String>, IngestError> {
        (0..self.ended)
            .map(|column| {
                let name = std::str::from_utf8(self.field(column));
                name.map(str::to_owned).map_err(|_| IngestError::NotUtf8 {
                    line: self.line,
                    column: (column + 1).to_string(),
                })
            })
            .collect()
    }
}

/// The last text of a column and what became of it: consecutive rows of an invoice repeat most of
/// their fields, and comparing is cheaper than parsing or hashing again.
#[derive(Debug, Default)]
struct Last<T> {
    text: Vec<u8>,
    value: Option<T>,
}

impl<T: Copy> Last<T> {
    fn get_or_try<E>(&mut self, text: &[u8], make: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        match self.value {
            Some(value) if self.text == text => Ok(value),
            _ => {
                let value = make()?;
                self.text.clear();
                self.text.extend_from_slice(text);
                self.value = Some(value);
                Ok(value)
            }
        }
    }
}

/// The kept rows, column by column.
#[derive(Debug)]
struct Rows {
    time: Vec<i64>,
    customer: Interner,
    invoice: Interner,
    stock_code: Interner,
    description: Interner,
    country: Interner,
    quantity: Vec<f64>,
    unit_price: Vec<f64>,
    last_time: Last<i64>,
    last_customer: Last<u32>,
    last_invoice: Last<u32>,
    last_country: Last<u32>,
    /// The description last seen with each stock code: almost always the next one too.
    description_of_stock: Vec<u32>,
    seen: Option<SeenRows>,
}

impl Rows {
    fn new(settings: CleanSettings) -> Self {
        Self {
            time: Vec::new(),
            customer: Interner::default(),
            invoice: Interner::default(),
            stock_code: Interner::default(),
            description: Interner::default(),
            country: Interner::default(),
            quantity: Vec::new(),
            unit_price: Vec::new(),
            last_time: Last::default(),
            last_customer: Last::default(),
            last_invoice: Last::default(),
            last_country: Last::default(),
            description_of_stock: Vec::new(),
            seen: settings.drop_exact_duplicates.then(SeenRows::default),
        }
    }

    /// Keeps a row, or tells why it is dropped.
    fn push(
        &mut self,
        record: &Record,
        columns: &Columns,
    ) -> Result<Result<(), DropReason>, IngestError> {
        let values = match self.check(record, columns) {
            Ok(values) => values,
            Err(reason) => return Ok(Err(reason)),
        };
        if self.time.len() == MAX_ROWS {
            return Err(IngestError::TooManyRows { limit: MAX_ROWS });
        }
        let not_utf8 = |column: usize| {
            move |_| IngestError::NotUtf8 {
                line: record.line,
                column: columns.name(column).to_owned(),
            }
        };
        let customer = self
            .last_customer
            .get_or_try(values.customer, || self.customer.intern(values.customer))
            .map_err(not_utf8(columns.customer))?;
        let invoice = self
            .last_invoice
            .get_or_try(values.invoice, || self.invoice.intern(values.invoice))
            .map_err(not_utf8(columns.invoice))?;
        let stock_code = self
            .stock_code
            .intern(record.optional(columns.stock_code).trim_ascii())
            .map_err(not_utf8(columns.stock_code.unwrap_or_default()))?;
        let description = self
            .intern_description(stock_code, record.optional(columns.description))
            .map_err(not_utf8(columns.description.unwrap_or_default()))?;
        let country_text = record.optional(columns.country).trim_ascii();
        let country = self
            .last_country
            .get_or_try(country_text, || self.country.intern(country_text))
            .map_err(not_utf8(columns.country.unwrap_or_default()))?;

        if let Some(seen) = &mut self.seen {
            let codes = [customer, invoice, stock_code, description, country].map(u64::from);
            let [customer, invoice, stock_code, description, country] = codes;
            let key = [
                values.time as u64,
                customer,
                invoice,
                stock_code,
                description,
                country,
                values.quantity.to_bits(),
                values.unit_price.to_bits(),
            ];
            if !seen.insert(key) {
                return Ok(Err(DropReason::ExactDuplicate));
            }
        }
        self.time.push(values.time);
        self.customer.push_code(customer);
        self.invoice.push_code(invoice);
        self.stock_code.push_code(stock_code);
        self.description.push_code(description);
        self.country.push_code(country);
        self.quantity.push(values.quantity);
        self.unit_price.push(values.unit_price);
        Ok(Ok(()))
    }

    /// The required values of a row, or the first reason to drop it.
    fn check<'a>(
        &mut self,
        record: &'a Record,
        columns: &Columns,
    ) -> Result<Values<'a>, DropReason> {
        let timestamp = record.field(columns.timestamp);
        let time = self.last_time.get_or_try(timestamp, || {
            timestamp::parse(timestamp).ok_or(DropReason::UnreadableTimestamp)
        })?;
        let customer = customer_id(record.field(columns.customer));
        if customer.is_empty() {
            return Err(DropReason::MissingCustomer);
        }
        let invoice = record.field(columns.invoice).trim_ascii();
        if invoice.is_empty() {
            return Err(DropReason::MissingInvoice);
        }
        let quantity = number::parse(record.field(columns.quantity));
        let unit_price = number::parse(record.field(columns.unit_price));
        let (Some(quantity), Some(unit_price)) = (quantity, unit_price) else {
            return Err(DropReason::UnreadableNumber);
        };
        if quantity <= 0.0 {
            return Err(DropReason::NonPositiveQuantity);
        }
        if unit_price <= 0.0 {
            return Err(DropReason::NonPositivePrice);
        }
        Ok(Values { time, customer, invoice, quantity, unit_price })
    }

    fn intern_description(&mut self, stock_code: u32, text: &[u8]) -> Result<u32, frame::NotUtf8> {
        let stock = stock_code as usize;
        if let Some(&last) = self.description_of_stock.get(stock)
            && self.description.text(last) == text
        {
            return Ok(last);
        }
        let code = self.description.intern(text)?;
        if stock >= self.description_of_stock.len() {
            self.description_of_stock.resize(stock + 1, code);
        }
        self.description_of_stock[stock] = code;
        Ok(code)
    }

    fn finish(self, columns: &Columns) -> Transactions {
        let order = (!self.time.is_sorted()).then(|| {
            let mut order: Vec<u32> = (0..self.time.len() as u32).collect();
            order.sort_by_key(|&row| self.time[row as usize]);
            order
        });
        let text = |interner: Interner| {
            let column = interner.finish();
            match &order {
                Some(order) => column.take(order),
                None => column,
            }
        };
        let numbers = |values| Float64Array::from(in_order(order.as_deref(), values));
        Transactions {
            time: TimestampSecondArray::from(in_order(order.as_deref(), self.time)),
            customer: text(self.customer).sorted(),
            invoice: text(self.invoice),
            stock_code: columns.stock_code.map(|_| text(self.stock_code).sorted()),
            description: columns.description.map(|_| text(self.description)),
            country: columns.country.map(|_| text(self.country).sorted()),
            quantity: numbers(self.quantity),
            unit_price: numbers(self.unit_price),
        }
    }
}

/// The values a row must have.
struct Values<'a> {
    time: i64,
    customer: &'a [u8],
    invoice: &'a [u8],
    quantity: f64,
    unit_price: f64,
}

/// A customer id as text: without blanks around it and without the `.0` that a spreadsheet leaves.
fn customer_id(field: &[u8]) -> &[u8] {
    let trimmed = field.trim_ascii();
    trimmed.strip_suffix(b".0").unwrap_or(trimmed)
}

fn in_order<T: Copy>(order: Option<&[u32]>, values: Vec<T>) -> Vec<T> {
    match order {
        Some(order) => order.iter().map(|&row| values[row as usize]).collect(),
        None => values,
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
        ] {
            let error = read(text, CleanSettings::default(), 4096).unwrap_err().to_string();
            assert!(error.starts_with(message), "{error}");
        }
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
