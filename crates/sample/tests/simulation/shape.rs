//! The default data has the shape of the real retailer's.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    sync::LazyLock,
};

use chrono::{Datelike, Weekday};
use sample::Settings;

use crate::table::{Row, rows};

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| rows(Settings::default()));

fn check_share(name: &str, expect: Range<f64>, holds: impl Fn(&Row) -> bool) {
    let share = ROWS.iter().filter(|row| holds(row)).count() as f64 / ROWS.len() as f64;
    assert!(expect.contains(&share), "{name}: {share} not in {expect:?}");
}

#[test]
fn shares_are_as_in_the_real_data() {
    check_share("returns", 0.01..0.03, Row::is_return);
    check_share("negative", 0.012..0.04, |row| row.quantity < 0);
    check_share("without customer", 0.17..0.25, |row| row.customer.is_none());
    check_share("at home", 0.87..0.94, |row| row.country == "United Kingdom");
    check_share("postage", 0.001..0.008, |row| row.code == "POST");
    check_share("free", 0.002..0.01, |row| row.cents == 0);
    check_share("under a pound", 0.1..0.3, |row| row.cents < 100);
    check_share("over ten pounds", 0.02..0.1, |row| row.cents > 1_000);
    check_share("autumn", 0.32..0.4, |row| (9..=11).contains(&row.date().month()));
}

#[test]
fn the_row_count_grows_with_the_customers() {
    assert!((280_000..360_000).contains(&ROWS.len()), "{}", ROWS.len());
    for seed in 1..=3 {
        let rows = rows(Settings { customers: 2_000, seed }).len() * 2;
        assert!((264_000..376_000).contains(&rows), "seed {seed}: {rows}");
    }
}

#[test]
fn time_runs_forward_in_business_hours() {
    assert!(ROWS.is_sorted_by_key(|row| &row.timestamp));
    for row in ROWS.iter() {
        assert_ne!(row.date().weekday(), Weekday::Sat, "{}", row.text);
        assert!(("07:00:00".."20:00:00").contains(&&row.timestamp[11..]), "{}", row.text);
    }
    assert_eq!(ROWS[0].timestamp[..10], *"2023-12-01");
    assert_eq!(ROWS[ROWS.len() - 1].timestamp[..10], *"2025-12-09");
}

#[test]
fn an_invoice_is_one_customer_at_one_time() {
    let mut invoices = BTreeMap::new();
    for row in ROWS.iter() {
        let head = (&row.timestamp, row.customer, &row.country);
        assert_eq!(*invoices.entry(&row.invoice).or_insert(head), head, "{}", row.text);
    }
}

#[test]
fn a_few_rows_are_exact_duplicates() {
    let distinct: BTreeSet<&str> = ROWS.iter().map(|row| row.text.as_str()).collect();
    let duplicates = ROWS.len() - distinct.len();
    assert!((ROWS.len() / 200..ROWS.len() / 40).contains(&duplicates), "{duplicates}");
}

#[test]
fn returns_follow_purchases_of_the_same_goods_at_the_same_price() {
    let mut bought = BTreeMap::new();
    for row in ROWS.iter().filter(|row| row.customer.is_some()) {
        let key = (row.customer, &row.code, row.cents);
        if row.is_return() {
            assert!(row.quantity < 0, "{}", row.text);
            let most: &i64 = bought.get(&key).unwrap_or_else(|| panic!("{}", row.text));
            assert!(-row.quantity <= *most, "{}", row.text);
        } else {
            let most = bought.entry(key).or_insert(0);
            *most = row.quantity.max(*most);
        }
    }
}

#[test]
fn few_customers_bring_most_of_the_revenue() {
    let mut revenue = BTreeMap::new();
    for row in ROWS.iter().filter(|row| row.is_purchase()) {
        if let Some(customer) = row.customer {
            *revenue.entry(customer).or_insert(0) += row.quantity * row.cents;
        }
    }
    let mut revenue: Vec<i64> = revenue.into_values().collect();
    revenue.sort_unstable_by_key(|cents| -cents);
    let top: i64 = revenue[..revenue.len() / 10].iter().sum();
    let share = top as f64 / revenue.iter().sum::<i64>() as f64;
    assert!((0.4..0.8).contains(&share), "{share}");
}

#[test]
fn months_show_season_and_growth() {
    let mut months = BTreeMap::new();
    for row in ROWS.iter().filter(|row| row.is_purchase()) {
        *months.entry(&row.timestamp[..7]).or_insert(0) += 1;
    }
    assert_eq!(months.len(), 25);
    for year in ["2024", "2025"] {
        let [january, june, november] =
            ["01", "06", "11"].map(|month| months[&*format!("{year}-{month}")]);
        assert!(january < june && june * 3 < november * 2, "{year}");
    }
    let total = |year: &str| -> i32 {
        let of_year =
            months.iter().filter(|(month, _)| month.starts_with(year) && !month.ends_with("-12"));
        of_year.map(|(_, count)| count).sum()
    };
    let growth = f64::from(total("2025")) / f64::from(total("2024"));
    assert!((1.03..1.35).contains(&growth), "{growth}");
}
