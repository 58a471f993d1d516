//! The rows that are kept, column by column.

use crate::customers::{Buyer, Customers, Known};
use crate::duplicates::SeenRows;
use crate::kept::KeptRows;
use crate::layout::{Amount, Layout};
use crate::names::{Name, Names};
use crate::notes::Notes;
use crate::numbers::Numbers;
use crate::refunds::{Line, Refunds};
use crate::statuses::{Statuses, Verdict};
use crate::sums::Claim;
use crate::texts::TextColumn;
use crate::times::{Moments, Times};
use crate::undated::Undated;
use crate::{CleanSettings, IngestError};
use dialect::standing::Standing;
use dialect::{Row, date, number};
use frame::calendar::Day;
use frame::same_text;
use protocol::{DecimalMark, Delimiter, Mapping, Sniffed};
use vocabulary::{DropReason, Message, Role};

/// Most kept rows: row numbers are 32 bits wide.
const MAX_ROWS: usize = u32::MAX as usize;

/// The kept rows, column by column.
#[derive(Debug)]
pub(crate) struct Rows {
    pub times: Times,
    pub undated: Undated,
    pub customer: Customers,
    pub invoice: TextColumn,
    /// Orders by customer and day, where the file has no invoices.
    orders: TextColumn,
    pub stock_code: TextColumn,
    pub description: TextColumn,
    pub country: TextColumn,
    pub quantities: Numbers,
    pub amounts: Numbers,
    pub refunded: Numbers,
    pub statuses: Statuses,
    pub refunds: Refunds,
    /// Does every order count, whatever its status?
    count_all: bool,
    /// Does a column tell what was given back?
    has_refunds: bool,
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
        let custom = customary_mark(sniffed.mapping.delimiter);
        let formats = &sniffed.mapping.formats;
        let (_, amount) = layout.amount.column();
        Self {
            times: Times::new(
                &sniffed.date_orders,
                said.formats.timestamp.is_some(),
                sniffed.months,
            ),
            undated: Undated::default(),
            customer: Customers::new(settings.merge_customer_spellings),
            invoice: TextColumn::default(),
            orders: TextColumn::default(),
            stock_code: TextColumn::default(),
            description: TextColumn::default(),
            country: TextColumn::default(),
            quantities: Numbers::new(formats.decimal(Role::Quantity), custom),
            amounts: Numbers::new(formats.decimal(amount), custom),
            refunded: Numbers::new(formats.decimal(Role::Refund), custom),
            statuses: Statuses::default(),
            refunds: Refunds::default(),
            count_all: settings.count_all_statuses,
            has_refunds: layout.refund.is_some(),
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
        let custom = customary_mark(delimiter);
        self.times.begin_part(&sniffed.date_orders, sniffed.months);
        self.statuses.begin_part();
        for (numbers, role) in [
            (&mut self.quantities, Role::Quantity),
            (&mut self.amounts, layout.amount.column().1),
            (&mut self.refunded, Role::Refund),
        ] {
            let likely = numbers.decided().filter(|_| same_hand);
            numbers.begin_part(formats.decimal(role), likely, custom);
        }
        self.delimiter = delimiter;
    }

    /// Puts the name of the table at hand to what was noted in it.
    pub fn end_part(&mut self, name: &str) {
        self.times.end_part(name);
        self.quantities.end_part(name);
        self.amounts.end_part(name);
        self.refunded.end_part(name);
    }

    /// Keeps a row of these figures, or tells why it is dropped.
    pub fn push(
        &mut self,
        row: &Row,
        figures: &Figures,
        layout: &Layout,
    ) -> Result<Result<(), DropReason>, IngestError> {
        self.keep(row, layout, figures, 1.0)
    }

    /// Keeps the lines of an order, less what was given back, or tells of each why it is dropped.
    pub fn push_order(
        &mut self,
        rows: &[Row],
        layout: &Layout,
    ) -> Result<Vec<Result<(), DropReason>>, IngestError> {
        let figures: Vec<Figures> = rows.iter().map(|row| self.figures(row, layout)).collect();
        let lines: Vec<Line> = figures.iter().map(|figures| figures.line(self.count_all)).collect();
        let shares = self.refunds.shares(&lines);
        let all = rows.iter().zip(figures).zip(shares);
        all.map(|((row, figures), share)| self.keep(row, layout, &figures, share)).collect()
    }

