//! Builds the feature table customer by customer.

use crate::orders::History;
use crate::table::Columns;
use crate::{FeaturePart, FeatureSettings, FeatureTable, Label, Outline, Snapshots};
use frame::Groups;
use frame::calendar::SECONDS_PER_DAY;
use ingest::Transactions;
use std::sync::Arc;

/// Builds a [`FeatureTable`] in steps. See the [crate] for an example.
#[derive(Debug)]
pub struct FeatureBuilder {
    transactions: Arc<Transactions>,
    rows_of_customer: Groups,
    snapshots: Snapshots,
    /// First row of each snapshot, and the end.
    starts: Vec<usize>,
    /// The row the next customer takes at each snapshot.
    next_row: Vec<usize>,
    next_customer: usize,
    columns: Columns,
    label: Vec<Label>,
}

impl FeatureBuilder {
    /// Lays out the rows of all customers at all snapshots.
    #[must_use]
    pub fn new(transactions: Arc<Transactions>, settings: FeatureSettings) -> Self {
        let snapshots = Snapshots::new(transactions.time(), settings);
        Self::at(transactions, snapshots)
    }

    /// Lays out the rows of some customers, all of whose transactions these are, at the snapshots of all.
    #[must_use]
    pub fn at(transactions: Arc<Transactions>, snapshots: Snapshots) -> Self {
        let time = transactions.time();
        let customer = transactions.customer();
        let rows_of_customer = Groups::by_code(customer.codes(), customer.cardinality());
        let mut sizes = vec![0; snapshots.len()];
        for customer in 0..rows_of_customer.len() {
            if let Some(&row) = rows_of_customer.rows_of(customer).first() {
                for snapshot in snapshots.counting(time[row as usize]) {
                    sizes[snapshot] += 1;
                }
            }
        }
        let mut starts = vec![0];
        for size in sizes {
            starts.push(starts[starts.len() - 1] + size);
        }
        Self {
            columns: Columns::with_rows(starts[starts.len() - 1]),
            label: vec![Label::Unobservable; starts[starts.len() - 1]],
            next_row: starts.clone(),
            next_customer: 0,
            transactions,
            rows_of_customer,
            snapshots,
            starts,
        }
    }

    /// Customers in all.
    #[must_use]
    pub fn customers(&self) -> usize {
        self.rows_of_customer.len()
    }

    /// Customers done.
    #[must_use]
    pub fn done(&self) -> usize {
        self.next_customer
    }

    /// Builds the rows of the next `customers`; false when all are done.
    pub fn step(&mut self, customers: usize) -> bool {
        let end = (self.next_customer + customers).min(self.customers());
        let transactions = Arc::clone(&self.transactions);
        let mut history = History::new(&transactions);
        for customer in self.next_customer..end {
            history.load(customer as u32, self.rows_of_customer.rows_of(customer));
            let mut so_far = SoFar::default();
            let first_time = history.first_time_from(i64::MIN);
            for snapshot in first_time.map_or(0..0, |time| self.snapshots.counting(time)) {
                let row = self.next_row[snapshot];
                self.next_row[snapshot] += 1;
                so_far.advance(&history, self.snapshots.as_of(snapshot));
                self.columns.customer[row] = customer as u32;
                let next_purchase = history.first_time_from(self.snapshots.label_start(snapshot));
                self.label[row] = self.snapshots.label(snapshot, next_purchase);
                let as_of = self.snapshots.as_of(snapshot);
                let lookback = self.snapshots.settings().lookback_days();
                self.columns.set_features(row, as_of, lookback, &so_far, &mut history);
            }
        }
        self.next_customer = end;
        end < self.customers()
    }

    /// The table, with RFM scores; complete once [`step`](Self::step) has returned false.
    #[must_use]
    pub fn finish(mut self) -> FeatureTable {
        self.columns.score_rfm(&self.starts);
        let Self { snapshots, starts, label, columns, .. } = self;
        FeatureTable { outline: Outline { snapshots, starts, label }, columns }
    }

    /// The rows of every snapshot without RFM scores, which compare all customers with one another.
    #[must_use]
    pub fn finish_parts(self) -> Vec<FeaturePart> {
        FeaturePart::of_snapshots(&self.columns, &self.label, &self.starts)
    }
}

impl Columns {
    /// Sets the features of a row as of a moment.
    fn set_features(
        &mut self,
        row: usize,
        as_of: i64,
        lookback_days: i32,
        so_far: &SoFar,
        history: &mut History,
    ) {
        let whole_days = |from: i64, to: i64| ((to - from) / SECONDS_PER_DAY) as i32;
        let days_before = |days: i32| as_of - i64::from(days) * SECONDS_PER_DAY;

        self.tenure_days[row] = whole_days(so_far.first, so_far.last);
        self.recency_days[row] = whole_days(so_far.last, as_of);
        self.rfm_recency_days[row] = whole_days(so_far.last, as_of + SECONDS_PER_DAY);
        self.total_orders[row] = history.orders_begun(as_of);
        self.unique_skus[row] = history.skus_bought(as_of);
        self.total_revenue[row] = so_far.revenue.value();
        self.total_items[row] = so_far.items;

        let lookback = history.window(days_before(lookback_days), as_of);
        if lookback.orders > 0 {
            let orders = f64::from(lookback.orders);
            self.avg_basket_value[row] = lookback.revenue / orders;
            self.avg_items_per_order[row] = lookback.items / orders;
            self.avg_unique_skus[row] = lookback.skus as f64 / orders;
        }
        if let Some((mean, median)) = history.gap_statistics() {
            self.avg_days_between_orders[row] = mean;
            self.median_days_between_orders[row] = median;
        }
        let recent = history.recent(days_before(30), as_of);
        (self.revenue_last_30d[row], self.orders_last_30d[row]) = recent;
        let recent = history.recent(days_before(90), as_of);
        (self.revenue_last_90d[row], self.orders_last_90d[row]) = recent;
    }
}

/// What a customer did up to a moment that only moves on.
#[derive(Debug, Default)]
struct SoFar {
    rows: usize,
    first: i64,
    last: i64,
    revenue: CompensatedSum,
    items: f64,
}

impl SoFar {
    fn advance(&mut self, history: &History, as_of: i64) {
        let transactions = history.transactions();
        for &row in &history.rows()[self.rows..] {
            let row = row as usize;
            let time = transactions.time()[row];
            if time > as_of {
                break;
            }
            if self.rows == 0 {
                self.first = time;
            }
            self.rows += 1;
            self.last = time;
            self.revenue.add(transactions.total_price(row));
            self.items += transactions.quantity()[row];
        }
    }
}

/// Kahan's sum. Monetary ranks compare sums, and equal sums must not differ in their last digit
/// because they were added in another order.
#[derive(Clone, Copy, Debug, Default)]
struct CompensatedSum {
    sum: f64,
    lost: f64,
}

impl CompensatedSum {
    fn add(&mut self, value: f64) {
        let value = value - self.lost;
        let sum = self.sum + value;
        self.lost = (sum - self.sum) - value;
        self.sum = sum;
    }

    fn value(self) -> f64 {
        self.sum
    }
}
