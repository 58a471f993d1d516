//! Realised sales by calendar month. Timeline: *Sales Period*.

use frame::calendar::{Day, Month};
use ingest::Transactions;
use protocol::{MonthlySales, SalesPeriod};

/// Months in a year.
const YEAR: usize = 12;

/// Sales of every calendar month from the first to the last transaction.
#[must_use]
pub fn monthly_sales(transactions: &Transactions) -> Vec<MonthlySales> {
    let time = transactions.time();
    let (Some(&first), Some(&last)) = (time.first(), time.last()) else { return Vec::new() };
    let (first_month, last_day) = (Day::of(first).month(), Day::of(last));
    let mut months: Vec<MonthlySales> = (first_month.0..=last_day.month().0)
        .map(|month| MonthlySales {
            month: Month(month).iso(),
            revenue: 0.0,
            orders: 0,
            customers: 0,
            units: 0.0,
            complete: Month(month).last_day() <= last_day,
        })
        .collect();
    let mut new_order = FirstInMonth::new(transactions.invoice().cardinality());
    let mut new_customer = FirstInMonth::new(transactions.customer().cardinality());
    let mut days = MonthOfDay::default();
    for (row, &moment) in time.iter().enumerate() {
        let month = days.month(Day::of(moment));
        let sales = &mut months[(month.0 - first_month.0) as usize];
        sales.revenue += transactions.total_price(row);
        sales.units += transactions.quantity()[row];
        sales.orders += new_order.count(transactions.invoice().codes()[row], month);
        sales.customers += new_customer.count(transactions.customer().codes()[row], month);
    }
    months
}

/// The newest complete month and its change; the newest month at all where none is complete.
#[must_use]
pub fn last_complete_month(months: &[MonthlySales]) -> Option<SalesPeriod> {
    let position =
        months.iter().rposition(|month| month.complete).or(months.len().checked_sub(1))?;
    let current = &months[position];
    // A change against an incomplete month, or of one, would mislead: it stays blank.
    let base = |back: usize| {
        let base = position.checked_sub(back).map(|position| &months[position]);
        base.filter(|base| current.complete && base.complete)
    };
    let change = |back, value: fn(&MonthlySales) -> f64| {
        let base = base(back).map(value).filter(|&base| base != 0.0)?;
        Some(value(current) / base - 1.0)
    };
    let ratio = |count: u64| if count == 0 { 0.0 } else { current.revenue / count as f64 };
    Some(SalesPeriod {
        month: current.month.clone(),
        complete: current.complete,
        revenue: current.revenue,
        orders: current.orders,
        customers: current.customers,
        average_order_value: ratio(current.orders),
        revenue_per_customer: ratio(current.customers),
        revenue_mom: change(1, |month| month.revenue),
        revenue_yoy: change(YEAR, |month| month.revenue),
        orders_mom: change(1, |month| month.orders as f64),
        orders_yoy: change(YEAR, |month| month.orders as f64),
    })
}

/// Counts each code once a month, for rows in order of time.
struct FirstInMonth {
    last_month: Vec<Month>,
}

impl FirstInMonth {
    fn new(codes: usize) -> Self {
        Self { last_month: vec![Month(i32::MIN); codes] }
    }

    fn count(&mut self, code: u32, month: Month) -> u64 {
        let last = std::mem::replace(&mut self.last_month[code as usize], month);
        u64::from(last != month)
    }
}

/// The month of a day, remembered: consecutive rows share their day.
struct MonthOfDay {
    day: Day,
    month: Month,
}

impl Default for MonthOfDay {
    fn default() -> Self {
        Self { day: Day(0), month: Day(0).month() }
    }
}

impl MonthOfDay {
    fn month(&mut self, day: Day) -> Month {
        if day != self.day {
            (self.day, self.month) = (day, day.month());
        }
        self.month
    }
}

#[cfg(test)]
mod tests {
    use super::last_complete_month;
    use protocol::MonthlySales;

    fn month(revenue: f64, orders: u64, complete: bool) -> MonthlySales {
        MonthlySales { month: String::new(), revenue, orders, customers: 2, units: 1.0, complete }
    }

    #[test]
    fn changes_need_a_complete_base() {
        let mut months = vec![month(100.0, 10, true); 12];
        months.extend([month(150.0, 5, true), month(9.0, 1, false)]);
        let period = last_complete_month(&months).unwrap();
        assert_eq!(
            (period.revenue, period.revenue_mom, period.orders_yoy),
            (150.0, Some(0.5), Some(-0.5))
        );
        assert_eq!((period.average_order_value, period.revenue_per_customer), (30.0, 75.0));

        let period = last_complete_month(&months[12..13]).unwrap();
        assert_eq!((period.revenue_mom, period.revenue_yoy), (None, None));
        let period = last_complete_month(&months[13..]).unwrap();
        assert!(!period.complete && period.revenue == 9.0);
        assert!(last_complete_month(&[]).is_none());
    }
}
