//! What a finished run is asked about.

use crate::lines::{Lines, Orders};
use crate::period::Calendar;
use crate::snapshots::standing::Standing;
use features::FeatureTable;
use frame::calendar::Day;
use frame::{Categorical, Groups};
use ingest::Transactions;
use playbook::Plan;
use std::sync::Arc;
use vocabulary::Segment;

/// Sales, and the days they span.
pub(crate) struct Indexed {
    pub calendar: Calendar,
    pub orders: Orders,
}

/// A finished run, indexed so that every question is answered in milliseconds. See the [crate] for an
/// example.
#[derive(Clone, Debug)]
pub struct Report {
    pub(crate) transactions: Arc<Transactions>,
    pub(crate) table: Arc<FeatureTable>,
    pub(crate) plan: Option<Arc<Plan>>,
    pub(crate) capacity_share: f64,
    pub(crate) calendar: Calendar,
    pub(crate) orders: Orders,
    /// Rows by product; none where the file names no products.
    pub(crate) rows_of_product: Option<Groups>,
    /// The description each product has most often; none where the file has no descriptions.
    description_of_product: Vec<Option<u32>>,
    /// The country of each customer's first order.
    country_of_customer: Vec<u32>,
    pub(crate) standing: Standing,
}

impl Report {
    /// Indexes a run. `capacity_share` is the share of a snapshot's customers that can be acted on where no
    /// other capacity is asked for; without a `plan`, what needs a model is blank.
    #[must_use]
    pub fn new(
        transactions: Arc<Transactions>,
        table: Arc<FeatureTable>,
        plan: Option<Arc<Plan>>,
        capacity_share: f64,
    ) -> Self {
        let orders = Orders::of_rows(&transactions, 0..transactions.len() as u32);
        let indexed = Indexed { calendar: Calendar::of(&transactions), orders };
        Self::indexed(transactions, table, plan, indexed, capacity_share)
    }

    pub(crate) fn indexed(
        transactions: Arc<Transactions>,
        table: Arc<FeatureTable>,
        plan: Option<Arc<Plan>>,
        Indexed { calendar, orders }: Indexed,
        capacity_share: f64,
    ) -> Self {
        let rows_of_product = transactions
            .product()
            .map(|products| Groups::by_code(products.codes(), products.cardinality()));
        let described = rows_of_product.as_ref().zip(transactions.description());
        Self {
            calendar,
            description_of_product: described
                .map_or_else(Vec::new, |(rows, texts)| usual_descriptions(rows, texts)),
            rows_of_product,
            country_of_customer: first_countries(&orders, transactions.customer().cardinality()),
            standing: Standing::new(&table, plan.as_deref()),
            orders,
            transactions,
            table,
            plan,
            capacity_share,
        }
    }

    /// The country of a customer's first order; 0 where the file names no countries.
    #[must_use]
    pub fn country_of(&self, customer: u32) -> u32 {
        self.country_of_customer[customer as usize]
    }

    /// The days of the first and of the last transaction.
    #[must_use]
    pub fn days(&self) -> (Day, Day) {
        (self.calendar.first, self.calendar.last)
    }

    /// The day of each customer's first purchase.
    #[must_use]
    pub fn first_days(&self) -> Vec<Day> {
        let mut days = vec![self.calendar.first; self.transactions.customer().cardinality()];
        for &order in self.orders.all().iter().rev() {
            days[self.orders.customer(order) as usize] = self.orders.day(order);
        }
        days
    }

    /// The segment that a row's customer had at the snapshot before; `None` where the customer was not known
    /// then.
    #[must_use]
    pub fn previous_segment(&self, row: usize) -> Option<Segment> {
        self.standing.previous_segment(row)
    }

    /// A country's name; empty where the file has none.
    pub(crate) fn country_name(&self, code: u32) -> &str {
        self.transactions.country().map_or("", |countries| countries.text(code))
    }

    /// A product's stock code, or its name where it has none.
    pub(crate) fn product_name(&self, code: u32) -> &str {
        self.transactions.product().map_or("", |products| products.text(code))
    }

    /// What a product is called beside its stock code.
    #[must_use]
    pub fn description(&self, product: u32) -> Option<&str> {
        let description = self.description_of_product.get(product as usize).copied().flatten()?;
        let text = self.transactions.description()?.text(description).trim();
        (text != self.product_name(product)).then_some(text)
    }
}

fn first_countries(orders: &Orders, customers: usize) -> Vec<u32> {
    let mut countries = vec![0; customers];
    for &order in orders.all().iter().rev() {
        countries[orders.customer(order) as usize] = orders.country(order);
    }
    countries
}

/// Products are described in more than one way; the way most rows have counts, the older one of two.
fn usual_descriptions(rows_of_product: &Groups, descriptions: &Categorical) -> Vec<Option<u32>> {
    let codes = descriptions.codes();
    let is_empty: Vec<bool> = (0..descriptions.cardinality() as u32)
        .map(|code| descriptions.text(code).trim().is_empty())
        .collect();
    let mut counts = vec![0_u32; is_empty.len()];
    let usual = (0..rows_of_product.len()).map(|product| {
        let rows = rows_of_product.rows_of(product);
        let described =
            || rows.iter().map(|&row| codes[row as usize]).filter(|&code| !is_empty[code as usize]);
        described().for_each(|code| counts[code as usize] += 1);
        let usual = described().rev().max_by_key(|&code| counts[code as usize]);
        described().for_each(|code| counts[code as usize] = 0);
        usual
    });
    usual.collect()
}
