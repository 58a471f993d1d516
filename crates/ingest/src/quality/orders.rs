//! How orders are spread over customers, and ids that stand for several of either.

use super::{EXAMPLES, finding, rows_of};
use crate::Transactions;
use crate::cut::CutIds;
use crate::tally::Tally;
use dialect::{Label, total_label};
use protocol::{Finding, Severity};
use vocabulary::{FindingKind, Message, Phrase};

/// Customers from which on it says something that hardly any comes back, and the share that must not.
const CUSTOMERS: usize = 50;
const ONCE: f64 = 0.97;
/// Orders from which on one customer's share says something, that share, and how far it is above the others'.
const ORDERS: u64 = 50;
const LARGE_SHARE: f64 = 0.2;
const ABOVE_OTHERS: f64 = 10.0;

/// What one customer has bought.
#[derive(Clone, Copy, Debug, Default)]
struct Bought {
    orders: u32,
    rows: u32,
    amount: f64,
}

/// How orders are spread over customers.
#[derive(Debug, Default)]
pub(super) struct Orders {
    bought: Vec<Bought>,
    last: Option<(u32, u32)>,
    names: Option<Transactions>,
    /// Ids of customers and of orders that have lost digits, with the rows of the latter.
    cut_customers: CutIds,
    cut_orders: CutIds,
    rows_of_cut_orders: Tally,
}

impl Orders {
    pub fn observe(&mut self, block: &Transactions) {
        if self.names.is_none() {
            self.bought.resize(block.customer().cardinality(), Bought::default());
            self.cut_customers = CutIds::of(block.customer());
            self.cut_orders = CutIds::of(block.invoice());
            self.names = Some(block.with_rows(Default::default()));
        }
        let (customers, orders) = (block.customer().codes(), block.invoice().codes());
        for (row, (&customer, &order)) in customers.iter().zip(orders).enumerate() {
            let amount = block.total_price(row);
            let bought = &mut self.bought[customer as usize];
            bought.rows += 1;
            bought.amount += amount;
            // Lines of one order stand together, as they have one time.
            if self.last != Some((customer, order)) {
                bought.orders += 1;
                self.last = Some((customer, order));
            }
            if self.cut_orders.count > 0 && self.cut_orders.is_cut[order as usize] {
                self.rows_of_cut_orders.add(Some(amount));
            }
        }
    }

    /// The findings, of so many rows in all.
    pub fn findings(&self, among: u64) -> Vec<Finding> {
        let found = [self.per_order(), self.collective(among), self.cut(among)];
        found.into_iter().flatten().collect()
    }

    /// Customers who hardly ever have a second order.
    fn per_order(&self) -> Option<Finding> {
        let bought = || self.bought.iter().filter(|bought| bought.orders > 0);
        let once = || bought().filter(|bought| bought.orders == 1);
        let (all, single) = (bought().count(), once().count());
        if all < CUSTOMERS || (single as f64) < ONCE * all as f64 {
            return None;
        }
        let amount = once().map(|bought| bought.amount).sum();
        let orders: u64 = bought().map(|bought| u64::from(bought.orders)).sum();
        let examples = vec![Message::of(Phrase::CustomersAndOrders).with(all).with(orders)];
        let rows = once().map(|bought| u64::from(bought.rows)).sum();
        let among = bought().map(|bought| u64::from(bought.rows)).sum();
        let found =
            finding(FindingKind::CustomerPerOrder, Severity::Warning, rows, among, examples);
        Some(Finding { amount: Some(amount), ..found })
    }

    /// One customer with far more orders than all others.
    fn collective(&self, among: u64) -> Option<Finding> {
        let all: u64 = self.bought.iter().map(|bought| u64::from(bought.orders)).sum();
        let customers = self.bought.iter().filter(|bought| bought.orders > 0).count();
        let (code, largest) = self.bought.iter().enumerate().max_by_key(|(_, b)| b.orders)?;
        let orders = f64::from(largest.orders);
        let others = (all as f64 - orders) / (customers.saturating_sub(1).max(1)) as f64;
        let stands_out = orders >= LARGE_SHARE * all as f64 && orders >= ABOVE_OTHERS * others;
        if all < ORDERS || customers < 2 || !stands_out {
            return None;
        }
        let name = self.names.as_ref()?.customer().text(code as u32);
        let examples = vec![
            Message::of(Phrase::OrdersOf).with(name).with(u64::from(largest.orders)).with(all),
        ];
        let rows = u64::from(largest.rows);
        let found =
            finding(FindingKind::CollectiveCustomer, Severity::Warning, rows, among, examples);
        Some(Finding { amount: Some(largest.amount), ..found })
    }

    /// Customers who are called a total, though their rows held no sum.
    pub fn called_totals(&self, among: u64) -> Option<Finding> {
        let names = self.names.as_ref()?.customer();
        let is_total = |name: &str| {
            let may_be = name.bytes().any(|byte| !byte.is_ascii_digit()) && !name.contains('@');
            may_be && total_label(name, std::iter::empty()) == Some(Label::Sure)
        };
        let mut tally = Tally::default();
        let mut examples = Vec::new();
        for (code, bought) in self.bought.iter().enumerate().filter(|(_, b)| b.rows > 0) {
            let name = names.text(code as u32);
            if is_total(name) {
                tally.rows += u64::from(bought.rows);
                tally.amount += bought.amount;
                examples.push(rows_of(name, u64::from(bought.rows)));
            }
        }
        examples.truncate(EXAMPLES);
        let found =
            || finding(FindingKind::PossibleTotals, Severity::Warning, tally.rows, among, examples);
        (tally.rows > 0).then(found).map(|found| Finding { amount: Some(tally.amount), ..found })
    }

    /// Ids that have lost digits and so stand for several customers or orders.
    fn cut(&self, among: u64) -> Option<Finding> {
        let mut customers = Tally::default();
        for (bought, _) in self.bought.iter().zip(&self.cut_customers.is_cut).filter(|(_, c)| **c) {
            customers.rows += u64::from(bought.rows);
            customers.amount += bought.amount;
        }
        let told = |ids: &CutIds, phrase| {
            (ids.count > 0).then(|| Message::of(phrase).with(ids.count).with(&ids.example))
        };
        let examples = [
            told(&self.cut_customers, Phrase::CustomersSuchAs),
            told(&self.cut_orders, Phrase::OrdersSuchAs),
        ];
        let examples: Vec<Message> = examples.into_iter().flatten().collect();
        let orders = self.rows_of_cut_orders;
        let most = if customers.rows >= orders.rows { customers } else { orders };
        let kind = FindingKind::CutIds;
        (!examples.is_empty()).then(|| {
            let found = finding(kind, Severity::Warning, most.rows, among, examples);
            Finding { amount: Some(most.amount), ..found }
        })
    }
}
