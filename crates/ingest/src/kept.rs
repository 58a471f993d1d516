//! The rows that were kept, apart from what they are called.

use crate::Transactions;
use crate::products::product;
use crate::texts::TextColumn;
use arrow_array::{Float64Array, TimestampSecondArray};
use frame::Categorical;

/// Kept rows, column by column. Texts are codes in the order of their first appearance; a column the file
/// does not have is all zeros.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeptRows {
    /// Seconds since 1970-01-01.
    pub time: Vec<i64>,
    /// Customer ids.
    pub customer: Vec<u32>,
    /// Invoice or order numbers.
    pub invoice: Vec<u32>,
    /// Stock codes.
    pub stock_code: Vec<u32>,
    /// Descriptions.
    pub description: Vec<u32>,
    /// Countries.
    pub country: Vec<u32>,
    /// Units sold.
    pub quantity: Vec<f64>,
    /// Price of one unit.
    pub unit_price: Vec<f64>,
}

impl KeptRows {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.time.len()
    }

    /// Is there none?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.time.is_empty()
    }

    /// The same rows in order of time, ties as they are.
    pub(crate) fn in_order_of_time(self) -> Self {
        if self.time.is_sorted() {
            return self;
        }
        let mut order: Vec<u32> = (0..self.len() as u32).collect();
        order.sort_by_key(|&row| self.time[row as usize]);
        Self {
            time: taken(&order, self.time),
            customer: taken(&order, self.customer),
            invoice: taken(&order, self.invoice),
            stock_code: taken(&order, self.stock_code),
            description: taken(&order, self.description),
            country: taken(&order, self.country),
            quantity: taken(&order, self.quantity),
            unit_price: taken(&order, self.unit_price),
        }
    }
}

fn taken<T: Copy>(order: &[u32], values: Vec<T>) -> Vec<T> {
    order.iter().map(|&row| values[row as usize]).collect()
}

/// What the codes of [`KeptRows`] stand for.
#[derive(Clone, Debug)]
pub struct Names {
    pub(crate) customer: Name,
    pub(crate) invoice: Name,
    pub(crate) stock_code: Option<Name>,
    pub(crate) description: Option<Name>,
    pub(crate) country: Option<Name>,
}

/// The texts of one column, and what each code becomes where codes are to follow the order of texts.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    texts: Categorical,
    new_code: Option<Vec<u32>>,
}

impl Name {
    pub fn as_found(column: TextColumn) -> Self {
        Self { texts: column.finish(), new_code: None }
    }

    pub fn sorted(column: Categorical) -> Self {
        let (texts, new_code) = column.sorted_texts();
        Self { texts, new_code: Some(new_code) }
    }

    /// The texts.
    pub fn texts(&self) -> &Categorical {
        &self.texts
    }

    fn column(&self, mut codes: Vec<u32>) -> Categorical {
        if let Some(new_code) = &self.new_code {
            codes.iter_mut().for_each(|code| *code = new_code[*code as usize]);
        }
        self.texts.with_codes(codes)
    }
}

impl Names {
    /// Rows as transactions, in order of time; rows of one time stay in their order.
    #[must_use]
    pub fn transactions(&self, rows: KeptRows) -> Transactions {
        let rows = rows.in_order_of_time();
        let optional = |name: &Option<Name>, codes| name.as_ref().map(|name| name.column(codes));
        let stock_code = optional(&self.stock_code, rows.stock_code);
        let description = optional(&self.description, rows.description);
        Transactions {
            time: TimestampSecondArray::from(rows.time),
            customer: self.customer.column(rows.customer),
            invoice: self.invoice.column(rows.invoice),
            product: product(stock_code.as_ref(), description.as_ref()),
            stock_code,
            description,
            country: optional(&self.country, rows.country),
            quantity: Float64Array::from(rows.quantity),
            unit_price: Float64Array::from(rows.unit_price),
        }
    }
}
