//! Training on rows gathered from disk.

use crate::customers::Customers;
use crate::{Job, SpillError};
use protocol::{ModelOutcome, SplitReport, Stage};
use scoring::{Matrix, Model, Split, Training, TrainingTask, Unavailable};

/// What came of training, and the model if there is one.
pub struct Outcome {
    pub model: Option<Model>,
    pub outcome: ModelOutcome,
}

impl Outcome {
    /// Trains and validates where the rows could be divided.
    pub fn new(
        customers: &Customers,
        split: Result<Split, Unavailable>,
        job: &mut Job<'_>,
    ) -> Result<Self, SpillError> {
        match split {
            Ok(split) => Self::trained(customers, &split, job),
            Err(reason) => Ok(Self::unavailable(&reason)),
        }
    }

    fn unavailable(reason: &Unavailable) -> Self {
        let outcome = ModelOutcome::Unavailable { reason: reason.message() };
        Self { model: None, outcome }
    }

    fn trained(
        customers: &Customers,
        split: &Split,
        job: &mut Job<'_>,
    ) -> Result<Self, SpillError> {
        let task = gather(customers, split, Stage::Training, job)?;
        let (trained, curves) = match trained(task, Stage::Training, job) {
            Ok(training) => training.finish_with_curves(),
            Err(reason) => return Ok(Self::unavailable(&reason)),
        };
        let purged = validated(customers, split, job)?;
        let outcome = ModelOutcome::Trained { kept: trained.report, purged, curves };
        Ok(Self { model: Some(trained.model), outcome })
    }
}

/// How the purged split does; `None` where too few rows remain.
fn validated(
    customers: &Customers,
    kept: &Split,
    job: &mut Job<'_>,
) -> Result<Option<SplitReport>, SpillError> {
    let Ok(purged) = kept.purged(customers.outline(), job.settings.scoring()) else {
        return Ok(None);
    };
    let task = gather(customers, &purged, Stage::Validation, job)?;
    let training = trained(task, Stage::Validation, job);
    Ok(training.ok().map(|training| training.finish().report))
}

/// The rows of a split.
fn gather(
    customers: &Customers,
    split: &Split,
    stage: Stage,
    job: &mut Job<'_>,
) -> Result<TrainingTask, SpillError> {
    let outline = customers.outline();
    (job.progress)(stage, 0, 1);
    let parts = (0..outline.snapshots().labelled()).map(|snapshot| {
        let matrix = Matrix::from_features(&customers.table(snapshot)?);
        Ok::<_, SpillError>((outline.rows_of(snapshot).start, matrix))
    });
    TrainingTask::gather(outline, split, parts)
}

/// Does all boosting rounds.
fn trained(task: TrainingTask, stage: Stage, job: &mut Job<'_>) -> Result<Training, Unavailable> {
    let mut training = Training::new(task, job.settings.scoring())?;
    while training.step() {
        let (done, total) = training.rounds();
        (job.progress)(stage, done as u64, total as u64);
    }
    Ok(training)
}
