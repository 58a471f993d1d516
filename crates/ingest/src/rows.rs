//! The rows that are kept, column by column.

use crate::columns::Columns;
use crate::duplicates::SeenRows;
use crate::record::Record;
use crate::{CleanSettings, IngestError, Transactions, number, timestamp};
use arrow_array::{Float64Array, TimestampSecondArray};
use frame::Interner;
use frame::calendar::Day;
use protocol::DropReason;

/// Longest history. A snapshot is kept for every month of it, so a mistyped year must not pass.
const MAX_YEARS: i32 = 50;
/// Most kept rows: row numbers are 32 bits wide.
const MAX_ROWS: usize = u32::MAX as usize;

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
pub(crate) struct Rows {
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
    /// The first and last moment kept, each with its line.
    span: Option<[(i64, u64); 2]>,
}

impl Rows {
    pub fn new(settings: CleanSettings) -> Self {
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
            span: None,
        }
    }

    /// Keeps a row, or tells why it is dropped.
    pub fn push(
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
        let here = (values.time, record.line);
        let [first, last] = self.span.unwrap_or([here, here]);
        self.span = Some([first.min(here), last.max(here)]);
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

    /// Refuses dates that are too far apart to be true.
    pub fn check_span(&self) -> Result<(), IngestError> {
        let Some([(first, first_line), (last, last_line)]) = self.span else { return Ok(()) };
        let (first, last) = (Day::of(first), Day::of(last));
        if last.month().0 - first.month().0 <= MAX_YEARS * 12 {
            return Ok(());
        }
        Err(IngestError::SpanTooLong {
            first: first.iso(),
            first_line,
            last: last.iso(),
            last_line,
            limit_years: MAX_YEARS,
        })
    }

    /// The kept rows, in order of time.
    pub fn finish(self, columns: &Columns) -> Transactions {
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
