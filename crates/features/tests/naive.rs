//! Every feature against a slow evaluation straight from its definition, on random histories in which
//! invoices stretch over days, are shared by customers and are cut by every window's edge.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use features::{
    FEATURE_NAMES, FeatureBuilder, FeatureSettings, FeatureTable, Label, Labels, Snapshots,
};
use frame::calendar::{Day, SECONDS_PER_DAY, iso_moment};
use protocol::{RawSettings, SnapshotCutoff};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

#[derive(Clone)]
struct Row {
    time: i64,
    customer: String,
    invoice: u64,
    stock: u64,
    quantity: f64,
    price: f64,
}

/// A small generator: the test needs variety, not randomness.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

fn random_rows(seed: u64) -> Vec<Row> {
    let mut dice = Dice(seed);
    let start = Day::from_ymd(2020, 1, 20).unwrap().start();
    (0..600)
        .map(|_| {
            // Moments fall on midnights and month ends more often than chance would have it.
            let day = if dice.roll(4) == 0 { dice.roll(20) * 30 + 11 } else { dice.roll(600) };
            let second = if dice.roll(3) == 0 { 0 } else { dice.roll(86_400) };
            Row {
                time: start + day as i64 * SECONDS_PER_DAY + second as i64,
                customer: format!("c{}", dice.roll(12)),
                invoice: dice.roll(150),
                stock: dice.roll(9),
                quantity: (1 + dice.roll(5)) as f64,
                price: (1 + dice.roll(400)) as f64 / 4.0,
            }
        })
        .collect()
}

fn csv(rows: &[Row], with_stock: bool) -> String {
    let mut text =
        format!("Invoice,InvoiceDate,Customer,Qty,Price{}\n", if with_stock { ",SKU" } else { "" });
    for row in rows {
        let stock = if with_stock { format!(",{}", row.stock) } else { String::new() };
        let Row { invoice, customer, quantity, price, .. } = row;
        text +=
            &format!("{invoice},{},{customer},{quantity},{price}{stock}\n", iso_moment(row.time));
    }
    text
}

fn build(rows: &[Row], with_stock: bool, raw: &RawSettings) -> (FeatureTable, Vec<String>) {
    let mut reader = ingest::Reader::new(ingest::CleanSettings::default());
    reader.push(csv(rows, with_stock).as_bytes()).unwrap();
    let transactions = Arc::new(reader.finish().unwrap().transactions);
    let mut builder =
        FeatureBuilder::new(Arc::clone(&transactions), FeatureSettings::try_from(raw).unwrap());
    while builder.step(5) {}
    let table = builder.finish();
    let customers = transactions.customer();
    let ids = table.customer().iter().map(|&code| customers.text(code).to_owned()).collect();
    (table, ids)
}

/// The 13 features of a history as of a moment, by their definitions.
fn naive(history: &[&Row], as_of: i64, lookback_days: i64, with_stock: bool) -> [f64; 13] {
    let days = |from: i64, to: i64| ((to - from) / SECONDS_PER_DAY) as f64;
    let since = |days: i64| as_of - days * SECONDS_PER_DAY;
    let invoices =
        |rows: &[&Row]| rows.iter().map(|row| row.invoice).collect::<BTreeSet<_>>().len() as f64;
    let revenue = |rows: &[&Row]| rows.iter().map(|row| row.quantity * row.price).sum::<f64>();
    let after = |days: i64| -> Vec<&Row> {
        history.iter().copied().filter(|row| row.time > since(days)).collect()
    };
    let first = history.iter().map(|row| row.time).min().unwrap();
    let last = history.iter().map(|row| row.time).max().unwrap();

    let mut orders: BTreeMap<u64, Vec<&Row>> = BTreeMap::new();
    for row in history.iter().filter(|row| row.time >= since(lookback_days)) {
        orders.entry(row.invoice).or_default().push(row);
    }
    let mean = |value: &dyn Fn(&Vec<&Row>) -> f64| {
        orders.values().map(value).sum::<f64>() / orders.len() as f64
    };
    let skus = |rows: &Vec<&Row>| match with_stock {
        true => rows.iter().map(|row| row.stock).collect::<BTreeSet<_>>().len() as f64,
        false => rows.len() as f64,
    };
    let mut begun: Vec<i64> =
        orders.values().map(|rows| rows.iter().map(|row| row.time).min().unwrap()).collect();
    begun.sort_unstable();
    let mut gaps: Vec<f64> = begun.windows(2).map(|pair| days(pair[0], pair[1])).collect();
    gaps.sort_by(f64::total_cmp);
    let middle = gaps.len() / 2;
    let median = match gaps.len() {
        0 => f64::NAN,
        count if count % 2 == 1 => gaps[middle],
        _ => (gaps[middle - 1] + gaps[middle]) / 2.0,
    };
    [
        days(first, last),
        invoices(history),
        revenue(history),
        mean(&|rows| revenue(rows)),
        mean(&|rows| rows.iter().map(|row| row.quantity).sum()),
        mean(&skus),
        gaps.iter().sum::<f64>() / gaps.len() as f64,
        median,
        days(last, as_of),
        revenue(&after(30)),
        invoices(&after(30)),
        revenue(&after(90)),
        invoices(&after(90)),
    ]
}

