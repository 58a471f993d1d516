//! Timeline *Sales Period*: measures whole or along an axis.

pub mod evaluation;
mod products;
mod ranks;

use crate::Report;
use crate::frames::{Marks, frame_of, split_frame};
use crate::lines::{Lines, Orders, Rows};
use crate::members::Members;
use crate::period::Period;
use evaluation::{Evaluation, LineFilter};
use frame::Groups;
use ranks::Ladder;
use semantics::{Frame, Key, Matrix, SalesAxis, SalesFilter, SalesMeasure};

impl Report {
    /// Sales measures, whole (one key) or along an axis. Countries and products come by the first measure,
    /// largest first, without those that have nothing to show; at most `top` of them if given.
    #[must_use]
    pub fn sales(
        &self,
        measures: &[SalesMeasure],
        by: Option<SalesAxis>,
        filter: &SalesFilter,
        top: Option<usize>,
    ) -> Frame {
        let marks = self.sales_marks(measures, by, filter);
        let ranked = matches!(by, Some(SalesAxis::Country | SalesAxis::Product));
        frame_of(marks, measures.len(), ranked, top, |code| self.sales_key(by, code))
    }

    /// One sales measure along an axis, each mark divided along another.
    #[must_use]
    pub fn sales_split(
        &self,
        measure: SalesMeasure,
        by: SalesAxis,
        split: SalesAxis,
        filter: &SalesFilter,
    ) -> Matrix {
        let rows = self.sales(&[measure], Some(by), filter, None).keys;
        let columns = self.sales(&[measure], Some(split), filter, None).keys;
        let frames = rows.iter().map(|key| {
            let mut filter = filter.clone();
            narrow(&mut filter, Some(by), key.code, &key.name);
            self.sales(&[measure], Some(split), &filter, None)
        });
        split_frame(rows.clone(), columns, frames)
    }

    fn sales_marks(
        &self,
        measures: &[SalesMeasure],
        by: Option<SalesAxis>,
        filter: &SalesFilter,
    ) -> Marks {
        let mut filter = filter.clone();
        match by {
            Some(SalesAxis::Country) => filter.country.clear(),
            Some(SalesAxis::Product) => filter.product.clear(),
            Some(SalesAxis::Month) | None => {}
        }
        // A rank is made of revenues, so that is what is evaluated in its place.
        let summed: Vec<SalesMeasure> = measures
            .iter()
            .map(
                |&measure| {
                    if ranked_axis(measure).is_some() { SalesMeasure::Revenue } else { measure }
                },
            )
            .collect();
        let mut marks = self.summed_marks(&summed, by, &filter);
        for (column, &measure) in measures.iter().enumerate() {
            if let Some(axis) = ranked_axis(measure) {
                self.rank(&mut marks, column, axis, by, &filter);
            }
        }
        marks
    }

    fn summed_marks(
        &self,
        measures: &[SalesMeasure],
        by: Option<SalesAxis>,
        filter: &SalesFilter,
    ) -> Marks {
        let (period, _) = self.calendar.resolve(filter.period.as_deref());
        let pass = self.line_filter(filter);
        if by == Some(SalesAxis::Product) {
            let Some(products) = &self.rows_of_product else { return Marks::new() };
            if measures.iter().all(|&measure| products::is_sum(measure)) {
                return products::marks(&self.product_sums(period, filter), measures);
            }
            let rows = Rows(&self.transactions);
            let mut evaluation = self.evaluation(&rows, &pass);
            let groups = (0..products.len()).map(|code| (code as u32, products.rows_of(code)));
            return groups
                .flat_map(|(code, ids)| marks_of(&mut evaluation, measures, code, ids, &[period]))
                .collect();
        }
        let of_products = self.orders_of_products(&filter.product);
        let orders = of_products.as_ref().unwrap_or(&self.orders);
        let mut evaluation = self.evaluation(orders, &pass);
        match by {
            Some(SalesAxis::Country) => {
                let countries = self.transactions.country().map_or(0, |c| c.cardinality());
                if countries == 0 {
                    return Marks::new();
                }
                let groups = Groups::by_code(orders.countries(), countries);
                (0..countries)
                    .flat_map(|code| {
                        let ids = groups.rows_of(code);
                        marks_of(&mut evaluation, measures, code as u32, ids, &[period])
                    })
                    .collect()
            }
            Some(SalesAxis::Month) => {
                let months: Vec<Period> =
                    self.calendar.months().map(|month| self.calendar.month(month)).collect();
                marks_of(&mut evaluation, measures, 0, orders.all(), &months)
            }
            _ => marks_of(&mut evaluation, measures, 0, orders.all(), &[period]),
        }
    }

