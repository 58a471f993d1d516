//! The rows that are kept, column by column.

use crate::duplicates::SeenRows;
use crate::kept::{KeptRows, Name, Names};
use crate::layout::{Amount, Layout};
use crate::notes::Notes;
use crate::numbers::Numbers;
use crate::texts::TextColumn;
use crate::times::{Moments, Times};
use crate::undated::Undated;
use crate::{CleanSettings, IngestError};
use dialect::{Row, date};
use frame::calendar::Day;
use protocol::{DecimalMark, Delimiter, DropReason, Mapping, Role, Sniffed};

/// Most kept rows: row numbers are 32 bits wide.
const MAX_ROWS: usize = u32::MAX as usize;

/// The kept rows, column by column.
#[derive(Debug)]
pub(crate) struct Rows {
    pub times: Times,
    pub undated: Undated,
    pub customer: TextColumn,
    pub invoice: TextColumn,
    /// Orders by customer and day, where the file has no invoices.
    orders: TextColumn,
    pub stock_code: TextColumn,
    pub description: TextColumn,
    pub country: TextColumn,
    pub quantities: Numbers,
    pub amounts: Numbers,
    quantity: Vec<f64>,
    unit_price: Vec<f64>,
    /// The description last seen with each stock code: almost always the next one too.
    description_of_stock: Vec<u32>,
    /// What stands between the fields of the table at hand.
    delimiter: Option<Delimiter>,
    seen: Option<SeenRows>,
}

impl Rows {
    pub fn new(
        settings: CleanSettings,
        layout: &Layout,
        sniffed: &Sniffed,
        said: &Mapping,
    ) -> Self {
        let likely = likely_mark(sniffed.mapping.delimiter);
        let formats = &sniffed.mapping.formats;
        let (_, amount) = layout.amount.column();
        Self {
            times: Times::new(
                &sniffed.date_orders,
                said.formats.timestamp.is_some(),
                sniffed.months,
            ),
            undated: Undated::default(),
            customer: TextColumn::default(),
            invoice: TextColumn::default(),
            orders: TextColumn::default(),
            stock_code: TextColumn::default(),
            description: TextColumn::default(),
            country: TextColumn::default(),
            quantities: Numbers::new(formats.decimal(Role::Quantity), likely),
            amounts: Numbers::new(formats.decimal(amount), likely),
            quantity: Vec::new(),
            unit_price: Vec::new(),
            description_of_stock: Vec::new(),
            delimiter: sniffed.mapping.delimiter,
            seen: settings.drop_exact_duplicates.then(SeenRows::default),
        }
    }

    /// Goes on with another table.
    pub fn begin_part(&mut self, layout: &Layout, sniffed: &Sniffed) {
        let formats = &sniffed.mapping.formats;
        let delimiter = sniffed.mapping.delimiter;
        // Whoever writes fields in the same way most likely writes numbers so too.
        let same_hand = delimiter == self.delimiter;
        let likely = |numbers: &Numbers| {
            numbers.decided().filter(|_| same_hand).unwrap_or(likely_mark(delimiter))
        };
        let (quantity, amount) = (likely(&self.quantities), likely(&self.amounts));
        self.times.begin_part(&sniffed.date_orders, sniffed.months);
        self.quantities.begin_part(formats.decimal(Role::Quantity), quantity);
        self.amounts.begin_part(formats.decimal(layout.amount.column().1), amount);
        self.delimiter = delimiter;
    }

    /// Puts the name of the table at hand to what was noted in it.
    pub fn end_part(&mut self, name: &str) {
        self.times.end_part(name);
        self.quantities.end_part(name);
        self.amounts.end_part(name);
    }

    /// Keeps a row, or tells why it is dropped.
    pub fn push(
        &mut self,
        row: &Row,
        layout: &Layout,
    ) -> Result<Result<(), DropReason>, IngestError> {
        let values = match self.check(row, layout) {
            Ok(values) => values,
            Err(reason) => return Ok(Err(reason)),
        };
        if self.times.len() == MAX_ROWS {
            return Err(IngestError::TooManyRows { limit: MAX_ROWS });
        }
        if let Some(column) = self.full_column(layout) {
            return Err(IngestError::TooMuchText { column: layout.name(column) });
        }
        let customer = self.customer.code_again(values.customer);
        let invoice = self.invoice.code_again(values.invoice);
        let stock_code = self.stock_code.code(row.optional(layout.stock_code).trim_ascii());
        let description = self.description_code(stock_code, row.optional(layout.description));
        let country = self.country.code_again(row.optional(layout.country).trim_ascii());

        if let Some(seen) = &mut self.seen {
            let codes = [customer, invoice, stock_code, description, country].map(u64::from);
            let [customer, invoice, stock_code, description, country] = codes;
            let key = [
                values.times[0] as u64,
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
        self.times.push(values.times, || row.line());
        self.customer.push(customer);
        self.invoice.push(invoice);
        self.stock_code.push(stock_code);
        self.description.push(description);
        self.country.push(country);
        self.quantity.push(values.quantity);
        self.unit_price.push(values.unit_price);
        Ok(Ok(()))
    }

    /// The required values of a row, or the first reason to drop it.
    fn check<'a>(&mut self, row: &'a Row, layout: &Layout) -> Result<Values<'a>, DropReason> {
        let Some(times) = self.moments(row, layout) else {
            self.note_undated(row, layout);
            return Err(DropReason::UnreadableTimestamp);
        };
        if self.undated.is_running() {
            self.undated.end_run(times[0]);
        }
        let customer = customer_id(row.field(layout.customer));
        if customer.is_empty() {
            return Err(DropReason::MissingCustomer);
        }
        let invoice = row.optional(layout.invoice).trim_ascii();
        if invoice.is_empty() && layout.invoice.is_some() {
            return Err(DropReason::MissingInvoice);
        }
        let quantity = match layout.quantity {
            Some(column) => self.quantities.read(row.field(column), || row.line()),
            None => Some(1.0),
        };
        let amount = self.amounts.read(row.field(layout.amount.column().0), || row.line());
        let (Some(quantity), Some(amount)) = (quantity, amount) else {
            return Err(DropReason::UnreadableNumber);
        };
        if quantity <= 0.0 {
            return Err(DropReason::NonPositiveQuantity);
        }
        if amount <= 0.0 {
            return Err(DropReason::NonPositivePrice);
        }
        let unit_price = match layout.amount {
            Amount::UnitPrice(_) => amount,
            Amount::LineTotal(_) => amount / quantity,
        };
        Ok(Values { times, customer, invoice, quantity, unit_price })
    }

