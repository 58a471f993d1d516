//! Customers by the month of their first purchase. Timeline: *Sales Period*.

use frame::calendar::{Day, Month};
use ingest::Transactions;
use std::collections::BTreeMap;

/// One cohort in one calendar month in which it bought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CohortMonth {
    /// The month of the cohort's first purchases.
    pub cohort: Month,
    /// The calendar month looked at.
    pub month: Month,
    /// Customers of the cohort who bought in that month.
    pub active: u64,
    /// What they paid.
    pub revenue: f64,
    /// Customers in the cohort.
    pub size: u64,
}

impl CohortMonth {
    /// Share of the cohort that bought in the month, 0 to 1.
    #[must_use]
    pub fn retention(&self) -> f64 {
        self.active as f64 / self.size as f64
    }
}

/// Every cohort in every month in which it bought, ordered by cohort, then month.
#[must_use]
pub fn cohorts(transactions: &Transactions) -> Vec<CohortMonth> {
    let customers = transactions.customer();
    let mut first_month = vec![None; customers.cardinality()];
    let mut last_seen = vec![None; customers.cardinality()];
    let mut sizes: BTreeMap<Month, u64> = BTreeMap::new();
    let mut cells: BTreeMap<(Month, Month), (u64, f64)> = BTreeMap::new();
    // In order of time, so that a customer's first row is its first purchase.
    for (row, &moment) in transactions.time().iter().enumerate() {
        let month = Day::of(moment).month();
        let customer = customers.codes()[row] as usize;
        let cohort = *first_month[customer].get_or_insert_with(|| {
            *sizes.entry(month).or_default() += 1;
            month
        });
        let (active, revenue) = cells.entry((cohort, month)).or_default();
        *active += u64::from(last_seen[customer].replace(month) != Some(month));
        *revenue += transactions.total_price(row);
    }
    cells
        .into_iter()
        .map(|((cohort, month), (active, revenue))| CohortMonth {
            cohort,
            month,
            active,
            revenue,
            size: sizes.get(&cohort).copied().unwrap_or_default(),
        })
        .collect()
}
