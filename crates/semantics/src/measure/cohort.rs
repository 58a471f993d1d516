//! Measures of cohorts, by the month of first purchase. They follow the sales timeline.

use super::dax::{buyers, of_cohort};
use super::measures;
use crate::Timeline;

measures! {
    /// A measure of a cohort in one month.
    CohortMeasure on Timeline::Sales;

    Retention {
        "cohort-retention", Percent, Some(true),
        "Retention %" / "Elde Tutma %",
        "Customers of the cohort who bought in the month, divided by the size of the cohort." /
        "Ayda alışveriş yapan kohort müşterilerinin kohort büyüklüğüne oranı.",
        "DIVIDE ( [Cohort Active Customers], [Cohort Size] )",
    }
    ActiveCustomers {
        "cohort-active", Count, Some(true),
        "Cohort Active Customers" / "Aktif Kohort Müşterisi",
        "Customers of the cohort who bought in the month." /
        "Kohortun o ay alışveriş yapan müşterileri.",
        of_cohort!("CALCULATE ( [Customers], Cohort )"),
    }
    CohortRevenue {
        "cohort-revenue", Money, Some(true),
        "Cohort Revenue" / "Kohort Cirosu",
        "What the customers of the cohort paid in the month." /
        "Kohort müşterilerinin o ay ödediği tutar.",
        of_cohort!("CALCULATE ( [Revenue], Cohort )"),
    }
    Size {
        "cohort-size", Count, Some(true),
        "Cohort Size" / "Kohort Büyüklüğü",
        "Customers whose first purchase lies in the cohort's month." /
        "İlk alışverişi kohort ayında olan müşteriler.",
        of_cohort!("COUNTROWS ( Cohort )"),
    }
}
