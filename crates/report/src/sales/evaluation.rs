//! Sales measures over lines in order of time.

use crate::distinct::Distinct;
use crate::lines::Lines;
use crate::members::Members;
use crate::period::{Calendar, Period, YEAR, months_before};
use frame::calendar::Day;
use ingest::Transactions;
use semantics::SalesMeasure;

/// Days before the last one that the repeat rate looks back.
const REPEAT_DAYS: i32 = 89;

/// What lines a filter lets through.
#[derive(Clone, Debug, Default)]
pub struct LineFilter {
    pub country: Members,
    pub customer: Members,
}

impl LineFilter {
    pub fn pass(&self, lines: &impl Lines, line: u32) -> bool {
        self.country.pass(lines.country(line)) && self.customer.pass(lines.customer(line))
    }
}

/// The part of `ids`, which are in order of time, that lies in a period.
pub fn within<'a>(lines: &impl Lines, ids: &'a [u32], period: Period) -> &'a [u32] {
    let start = ids.partition_point(|&line| lines.day(line) < period.first);
    let end = ids.partition_point(|&line| lines.day(line) <= period.last);
    &ids[start..end.max(start)]
}

/// What is summed and counted over a period.
#[derive(Clone, Copy, Debug, Default)]
pub struct Totals {
    pub revenue: f64,
    pub units: f64,
    pub orders: u32,
    pub customers: u32,
}

/// Evaluates measures over lines that pass a filter, with the room counting takes.
pub struct Evaluation<'a, L> {
    lines: &'a L,
    filter: &'a LineFilter,
    calendar: Calendar,
    invoices: Distinct,
    customers: Distinct,
    repeaters: Distinct,
    first_invoice: Vec<u32>,
}

impl<'a, L: Lines> Evaluation<'a, L> {
    pub fn new(
        transactions: &Transactions,
        calendar: Calendar,
        lines: &'a L,
        filter: &'a LineFilter,
    ) -> Self {
        let customers = transactions.customer().cardinality();
        Self {
            lines,
            filter,
            calendar,
            invoices: Distinct::of(transactions.invoice().cardinality()),
            customers: Distinct::of(customers),
            repeaters: Distinct::of(customers),
            first_invoice: vec![0; customers],
        }
    }

    /// A row of measures for each period, over lines in order of time.
    pub fn measure(
        &mut self,
        measures: &[SalesMeasure],
        ids: &[u32],
        periods: &[Period],
    ) -> Vec<Vec<Option<f64>>> {
        let first_days = if measures.contains(&SalesMeasure::NewCustomers) {
            self.first_days(ids)
        } else {
            Vec::new()
        };
        let rows = periods.iter().map(|&period| {
            let mut known = Known { ids, period, current: None, month: None, year: None };
            measures.iter().map(|&measure| self.value(measure, &mut known, &first_days)).collect()
        });
        rows.collect()
    }

    fn value(
        &mut self,
        measure: SalesMeasure,
        known: &mut Known<'_>,
        first_days: &[Day],
    ) -> Option<f64> {
        use SalesMeasure as M;
        let orders = |totals: Totals| f64::from(totals.orders);
        let revenue = |totals: Totals| totals.revenue;
        match measure {
            M::Revenue => Some(known.current(self).revenue),
            M::Units => Some(known.current(self).units),
            M::Orders => Some(orders(known.current(self))),
            M::Customers => Some(f64::from(known.current(self).customers)),
            M::AverageOrderValue => {
                let now = known.current(self);
                ratio(now.revenue, orders(now))
            }
            M::RevenuePerCustomer => {
                let now = known.current(self);
                ratio(now.revenue, f64::from(now.customers))
            }
            M::RevenuePreviousMonth => known.month_before(self).map(revenue),
            M::RevenueLastYear => known.year_before(self).map(revenue),
            M::OrdersPreviousMonth => known.month_before(self).map(orders),
            M::OrdersLastYear => known.year_before(self).map(orders),
            M::RevenueMom => {
                change(revenue(known.current(self)), revenue(known.month_before(self)?))
            }
            M::RevenueYoy => {
                change(revenue(known.current(self)), revenue(known.year_before(self)?))
            }
            M::OrdersMom => change(orders(known.current(self)), orders(known.month_before(self)?)),
            M::OrdersYoy => change(orders(known.current(self)), orders(known.year_before(self)?)),
            M::NewCustomers => {
                let last = known.period.last;
                let after = months_before(last, YEAR);
                let until = |day: Day| first_days.partition_point(|&first| first <= day);
                Some((until(last) - until(after)) as f64)
            }
            M::RepeatRate => self.repeat_rate(known.ids, known.period.last),
            // Ranks compare groups, which a single evaluation does not see: see `ranks`.
            M::CountryRank | M::ProductRank => None,
        }
    }

