//! Every measure along every axis against a second, slow evaluation straight from the tables, over every
//! slicer value and hundreds of random filters: on a small wild shop, on simulated data, and on the real
//! data set where `../shared` (or `CHURN_SHARED`) has it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod choices;
mod data;
mod sales;
mod snapshots;

use choices::{Dice, random_selection, slicer_selections};
use data::{Data, real, simulated, wild};
use semantics::{SalesAxis, SalesMeasure, Selection, SnapshotAxis, SnapshotMeasure};

/// Random selections per data set.
const RANDOM: usize = 300;

fn assert_same(actual: Option<f64>, expected: Option<f64>, what: impl Fn() -> String) {
    let same = match (actual, expected) {
        (Some(actual), Some(expected)) => {
            (actual - expected).abs() <= 1e-9 * expected.abs().max(1.0)
        }
        (actual, expected) => actual == expected,
    };
    assert!(same, "{}: {actual:?}, expected {expected:?}", what());
}

/// Both timelines whole, and along the axes whose numbers are given.
fn check(data: &Data, selection: &Selection, axes: &[usize]) {
    let sales_axes: Vec<SalesAxis> = axes.iter().map(|&n| SalesAxis::ALL[n % 3]).collect();
    let snapshot_axes: Vec<SnapshotAxis> = axes.iter().map(|&n| SnapshotAxis::ALL[n % 7]).collect();
    sales::check(data, &selection.sales(), SalesMeasure::ALL, &sales_axes);
    snapshots::check(data, &selection.snapshots(), SnapshotMeasure::ALL, &snapshot_axes);
}

fn check_all(data: &Data, product_step: usize, customer_step: usize) {
    for (number, selection) in
        slicer_selections(data, product_step, customer_step).iter().enumerate()
    {
        // Every axis has its turn.
        let axes: &[usize] = if number % 8 == 0 { &[number / 8] } else { &[] };
        check(data, selection, axes);
    }
    let mut dice = Dice(7);
    for number in 0..RANDOM {
        check(data, &random_selection(data, &mut dice), &[number]);
    }
    // Without filters: every axis.
    check(data, &Selection::default(), &[0, 1, 2, 3, 4, 5, 6]);
}

#[test]
fn a_wild_shop() {
    for seed in 0..3 {
        check_all(&wild(seed), 1, 1);
    }
}

#[test]
fn a_wild_shop_without_a_model() {
    check_all(&wild(3).without_model(), 1, 1);
}

#[test]
fn simulated_sales() {
    check_all(&simulated(), 20, 20);
}

#[test]
fn real_sales() {
    let Some(data) = real() else { return };
    check_all(&data, 150, 200);
}
