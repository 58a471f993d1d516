//! Numbers as large and as small as a file may have them: nothing panics, and nothing becomes infinite.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use pipeline::{Loader, Settings};
use protocol::ModelOutcome;
use vocabulary::Bundle;

/// Simulated sales whose quantities and prices are replaced, one after the other.
fn sales(extremes: &[(&str, &str)]) -> Vec<u8> {
    let mut simulation = sample::Simulation::new(sample::Settings { customers: 300, seed: 5 });
    let mut csv = Vec::new();
    while simulation.next_chunk(&mut csv) {}
    let mut reader = csv::Reader::from_reader(csv.as_slice());
    let headers = reader.headers().unwrap().clone();
    let index = |name: &str| headers.iter().position(|header| header == name).unwrap();
    let (quantity, price) = (index("Quantity"), index("Price"));
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&headers).unwrap();
    for (number, record) in reader.records().enumerate() {
        let record = record.unwrap();
        let (own_quantity, own_price) = extremes[number % extremes.len()];
        let fields = record.iter().enumerate().map(|(index, field)| match index {
            _ if index == quantity && !own_quantity.is_empty() => own_quantity,
            _ if index == price && !own_price.is_empty() => own_price,
            _ => field,
        });
        writer.write_record(fields).unwrap();
    }
    writer.into_inner().unwrap()
}

fn check(extremes: &[(&str, &str)]) {
    let mut loader = Loader::new(Settings::default());
    loader.push(&sales(extremes)).unwrap();
    let mut run = loader.finish().unwrap();
    while run.advance() {}
    let results = run.finish();
    let summary = results.summary();
    assert!(summary.transactions.revenue.is_finite() && summary.transactions.units.is_finite());
    assert!(matches!(summary.model, ModelOutcome::Trained { .. }));
    for bundle in [Bundle::Files, Bundle::PowerBi] {
        for entry in results.bundle(bundle).into_iter().filter(|entry| entry.path.ends_with(".csv"))
        {
            let path = entry.path.clone();
            let mut contents = Vec::new();
            entry.open().read_to_end(&mut contents);
            let text = String::from_utf8(contents).unwrap();
            let odd = |field: &str| matches!(field, "inf" | "-inf" | "NaN");
            let line = text.lines().find(|line| line.split(',').any(odd));
            assert_eq!(line, None, "{path} with {extremes:?}");
        }
    }
}

#[test]
fn the_largest_numbers_there_are() {
    check(&[("1e15", "1e15")]);
    check(&[("", ""), ("1e15", "1e15"), ("", "1e15")]);
}

#[test]
fn the_smallest_numbers_there_are() {
    check(&[("", ""), ("5e-324", "5e-324"), ("1e-300", "1e-300")]);
    check(&[("1e15", "1e-300"), ("1e-300", "1e15"), ("", "")]);
}
