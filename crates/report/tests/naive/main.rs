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
use vocabulary::Segment;

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

/// Every slicer value; of products and customers every so-manieth.
fn check_slicers(data: &Data, product_step: usize, customer_step: usize) {
    let selections = slicer_selections(data, product_step, customer_step);
    for (number, selection) in selections.iter().enumerate() {
        // Every axis has its turn.
        let axes: &[usize] = if number % 8 == 0 { &[number / 8] } else { &[] };
        check(data, selection, axes);
    }
    check(data, &Selection::default(), &[0, 1, 2, 3, 4, 5, 6]);
}

/// Random filters, each along the axis whose turn it is.
fn check_random(data: &Data, seed: u64, count: usize) {
    let mut dice = Dice(seed);
    for number in 0..count {
        check(data, &random_selection(data, &mut dice), &[number]);
    }
}

/// A cell of two axes is the whole of both its marks.
fn check_split(data: &Data, selection: &Selection) {
    let (by, split) = (SnapshotAxis::Snapshot, SnapshotAxis::Segment);
    let filter = selection.snapshots();
    for &measure in SnapshotMeasure::ALL {
        let matrix = data.report.snapshots_split(measure, by, split, &filter);
        for (row, snapshot) in matrix.rows.iter().enumerate().step_by(5) {
            for (column, segment) in matrix.columns.iter().enumerate() {
                let mut filter = filter.clone();
                filter.snapshot = Some(snapshot.name.clone());
                filter.segment = vec![Segment::at(segment.code as usize).unwrap()];
                let whole = data.report.snapshots(&[measure], None, &filter, None);
                let cell = matrix.cells[row * matrix.columns.len() + column];
                assert_same(cell, whole.columns[0][0], || format!("{measure:?} of {filter:?}"));
            }
        }
    }
    let filter = selection.sales();
    for &measure in SalesMeasure::ALL {
        let (by, split) = (SalesAxis::Month, SalesAxis::Country);
        let matrix = data.report.sales_split(measure, by, split, &filter);
        for (row, month) in matrix.rows.iter().enumerate().step_by(5) {
            for (column, country) in matrix.columns.iter().enumerate() {
                let mut filter = filter.clone();
                filter.period = Some(month.name.clone());
                filter.country = vec![country.code];
                let whole = data.report.sales(&[measure], None, &filter, None);
                let cell = matrix.cells[row * matrix.columns.len() + column].unwrap_or_default();
                let whole = whole.columns[0][0].unwrap_or_default();
                assert_same(Some(cell), Some(whole), || format!("{measure:?} of {filter:?}"));
            }
        }
    }
}

#[test]
fn a_wild_shop() {
    for seed in 0..3 {
        let data = wild(seed);
        check_slicers(&data, 1, 1);
        check_random(&data, seed, 300);
        let mut dice = Dice(seed);
        for _ in 0..20 {
            check_split(&data, &random_selection(&data, &mut dice));
        }
    }
}

#[test]
fn a_wild_shop_without_a_model() {
    let data = wild(3).without_model();
    check_slicers(&data, 1, 1);
    check_random(&data, 4, 300);
}

#[test]
fn simulated_sales() {
    let data = simulated();
    check_slicers(&data, 20, 20);
    check_random(&data, 5, 300);
}

#[test]
fn real_sales_by_slicer() {
    let Some(data) = real() else { return };
    check_slicers(data, 150, 200);
}

#[test]
fn real_sales_in_random_cuts() {
    let Some(data) = real() else { return };
    check_random(data, 6, 150);
}

#[test]
fn real_sales_in_more_random_cuts() {
    let Some(data) = real() else { return };
    check_random(data, 7, 150);
}