    /// Keeps a row of which this share was not given back.
    fn keep(
        &mut self,
        row: &Row,
        layout: &Layout,
        figures: &Figures,
        share: f64,
    ) -> Result<Result<(), DropReason>, IngestError> {
        let values = match self.check(row, layout, figures, share) {
            Ok(values) => values,
            Err(reason) => return Ok(Err(reason)),
        };
        if self.times.len() == MAX_ROWS {
            return Err(IngestError::TooManyRows { limit: MAX_ROWS });
        }
        if let Some(column) = self.full_column(layout) {
            return Err(IngestError::TooMuchText { column: layout.name(column) });
        }
        let coded = self.customer.code(values.customer);
        let customer = coded.code;
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
        self.customer.push(values.customer, coded, values.quantity * values.unit_price);
        self.invoice.push(invoice);
        self.stock_code.push(stock_code);
        self.description.push(description);
        self.country.push(country);
        self.quantity.push(values.quantity);
        self.unit_price.push(values.unit_price);
        if layout.refund.is_some() {
            self.refunds.count(figures.money.unwrap_or_default(), share);
        }
        if !layout.status.is_empty() {
            self.statuses.count(figures.verdict, values.quantity * values.unit_price);
        }
        Ok(Ok(()))
    }

    /// What the row says in numbers, whether it is kept or not.
    pub fn figures(&mut self, row: &Row, layout: &Layout) -> Figures {
        let times = self.moments(row, layout);
        let verdict = self.statuses.judge(row, layout);
        // A row without a date may be none of sales, so its numbers tell no mark.
        let is_row = times.is_some();
        let read = |numbers: &mut Numbers, column| match is_row {
            true => numbers.read(row.field(column), || row.line()),
            false => numbers.peek(row.field(column)),
        };
        let quantity = match layout.quantity {
            Some(column) => read(&mut self.quantities, column),
            None => Some(1.0),
        };
        let amount = read(&mut self.amounts, layout.amount.column().0);
        let refund = layout.refund.map_or(0.0, |column| match row.field(column) {
            b"" => 0.0,
            field => self.refunded.read(field, || row.line()).unwrap_or_default().abs(),
        });
        let unit_price = match (layout.amount, quantity, amount) {
            (Amount::UnitPrice(_), _, price) => price,
            // Of next to nothing, a total would be beyond all measure.
            (Amount::LineTotal(_), Some(quantity), Some(total)) => {
                let price = if quantity == 0.0 { total } else { total / quantity };
                (price.abs() <= number::LARGEST).then_some(price)
            }
            _ => None,
        };
        let positive = |value: &f64| *value > 0.0;
        let money = quantity.filter(positive).zip(unit_price.filter(positive));
        let money = money.map(|(quantity, price)| quantity * price);
        let is_sale = verdict.standing != Standing::NoSale && money.is_some();
        let total = layout.line_total.and_then(|column| self.amounts.peek(row.field(column)));
        let has_quantity = layout.quantity.is_some();
        let claim = Claim { quantity, has_quantity, amount, total, is_sale };
        Figures { times, verdict, quantity, unit_price, money, refund, claim }
    }

