//! Where in a row each value stands.

use crate::IngestError;
use dialect::Columns;
use protocol::{ColumnGuess, ColumnRef, Mapping, SURE, Sniffed};
use vocabulary::{Message, Phrase, Role, Value, values};

/// How sure a role is that was said.
const SAID: f64 = 1.0;
/// Names that are shown of a header.
const SHOWN: usize = 12;
/// Longest name that is shown, in characters.
const WIDTH: usize = 40;

/// Which column plays which role, from 0.
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    pub timestamp: usize,
    pub time_of_day: Option<usize>,
    pub customer: usize,
    pub email: Option<usize>,
    pub invoice: Option<usize>,
    pub quantity: Option<usize>,
    pub amount: Amount,
    /// The total of the line, where it stands beside the price of a piece.
    pub line_total: Option<usize>,
    /// Does at least every second row name a product?
    pub names_products: bool,
    pub stock_code: Option<usize>,
    pub description: Option<usize>,
    pub country: Option<usize>,
    pub currency: Option<usize>,
    /// Columns of statuses, and whether a cell says by being filled that there was no sale.
    pub status: Vec<(usize, bool)>,
    pub refund: Option<usize>,
    names: Vec<String>,
}

/// Where the price comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Amount {
    /// It stands in a column.
    UnitPrice(usize),
    /// It is this column's total divided by the quantity.
    LineTotal(usize),
}

impl Amount {
    /// The column and its role.
    pub fn column(self) -> (usize, Role) {
        match self {
            Amount::UnitPrice(column) => (column, Role::UnitPrice),
            Amount::LineTotal(column) => (column, Role::LineTotal),
        }
    }
}

impl Layout {
    /// The columns that were said or are sure.
    ///
    /// # Errors
    /// [`IngestError`] where a column that is needed or was said is not there.
    pub fn new(sniffed: &Sniffed, said: &Mapping) -> Result<Self, IngestError> {
        let column = |role: Role| {
            let sure = |confidence: f64| confidence >= SURE;
            sniffed.columns.iter().position(|c| c.role == Some(role) && sure(c.confidence))
        };
        for (&role, reference) in &said.columns {
            let is_said = |c: &&ColumnGuess| c.role == Some(role) && c.confidence >= SAID;
            let found = sniffed.columns.iter().filter(is_said).count();
            if found < reference.columns().count() {
                return Err(no_such_column(role, reference, sniffed));
            }
        }
        if sniffed.unclear.contains(&Role::Timestamp)
            && let Some(date) = column(Role::Timestamp)
        {
            let guess = &sniffed.columns[date];
            let rows = sniffed.sampled_rows;
            let empty = rows - (guess.filled * rows as f64).round() as u64;
            return Err(IngestError::EmptyCells { column: shorten(&guess.name), empty, rows });
        }
        let quantity = column(Role::Quantity);
        let price = column(Role::UnitPrice).map(Amount::UnitPrice);
        let total = column(Role::LineTotal).map(Amount::LineTotal);
        // A price of a piece is of no use without their number, and a total is.
        let amount = if quantity.is_some() { price.or(total) } else { total.or(price) };
        let needs_quantity = matches!(amount, Some(Amount::UnitPrice(_)));
        let (Some(timestamp), Some(customer), Some(amount), false) = (
            column(Role::Timestamp),
            column(Role::Customer),
            amount,
            needs_quantity && quantity.is_none(),
        ) else {
            let missing = [
                (Role::Timestamp, column(Role::Timestamp).is_none()),
                (Role::Customer, column(Role::Customer).is_none()),
                (Role::Quantity, needs_quantity && quantity.is_none()),
                (Role::UnitPrice, amount.is_none()),
            ];
            let missing = missing.into_iter().filter_map(|(role, lacks)| lacks.then_some(role));
            return Err(missing_columns(missing.collect(), sniffed));
        };
        Ok(Self {
            timestamp,
            time_of_day: column(Role::TimeOfDay),
            customer,
            email: column(Role::Email),
            invoice: column(Role::Invoice),
            quantity,
            amount,
            line_total: column(Role::LineTotal).filter(|&total| total != amount.column().0),
            names_products: [Role::StockCode, Role::Description].into_iter().any(|role| {
                column(role).is_some_and(|column| sniffed.columns[column].filled >= 0.5)
            }),
            stock_code: column(Role::StockCode),
            description: column(Role::Description),
            country: column(Role::Country),
            currency: column(Role::Currency),
            status: statuses(sniffed),
            refund: column(Role::Refund),
            names: sniffed.columns.iter().map(|column| column.name.clone()).collect(),
        })
    }

