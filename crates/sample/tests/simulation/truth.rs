//! The truth holds in the file, and the file lets one guess it.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use sample::{Settings, Simulation, Truth};

use crate::table::rows;

struct History {
    truth: Truth,
    /// Days with a purchase, in order.
    purchases: Vec<NaiveDate>,
}

fn histories(settings: Settings) -> Vec<History> {
    let mut purchases: BTreeMap<u32, Vec<NaiveDate>> = BTreeMap::new();
    for row in rows(settings).iter().filter(|row| row.is_purchase()) {
        if let Some(customer) = row.customer {
            let days = purchases.entry(customer).or_default();
            if days.last() != Some(&row.date()) {
                days.push(row.date());
            }
        }
    }
    let truth: Vec<Truth> = Simulation::new(settings).truth().collect();
    truth
        .into_iter()
        .map(|truth| History {
            purchases: purchases.remove(&truth.customer_id).unwrap_or_default(),
            truth,
        })
        .collect()
}

/// The chance that a random positive has a higher score than a random negative.
fn auc(cases: impl Iterator<Item = (f64, bool)>) -> f64 {
    let (mut positive, mut negative) = (Vec::new(), Vec::new());
    for (score, label) in cases {
        if label { positive.push(score) } else { negative.push(score) }
    }
    assert!(positive.len() > 200 && negative.len() > 200);
    let wins: f64 = positive
        .iter()
        .map(|p| {
            let win = |n: &f64| {
                if p > n {
                    1.0
                } else if p == n {
                    0.5
                } else {
                    0.0
                }
            };
            negative.iter().map(win).sum::<f64>()
        })
        .sum();
    wins / (positive.len() as f64 * negative.len() as f64)
}

#[test]
fn customers_buy_between_start_and_end_only() {
    for History { truth, purchases } in histories(Settings::default()) {
        assert_eq!(purchases.first(), Some(&truth.started), "{truth:?}");
        assert!(purchases.iter().all(|&day| truth.is_alive(day)), "{truth:?}");
    }
}

#[test]
fn rates_show_in_the_order_counts() {
    let last_day = NaiveDate::from_ymd_opt(2025, 12, 9).unwrap();
    let (mut expected, mut seen) = (0.0, 0.0);
    for History { truth, purchases } in histories(Settings::default()) {
        let days = (truth.ended.min(last_day) - truth.started).num_days();
        expected += truth.orders_per_year * days as f64 / 365.0;
        seen += (purchases.len() - 1) as f64;
    }
    // Lapses, and orders on one day counted once, keep it below one.
    assert!((0.7..1.0).contains(&(seen / expected)), "{}", seen / expected);
}

#[test]
fn recency_tells_the_living_from_the_dead() {
    for seed in [42, 1] {
        let snapshot = NaiveDate::from_ymd_opt(2025, 3, 1).unwrap();
        let histories = histories(Settings { seed, ..Settings::default() });
        let known = histories.iter().filter(|history| history.truth.started < snapshot);
        let recency = |history: &History| {
            let before = history.purchases.iter().rev().find(|&&day| day < snapshot);
            (snapshot - *before.unwrap()).num_days() as f64
        };
        let auc_dead =
            auc(known.clone().map(|history| (recency(history), !history.truth.is_alive(snapshot))));
        assert!((0.7..0.98).contains(&auc_dead), "dead: {auc_dead}");

        // What a churn model is asked: no purchase within 90 days. It must be neither lost nor given away.
        let horizon = snapshot + Days::new(90);
        let churned = |history: &History| {
            !history.purchases.iter().any(|&day| snapshot <= day && day < horizon)
        };
        let auc_churn = auc(known.map(|history| (recency(history), churned(history))));
        assert!((0.7..0.9).contains(&auc_churn), "churn: {auc_churn}");
    }
}
