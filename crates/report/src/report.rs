//! What a finished run is asked about.

use crate::lines::{Lines, Orders};
use crate::period::Calendar;
use crate::snapshots::standing::Standing;
use features::FeatureTable;
use frame::Groups;
use ingest::Transactions;
use playbook::Plan;
use std::sync::Arc;

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
    /// Rows by product; none where the file has no stock codes.
    pub(crate) rows_of_product: Option<Groups>,
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
        let products = transactions.stock_code();
        Self {
            calendar: Calendar::of(&transactions),
            rows_of_product: products.map(|c| Groups::by_code(c.codes(), c.cardinality())),
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
    pub(crate) fn country_of(&self, customer: u32) -> u32 {
        self.country_of_customer[customer as usize]
    }

    /// A country's name; empty where the file has none.
    pub(crate) fn country_name(&self, code: u32) -> &str {
        self.transactions.country().map_or("", |countries| countries.text(code))
    }

    pub(crate) fn stock_code(&self, code: u32) -> &str {
        self.transactions.stock_code().map_or("", |products| products.text(code))
    }

    /// What a product was last called.
    pub(crate) fn description(&self, product: u32) -> Option<&str> {
        let descriptions = self.transactions.description()?;
        let rows = self.rows_of_product.as_ref()?.rows_of(product as usize);
        let texts = rows.iter().rev().map(|&row| descriptions.text_at(row as usize).trim());
        texts.into_iter().find(|text| !text.is_empty())
    }
}

fn first_countries(orders: &Orders, customers: usize) -> Vec<u32> {
    let mut countries = vec![0; customers];
    for &order in orders.all().iter().rev() {
        countries[orders.customer(order) as usize] = orders.country(order);
    }
    countries
}
