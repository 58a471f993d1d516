//! What moved revenue between two periods. Timeline *Sales Period*.

use crate::Report;
use crate::sales::evaluation::Totals;
use semantics::{Change, SalesFilter};

impl Report {
    /// Splits the change of revenue since the same period one month earlier into price, volume and mix.
    #[must_use]
    pub fn change(&self, filter: &SalesFilter) -> Change {
        let (period, _) = self.calendar.resolve(filter.period.as_deref());
        let now = self.product_sums(period, filter);
        let current = sum(&now).revenue;
        let Some(earlier) = self.calendar.earlier(period, 1) else {
            return Change { base: None, price: 0.0, volume: 0.0, mix: 0.0, current };
        };
        let before = self.product_sums(earlier, filter);
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
}

fn sum(products: &[Totals]) -> Totals {
    products.iter().fold(Totals::default(), |sum, product| Totals {
        revenue: sum.revenue + product.revenue,
        units: sum.units + product.units,
        ..sum
    })
}
