//! Training and test rows, divided by time.

use crate::ScoringSettings;
use features::{FeatureTable, Label};

/// Training rows, at least.
pub const MIN_TRAIN_ROWS: usize = 200;
/// Rows of either class in either set, at least.
pub const MIN_CLASS_ROWS: usize = 20;

/// Row numbers to train and to test on. Test snapshots come after all training snapshots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// Rows to train on, ascending.
    pub train: Vec<u32>,
    /// Rows to test on, ascending.
    pub test: Vec<u32>,
    /// The first test snapshot's number.
    pub test_start: usize,
}

/// Why there are too few rows for a model.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Unavailable {
    /// The history is too short.
    #[error(
        "A churn model needs at least {needed} month ends with {window_days} days of sales after them; this file has {found}. Add older or newer sales."
    )]
    TooFewSnapshots {
        /// Labelled snapshots there are.
        found: usize,
        /// Labelled snapshots needed.
        needed: usize,
        /// Days of the label window.
        window_days: i32,
    },
    /// There are too few customers.
    #[error(
        "A churn model needs at least {MIN_TRAIN_ROWS} customer records to learn from; this file gives {found}. Add more sales."
    )]
    TooFewRows {
        /// Training rows there are.
        found: usize,
    },
    /// Nearly all customers stayed, or nearly all left.
    #[error(
        "A churn model needs customers who stayed and customers who left; this file has {churned} who left and {retained} who stayed among {rows} records ({set})."
    )]
    OneClass {
        /// Churned rows.
        churned: usize,
        /// Retained rows.
        retained: usize,
        /// Rows.
        rows: usize,
        /// Which set is one-sided.
        set: &'static str,
    },
    /// The learner refuses the rows.
    #[error("The model could not be trained: {0}.")]
    Learner(String),
}

impl Split {
    /// The last labelled snapshots are the test set, all labelled ones before them the training set,
    /// as in the reference. The newest training labels look past the test start.
    ///
    /// # Errors
    /// [`Unavailable`] where there are too few rows for a model.
    pub fn kept(table: &FeatureTable, settings: ScoringSettings) -> Result<Self, Unavailable> {
        let labelled = table.snapshots().labelled();
        let needed = settings.test_snapshots() + 1;
        if labelled < needed {
            let window_days = table.snapshots().settings().label_window_days();
            return Err(Unavailable::TooFewSnapshots { found: labelled, needed, window_days });
        }
        Self::at(table, labelled - settings.test_snapshots(), |_| true)
    }

    /// The same test set, trained only on labels that were already known when it starts: those whose
    /// window ends before the first test snapshot.
    ///
    /// # Errors
    /// [`Unavailable`] where there are too few rows for a model.
    pub fn purged(&self, table: &FeatureTable) -> Result<Self, Unavailable> {
        let snapshots = table.snapshots();
        let start = snapshots.days()[self.test_start];
        Self::at(table, self.test_start, |snapshot| snapshots.label_end(snapshot) < start)
    }

    /// Rows of the rarer class in the set that has fewer of them.
    #[must_use]
    pub fn rarest_class(&self, table: &FeatureTable) -> usize {
        let rarer = |rows: &[u32]| {
            let (churned, retained) = classes(table, rows);
            churned.min(retained)
        };
        rarer(&self.train).min(rarer(&self.test))
    }

    fn at(
        table: &FeatureTable,
        test_start: usize,
        trains: impl Fn(usize) -> bool,
    ) -> Result<Self, Unavailable> {
        let rows = |snapshot| table.rows_of(snapshot).map(|row| row as u32);
        let train: Vec<u32> = (0..test_start).filter(|&s| trains(s)).flat_map(rows).collect();
        let test: Vec<u32> = (test_start..table.snapshots().labelled()).flat_map(rows).collect();
        if train.len() < MIN_TRAIN_ROWS {
            return Err(Unavailable::TooFewRows { found: train.len() });
        }
        for (rows, set) in [(&train, "training set"), (&test, "test set")] {
            let (churned, retained) = classes(table, rows);
            if churned.min(retained) < MIN_CLASS_ROWS {
                return Err(Unavailable::OneClass { churned, retained, rows: rows.len(), set });
            }
        }
        Ok(Self { train, test, test_start })
    }
}

/// Rows of those who churned and of those who stayed.
fn classes(table: &FeatureTable, rows: &[u32]) -> (usize, usize) {
    let churned = rows.iter().filter(|&&row| is_churned(table, row)).count();
    (churned, rows.len() - churned)
}

pub(crate) fn is_churned(table: &FeatureTable, row: u32) -> bool {
    table.label()[row as usize] == Label::Churned
}
