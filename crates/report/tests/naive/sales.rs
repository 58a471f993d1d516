//! Sales measures by looping over the rows.

use crate::assert_same;
use crate::data::{Data, Sale};
use chrono::{Datelike, Days, Months, NaiveDate};
use semantics::{Frame, SalesAxis, SalesFilter, SalesMeasure as M};
use std::collections::{BTreeMap, BTreeSet};

type Span = (NaiveDate, NaiveDate);

fn end_of_month(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).unwrap();
    first + Months::new(1) - Days::new(1)
}

fn is_month_end(day: NaiveDate) -> bool {
    day == end_of_month(day)
}

/// The period a text means, or the last complete month.
fn period(data: &Data, text: Option<&str>) -> Span {
    let (first, last) = (data.first_day(), data.last_day());
    let date = |year: i32, month: u32| NaiveDate::from_ymd_opt(year, month, 1);
    let months = |start: Option<NaiveDate>, count: u32| {
        start.map(|start| (start, start + Months::new(count) - Days::new(1)))
    };
    let read = |text: &str| -> Option<Span> {
        if text == "all" {
            return Some((first, last));
        }
        if let Some((from, to)) = text.split_once("..") {
            return Some((from.parse().ok()?, to.parse().ok()?));
        }
        let parts: Vec<&str> = text.split('-').collect();
        let year = parts[0].parse().ok()?;
        match parts.get(1) {
            None => months(date(year, 1), 12),
            Some(part) => match part.strip_prefix('q') {
                Some(quarter) => months(date(year, quarter.parse::<u32>().ok()? * 3 - 2), 3),
                None => months(date(year, part.parse().ok()?), 1),
            },
        }
    };
    let clipped = text.and_then(read).map(|(from, to)| (from.max(first), to.min(last)));
    if let Some(span) = clipped.filter(|(from, to)| from <= to) {
        return span;
    }
    let month = last.with_day(1).unwrap();
    let before = month - Months::new(1);
    let has_complete = is_month_end(last) || before < first.with_day(1).unwrap();
    let start = if has_complete { month } else { before };
    (start.max(first), end_of_month(start).min(last))
}

fn earlier(data: &Data, (from, to): Span, months: u32) -> Option<Span> {
    let back = |day: NaiveDate| {
        let moved = day - Months::new(months);
        if is_month_end(day) { end_of_month(moved) } else { moved }
    };
    let known = back(from) >= data.first_day().with_day(1).unwrap();
    (is_month_end(to) && known).then(|| (back(from), back(to)))
}

/// The rows of a period; rows come in order of time.
fn inside<'a>(sales: &[&'a Sale], (from, to): Span) -> Vec<&'a Sale> {
    let start = sales.partition_point(|sale| sale.day < from);
    sales[start..].iter().take_while(|sale| sale.day <= to).copied().collect()
}

fn revenue(sales: &[&Sale]) -> f64 {
    sales.iter().map(|sale| sale.revenue).sum()
}

fn distinct(sales: &[&Sale], of: fn(&Sale) -> u32) -> f64 {
    sales.iter().map(|sale| of(sale)).collect::<BTreeSet<u32>>().len() as f64
}

fn divide(a: f64, b: f64) -> Option<f64> {
    (b != 0.0).then(|| a / b)
}

fn rounded(revenue: f64) -> i64 {
    (revenue * 1e5).round() as i64
}

fn dense_rank(value: f64, groups: &BTreeMap<u32, f64>) -> Option<f64> {
    let above: BTreeSet<i64> =
        groups.values().map(|&other| rounded(other)).filter(|&o| o > rounded(value)).collect();
    (value > 0.0).then_some(above.len() as f64 + 1.0)
}

fn by(sales: &[&Sale], of: fn(&Sale) -> u32) -> BTreeMap<u32, f64> {
    let mut groups = BTreeMap::new();
    for sale in sales {
        *groups.entry(of(sale)).or_default() += sale.revenue;
    }
    groups
}

/// Rows that pass a filter, and the day each customer first appears in them.
struct Group<'a> {
    rows: Vec<&'a Sale>,
    first: Vec<Option<NaiveDate>>,
}

