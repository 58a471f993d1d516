//! The CSVs hold what the model reads.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{Loader, Results, Settings};
use std::collections::BTreeMap;
use vocabulary::Bundle;

/// A shop of three customers, with or without optional columns.
fn results(header: &str, rows: &[&str]) -> Results {
    let mut loader = Loader::new(Settings::default());
    loader.push(format!("{header}\n{}\n", rows.join("\n")).as_bytes()).unwrap();
    let mut run = loader.finish().unwrap();
    while run.advance() {}
    run.finish()
}

fn files(results: &Results) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for entry in results.bundle(Bundle::PowerBi) {
        let path = entry.path.clone();
        let mut bytes = Vec::new();
        entry.open().read_to_end(&mut bytes);
        files.insert(path, String::from_utf8(bytes).unwrap());
    }
    files
}

#[test]
fn every_table_has_its_columns_and_rows() {
    let results = results(
        "Invoice,StockCode,Description,InvoiceDate,Customer ID,Quantity,Price,Country",
        &[
            "1,85123A,HEART,2011-01-10 09:00:00,ann,2,5.0,France",
            "1,85123a,HEART,2011-01-10 09:00:00,ann,1,5.0,France",
            "2,22423,CAKESTAND,2011-02-20 09:30:00,bob,1,3.0,Spain",
            "3,22423,CAKESTAND,2011-03-02 10:00:00,ann,1,3.0,Spain",
        ],
    );
    let files = files(&results);
    for table in powerbi::TABLES {
        let text = &files[&format!("data/{}", table.file_name())];
        let mut lines = text.lines();
        let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
        assert_eq!(lines.next().unwrap(), names.join(","), "{}", table.name);
        for line in lines {
            assert_eq!(line.split(',').count(), names.len(), "{}: {line}", table.name);
        }
    }
    let lines = |table: &str| files[&format!("data/{table}.csv")].lines().collect::<Vec<_>>();
    assert_eq!(lines("calendar").len(), 1 + 22 + 28 + 2, "every day from the first to the last");
    assert_eq!(lines("calendar")[1], "2011-01-10,2011,2011-Q1,2011-01");
    assert_eq!(lines("sales")[1], "2011-01-10,2011-01-10 09:00:00,0,1,0,1,0,0,2,5,10");
    assert_eq!(lines("sales")[4], "2011-03-02,2011-03-02 10:00:00,2,3,0,0,1,2,1,3,3");
    assert_eq!(lines("dim_product")[3], "2,85123a,HEART,85123a HEART (2)");
    assert_eq!(lines("dim_customer")[1], "0,ann,France,2011-01-10");
    assert_eq!(lines("dim_cohort")[2], "2011-02,2011-02-01,2011-02-28");
    assert_eq!(lines("top_n"), ["TopN", "5", "10", "15", "20"]);
    assert_eq!(
        lines("scores")[1],
        "2011-01-31,0,0,New Customers,,,,,,,,15,1,20",
        "no model, no risk"
    );
}

#[test]
fn a_file_without_products_and_countries_has_one_of_each() {
    let results = results(
        "Invoice,InvoiceDate,Customer ID,Quantity,Price",
        &["1,2011-01-10 09:00:00,ann,2,5.0"],
    );
    let files = files(&results);
    assert_eq!(
        files["data/dim_product.csv"],
        "ProductKey,StockCode,Description,Product\n0,Unknown,,Unknown\n"
    );
    assert_eq!(files["data/dim_country.csv"], "CountryKey,Country\n0,Unknown\n");
}
