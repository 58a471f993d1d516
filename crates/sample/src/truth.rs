use chrono::NaiveDate;

/// What really moves a customer; the file does not tell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Truth {
    /// As in the file, without the trailing `.0`.
    pub customer_id: u32,
    /// The day of the first order.
    pub started: NaiveDate,
    /// The day from which the customer does not buy any more. It may lie after the last day of
    /// the data. Goods bought before may still come back.
    pub ended: NaiveDate,
    /// Mean orders per year while active, apart from lapses.
    pub orders_per_year: f64,
    /// Few and huge customers, who often order and stay long.
    pub wholesaler: bool,
}

impl Truth {
    /// Whether the purchase process runs at the start of `date`.
    #[must_use]
    pub fn is_alive(&self, date: NaiveDate) -> bool {
        self.started <= date && date < self.ended
    }
}
