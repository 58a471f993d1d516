//! Customers by their id.

use crate::Report;
use crate::lines::Lines;
use semantics::Found;

/// Customers found at most.
const MAX: usize = 20;

impl Report {
    /// Customers whose id begins with a text, then those whose id contains it, each by revenue; for no text
    /// those whose loss would be largest.
    pub(crate) fn find(&self, text: &str) -> Vec<Found> {
        let revenue = self.revenue_of_customers();
        let text = text.trim().to_lowercase();
        let mut found: Vec<(bool, u32)> = if text.is_empty() {
            self.largest().map(|customer| (false, customer)).collect()
        } else {
            let ids = (0..revenue.len() as u32).filter_map(|customer| {
                let index =
                    self.transactions.customer().text(customer).to_lowercase().find(&text)?;
                Some((index > 0, customer))
            });
            ids.collect()
        };
        if !text.is_empty() || self.plan.is_none() {
            let of = |customer: u32| revenue[customer as usize];
            found.sort_by(|a, b| a.0.cmp(&b.0).then(of(b.1).total_cmp(&of(a.1))));
        }
        let found = found.into_iter().take(MAX).map(|(_, code)| Found {
            code,
            customer: self.transactions.customer().text(code).to_owned(),
            country: self.country_name(self.country_of(code)).to_owned(),
            revenue: revenue[code as usize],
        });
        found.collect()
    }

    /// Customers of the snapshot shown where none is chosen, by expected loss.
    fn largest(&self) -> impl Iterator<Item = u32> {
        let rows =
            self.default_snapshot().map_or_else(Vec::new, |snapshot| self.rows_by_loss(snapshot));
        rows.into_iter().map(|row| self.table.customer()[row])
    }

    fn revenue_of_customers(&self) -> Vec<f64> {
        let mut revenue = vec![0.0; self.transactions.customer().cardinality()];
        for &order in self.orders.all() {
            revenue[self.orders.customer(order) as usize] += self.orders.revenue(order);
        }
        revenue
    }
}
