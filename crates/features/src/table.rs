//! The finished features, column by column.

use crate::label::Label;
use crate::rfm::quintile_scores;
use crate::{Snapshots, segment_of_scores};
use std::ops::Range;
use vocabulary::Segment;

/// The model's features, in the order of [`FeatureTable::feature`].
pub const FEATURE_NAMES: [&str; 13] = [
    "tenure_days",
    "total_orders",
    "total_revenue",
    "avg_basket_value",
    "avg_items_per_order",
    "avg_unique_skus",
    "avg_days_between_orders",
    "median_days_between_orders",
    "recency_days",
    "revenue_last_30d",
    "orders_last_30d",
    "revenue_last_90d",
    "orders_last_90d",
];

/// One row per customer and snapshot, ordered by snapshot, then by customer id.
///
/// Averages are NaN where a customer has nothing to average; see [`FeatureTable::feature`].
#[derive(Clone, Debug)]
pub struct FeatureTable {
    pub(crate) outline: Outline,
    pub(crate) columns: Columns,
}

/// Which rows a table has, and their labels.
#[derive(Clone, Debug)]
pub struct Outline {
    pub(crate) snapshots: Snapshots,
    /// First row of each snapshot, and the end.
    pub(crate) starts: Vec<usize>,
    pub(crate) label: Vec<Label>,
}

impl Outline {
    /// No rows yet.
    #[must_use]
    pub fn new(snapshots: Snapshots) -> Self {
        Self { snapshots, starts: vec![0], label: Vec::new() }
    }

    /// Appends the rows of the next snapshot.
    pub fn push_snapshot(&mut self, labels: &[Label]) {
        self.label.extend_from_slice(labels);
        self.starts.push(self.label.len());
    }

    /// Customer × snapshot rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.label.len()
    }

    /// Is there no row?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.label.is_empty()
    }

    /// The snapshots.
    #[must_use]
    pub fn snapshots(&self) -> &Snapshots {
        &self.snapshots
    }

    /// The rows of one snapshot.
    #[must_use]
    pub fn rows_of(&self, snapshot: usize) -> Range<usize> {
        self.starts[snapshot]..self.starts[snapshot + 1]
    }

    /// The churn label of every row.
    #[must_use]
    pub fn label(&self) -> &[Label] {
        &self.label
    }
}

/// The columns, each as long as the table.
#[derive(Clone, Debug)]
pub(crate) struct Columns {
    pub customer: Vec<u32>,
    pub tenure_days: Vec<i32>,
    pub total_orders: Vec<u32>,
    pub total_revenue: Vec<f64>,
    pub avg_basket_value: Vec<f64>,
    pub avg_items_per_order: Vec<f64>,
    pub avg_unique_skus: Vec<f64>,
    pub avg_days_between_orders: Vec<f64>,
    pub median_days_between_orders: Vec<f64>,
    pub recency_days: Vec<i32>,
    pub revenue_last_30d: Vec<f64>,
    pub orders_last_30d: Vec<u32>,
    pub revenue_last_90d: Vec<f64>,
    pub orders_last_90d: Vec<u32>,
    pub unique_skus: Vec<u32>,
    pub total_items: Vec<f64>,
    pub rfm_recency_days: Vec<i32>,
    pub recency_score: Vec<u8>,
    pub frequency_score: Vec<u8>,
    pub monetary_score: Vec<u8>,
    pub segment: Vec<Segment>,
}

impl Columns {
    /// Columns of `rows` rows, with averages missing and all else zero.
    pub fn with_rows(rows: usize) -> Self {
        let missing = vec![f64::NAN; rows];
        Self {
            customer: vec![0; rows],
            tenure_days: vec![0; rows],
            total_orders: vec![0; rows],
            total_revenue: vec![0.0; rows],
            avg_basket_value: missing.clone(),
            avg_items_per_order: missing.clone(),
            avg_unique_skus: missing.clone(),
            avg_days_between_orders: missing.clone(),
            median_days_between_orders: missing,
            recency_days: vec![0; rows],
            revenue_last_30d: vec![0.0; rows],
            orders_last_30d: vec![0; rows],
            revenue_last_90d: vec![0.0; rows],
            orders_last_90d: vec![0; rows],
            unique_skus: vec![0; rows],
            total_items: vec![0.0; rows],
            rfm_recency_days: vec![0; rows],
            recency_score: vec![0; rows],
            frequency_score: vec![0; rows],
            monetary_score: vec![0; rows],
            segment: vec![Segment::Lost; rows],
        }
    }
}

macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident: $type:ty;)*) => {
        impl FeatureTable {
            $($(#[$doc])* #[must_use] pub fn $name(&self) -> &[$type] { &self.columns.$name })*
        }
    };
}

columns! {
    /// Customer codes, which follow the text order of the ids.
    customer: u32;
    /// Days from the first to the last purchase.
    tenure_days: i32;
    /// Orders ever.
    total_orders: u32;
    /// Revenue ever.
    total_revenue: f64;
    /// Days since the last purchase.
    recency_days: i32;
    /// Distinct stock codes ever bought.
    unique_skus: u32;
    /// Units ever bought.
    total_items: f64;
    /// Days from the last purchase to the day after the snapshot.
    rfm_recency_days: i32;
    /// R, 1 (long ago) to 5 (just now).
    recency_score: u8;
    /// F, 1 (rarely) to 5 (often).
    frequency_score: u8;
    /// M, 1 (little) to 5 (much).
    monetary_score: u8;
    /// The RFM segment.
    segment: Segment;
}

impl FeatureTable {
    /// Customer × snapshot rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.columns.customer.len()
    }

    /// Is there no row?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Which rows there are, and their labels.
    #[must_use]
    pub fn outline(&self) -> &Outline {
        &self.outline
    }

    /// The snapshots.
    #[must_use]
    pub fn snapshots(&self) -> &Snapshots {
        self.outline.snapshots()
    }

    /// The rows of one snapshot.
    #[must_use]
    pub fn rows_of(&self, snapshot: usize) -> Range<usize> {
        self.outline.rows_of(snapshot)
    }

    /// The churn label.
    #[must_use]
    pub fn label(&self) -> &[Label] {
        self.outline.label()
    }

    /// R + F + M, 3 to 15.
    #[must_use]
    pub fn rfm_score(&self, row: usize) -> u8 {
        let columns = &self.columns;
        columns.recency_score[row] + columns.frequency_score[row] + columns.monetary_score[row]
    }

    /// A model feature (see [`FEATURE_NAMES`]) of every row; NaN where it is missing.
    ///
    /// Basket averages are missing where a customer has no order within the lookback, gap statistics
    /// where it has fewer than two.
    #[must_use]
    pub fn feature(&self, number: usize) -> Vec<f64> {
        (0..self.len()).map(|row| self.value(number, row)).collect()
    }

    /// A model feature of one row; NaN where it is missing, or where there is no such feature.
    #[must_use]
    pub fn value(&self, number: usize, row: usize) -> f64 {
        let columns = &self.columns;
        match number {
            0 => f64::from(columns.tenure_days[row]),
            1 => f64::from(columns.total_orders[row]),
            2 => columns.total_revenue[row],
            3 => columns.avg_basket_value[row],
            4 => columns.avg_items_per_order[row],
            5 => columns.avg_unique_skus[row],
            6 => columns.avg_days_between_orders[row],
            7 => columns.median_days_between_orders[row],
            8 => f64::from(columns.recency_days[row]),
            9 => columns.revenue_last_30d[row],
            10 => f64::from(columns.orders_last_30d[row]),
            11 => columns.revenue_last_90d[row],
            12 => f64::from(columns.orders_last_90d[row]),
            _ => f64::NAN,
        }
    }
}

impl Columns {
    /// Scores the rows of each snapshot among themselves; `starts` tells where those begin.
    pub fn score_rfm(&mut self, starts: &[usize]) {
        let mut order = Vec::new();
        for rows in starts.windows(2).map(|edge| edge[0]..edge[1]) {
            let recency = quintile_scores(&self.rfm_recency_days[rows.clone()], &mut order);
            let frequency = quintile_scores(&self.total_orders[rows.clone()], &mut order);
            let monetary = quintile_scores(&self.total_revenue[rows.clone()], &mut order);
            for (offset, row) in rows.enumerate() {
                let scores = (6 - recency[offset], frequency[offset], monetary[offset]);
                let (recency, frequency, monetary) = scores;
                self.recency_score[row] = recency;
                self.frequency_score[row] = frequency;
                self.monetary_score[row] = monetary;
                self.segment[row] = segment_of_scores(recency, frequency, monetary);
            }
        }
    }
}