fn naive_label(rows: &[&Row], snapshot: Day, window: i32, last_day: Day) -> Label {
    if snapshot.0 + window > last_day.0 {
        return Label::Unobservable;
    }
    let bought = |row: &&Row| (snapshot.0 + 1..=snapshot.0 + window).contains(&Day::of(row.time).0);
    if rows.iter().any(bought) { Label::Retained } else { Label::Churned }
}

#[test]
fn features_and_labels_equal_their_definitions() {
    let variants = [
        RawSettings::default(),
        RawSettings { snapshot_cutoff: SnapshotCutoff::EndOfDay, ..RawSettings::default() },
        RawSettings { lookback_days: 45, label_window_days: 30, ..RawSettings::default() },
    ];
    for seed in 0..8 {
        for (raw, with_stock) in variants.iter().zip([true, true, false]) {
            let rows = random_rows(seed);
            let (table, ids) = build(&rows, with_stock, raw);
            check(&rows, &table, &ids, raw, with_stock);
            check_labels_alone(&rows, &table, raw, with_stock);
        }
    }
}

/// The labels without a table, looked at customer by customer.
fn check_labels_alone(rows: &[Row], table: &FeatureTable, raw: &RawSettings, with_stock: bool) {
    let mut reader = ingest::Reader::new(ingest::CleanSettings::default());
    reader.push(csv(rows, with_stock).as_bytes()).unwrap();
    let transactions = reader.finish().unwrap().transactions;
    let settings = FeatureSettings::try_from(raw).unwrap();
    let mut labels = Labels::at(Snapshots::new(transactions.time(), settings));
    labels.observe(&transactions);
    let outline = labels.outline();
    assert_eq!(outline.label(), table.label());
    for snapshot in 0..outline.snapshots().len() {
        assert_eq!(outline.rows_of(snapshot), table.rows_of(snapshot));
    }
}

fn check(rows: &[Row], table: &FeatureTable, ids: &[String], raw: &RawSettings, with_stock: bool) {
    let snapshots = table.snapshots();
    let columns: Vec<Vec<f64>> =
        (0..FEATURE_NAMES.len()).map(|number| table.feature(number)).collect();
    let last_day = Day::of(rows.iter().map(|row| row.time).max().unwrap());
    let mut expected_rows = 0;
    for snapshot in 0..snapshots.len() {
        let (day, as_of) = (snapshots.days()[snapshot], snapshots.as_of(snapshot));
        let known: BTreeSet<&String> =
            rows.iter().filter(|row| row.time <= as_of).map(|row| &row.customer).collect();
        let at = table.rows_of(snapshot);
        assert!(ids[at.clone()].iter().eq(known.iter().copied()), "customers at {}", day.iso());
        expected_rows += known.len();
        for (row, id) in at.zip(known) {
            let own: Vec<&Row> = rows.iter().filter(|row| &row.customer == id).collect();
            let history: Vec<&Row> = own.iter().copied().filter(|row| row.time <= as_of).collect();
            let expected = naive(&history, as_of, raw.lookback_days, with_stock);
            for ((name, column), expected) in FEATURE_NAMES.iter().zip(&columns).zip(expected) {
                let actual = column[row];
                let same = (actual - expected).abs() <= 1e-9 * expected.abs().max(1.0);
                let missing = actual.is_nan() && expected.is_nan();
                assert!(
                    same || missing,
                    "{name} of {id} at {}: {actual}, not {expected}",
                    day.iso()
                );
            }
            let label = naive_label(&own, day, raw.label_window_days as i32, last_day);
            assert_eq!(table.label()[row], label, "label of {id} at {}", day.iso());
        }
    }
    assert_eq!(table.len(), expected_rows);
}
