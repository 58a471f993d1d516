//! The numbers a model sees.

use features::{FEATURE_NAMES, FeatureTable};

/// Features of a row.
pub(crate) const FEATURES: usize = FEATURE_NAMES.len();

/// The features of one row, in the order of [`FEATURE_NAMES`], with 0 for a missing value.
pub type FeatureRow = [f64; FEATURES];

/// Features of many rows, column after column. Missing values are 0, as in the reference.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    values: Vec<f64>,
    rows: usize,
}

impl Matrix {
    /// The 13 features of every row of a table.
    #[must_use]
    pub fn from_features(table: &FeatureTable) -> Self {
        let columns = (0..FEATURE_NAMES.len()).flat_map(|number| table.feature(number));
        Self::from_columns(columns.map(or_zero).collect(), table.len())
    }

    /// A matrix of column after column, each of `rows` values.
    #[must_use]
    pub fn from_columns(values: Vec<f64>, rows: usize) -> Self {
        debug_assert!(rows == 0 || values.len().is_multiple_of(rows));
        Self { values, rows }
    }

    /// The rows with these numbers, in this order.
    #[must_use]
    pub fn take(&self, rows: &[u32]) -> Self {
        let columns =
            self.columns().flat_map(|column| rows.iter().map(|&row| column[row as usize]));
        Self { values: columns.collect(), rows: rows.len() }
    }

    /// Rows of zeros, to be [set](Self::set_rows).
    pub(crate) fn zeros(rows: usize) -> Self {
        Self { values: vec![0.0; rows * FEATURES], rows }
    }

    /// Puts the rows of another matrix in the place of those from `at` on.
    pub(crate) fn set_rows(&mut self, at: usize, other: &Matrix) {
        let columns = self.values.chunks_exact_mut(self.rows.max(1));
        for (column, values) in columns.zip(other.columns()) {
            column[at..at + values.len()].copy_from_slice(values);
        }
    }

    /// How many rows there are.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// How many columns there are.
    #[must_use]
    pub fn width(&self) -> usize {
        self.values.len().checked_div(self.rows).unwrap_or(0)
    }

    /// The columns in order.
    pub fn columns(&self) -> impl Iterator<Item = &[f64]> {
        self.values.chunks_exact(self.rows.max(1))
    }

    /// All values, column after column.
    #[must_use]
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// One row, with 0 for columns there are not.
    pub(crate) fn feature_row(&self, row: usize) -> FeatureRow {
        let mut values = [0.0; FEATURES];
        values.iter_mut().zip(self.columns()).for_each(|(value, column)| *value = column[row]);
        values
    }

    pub(crate) fn as_forust(&self) -> forust_ml::Matrix<'_, f64> {
        forust_ml::Matrix::new(&self.values, self.rows, self.width())
    }
}

/// What a model sees of a value that may be missing.
pub(crate) fn or_zero(value: f64) -> f64 {
    if value.is_nan() { 0.0 } else { value }
}
