//! The tables figures are looked at by.

use super::{Rows, year_and_quarter};
use crate::Results;
use crate::table_stream::Row;
use frame::calendar::{Day, Month};
use semantics::{ActionMode, TOP_CHOICES};
use std::collections::BTreeMap;
use vocabulary::{Action, Member, Offer, Priority, RiskBucket, Segment};

/// What stands where a file names no products or countries.
const UNKNOWN: &str = "Unknown";

/// The rows of a dimension; `None` where no dimension has the name.
pub fn rows<'a>(results: &'a Results, table: &str) -> Option<Rows<'a>> {
    Some(match table {
        "calendar" => calendar(results),
        "snapshot_dates" => snapshots(results),
        "dim_customer" => customers(results),
        "dim_product" => products(results),
        "dim_country" => countries(results),
        "dim_segment" => members(&Segment::MEMBERS),
        "dim_risk" => members(&RiskBucket::MEMBERS),
        "dim_priority" => members(&Priority::MEMBERS),
        "dim_action" => members(&Action::MEMBERS),
        "dim_offer" => members(&Offer::MEMBERS),
        "dim_cohort" => cohorts(results),
        "action_mode" => ordered(ActionMode::ALL.map(|mode| mode.title().en).to_vec()),
        "top_n" => (TOP_CHOICES.len(), Box::new(|number, row| row.number(TOP_CHOICES[number]))),
        _ => return None,
    })
}

fn calendar(results: &Results) -> Rows<'_> {
    let (first, last) = results.report.days();
    let write = move |number: usize, row: &mut Row| {
        let day = Day(first.0 + number as i32);
        let month = day.month().iso();
        let (year, quarter) = year_and_quarter(&month);
        row.text(&day.iso());
        row.text(year);
        row.text(&format!("{year}-Q{quarter}"));
        row.text(&month);
    };
    ((last.0 - first.0 + 1).max(0) as usize, Box::new(write))
}

fn snapshots(results: &Results) -> Rows<'_> {
    let days = results.table.snapshots().days();
    let write = move |number: usize, row: &mut Row| {
        let day = days[number].iso();
        row.text(&day);
        row.text(&day);
    };
    (days.len(), Box::new(write))
}

fn customers(results: &Results) -> Rows<'_> {
    let ids = results.transactions.customer();
    let first = results.report.first_days();
    let write = move |number: usize, row: &mut Row| {
        let customer = number as u32;
        row.number(customer);
        row.text(ids.text(customer));
        row.text(country_name(results, results.report.country_of(customer)));
        row.text(&first[number].iso());
    };
    (ids.cardinality(), Box::new(write))
}

fn products(results: &Results) -> Rows<'_> {
    let Some(products) = results.transactions.product() else {
        let write = |_, row: &mut Row| {
            row.number(0);
            [UNKNOWN, "", UNKNOWN].iter().for_each(|text| row.text(text));
        };
        return (1, Box::new(write));
    };
    let description = move |product: u32| results.report.description(product).unwrap_or_default();
    let labels = distinct_labels((0..products.cardinality() as u32).map(|product| {
        format!("{} {}", products.text(product), description(product)).trim().to_owned()
    }));
    let write = move |number: usize, row: &mut Row| {
        let product = number as u32;
        row.number(product);
        row.text(products.text(product));
        row.text(description(product));
        row.text(&labels[number]);
    };
    (products.cardinality(), Box::new(write))
}

fn countries(results: &Results) -> Rows<'_> {
    let count = results.transactions.country().map_or(1, |countries| countries.cardinality());
    let labels = country_labels(results);
    let write = move |number: usize, row: &mut Row| {
        row.number(number);
        row.text(&labels[number]);
    };
    (count, Box::new(write))
}

/// The name of every country as the model has it.
pub fn country_labels(results: &Results) -> Vec<String> {
    let count = results.transactions.country().map_or(1, |countries| countries.cardinality());
    distinct_labels((0..count as u32).map(|code| country_name(results, code).to_owned()))
}

fn country_name(results: &Results, code: u32) -> &str {
    let name = results.transactions.country().map_or("", |countries| countries.text(code)).trim();
    if name.is_empty() { UNKNOWN } else { name }
}

/// Texts that DAX would take for one another (it does not see case) get a number behind them.
fn distinct_labels(labels: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let distinct = labels.map(|label| {
        let times = seen.entry(label.to_lowercase()).or_default();
        *times += 1;
        if *times == 1 { label } else { format!("{label} ({times})") }
    });
    distinct.collect()
}

fn cohorts(results: &Results) -> Rows<'_> {
    let (first, last) = results.report.days();
    let first = first.month().0;
    let write = move |number: usize, row: &mut Row| {
        let month = Month(first + number as i32);
        row.text(&month.iso());
        row.text(&month.first_day().iso());
        row.text(&month.last_day().iso());
    };
    ((last.month().0 - first + 1).max(0) as usize, Box::new(write))
}

fn members<'a>(members: &'static [Member]) -> Rows<'a> {
    ordered(members.iter().map(|member| member.title.en).collect())
}

/// A name and its place.
fn ordered<'a>(names: Vec<&'static str>) -> Rows<'a> {
    let count = names.len();
    let write = move |number: usize, row: &mut Row| {
        row.text(names[number]);
        row.number(number + 1);
    };
    (count, Box::new(write))
}

#[cfg(test)]
mod tests {
    use super::distinct_labels;

    #[test]
    fn labels_that_differ_in_case_alone_are_numbered() {
        let labels = ["85123A", "85123a", "22423", "85123A"].map(str::to_owned);
        let distinct = distinct_labels(labels.into_iter());
        assert_eq!(distinct, ["85123A", "85123a (2)", "22423", "85123A (3)"]);
    }
}
