//! Everything about one customer.

use super::scope::Candidate;
use crate::Report;
use crate::distinct::Distinct;
use crate::lines::{Lines, Rows};
use crate::sales::evaluation::ratio;
use features::FEATURE_NAMES;
use frame::calendar::Day;
use semantics::{
    CustomerPoint, CustomerProfile, ProductBought, ProfileSnapshot, Reason, Selection,
};
use std::collections::BTreeMap;

/// Why a row's score is what it is, in log-odds.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The mean score the contributions start from.
    pub base: f64,
    /// What each feature adds, in the order of [`FEATURE_NAMES`].
    pub contributions: Vec<f64>,
}

/// Explains the score of a row of the feature table; `None` where there is no model.
pub type Explain<'a> = &'a dyn Fn(usize) -> Option<Explanation>;

impl Report {
    /// Everything about a customer as of a snapshot, or of the newest that has it; `None` for a number that
    /// is no customer's.
    pub(crate) fn profile(
        &self,
        customer: u32,
        selection: &Selection,
        explain: Explain<'_>,
    ) -> Option<CustomerProfile> {
        if customer as usize >= self.transactions.customer().cardinality() {
            return None;
        }
        let scope = self.snapshot_scope(&selection.snapshots(), None);
        let row = self.row_at(scope.snapshot, customer);
        let candidate = row.map_or(Candidate { customer, row, revenue: 0.0, orders: 0 }, |row| {
            self.candidate_at(row)
        });
        // A customer that no snapshot has is shown as of the newest.
        let used =
            row.map_or_else(|| self.snapshot_number(None), |row| Some(self.snapshot_of(row)));
        let day = used.map_or(self.calendar.last, |used| self.table.snapshots().days()[used]);
        let bought = self.bought(customer, day);
        let explanation = row.and_then(explain);
        Some(CustomerProfile {
            person: self.person(&candidate, &scope),
            snapshot: self.snapshot_name(used),
            asked_snapshot: self.snapshot_name(scope.snapshot),
            revenue: bought.revenue,
            orders: bought.orders,
            units: bought.units,
            average_order_value: ratio(bought.revenue, f64::from(bought.orders)),
            first_purchase: bought.first.map(Day::iso).unwrap_or_default(),
            last_purchase: bought.last.map(Day::iso).unwrap_or_default(),
            loss_rank: row.and_then(|row| Some(self.standing.loss_place(row)? + 1)),
            months: bought.months,
            history: self.history(customer),
            products: bought.products,
            reasons: row
                .zip(explanation.as_ref())
                .map(|(row, explanation)| self.reasons(row, explanation))
                .unwrap_or_default(),
            base_probability: explanation.map(|e| 1.0 / (1.0 + libm::exp(-e.base))),
        })
    }

    fn bought(&self, customer: u32, until: Day) -> Bought {
        let months = self.calendar.months().map(|month| month.iso());
        let mut bought = Bought {
            months: months
                .map(|month| CustomerPoint { month, revenue: 0.0, orders: 0 })
                .take(self.calendar.number_of(until.month()) + 1)
                .collect(),
            ..Bought::default()
        };
        let mut invoices = Distinct::of(self.transactions.invoice().cardinality());
        let mut month_invoices = Distinct::of(self.transactions.invoice().cardinality());
        let mut newest_month = None;
        let mut products: BTreeMap<u32, ProductBought> = BTreeMap::new();
        let orders = self.orders.all().iter();
        for &order in orders.filter(|&&order| self.orders.customer(order) == customer) {
            let (day, invoice) = (self.orders.day(order), self.orders.invoice(order));
            if day > until {
                break;
            }
            bought.first.get_or_insert(day);
            bought.last = Some(day);
            bought.revenue += self.orders.revenue(order);
            bought.units += self.orders.units(order);
            bought.orders += u32::from(invoices.insert(invoice));
            let month = self.calendar.number_of(day.month());
            if newest_month.replace(month) != Some(month) {
                month_invoices.forget();
            }
            if let Some(point) = bought.months.get_mut(month) {
                point.revenue += self.orders.revenue(order);
                point.orders += u32::from(month_invoices.insert(invoice));
            }
            self.add_products(&mut products, order);
        }
        bought.products = products.into_values().collect();
        bought.products.sort_by(|a, b| b.revenue.total_cmp(&a.revenue));
        bought
    }

    fn add_products(&self, products: &mut BTreeMap<u32, ProductBought>, order: u32) {
        let Some(named) = self.transactions.product() else { return };
        let rows = Rows(&self.transactions);
        for row in self.orders.rows_of(order) {
            let code = named.codes()[row as usize];
            let product = products.entry(code).or_insert_with(|| ProductBought {
                code,
                stock_code: named.text(code).to_owned(),
                description: self.description(code).map(str::to_owned),
                units: 0.0,
                revenue: 0.0,
                last_purchase: String::new(),
            });
            product.units += rows.units(row);
            product.revenue += rows.revenue(row);
            product.last_purchase = self.orders.day(order).iso();
        }
    }

    /// The customer at every snapshot that has it.
    fn history(&self, customer: u32) -> Vec<ProfileSnapshot> {
        let snapshots = (0..self.table.snapshots().len()).filter_map(|snapshot| {
            let rows = self.table.rows_of(snapshot);
            let index = self.table.customer()[rows.clone()].binary_search(&customer).ok()?;
            let row = rows.start + index;
            let plan = self.plan.as_ref();
            Some(ProfileSnapshot {
                snapshot: self.snapshot_name(Some(snapshot)),
                segment: self.standing.tags(row).segment,
                probability: plan.map(|plan| plan.probability[row]),
                expected_loss: plan.map(|plan| plan.decisions[row].expected_loss),
            })
        });
        snapshots.collect()
    }

    fn reasons(&self, row: usize, explanation: &Explanation) -> Vec<Reason> {
        let features = FEATURE_NAMES.iter().zip(&explanation.contributions).enumerate();
        let mut reasons: Vec<Reason> = features
            .map(|(number, (name, &contribution))| Reason {
                feature: (*name).to_owned(),
                value: Some(self.table.value(number, row)).filter(|value| !value.is_nan()),
                contribution,
            })
            .collect();
        reasons.sort_by(|a, b| b.contribution.abs().total_cmp(&a.contribution.abs()));
        reasons
    }
}

/// What a customer bought up to a day.
#[derive(Default)]
struct Bought {
    revenue: f64,
    units: f64,
    orders: u32,
    first: Option<Day>,
    last: Option<Day>,
    months: Vec<CustomerPoint>,
    products: Vec<ProductBought>,
}
