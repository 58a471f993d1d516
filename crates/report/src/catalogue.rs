//! What there is to choose from.

use crate::Report;
use semantics::{Catalogue, Dimension, SalesAxis, SalesFilter, SalesMeasure};

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
            fingerprint: self.fingerprint(),
            first_day: calendar.first.iso(),
            last_day: calendar.last.iso(),
            months: calendar.months().map(|month| month.iso()).collect(),
            complete_months: complete.map(|month| month.iso()).collect(),
            default_period: calendar.default_month().iso(),
            snapshots: self.table.snapshots().days().iter().map(|day| day.iso()).collect(),
            default_snapshot: self.snapshot_name(self.default_snapshot()),
            countries: (0..countries.map_or(0, |c| c.cardinality()))
                .map(|code| self.country_name(code as u32).to_owned())
                .collect(),
            country_order: by_country.keys.iter().map(|key| key.code).collect(),
            has_products: self.transactions.product().is_some(),
            has_model: self.plan.is_some(),
        }
    }

    /// FNV-1a over every name that a number stands for, in the order of the numbers.
    fn fingerprint(&self) -> u32 {
        let mut hash = 0x811c_9dc5_u32;
        let mut add = |byte: u8| hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        let dimensions = [Dimension::Customer, Dimension::Product, Dimension::Country];
        for column in dimensions.into_iter().filter_map(|d| self.members_in_data(d)) {
            for code in 0..column.cardinality() as u32 {
                column.text(code).bytes().for_each(&mut add);
                // No text holds it: where one name ends is part of the sum.
                add(0xff);
            }
            add(0xfe);
        }
        hash
    }
}
