//! The gate before training: each check fails alone, and what it offers works.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use pipeline::{Loader, Settings};
use protocol::{ModelOutcome, RawSettings, Summary};
use vocabulary::Check;

/// Sales of customers who each buy in some of the months, on a day of their own.
struct Shop {
    customers: u32,
    months: u32,
    /// Does this customer buy in this month?
    buys: fn(u32, u32) -> bool,
}

impl Shop {
    fn csv(&self) -> String {
        let mut csv = String::from("Invoice,InvoiceDate,Customer ID,Quantity,Price\n");
        for month in 0..self.months {
            for customer in (0..self.customers).filter(|&customer| (self.buys)(customer, month)) {
                let (year, month) = (2022 + month / 12, 1 + month % 12);
                let (day, price) = (1 + customer % 28, 2 + customer % 9);
                csv.push_str(&format!(
                    "{year}{month:02}-{customer},{year}-{month:02}-{day:02},c{customer},1,{price}\n"
                ));
            }
        }
        csv
    }

    fn summary(&self, settings: RawSettings) -> Summary {
        let mut loader = Loader::new(Settings::try_from(settings).unwrap());
        loader.push(self.csv().as_bytes()).unwrap();
        let mut run = loader.finish().unwrap();
        while run.advance() {}
        run.finish().summary()
    }

    fn failed(&self) -> Vec<Check> {
        let summary = self.summary(RawSettings::default());
        summary.readiness.failed().map(|checked| checked.check).collect()
    }
}

/// Some stay for good, some leave after a while, some come and go.
fn mixed(customer: u32, month: u32) -> bool {
    match customer % 3 {
        0 => true,
        1 => month <= customer % 17,
        _ => (month + customer).is_multiple_of(4),
    }
}

const ENOUGH: Shop = Shop { customers: 600, months: 18, buys: mixed };

#[test]
fn enough_is_enough() {
    assert_eq!(ENOUGH.failed(), []);
    let summary = ENOUGH.summary(RawSettings::default());
    assert_eq!(summary.readiness.checks.len(), Check::ALL.len());
    assert_eq!(summary.readiness.offered_window_days, None);
    assert!(matches!(summary.model, ModelOutcome::Trained { .. }));
}

#[test]
fn what_only_makes_a_model_weaker_does_not_forbid_it() {
    let few = Shop { customers: 200, ..ENOUGH };
    assert_eq!(few.failed(), [Check::Customers]);
    assert!(matches!(few.summary(RawSettings::default()).model, ModelOutcome::Trained { .. }));

    let thinning = Shop { buys: |c, m| mixed(c, m) && (m < 15 || c < 10), ..ENOUGH };
    assert_eq!(thinning.failed(), [Check::RecentOrders]);

    // Each buys once or twice, in a month of their own.
    let once = Shop { buys: |c, m| m == c % 18 || m == c % 18 + 2, ..ENOUGH };
    assert_eq!(once.failed(), [Check::RepeatCustomers]);
}

#[test]
fn what_training_cannot_do_without_blocks_it() {
    let loyal = Shop { buys: |_, _| true, ..ENOUGH };
    assert_eq!(loyal.failed(), [Check::Classes]);

    let handful = Shop { customers: 12, ..ENOUGH };
    assert!(handful.failed().contains(&Check::Records));

    for shop in [loyal, handful] {
        let summary = shop.summary(RawSettings::default());
        assert!(matches!(summary.model, ModelOutcome::Unavailable { .. }));
        assert!(summary.readiness.failed().any(|checked| checked.check.blocks()));
    }
}

#[test]
fn a_shorter_window_is_offered_and_trains() {
    let short = Shop { months: 6, ..ENOUGH };
    let summary = short.summary(RawSettings::default());
    let failed: Vec<Check> = summary.readiness.failed().map(|checked| checked.check).collect();
    assert_eq!(failed, [Check::History, Check::MonthEnds]);
    assert!(matches!(summary.model, ModelOutcome::Unavailable { .. }), "it is not used unasked");

    let label_window_days = summary.readiness.offered_window_days.unwrap();
    assert_eq!(label_window_days, 45, "the longest that works");
    let again = short.summary(RawSettings { label_window_days, ..RawSettings::default() });
    assert!(matches!(again.model, ModelOutcome::Trained { .. }));

    let too_short = Shop { months: 2, ..ENOUGH };
    assert_eq!(too_short.summary(RawSettings::default()).readiness.offered_window_days, None);
}
