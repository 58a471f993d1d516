//! What moved revenue between two periods. Timeline *Sales Period*.

use crate::Report;
use crate::lines::Lines;
use crate::lines::Rows;
use crate::period::Period;
use crate::sales::evaluation::{LineFilter, Totals, within};
use semantics::{Change, SalesFilter};

impl Report {
    /// Splits the change of revenue since the same period one month earlier into price, volume and mix.
    pub(crate) fn change(&self, filter: &SalesFilter) -> Change {
        let (period, _) = self.calendar.resolve(filter.period.as_deref());
        let now = self.by_product(period, filter);
        let current = sum(&now).revenue;
        let Some(earlier) = self.calendar.earlier(period, 1) else {
            return Change { base: None, price: 0.0, volume: 0.0, mix: 0.0, current };
        };
        let before = self.by_product(earlier, filter);
        let (all_now, all_before) = (sum(&now), sum(&before));
        if all_before.units == 0.0 {
            return Change { base: None, price: 0.0, volume: 0.0, mix: 0.0, current };
        }
        let price = before
            .iter()
            .zip(&now)
            .filter(|(before, now)| before.units > 0.0 && now.units > 0.0)
            .map(|(before, now)| now.revenue - before.revenue / before.units * now.units)
            .sum();
        let volume = (all_now.units - all_before.units) * (all_before.revenue / all_before.units);
        let mix = current - all_before.revenue - price - volume;
        Change { base: Some(all_before.revenue), price, volume, mix, current }
    }

    /// Revenue and units of every product in a period; all products as one where there are no stock codes.
    fn by_product(&self, period: Period, filter: &SalesFilter) -> Vec<Totals> {
        let pass = self.line_filter(filter);
        let rows = Rows(&self.transactions);
        let Some(products) = &self.rows_of_product else {
            return vec![sold(&self.orders, &pass, self.orders.all(), period)];
        };
        let chosen = crate::members::Members::chosen(&filter.product, products.len());
        (0..products.len())
            .map(|product| {
                if chosen.pass(product as u32) {
                    sold(&rows, &pass, products.rows_of(product), period)
                } else {
                    Totals::default()
                }
            })
            .collect()
    }
}

fn sold(lines: &impl Lines, pass: &LineFilter, ids: &[u32], period: Period) -> Totals {
    let passing = within(lines, ids, period).iter().filter(|&&line| pass.pass(lines, line));
    passing.fold(Totals::default(), |sum, &line| Totals {
        revenue: sum.revenue + lines.revenue(line),
        units: sum.units + lines.units(line),
        ..sum
    })
}

fn sum(products: &[Totals]) -> Totals {
    products.iter().fold(Totals::default(), |sum, product| Totals {
        revenue: sum.revenue + product.revenue,
        units: sum.units + product.units,
        ..sum
    })
}
