//! Clean transactions as columns.

use crate::KeptRows;
use crate::products::product;
use arrow_array::{Float64Array, TimestampSecondArray};
use frame::Categorical;

/// Clean transactions in order of time, ties in file order. All columns have the same length.
///
/// Customer codes follow the text order of the customer ids.
#[derive(Clone, Debug)]
pub struct Transactions {
    pub(crate) time: TimestampSecondArray,
    pub(crate) customer: Categorical,
    pub(crate) invoice: Categorical,
    pub(crate) stock_code: Option<Categorical>,
    pub(crate) description: Option<Categorical>,
    pub(crate) country: Option<Categorical>,
    pub(crate) product: Option<Categorical>,
    pub(crate) quantity: Float64Array,
    pub(crate) unit_price: Float64Array,
}

impl Transactions {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.time.values().len()
    }

    /// Is there none?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Seconds since 1970-01-01, ascending.
    #[must_use]
    pub fn time(&self) -> &[i64] {
        self.time.values()
    }

    /// Customer ids; codes follow their text order.
    #[must_use]
    pub fn customer(&self) -> &Categorical {
        &self.customer
    }

    /// Invoice or order numbers.
    #[must_use]
    pub fn invoice(&self) -> &Categorical {
        &self.invoice
    }

    /// Stock codes, if the file has them.
    #[must_use]
    pub fn stock_code(&self) -> Option<&Categorical> {
        self.stock_code.as_ref()
    }

    /// Descriptions, if the file has them.
    #[must_use]
    pub fn description(&self) -> Option<&Categorical> {
        self.description.as_ref()
    }

    /// What was sold, by stock code; by description where a row has no code. None where the file has neither.
    #[must_use]
    pub fn product(&self) -> Option<&Categorical> {
        self.product.as_ref()
    }

    /// Countries, if the file has them.
    #[must_use]
    pub fn country(&self) -> Option<&Categorical> {
        self.country.as_ref()
    }

    /// Units sold, each more than 0.
    #[must_use]
    pub fn quantity(&self) -> &[f64] {
        self.quantity.values()
    }

    /// Price of one unit, each more than 0.
    #[must_use]
    pub fn unit_price(&self) -> &[f64] {
        self.unit_price.values()
    }

    /// `TotalPrice` of a row: quantity × unit price.
    #[must_use]
    pub fn total_price(&self, row: usize) -> f64 {
        self.quantity()[row] * self.unit_price()[row]
    }

    /// The rows without what they are called; a column the file does not have is all zeros.
    #[must_use]
    pub fn rows(&self) -> KeptRows {
        let codes = |column: &Categorical| column.codes().to_vec();
        let optional =
            |column: &Option<Categorical>| column.as_ref().map_or(vec![0; self.len()], codes);
        KeptRows {
            time: self.time().to_vec(),
            customer: codes(&self.customer),
            invoice: codes(&self.invoice),
            stock_code: optional(&self.stock_code),
            description: optional(&self.description),
            country: optional(&self.country),
            quantity: self.quantity().to_vec(),
            unit_price: self.unit_price().to_vec(),
        }
    }

    /// Other [rows](Self::rows) of the same file, called the same. They are put in order of time; rows of
    /// one time stay in their order.
    #[must_use]
    pub fn with_rows(&self, rows: KeptRows) -> Self {
        let rows = rows.in_order_of_time();
        let optional = |column: &Option<Categorical>, codes| {
            column.as_ref().map(|column| column.with_codes(codes))
        };
        let stock_code = optional(&self.stock_code, rows.stock_code);
        let description = optional(&self.description, rows.description);
        Self {
            time: TimestampSecondArray::from(rows.time),
            customer: self.customer.with_codes(rows.customer),
            invoice: self.invoice.with_codes(rows.invoice),
            product: product(stock_code.as_ref(), description.as_ref()),
            stock_code,
            description,
            country: optional(&self.country, rows.country),
            quantity: Float64Array::from(rows.quantity),
            unit_price: Float64Array::from(rows.unit_price),
        }
    }

    /// Only the rows that are to be kept.
    pub(crate) fn filter(&self, keep: &[bool]) -> Self {
        let rows: Vec<u32> =
            (0..).zip(keep).filter_map(|(row, &keep)| keep.then_some(row)).collect();
        let numbers = |values: &[f64]| rows.iter().map(|&row| values[row as usize]).collect();
        let optional = |column: &Option<Categorical>| column.as_ref().map(|c| c.take(&rows));
        Self {
            time: rows.iter().map(|&row| self.time()[row as usize]).collect::<Vec<_>>().into(),
            customer: self.customer.take(&rows),
            invoice: self.invoice.take(&rows),
            stock_code: optional(&self.stock_code),
            description: optional(&self.description),
            country: optional(&self.country),
            product: optional(&self.product),
            quantity: Float64Array::new(numbers(self.quantity()), None),
            unit_price: Float64Array::new(numbers(self.unit_price()), None),
        }
    }
}
