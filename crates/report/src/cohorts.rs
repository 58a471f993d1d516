//! Cohorts: customers by the month of their first purchase. Timeline *Sales Period*.

use crate::Report;
use crate::distinct::Distinct;
use crate::lines::Lines;
use frame::calendar::Month;
use semantics::{Matrix, SalesFilter};

/// A customer without a cohort.
const NONE: u32 = u32::MAX;

/// The month of each customer's first purchase, as a number among the months of the data.
#[derive(Clone, Debug)]
pub struct CohortOf(Vec<u32>);

impl CohortOf {
    /// The cohort of a customer; none for those who bought nothing.
    pub fn customer(&self, customer: u32) -> Option<u32> {
        Some(self.0[customer as usize]).filter(|&cohort| cohort != NONE)
    }
}

impl Report {
    /// Every cohort in every month: retention in the cells, active customers and revenue beside them, and the
    /// size of each cohort. Blank before a cohort began. The period does not restrict it; countries, products
    /// and customers restrict the purchases looked at.
    #[must_use]
    pub fn cohorts(&self, filter: &SalesFilter) -> Matrix {
        let lines = self.filtered_lines(filter);
        let cohort_of = self.cohort_of(&lines);
        let months = self.calendar.months().len();
        let mut sizes = vec![0_u32; months];
        let mut active = vec![0_u32; months * months];
        let mut revenue = vec![0.0; months * months];
        let mut buyers = Distinct::of(self.transactions.customer().cardinality());
        let mut newest = None;
        for line in lines {
            if newest.replace(line.month) != Some(line.month) {
                buyers.forget();
            }
            let Some(cohort) = cohort_of.customer(line.customer) else { continue };
            let cell = cohort as usize * months + line.month as usize;
            revenue[cell] += line.revenue;
            if buyers.insert(line.customer) {
                active[cell] += 1;
                sizes[cohort as usize] += u32::from(cohort == line.month);
            }
        }
        let cohorts: Vec<usize> = (0..months).filter(|&cohort| sizes[cohort] > 0).collect();
        let cells = |value: &dyn Fn(usize, usize) -> f64| -> Vec<Option<f64>> {
            let row = |&cohort: &usize| {
                (0..months).map(move |month| {
                    (month >= cohort).then(|| value(cohort, cohort * months + month))
                })
            };
            cohorts.iter().flat_map(row).collect()
        };
        Matrix {
            rows: cohorts.iter().map(|&cohort| self.month_key(cohort as u32)).collect(),
            columns: (0..months).map(|month| self.month_key(month as u32)).collect(),
            cells: cells(&|cohort, cell| f64::from(active[cell]) / f64::from(sizes[cohort])),
            active: cells(&|_, cell| f64::from(active[cell])),
            revenue: cells(&|_, cell| revenue[cell]),
            sizes: cohorts.iter().map(|&cohort| f64::from(sizes[cohort])).collect(),
        }
    }

    /// The cohort of every customer with a line.
    pub(crate) fn cohort_of(&self, lines: &[FilteredLine]) -> CohortOf {
        let mut cohorts = vec![NONE; self.transactions.customer().cardinality()];
        for line in lines.iter().rev() {
            cohorts[line.customer as usize] = line.month;
        }
        CohortOf(cohorts)
    }

    /// The lines that pass a filter, whatever its period, in order of time.
    pub(crate) fn filtered_lines(&self, filter: &SalesFilter) -> Vec<FilteredLine> {
        let of_products = self.orders_of_products(&filter.product);
        let orders = of_products.as_ref().unwrap_or(&self.orders);
        let pass = self.line_filter(filter);
        let mut months = MonthOfDay::default();
        let passing = orders.all().iter().filter(|&&order| pass.pass(orders, order));
        let lines = passing.map(|&order| FilteredLine {
            customer: orders.customer(order),
            invoice: orders.invoice(order),
            month: self.calendar.number_of(months.month(orders.day(order))) as u32,
            revenue: orders.revenue(order),
        });
        lines.collect()
    }
}

/// A line with its month's number.
#[derive(Clone, Copy, Debug)]
pub struct FilteredLine {
    pub customer: u32,
    pub invoice: u32,
    pub month: u32,
    pub revenue: f64,
}

/// The month of a day, remembered: consecutive lines share their day.
#[derive(Default)]
struct MonthOfDay(Option<(frame::calendar::Day, Month)>);

impl MonthOfDay {
    fn month(&mut self, day: frame::calendar::Day) -> Month {
        match self.0 {
            Some((known, month)) if known == day => month,
            _ => {
                let month = day.month();
                self.0 = Some((day, month));
                month
            }
        }
    }
}