    /// A role that another table lacks and this one needs: what is counted as orders in one must be so in
    /// the other, and what has a product or a country in one has it in the other.
    pub fn lacking(&self, other: &Self) -> Option<Role> {
        let optional = [
            (Role::Invoice, self.invoice, other.invoice),
            (Role::StockCode, self.stock_code, other.stock_code),
            (Role::Country, self.country, other.country),
        ];
        let lacks = |own: Option<usize>, other: Option<usize>| own.is_some() && other.is_none();
        optional.into_iter().find_map(|(role, own, other)| lacks(own, other).then_some(role))
    }

    /// The currency that the name of the amounts says.
    pub fn named_currency(&self) -> Option<&'static str> {
        dialect::number::currency_in_name(self.names.get(self.amount.column().0)?)
    }

    /// The columns that a plain line of a sale fills.
    pub fn of_sales(&self) -> Columns {
        let product = self.stock_code.or(self.description).filter(|_| self.names_products);
        let always = [self.timestamp, self.amount.column().0];
        always.into_iter().chain(self.invoice).chain(product).collect()
    }

    /// The column's name in the file, or its number where it has none.
    pub fn name(&self, column: usize) -> String {
        match self.names.get(column).filter(|name| !name.is_empty()) {
            Some(name) => shorten(name),
            None => (column + 1).to_string(),
        }
    }

    /// The names of all columns.
    pub fn names(&self) -> &[String] {
        &self.names
    }
}

fn statuses(sniffed: &Sniffed) -> Vec<(usize, bool)> {
    let all = sniffed.columns.iter().enumerate();
    let sure = all.filter(|(_, c)| c.role == Some(Role::Status) && c.confidence >= SURE);
    sure.map(|(index, column)| (index, dialect::standing::is_mark(&column.name))).collect()
}

fn no_such_column(role: Role, reference: &ColumnRef, sniffed: &Sniffed) -> IngestError {
    IngestError::NoSuchColumn { role, reference: reference.to_string(), found: found(sniffed) }
}

fn missing_columns(missing: Vec<Role>, sniffed: &Sniffed) -> IngestError {
    if let [only] = sniffed.columns.as_slice()
        && only.examples.first().unwrap_or(&only.name).trim().contains("  ")
    {
        return IngestError::BetweenBlanks;
    }
    match sniffed.mapping.header_line {
        Some(0) => IngestError::NoHeader { missing, guessed: guessed(sniffed) },
        line => {
            IngestError::MissingColumns { missing, line: line.unwrap_or(1), found: found(sniffed) }
        }
    }
}

/// The names of the header for a message, shortened where a wrong file has very many.
fn found(sniffed: &Sniffed) -> Value {
    let names: Vec<&str> = sniffed.columns.iter().map(|column| column.name.as_str()).collect();
    let mut shown = values(names.iter().take(SHOWN).map(|name| shorten(name)));
    if names.len() > SHOWN {
        shown.push(Message::of(Phrase::AndMore).with(names.len() - SHOWN).into());
    }
    Value::List(shown)
}

/// What the columns of a file without a header may be.
fn guessed(sniffed: &Sniffed) -> Vec<Message> {
    let columns = sniffed.columns.iter().enumerate().filter_map(|(index, column)| {
        let example = column.examples.first().map(|example| shorten(example)).unwrap_or_default();
        Some(Message::of(Phrase::ColumnMayBe).with(index + 1).with(example).with(column.role?))
    });
    columns.collect()
}

fn shorten(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(WIDTH).collect()
}

#[cfg(test)]
mod tests {
    use super::Layout;
    use crate::IngestError;
    use protocol::Mapping;
    use vocabulary::Role;

    fn find(header: &str) -> Result<Layout, IngestError> {
        let mapping = Mapping::default();
        Layout::new(&dialect::sniff(header.as_bytes(), &mapping), &mapping)
    }

    #[test]
    fn names_are_found_whatever_their_case_spaces_and_order() {
        for header in [
            "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country",
            "\u{feff}INVOICE_NO,sku,product name,Qty,Order Date,Unit-Price,customer_id,COUNTRY",
        ] {
            let columns = find(header).unwrap();
            assert_eq!((columns.invoice, columns.customer, columns.timestamp), (Some(0), 6, 4));
            assert_eq!((columns.stock_code, columns.country), (Some(1), Some(7)));
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        let error = find("Invoice,Quantity,InvoiceDate,Cost").unwrap_err();
        let IngestError::MissingColumns { missing, .. } = &error else { panic!("{error}") };
        assert_eq!(missing, &[Role::Customer, Role::UnitPrice]);
        assert_eq!(
            error.to_string(),
            "The first line has no column for the customer, the unit price. It has: Invoice, Quantity, \
             InvoiceDate, Cost. Rename the column (for example to Customer ID) or say which one it is in a \
             mapping, and try again."
        );
    }
}