    /// What the lines of a period sum to.
    pub fn totals(&mut self, ids: &[u32], period: Period) -> Totals {
        self.invoices.forget();
        self.customers.forget();
        let mut totals = Totals::default();
        for &line in within(self.lines, ids, period) {
            if self.filter.pass(self.lines, line) {
                totals.revenue += self.lines.revenue(line);
                totals.units += self.lines.units(line);
                totals.orders += u32::from(self.invoices.insert(self.lines.invoice(line)));
                totals.customers += u32::from(self.customers.insert(self.lines.customer(line)));
            }
        }
        totals
    }

    /// The day of each customer's first line, ascending.
    fn first_days(&mut self, ids: &[u32]) -> Vec<Day> {
        self.customers.forget();
        let mut days = Vec::new();
        for &line in ids {
            if self.filter.pass(self.lines, line)
                && self.customers.insert(self.lines.customer(line))
            {
                days.push(self.lines.day(line));
            }
        }
        days
    }

    fn repeat_rate(&mut self, ids: &[u32], last: Day) -> Option<f64> {
        self.customers.forget();
        self.repeaters.forget();
        let (mut buyers, mut repeaters) = (0, 0);
        let days = Period { first: Day(last.0 - REPEAT_DAYS), last };
        for &line in within(self.lines, ids, days) {
            if self.filter.pass(self.lines, line) {
                let (customer, invoice) = (self.lines.customer(line), self.lines.invoice(line));
                let first = &mut self.first_invoice[customer as usize];
                if self.customers.insert(customer) {
                    buyers += 1;
                    *first = invoice;
                } else if *first != invoice && self.repeaters.insert(customer) {
                    repeaters += 1;
                }
            }
        }
        ratio(f64::from(repeaters), f64::from(buyers))
    }
}

/// What has been summed for one period, so that measures share it.
struct Known<'a> {
    ids: &'a [u32],
    period: Period,
    current: Option<Totals>,
    month: Option<Option<Totals>>,
    year: Option<Option<Totals>>,
}

impl Known<'_> {
    fn current<L: Lines>(&mut self, evaluation: &mut Evaluation<'_, L>) -> Totals {
        *self.current.get_or_insert_with(|| evaluation.totals(self.ids, self.period))
    }

    fn month_before<L: Lines>(&mut self, evaluation: &mut Evaluation<'_, L>) -> Option<Totals> {
        *self.month.get_or_insert_with(|| {
            let period = evaluation.calendar.earlier(self.period, 1)?;
            Some(evaluation.totals(self.ids, period))
        })
    }

    fn year_before<L: Lines>(&mut self, evaluation: &mut Evaluation<'_, L>) -> Option<Totals> {
        *self.year.get_or_insert_with(|| {
            let period = evaluation.calendar.earlier(self.period, YEAR)?;
            Some(evaluation.totals(self.ids, period))
        })
    }
}

/// A quotient; blank where it would divide by nothing.
pub fn ratio(part: f64, whole: f64) -> Option<f64> {
    (whole != 0.0).then(|| part / whole)
}

fn change(now: f64, base: f64) -> Option<f64> {
    ratio(now - base, base)
}
