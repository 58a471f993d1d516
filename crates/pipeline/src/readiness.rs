//! Are the data enough for a churn model, and what could be done if not?

use crate::Settings;
use features::{FeatureBuilder, FeatureSettings, FeatureTable, Snapshots};
use frame::calendar::{Day, SECONDS_PER_DAY};
use ingest::Transactions;
use protocol::{Check, Checked, RawSettings, Readiness};
use scoring::{MIN_CLASS_ROWS, MIN_TRAIN_ROWS, ScoringSettings, Split, Unavailable};
use std::sync::Arc;

/// Buyers, days of history and orders of a loyal customer that the field asks for (see [`Check`]).
const CUSTOMERS: u64 = 500;
const HISTORY_DAYS: u64 = 180;
const LOYAL_ORDERS: u32 = 3;
/// Customers with so many orders, at least: as many as of either class.
const LOYAL_CUSTOMERS: u64 = MIN_CLASS_ROWS as u64;
/// What counts as recent, in days, and the part of the usual that must be there.
const RECENT_DAYS: i64 = 30;
const RECENT_PART: u64 = 10;
/// Label windows that are offered, in days, the longest first.
const WINDOWS: [i64; 5] = [60, 45, 30, 21, 14];

/// Checks the data before a model is trained on them; `split` is what came of dividing the rows.
pub(crate) fn readiness(
    transactions: &Arc<Transactions>,
    table: &FeatureTable,
    split: Result<&Split, &Unavailable>,
    settings: &Settings,
) -> Readiness {
    let mut checks = of_sales(transactions);
    checks.extend(of_labels(table, split, settings.scoring));
    let too_short = matches!(split, Err(Unavailable::TooFewSnapshots { .. }));
    let offered_window_days = too_short.then(|| shorter_window(transactions, settings)).flatten();
    Readiness { checks, offered_window_days }
}

fn of_sales(transactions: &Transactions) -> Vec<Checked> {
    let orders = Orders::of(transactions);
    let days = days(transactions);
    let usual = orders.all * RECENT_DAYS as u64 / days.max(RECENT_DAYS as u64);
    vec![
        checked(Check::Customers, orders.of_customer.len() as u64, CUSTOMERS),
        checked(Check::History, days, HISTORY_DAYS),
        checked(Check::RecentOrders, orders.recent, usual.div_ceil(RECENT_PART).max(1)),
        checked(Check::RepeatCustomers, orders.loyal(), LOYAL_CUSTOMERS),
    ]
}

fn of_labels(
    table: &FeatureTable,
    split: Result<&Split, &Unavailable>,
    scoring: ScoringSettings,
) -> Vec<Checked> {
    let checked = |check, found: usize, needed: usize| checked(check, found as u64, needed as u64);
    let labelled = table.snapshots().labelled();
    let mut checks = vec![checked(Check::MonthEnds, labelled, scoring.test_snapshots() + 1)];
    match split {
        Ok(split) => checks.extend([
            checked(Check::Records, split.train.len(), MIN_TRAIN_ROWS),
            checked(Check::Classes, split.rarest_class(table), MIN_CLASS_ROWS),
        ]),
        Err(&Unavailable::TooFewRows { found }) => {
            checks.push(checked(Check::Records, found, MIN_TRAIN_ROWS));
        }
        Err(&Unavailable::OneClass { churned, retained, .. }) => {
            checks.push(checked(Check::Classes, churned.min(retained), MIN_CLASS_ROWS));
        }
        Err(_) => {}
    }
    checks
}

fn checked(check: Check, found: u64, needed: u64) -> Checked {
    Checked { check, found, needed }
}

/// The longest window shorter than the one in use that leaves enough to train on.
fn shorter_window(transactions: &Arc<Transactions>, settings: &Settings) -> Option<i64> {
    let Settings { raw, scoring, .. } = settings;
    WINDOWS.into_iter().filter(|&days| days < raw.label_window_days).find(|&label_window_days| {
        let raw = RawSettings { label_window_days, ..raw.clone() };
        let Ok(features) = FeatureSettings::try_from(&raw) else { return false };
        // Features take time, so windows that are still too long are left out first.
        if Snapshots::new(transactions.time(), features).labelled() <= scoring.test_snapshots() {
            return false;
        }
        let mut builder = FeatureBuilder::new(Arc::clone(transactions), features);
        while builder.step(usize::MAX) {}
        Split::kept(&builder.finish(), *scoring).is_ok()
    })
}

fn days(transactions: &Transactions) -> u64 {
    match (transactions.time().first(), transactions.time().last()) {
        (Some(&first), Some(&last)) => (Day::of(last).0 - Day::of(first).0).unsigned_abs().into(),
        _ => 0,
    }
}

/// Orders in all, recent ones, and those of each customer.
struct Orders {
    all: u64,
    recent: u64,
    of_customer: Vec<u32>,
}

impl Orders {
    fn of(transactions: &Transactions) -> Self {
        let invoice = transactions.invoice();
        let customer = transactions.customer();
        let last = transactions.time().last().copied().unwrap_or_default();
        let recent_from = Day::of(last).start() - (RECENT_DAYS - 1) * SECONDS_PER_DAY;
        let mut seen = vec![false; invoice.cardinality()];
        let mut orders = Self { all: 0, recent: 0, of_customer: vec![0; customer.cardinality()] };
        let rows = invoice.codes().iter().zip(customer.codes()).zip(transactions.time());
        for ((&invoice, &customer), &time) in rows {
            if !std::mem::replace(&mut seen[invoice as usize], true) {
                orders.all += 1;
                orders.recent += u64::from(time >= recent_from);
                orders.of_customer[customer as usize] += 1;
            }
        }
        orders
    }

    fn loyal(&self) -> u64 {
        self.of_customer.iter().filter(|&&orders| orders >= LOYAL_ORDERS).count() as u64
    }
}
