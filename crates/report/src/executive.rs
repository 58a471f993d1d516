//! The executive numbers: the default period and every snapshot, in the words of the summary.

use crate::Report;
use protocol::{
    Executive, MonthlySales, PriorityCount, RiskCount, SalesPeriod, SegmentCount, SnapshotSummary,
};
use semantics::{
    Frame, SalesAxis, SalesFilter, SalesMeasure as S, SnapshotAxis, SnapshotFilter,
    SnapshotMeasure as M,
};
use vocabulary::{Priority, RiskBucket, Segment};

/// Measures of the summary, over every snapshot.
const OF_SNAPSHOT: [M; 7] = [
    M::ScoredCustomers,
    M::AverageRecency,
    M::RevenueAsOf,
    M::FlaggedCustomers,
    M::ExpectedLoss,
    M::MedianProbability,
    M::ActionCustomers,
];

impl Report {
    /// Sales by month, the last complete month, and every snapshot.
    #[must_use]
    pub fn executive(&self) -> Executive {
        Executive {
            period: self.sales_period(),
            months: self.monthly_sales(),
            snapshots: self.snapshot_summaries(),
        }
    }

    /// What is known as of every snapshot, oldest first.
    #[must_use]
    pub fn snapshot_summaries(&self) -> Vec<SnapshotSummary> {
        let all = self.along_snapshots();
        (0..all.keys.len()).map(|place| self.summary(&all, place)).collect()
    }

    /// What is known as of one of them.
    #[must_use]
    pub fn snapshot_summary(&self, date: &str) -> Option<SnapshotSummary> {
        let all = self.along_snapshots();
        let place = all.keys.iter().position(|key| key.name == date)?;
        Some(self.summary(&all, place))
    }

    fn along_snapshots(&self) -> Frame {
        let (axis, filter) = (Some(SnapshotAxis::Snapshot), SnapshotFilter::default());
        self.snapshots(&OF_SNAPSHOT, axis, &filter, None)
    }

    fn sales_period(&self) -> SalesPeriod {
        let measures = [
            S::Revenue,
            S::Orders,
            S::Customers,
            S::AverageOrderValue,
            S::RevenuePerCustomer,
            S::RevenueMom,
            S::RevenueYoy,
            S::OrdersMom,
            S::OrdersYoy,
        ];
        let frame = self.sales(&measures, None, &SalesFilter::default(), None);
        let period = self.calendar.resolved(None);
        SalesPeriod {
            month: period.name,
            complete: period.complete,
            revenue: number(&frame, 0, 0),
            orders: count(&frame, 1, 0),
            customers: count(&frame, 2, 0),
            average_order_value: number(&frame, 3, 0),
            revenue_per_customer: number(&frame, 4, 0),
            revenue_mom: value(&frame, 5, 0),
            revenue_yoy: value(&frame, 6, 0),
            orders_mom: value(&frame, 7, 0),
            orders_yoy: value(&frame, 8, 0),
        }
    }

    fn monthly_sales(&self) -> Vec<MonthlySales> {
        let measures = [S::Revenue, S::Orders, S::Customers, S::Units];
        let frame = self.sales(&measures, Some(SalesAxis::Month), &SalesFilter::default(), None);
        let months = frame.keys.iter().enumerate().map(|(place, key)| MonthlySales {
            month: key.name.clone(),
            revenue: number(&frame, 0, place),
            orders: count(&frame, 1, place),
            customers: count(&frame, 2, place),
            units: number(&frame, 3, place),
            complete: !key.partial,
        });
        months.collect()
    }

    fn summary(&self, all: &Frame, place: usize) -> SnapshotSummary {
        let date = all.keys[place].name.clone();
        let filter = SnapshotFilter { snapshot: Some(date.clone()), ..SnapshotFilter::default() };
        let along = |axis, measures: &[M]| self.snapshots(measures, Some(axis), &filter, None);
        let segments = along(SnapshotAxis::Segment, &[M::ScoredCustomers, M::RevenueAsOf]);
        let risk = along(
            SnapshotAxis::Risk,
            &[M::ScoredCustomers, M::RevenueAsOf, M::ExpectedLoss, M::ActionCustomers],
        );
        let priorities = along(SnapshotAxis::Priority, &[M::ActionCustomers, M::Budget]);
        let listed = |bucket: RiskBucket| count(&risk, 3, bucket.index());
        SnapshotSummary {
            date,
            customers: count(all, 0, place),
            segments: rows(&segments, &Segment::ALL, |place, segment| SegmentCount {
                segment: segment.name().into(),
                customers: count(&segments, 0, place),
                revenue: number(&segments, 1, place),
            }),
            average_recency_days: number(all, 1, place),
            revenue: number(all, 2, place),
            risk: rows(&risk, &RiskBucket::ALL, |place, bucket| RiskCount {
                bucket,
                customers: count(&risk, 0, place),
                revenue: number(&risk, 1, place),
                expected_loss: number(&risk, 2, place),
            }),
            flagged: count(all, 3, place),
            expected_loss: number(all, 4, place),
            median_probability: value(all, 5, place),
            action_customers: count(all, 6, place),
            at_risk_in_action_list: listed(RiskBucket::High) + listed(RiskBucket::Medium),
            priorities: rows(&priorities, &Priority::ALL, |place, priority| PriorityCount {
                priority: priority.name().into(),
                customers: count(&priorities, 0, place),
                budget: number(&priorities, 1, place),
            }),
        }
    }
}

/// A row for every member an axis shows.
fn rows<T: Copy, R>(frame: &Frame, members: &[T], row: impl Fn(usize, T) -> R) -> Vec<R> {
    let shown = members.iter().take(frame.keys.len()).enumerate();
    shown.map(|(place, &member)| row(place, member)).collect()
}

fn value(frame: &Frame, column: usize, place: usize) -> Option<f64> {
    frame.columns.get(column)?.get(place).copied().flatten()
}

fn number(frame: &Frame, column: usize, place: usize) -> f64 {
    value(frame, column, place).unwrap_or_default()
}

fn count(frame: &Frame, column: usize, place: usize) -> u64 {
    number(frame, column, place) as u64
}