    /// The time of a row in every order that is possible.
    fn moments(&mut self, row: &Row, layout: &Layout) -> Option<Moments> {
        if self.times.is_decided() && layout.time_of_day.is_none() {
            return self.times.read(row.field(layout.timestamp), || row.line());
        }
        let first = self.times.format();
        let moments = self.times.read(row.field(layout.timestamp), || row.line());
        if first != self.times.format()
            && let Some(seen) = &mut self.seen
        {
            seen.retime(self.times.kept());
        }
        match layout.time_of_day {
            None => moments,
            Some(column) => {
                let clock = date::parse_time_of_day(row.field(column))?;
                Some(moments?.map(|time| time + clock))
            }
        }
    }

    /// Takes in a row that is dropped for its date.
    fn note_undated(&mut self, row: &Row, layout: &Layout) {
        let (column, role) = layout.amount.column();
        let amount = self.amounts.peek(row.field(column)).unwrap_or_default();
        let quantity = match (role, layout.quantity) {
            (Role::UnitPrice, Some(column)) => self.quantities.peek(row.field(column)),
            _ => Some(1.0),
        };
        let amount = (amount * quantity.unwrap_or_default()).max(0.0);
        let before = self.times.kept().last().copied();
        self.undated.note(row.field(layout.timestamp), row.line(), amount, before);
    }

    fn full_column(&self, layout: &Layout) -> Option<usize> {
        [
            (&self.description, layout.description),
            (&self.invoice, layout.invoice),
            (&self.orders, Some(layout.customer)),
            (&self.customer, Some(layout.customer)),
            (&self.stock_code, layout.stock_code),
            (&self.country, layout.country),
        ]
        .into_iter()
        .find_map(|(texts, column)| column.filter(|_| texts.is_full()))
    }

    fn description_code(&mut self, stock_code: u32, text: &[u8]) -> u32 {
        let stock = stock_code as usize;
        if let Some(&last) = self.description_of_stock.get(stock)
            && self.description.text(last) == text
        {
            return last;
        }
        let code = self.description.code(text);
        if stock >= self.description_of_stock.len() {
            self.description_of_stock.resize(stock + 1, code);
        }
        self.description_of_stock[stock] = code;
        code
    }

    /// Moves what was noticed of the columns into the notes.
    pub fn note(&mut self, notes: &mut Notes) {
        notes.undated = std::mem::take(&mut self.undated);
        notes.date_misfits = self.times.misfits().clone();
        for numbers in [&self.quantities, &self.amounts] {
            notes.number_misfits.push(numbers.misfits().clone());
            notes.numbers_in_doubt.extend(numbers.in_doubt().cloned());
        }
        for (&currency, &rows) in self.amounts.currencies() {
            notes.currency(currency.as_bytes(), rows);
        }
        let texts =
            [&self.customer, &self.invoice, &self.stock_code, &self.description, &self.country];
        notes.stray_texts = texts.into_iter().flat_map(TextColumn::strays).collect();
    }

    /// Takes the kept rows away; what they are called stays.
    pub fn take(&mut self, layout: &Layout) -> KeptRows {
        let time = self.times.take();
        let customer = self.customer.take_codes();
        let mut invoice = self.invoice.take_codes();
        if layout.invoice.is_none() {
            // What a customer buys on a day is one order.
            self.orders.append(customer.iter().zip(&time).map(|(&customer, &time)| {
                let customer = String::from_utf8_lossy(self.customer.text(customer));
                format!("{customer} {}", Day::of(time).iso())
            }));
            invoice = self.orders.take_codes();
        }
        KeptRows {
            time,
            customer,
            invoice,
            stock_code: self.stock_code.take_codes(),
            description: self.description.take_codes(),
            country: self.country.take_codes(),
            quantity: std::mem::take(&mut self.quantity),
            unit_price: std::mem::take(&mut self.unit_price),
        }
    }

    /// No longer looks for repeated rows: whoever takes rows away must do so.
    pub fn allow_repeats(&mut self) {
        self.seen = None;
    }

    /// What the rows are called.
    pub fn into_names(self, layout: &Layout) -> Names {
        Names {
            customer: Name::sorted(self.customer),
            invoice: Name::as_found(match layout.invoice {
                Some(_) => self.invoice,
                None => self.orders,
            }),
            stock_code: layout.stock_code.map(|_| Name::sorted(self.stock_code)),
            description: layout.description.map(|_| Name::as_found(self.description)),
            country: layout.country.map(|_| Name::sorted(self.country)),
        }
    }
}

/// Where fields stand between semicolons, the comma is most often needed for decimals.
fn likely_mark(delimiter: Option<Delimiter>) -> DecimalMark {
    match delimiter {
        Some(Delimiter::Semicolon) => DecimalMark::Comma,
        _ => DecimalMark::Point,
    }
}

/// The values a row must have.
struct Values<'a> {
    times: Moments,
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