    /// The required values of a row, or the first reason to drop it.
    fn check<'a>(
        &mut self,
        row: &'a Row,
        layout: &Layout,
        figures: &Figures,
        share: f64,
    ) -> Result<Values<'a>, DropReason> {
        let Figures { times, verdict, quantity, unit_price, money, .. } = *figures;
        if let (Some(times), true) = (times, self.undated.is_running()) {
            self.undated.end_run(times[0]);
        }
        if verdict.standing == Standing::NoSale && !self.count_all {
            self.statuses.count(verdict, money.unwrap_or_default());
            return Err(DropReason::NoSale);
        }
        if share == 0.0
            && let (Some(column), Some(money)) = (layout.refund, money)
        {
            self.statuses.count_refunded(&layout.name(column), money);
            return Err(DropReason::NoSale);
        }
        let Some(times) = times else {
            self.note_undated(row, layout, money.unwrap_or_default());
            return Err(DropReason::UnreadableTimestamp);
        };
        let buyer = self.customer.buyer(row.field(layout.customer), row.optional(layout.email));
        let Buyer::Known(customer) = buyer else {
            self.customer.count_nobody(buyer, money.map(|money| money * share));
            return Err(DropReason::MissingCustomer);
        };
        let invoice = row.optional(layout.invoice).trim_ascii();
        if invoice.is_empty() && layout.invoice.is_some() {
            return Err(DropReason::MissingInvoice);
        }
        let (Some(quantity), Some(unit_price)) = (quantity, unit_price) else {
            return Err(DropReason::UnreadableNumber);
        };
        if quantity <= 0.0 {
            return Err(DropReason::NonPositiveQuantity);
        }
        if unit_price <= 0.0 {
            return Err(DropReason::NonPositivePrice);
        }
        Ok(Values { times, customer, invoice, quantity, unit_price: unit_price * share })
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
    fn note_undated(&mut self, row: &Row, layout: &Layout, money: f64) {
        let before = self.times.kept().last().copied();
        self.undated.note(row.field(layout.timestamp), row.line(), money, before);
    }

    /// A column with all the text that it can have.
    pub fn full_column(&mut self, layout: &Layout) -> Option<usize> {
        if self.customer.is_full() {
            return Some(layout.customer);
        }
        [
            (&mut self.description, layout.description),
            (&mut self.invoice, layout.invoice),
            (&mut self.orders, Some(layout.customer)),
            (&mut self.stock_code, layout.stock_code),
            (&mut self.country, layout.country),
        ]
        .into_iter()
        .find_map(|(texts, column)| column.filter(|_| texts.is_full()))
    }

    fn description_code(&mut self, stock_code: u32, text: &[u8]) -> u32 {
        let stock = stock_code as usize;
        if let Some(&last) = self.description_of_stock.get(stock)
            && same_text(self.description.text(last), text)
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
        for numbers in [&self.quantities, &self.amounts, &self.refunded] {
            notes.number_misfits.push(numbers.misfits().clone());
            notes.numbers_in_doubt.extend(numbers.in_doubt().cloned());
        }
        if notes.currencies.is_empty() {
            for (&currency, &rows) in self.amounts.currencies() {
                notes.currency(currency.as_bytes(), rows);
            }
        }
        notes.no_sales = self.statuses.words(Standing::NoSale);
        notes.counts_all = self.count_all;
        // Of what was given back in part, the amount may be known.
        let unclear: &[Standing] = match (self.count_all, self.has_refunds) {
            (true, _) => &[],
            (false, true) => &[Standing::Unknown],
            (false, false) => &[Standing::Unknown, Standing::PartlyRefunded],
        };
        notes.unclear = unclear.iter().flat_map(|&unclear| self.statuses.words(unclear)).collect();
        notes.refunds = (self.refunds.rows, self.refunds.money);
        let texts = [&self.invoice, &self.stock_code, &self.description, &self.country];
        let strays = texts.into_iter().flat_map(TextColumn::strays);
        let strays = self.customer.strays().chain(strays);
        notes.stray_texts = strays.map(Message::verbatim).collect();
        let twice = texts.into_iter().flat_map(TextColumn::twice);
        notes.twice_encoded = self.customer.twice().chain(twice).collect();
        notes.customers = self.customer.noticed();
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
            customer: self.customer.into_name(),
            invoice: Name::as_found(match layout.invoice {
                Some(_) => self.invoice,
                None => self.orders,
            }),
            stock_code: layout.stock_code.map(|_| Name::sorted(self.stock_code.finish())),
            description: layout.description.map(|_| Name::as_found(self.description)),
            country: layout.country.map(|_| Name::sorted(self.country.finish())),
        }
    }
}

/// Where fields stand between semicolons, the comma is most often needed for decimals.
fn customary_mark(delimiter: Option<Delimiter>) -> DecimalMark {
    match delimiter {
        Some(Delimiter::Semicolon) => DecimalMark::Comma,
        _ => DecimalMark::Point,
    }
}

/// What a row says in numbers.
#[derive(Clone, Copy)]
pub(crate) struct Figures {
    times: Option<Moments>,
    verdict: Verdict,
    quantity: Option<f64>,
    unit_price: Option<f64>,
    /// Quantity times price, where it is a sale.
    pub money: Option<f64>,
    /// What was given back, from 0.
    refund: f64,
    /// What it would say as the total of other rows.
    pub claim: Claim,
}

impl Figures {
    /// As a line of its order, of which a refund may be taken off.
    fn line(&self, count_all: bool) -> Line {
        let is_sale = self.verdict.standing != Standing::NoSale;
        let refund = if count_all || !is_sale { 0.0 } else { self.refund };
        Line { money: self.money.filter(|_| is_sale || count_all), refund }
    }
}

/// The values a row must have.
struct Values<'a> {
    times: Moments,
    customer: Known<'a>,
    invoice: &'a [u8],
    quantity: f64,
    unit_price: f64,
}