impl<'a> Group<'a> {
    fn new(data: &Data, rows: Vec<&'a Sale>) -> Self {
        let mut first = vec![None; data.customers()];
        for sale in &rows {
            let day: &mut Option<NaiveDate> = &mut first[sale.customer as usize];
            *day = Some(day.map_or(sale.day, |day| day.min(sale.day)));
        }
        Self { rows, first }
    }
}

/// What a measure is looked at in: a group in a period, and the revenue of every country and product beside
/// it under the same other filters.
struct Context<'a> {
    now: Vec<&'a Sale>,
    month_before: Option<Vec<&'a Sale>>,
    year_before: Option<Vec<&'a Sale>>,
    quarter: Vec<&'a Sale>,
    last: NaiveDate,
    first: &'a [Option<NaiveDate>],
    countries: &'a BTreeMap<u32, f64>,
    products: &'a BTreeMap<u32, f64>,
}

impl<'a> Context<'a> {
    fn new(
        data: &Data,
        group: &'a Group<'a>,
        period: Span,
        countries: &'a BTreeMap<u32, f64>,
        products: &'a BTreeMap<u32, f64>,
    ) -> Self {
        let (_, last) = period;
        let rows = &group.rows;
        let before = |months| Some(inside(rows, earlier(data, period, months)?));
        Self {
            now: inside(rows, period),
            month_before: before(1),
            year_before: before(12),
            quarter: inside(rows, (last - Days::new(89), last)),
            last,
            first: &group.first,
            countries,
            products,
        }
    }
}

fn value(data: &Data, measure: M, context: &Context<'_>) -> Option<f64> {
    let now = &context.now;
    let (month, year) = (context.month_before.as_ref(), context.year_before.as_ref());
    let orders = |sales: &[&Sale]| distinct(sales, |sale| sale.invoice);
    let customers = || distinct(now, |sale| sale.customer);
    let change = |of: &dyn Fn(&[&Sale]) -> f64, base: Option<&Vec<&Sale>>| {
        let base = of(base?);
        divide(of(now) - base, base)
    };
    match measure {
        M::Revenue => Some(revenue(now)),
        M::Orders => Some(orders(now)),
        M::Customers => Some(customers()),
        M::AverageOrderValue => divide(revenue(now), orders(now)),
        M::RevenuePerCustomer => divide(revenue(now), customers()),
        M::Units => Some(now.iter().map(|sale| sale.units).sum()),
        M::RevenuePreviousMonth => month.map(|sales| revenue(sales)),
        M::RevenueLastYear => year.map(|sales| revenue(sales)),
        M::RevenueMom => change(&revenue, month),
        M::RevenueYoy => change(&revenue, year),
        M::OrdersPreviousMonth => month.map(|sales| orders(sales)),
        M::OrdersLastYear => year.map(|sales| orders(sales)),
        M::OrdersMom => change(&orders, month),
        M::OrdersYoy => change(&orders, year),
        M::NewCustomers => {
            let after = context.last - Months::new(12);
            let new = |day: &&NaiveDate| **day > after && **day <= context.last;
            Some(context.first.iter().flatten().filter(new).count() as f64)
        }
        M::RepeatRate => {
            let mut invoices: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
            for sale in &context.quarter {
                invoices.entry(sale.customer).or_default().insert(sale.invoice);
            }
            let repeated = invoices.values().filter(|invoices| invoices.len() >= 2).count();
            divide(repeated as f64, invoices.len() as f64)
        }
        M::CountryRank if data.countries() == 0 => None,
        M::CountryRank => dense_rank(revenue(now), context.countries),
        M::ProductRank if data.products() == 0 => None,
        M::ProductRank => dense_rank(revenue(now), context.products),
    }
}

/// Which of so many members a filter lets through; numbers there are not match nothing.
fn passing(chosen: &[u32], members: usize) -> Vec<bool> {
    let chosen: BTreeSet<u32> = chosen.iter().copied().collect();
    (0..members.max(1) as u32)
        .map(|code| members == 0 || chosen.is_empty() || chosen.contains(&code))
        .collect()
}

/// Rows by member.
fn split<'a>(rows: &[&'a Sale], of: fn(&Sale) -> u32) -> BTreeMap<u32, Vec<&'a Sale>> {
    let mut groups: BTreeMap<u32, Vec<&Sale>> = BTreeMap::new();
    for sale in rows {
        groups.entry(of(sale)).or_default().push(sale);
    }
    groups
}

