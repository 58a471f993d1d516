//! Are the data enough for a churn model, and what could be done if not?

use crate::Settings;
use features::{FeatureSettings, Outline, Snapshots};
use frame::calendar::{Day, SECONDS_PER_DAY};
use ingest::Transactions;
use protocol::{Checked, RawSettings, Readiness};
use scoring::{MIN_CLASS_ROWS, MIN_TRAIN_ROWS, ScoringSettings, Split, Unavailable};
use vocabulary::Check;

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

/// Checks the data before a model is trained on them; `split` is what came of dividing the rows, and
/// `outline_of` gives the rows that other settings would lead to.
pub fn readiness<E>(
    orders: &OrderTally,
    outline: &Outline,
    split: Result<&Split, &Unavailable>,
    settings: &Settings,
    outline_of: impl FnMut(FeatureSettings) -> Result<Outline, E>,
) -> Result<Readiness, E> {
    let mut checks = of_sales(orders);
    checks.extend(of_labels(outline, split, settings.scoring));
    let offered_window_days = match split {
        Err(Unavailable::TooFewSnapshots { .. }) => shorter_window(orders, settings, outline_of)?,
        _ => None,
    };
    Ok(Readiness { checks, offered_window_days })
}

fn of_sales(orders: &OrderTally) -> Vec<Checked> {
    let days = u64::from((orders.last.0 - orders.first.0).unsigned_abs());
    let usual = orders.all * RECENT_DAYS as u64 / days.max(RECENT_DAYS as u64);
    vec![
        checked(Check::Customers, orders.of_customer.len() as u64, CUSTOMERS),
        checked(Check::History, days, HISTORY_DAYS),
        checked(Check::RecentOrders, orders.recent, usual.div_ceil(RECENT_PART).max(1)),
        checked(Check::RepeatCustomers, orders.loyal(), LOYAL_CUSTOMERS),
    ]
}

fn of_labels(
    outline: &Outline,
    split: Result<&Split, &Unavailable>,
    scoring: ScoringSettings,
) -> Vec<Checked> {
    let checked = |check, found: usize, needed: usize| checked(check, found as u64, needed as u64);
    let labelled = outline.snapshots().labelled();
    let mut checks = vec![checked(Check::MonthEnds, labelled, scoring.test_snapshots() + 1)];
    match split {
        Ok(split) => checks.extend([
            checked(Check::Records, split.train.len(), MIN_TRAIN_ROWS),
            checked(Check::Classes, split.rarest_class(outline), MIN_CLASS_ROWS),
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
fn shorter_window<E>(
    orders: &OrderTally,
    settings: &Settings,
    mut outline_of: impl FnMut(FeatureSettings) -> Result<Outline, E>,
) -> Result<Option<i64>, E> {
    let Settings { raw, scoring, .. } = settings;
    for label_window_days in WINDOWS.into_iter().filter(|&days| days < raw.label_window_days) {
        let raw = RawSettings { label_window_days, ..raw.clone() };
        let Ok(features) = FeatureSettings::try_from(&raw) else { continue };
        let snapshots = Snapshots::spanning(orders.first, orders.last, features);
        // Features take time, so windows that are still too long are left out first.
        if snapshots.labelled() > scoring.test_snapshots()
            && Split::kept(&outline_of(features)?, *scoring).is_ok()
        {
            return Ok(Some(label_window_days));
        }
    }
    Ok(None)
}

/// Orders in all, recent ones, and those of each customer, counted block by block.
#[derive(Debug)]
pub struct OrderTally {
    first: Day,
    last: Day,
    seen: Vec<bool>,
    all: u64,
    recent: u64,
    of_customer: Vec<u32>,
}

impl OrderTally {
    /// Of data from the first to the last day, with so many invoices and customers.
    #[must_use]
    pub fn new((first, last): (Day, Day), names: &Transactions) -> Self {
        Self {
            first,
            last,
            seen: vec![false; names.invoice().cardinality()],
            all: 0,
            recent: 0,
            of_customer: vec![0; names.customer().cardinality()],
        }
    }

    pub(crate) fn of(transactions: &Transactions) -> Self {
        let day = |time: Option<&i64>| Day::of(time.copied().unwrap_or_default());
        let time = transactions.time();
        let mut tally = Self::new((day(time.first()), day(time.last())), transactions);
        tally.observe(transactions);
        tally
    }

    /// Counts the orders that begin in a block; blocks come in order of time.
    pub fn observe(&mut self, block: &Transactions) {
        let recent_from = self.last.start() - (RECENT_DAYS - 1) * SECONDS_PER_DAY;
        let codes = block.invoice().codes().iter().zip(block.customer().codes());
        for ((&invoice, &customer), &time) in codes.zip(block.time()) {
            if !std::mem::replace(&mut self.seen[invoice as usize], true) {
                self.all += 1;
                self.recent += u64::from(time >= recent_from);
                self.of_customer[customer as usize] += 1;
            }
        }
    }

    fn loyal(&self) -> u64 {
        self.of_customer.iter().filter(|&&orders| orders >= LOYAL_ORDERS).count() as u64
    }
}
