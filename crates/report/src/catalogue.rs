//! What there is to choose from.

use crate::Report;
use semantics::{Catalogue, SalesAxis, SalesFilter, SalesMeasure};

impl Report {
    /// Months, snapshots, countries and what the data can and cannot answer.
    #[must_use]
    pub fn catalogue(&self) -> Catalogue {
        let calendar = self.calendar;
        let complete = calendar.months().filter(|&month| calendar.completes(month));
        let all_time = SalesFilter { period: Some("all".to_owned()), ..SalesFilter::default() };
        let by_country =
            self.sales(&[SalesMeasure::Revenue], Some(SalesAxis::Country), &all_time, None);
        let countries = self.transactions.country();
        Catalogue {
            first_day: calendar.first.iso(),
            last_day: calendar.last.iso(),
            months: calendar.months().map(|month| month.iso()).collect(),
            complete_months: complete.map(|month| month.iso()).collect(),
            default_period: calendar.default_month().iso(),
            snapshots: self.table.snapshots().days().iter().map(|day| day.iso()).collect(),
            countries: (0..countries.map_or(0, |c| c.cardinality()))
                .map(|code| self.country_name(code as u32).to_owned())
                .collect(),
            country_order: by_country.keys.iter().map(|key| key.code).collect(),
            has_products: self.transactions.stock_code().is_some(),
            has_model: self.plan.is_some(),
        }
    }
}