/// Sales measures whole and along axes.
pub fn check(data: &Data, filter: &SalesFilter, measures: &[M], axes: &[SalesAxis]) {
    let shown = period(data, filter.period.as_deref());
    let customer = passing(&filter.customer, data.customers());
    let country = passing(&filter.country, data.countries());
    let product = passing(&filter.product, data.products());
    let (country, product) = (
        |sale: &&&Sale| country[sale.country as usize],
        |sale: &&&Sale| product[sale.product as usize],
    );
    let customers: Vec<&Sale> =
        data.sales.iter().filter(|sale| customer[sale.customer as usize]).collect();
    let any_country: Vec<&Sale> = customers.iter().filter(product).copied().collect();
    let any_product: Vec<&Sale> = customers.iter().filter(country).copied().collect();
    let group = Group::new(data, any_country.iter().filter(country).copied().collect());
    let in_period = |period: Span| {
        let countries = by(&inside(&any_country, period), |sale| sale.country);
        let products = by(&inside(&any_product, period), |sale| sale.product);
        (countries, products)
    };
    let (countries, products) = in_period(shown);
    let whole = data.report.sales(measures, None, filter, None);
    let context = Context::new(data, &group, shown, &countries, &products);
    compare(data, measures, &whole, 0, &context, &|| format!("whole of {filter:?}"));
    for &axis in axes {
        let frame = data.report.sales(measures, Some(axis), filter, None);
        let what = |key: &str| format!("{axis:?} {key} of {filter:?}");
        match axis {
            SalesAxis::Month => {
                let months = frame.keys.len();
                // A few months of long histories, another few for another filter.
                let skipped = measures.len() + filter.customer.len();
                for index in (0..months).filter(|m| months < 6 || (m + skipped).is_multiple_of(6)) {
                    let name = &frame.keys[index].name;
                    let span = period(data, Some(name));
                    let (countries, products) = in_period(span);
                    let context = Context::new(data, &group, span, &countries, &products);
                    compare(data, measures, &frame, index, &context, &|| what(name));
                }
            }
            SalesAxis::Country => {
                let mut own = split(&any_country, |sale| sale.country);
                let mut all = split(&customers, |sale| sale.country);
                for code in 0..data.countries() as u32 {
                    let group = Group::new(data, own.remove(&code).unwrap_or_default());
                    let all = all.remove(&code).unwrap_or_default();
                    let products = by(&inside(&all, shown), |sale| sale.product);
                    let context = Context::new(data, &group, shown, &countries, &products);
                    compare_key(data, measures, &frame, code, &context, &|| what("country"));
                }
            }
            SalesAxis::Product => {
                let mut own = split(&any_product, |sale| sale.product);
                let mut all = split(&customers, |sale| sale.product);
                let step = data.products() / 100 + 1;
                for code in (0..data.products() as u32).step_by(step) {
                    let group = Group::new(data, own.remove(&code).unwrap_or_default());
                    let all = all.remove(&code).unwrap_or_default();
                    let countries = by(&inside(&all, shown), |sale| sale.country);
                    let context = Context::new(data, &group, shown, &countries, &products);
                    compare_key(data, measures, &frame, code, &context, &|| what("product"));
                }
            }
        }
    }
}

/// A mark of a ranked axis is there unless it has nothing to show.
fn compare_key(
    data: &Data,
    measures: &[M],
    frame: &Frame,
    code: u32,
    context: &Context<'_>,
    what: &dyn Fn() -> String,
) {
    let what = || format!("{} {code}", what());
    match frame.keys.iter().position(|key| key.code == code) {
        Some(index) => compare(data, measures, frame, index, context, &what),
        None => {
            for &measure in measures {
                let value = value(data, measure, context);
                assert!(value.is_none_or(|v| v == 0.0), "{}: {measure:?} is missing", what());
            }
        }
    }
}

fn compare(
    data: &Data,
    measures: &[M],
    frame: &Frame,
    index: usize,
    context: &Context<'_>,
    what: &dyn Fn() -> String,
) {
    for (column, &measure) in frame.columns.iter().zip(measures) {
        let expected = value(data, measure, context);
        assert_same(column[index], expected, || format!("{measure:?} {}", what()));
    }
}
