//! What the kept rows are called.

use crate::products::product;
use crate::texts::TextColumn;
use crate::{KeptRows, Transactions};
use arrow_array::{Float64Array, TimestampSecondArray};
use frame::Categorical;

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