    /// Turns a column of revenues into ranks among the groups of an axis, under the same other filters.
    fn rank(
        &self,
        marks: &mut Marks,
        column: usize,
        axis: SalesAxis,
        by: Option<SalesAxis>,
        filter: &SalesFilter,
    ) {
        let has_axis = match axis {
            SalesAxis::Product => self.rows_of_product.is_some(),
            _ => self.transactions.country().is_some(),
        };
        let revenues = |filter: &SalesFilter| {
            let others = self.sales_marks(&[SalesMeasure::Revenue], Some(axis), filter);
            Ladder::of(others.into_iter().filter_map(|(_, values)| values[0]))
        };
        let shared = (by == Some(axis) || by.is_none()).then(|| revenues(filter));
        for (code, values) in marks {
            let own = || {
                let mut filter = filter.clone();
                narrow(&mut filter, by, *code, &self.sales_key(by, *code).name);
                revenues(&filter)
            };
            let ladder = match &shared {
                Some(shared) => shared,
                None => &own(),
            };
            values[column] =
                values[column].filter(|_| has_axis).and_then(|value| ladder.rank(value));
        }
    }

    pub(crate) fn evaluation<'a, L: Lines>(
        &self,
        lines: &'a L,
        filter: &'a LineFilter,
    ) -> Evaluation<'a, L> {
        Evaluation::new(&self.transactions, self.calendar, lines, filter)
    }

    /// The countries and customers of a filter.
    pub(crate) fn line_filter(&self, filter: &SalesFilter) -> LineFilter {
        LineFilter {
            country: self.countries_chosen(&filter.country),
            customer: Members::chosen(&filter.customer, self.transactions.customer().cardinality()),
        }
    }

    pub(crate) fn countries_chosen(&self, codes: &[u32]) -> Members {
        let countries = self.transactions.country();
        countries.map_or_else(Members::default, |c| Members::chosen(codes, c.cardinality()))
    }

    /// Orders made of the rows of some products only; `None` where products are not filtered.
    pub(crate) fn orders_of_products(&self, products: &[u32]) -> Option<Orders> {
        let rows_of_product = self.rows_of_product.as_ref().filter(|_| !products.is_empty())?;
        let mut products: Vec<u32> = products.to_vec();
        products.sort_unstable();
        products.dedup();
        let known = products.iter().filter(|&&code| (code as usize) < rows_of_product.len());
        let mut rows: Vec<u32> =
            known.flat_map(|&code| rows_of_product.rows_of(code as usize)).copied().collect();
        rows.sort_unstable();
        Some(Orders::of_rows(&self.transactions, rows))
    }

    fn sales_key(&self, by: Option<SalesAxis>, code: u32) -> Key {
        let key = |name: String| Key { code, name, detail: None, partial: false };
        match by {
            None => key(String::new()),
            Some(SalesAxis::Month) => self.month_key(code),
            Some(SalesAxis::Country) => key(self.country_name(code).to_owned()),
            Some(SalesAxis::Product) => Key {
                detail: self.description(code).map(str::to_owned),
                ..key(self.product_name(code).to_owned())
            },
        }
    }

    pub(crate) fn month_key(&self, number: u32) -> Key {
        let month = self.calendar.months().nth(number as usize);
        Key {
            code: number,
            name: month.map(|month| month.iso()).unwrap_or_default(),
            detail: None,
            partial: month.is_some_and(|month| !self.calendar.completes(month)),
        }
    }
}

/// The axis along which a measure ranks; none for measures that are no ranks.
fn ranked_axis(measure: SalesMeasure) -> Option<SalesAxis> {
    match measure {
        SalesMeasure::CountryRank => Some(SalesAxis::Country),
        SalesMeasure::ProductRank => Some(SalesAxis::Product),
        _ => None,
    }
}

/// A mark a period, of one group. A group or a period is what is numbered, never both.
fn marks_of<L: Lines>(
    evaluation: &mut Evaluation<'_, L>,
    measures: &[SalesMeasure],
    group: u32,
    ids: &[u32],
    periods: &[Period],
) -> Marks {
    (group..).zip(evaluation.measure(measures, ids, periods)).collect()
}

/// Narrows a filter to one mark along an axis.
fn narrow(filter: &mut SalesFilter, axis: Option<SalesAxis>, code: u32, name: &str) {
    match axis {
        None => {}
        Some(SalesAxis::Month) => filter.period = Some(name.to_owned()),
        Some(SalesAxis::Country) => filter.country = vec![code],
        Some(SalesAxis::Product) => filter.product = vec![code],
    }
}
