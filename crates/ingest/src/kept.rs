//! The rows that were kept, apart from what they are called.

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
