//! Rows of one snapshot, as they leave memory and come back.

use crate::Snapshots;
use crate::label::Label;
use crate::table::{Columns, FeatureTable, Outline};
use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int32Type, UInt8Type, UInt32Type};
use arrow_array::{
    ArrayRef, Float64Array, Int32Array, RecordBatch, RecordBatchOptions, UInt8Array, UInt32Array,
};
use arrow_schema::{ArrowError, DataType, Field, Schema};
use std::ops::Range;
use std::sync::Arc;
use vocabulary::Segment;

/// Rows of some customers at one snapshot, as columns in the order of [`schema`](Self::schema).
#[derive(Clone, Debug)]
pub struct FeaturePart(pub RecordBatch);

const LABELS: [Label; 3] = [Label::Retained, Label::Churned, Label::Unobservable];

/// The columns that are stored: all that do not compare customers.
macro_rules! stored {
    ($($name:ident: $array:ident, $data_type:ident, $primitive:ident;)*) => {
        impl FeaturePart {
            /// The names and types of the columns.
            #[must_use]
            pub fn schema() -> Arc<Schema> {
                let mut fields = vec![Field::new("label", DataType::UInt8, false)];
                $(fields.push(Field::new(stringify!($name), DataType::$data_type, false));)*
                Arc::new(Schema::new(fields))
            }
        }

        fn arrays(columns: &Columns, rows: &Range<usize>) -> Vec<ArrayRef> {
            vec![$(Arc::new($array::from(columns.$name[rows.clone()].to_vec()))),*]
        }

        /// Appends stored columns, the first of `arrays` first.
        fn append(columns: &mut Columns, arrays: &[ArrayRef]) {
            let mut arrays = arrays.iter();
            $(if let Some(array) = arrays.next().and_then(|a| a.as_primitive_opt::<$primitive>()) {
                columns.$name.extend_from_slice(array.values());
            })*
        }
    };
}

stored! {
    customer: UInt32Array, UInt32, UInt32Type;
    tenure_days: Int32Array, Int32, Int32Type;
    total_orders: UInt32Array, UInt32, UInt32Type;
    total_revenue: Float64Array, Float64, Float64Type;
    avg_basket_value: Float64Array, Float64, Float64Type;
    avg_items_per_order: Float64Array, Float64, Float64Type;
    avg_unique_skus: Float64Array, Float64, Float64Type;
    avg_days_between_orders: Float64Array, Float64, Float64Type;
    median_days_between_orders: Float64Array, Float64, Float64Type;
    recency_days: Int32Array, Int32, Int32Type;
    revenue_last_30d: Float64Array, Float64, Float64Type;
    orders_last_30d: UInt32Array, UInt32, UInt32Type;
    revenue_last_90d: Float64Array, Float64, Float64Type;
    orders_last_90d: UInt32Array, UInt32, UInt32Type;
    unique_skus: UInt32Array, UInt32, UInt32Type;
    total_items: Float64Array, Float64, Float64Type;
    rfm_recency_days: Int32Array, Int32, Int32Type;
}

impl FeaturePart {
    pub(crate) fn of_snapshots(columns: &Columns, label: &[Label], starts: &[usize]) -> Vec<Self> {
        let part = |edge: &[usize]| {
            let rows = edge[0]..edge[1];
            let labels = label[rows.clone()].iter().map(|&label| label as u8);
            let mut stored: Vec<ArrayRef> = vec![Arc::new(UInt8Array::from_iter_values(labels))];
            stored.extend(arrays(columns, &rows));
            let options = RecordBatchOptions::new().with_row_count(Some(rows.len()));
            RecordBatch::try_new_with_options(Self::schema(), stored, &options).map(Self)
        };
        starts.windows(2).filter_map(|edge| part(edge).ok()).collect()
    }

    /// The labels of the rows.
    #[must_use]
    pub fn labels(&self) -> Vec<Label> {
        let codes =
            self.0.columns().first().and_then(|codes| codes.as_primitive_opt::<UInt8Type>());
        let label = |&code: &u8| LABELS[usize::from(code) % LABELS.len()];
        codes.map_or_else(Vec::new, |codes| codes.values().iter().map(label).collect())
    }
}

impl FeatureTable {
    /// A table of one snapshot's rows, whose parts come in the order of customers; all other snapshots have
    /// none.
    ///
    /// # Errors
    /// [`ArrowError`] where a part does not have the columns of [`FeaturePart::schema`].
    pub fn of_snapshot(
        snapshots: Snapshots,
        snapshot: usize,
        parts: impl IntoIterator<Item = FeaturePart>,
    ) -> Result<Self, ArrowError> {
        let mut columns = Columns::with_rows(0);
        let mut label = Vec::new();
        for part in parts {
            if part.0.schema() != FeaturePart::schema() {
                return Err(ArrowError::SchemaError("no part of a feature table".to_owned()));
            }
            label.extend(part.labels());
            append(&mut columns, &part.0.columns()[1..]);
        }
        let rows = label.len();
        for scores in
            [&mut columns.recency_score, &mut columns.frequency_score, &mut columns.monetary_score]
        {
            scores.resize(rows, 0);
        }
        columns.segment.resize(rows, Segment::Lost);
        let starts = (0..=snapshots.len()).map(|edge| if edge > snapshot { rows } else { 0 });
        let starts: Vec<usize> = starts.collect();
        columns.score_rfm(&starts);
        Ok(Self { outline: Outline { snapshots, starts, label }, columns })
    }
}
