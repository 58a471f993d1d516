//! Both learners on one split, in steps, and which of them is better.

use crate::boosting::Boosting;
use crate::curves::curves;
use crate::logistic::LogisticRegression;
use crate::split::is_churned;
use crate::{Matrix, Model, Observed, ScoringSettings, Split, Unavailable, metrics};
use features::{FeatureTable, Outline};
use protocol::{Evaluation, Learner, ModelCurves, SplitReport};
use std::cmp::Ordering;

/// All that is needed to train and test on one split. It owns its rows, so that it can be worked on
/// elsewhere: in another thread, or in another worker.
#[derive(Clone, Debug, PartialEq)]
pub struct TrainingTask {
    /// Rows to train on.
    pub train: Observed,
    /// Rows to test on.
    pub test: Observed,
    /// Rows that only get a probability.
    pub others: Matrix,
    /// First test snapshot, `YYYY-MM-DD`.
    pub test_start: String,
}

impl TrainingTask {
    /// A task that only evaluates a split. `matrix` holds the features of every row of `table`.
    #[must_use]
    pub fn evaluate(table: &FeatureTable, matrix: &Matrix, split: &Split) -> Self {
        Self::scoring(table, matrix, split, &[])
    }

    fn scoring(table: &FeatureTable, matrix: &Matrix, split: &Split, others: &[u32]) -> Self {
        let outline = table.outline();
        Self {
            train: Observed::of(outline, matrix, &split.train),
            test: Observed::of(outline, matrix, &split.test),
            others: matrix.take(others),
            test_start: test_start(outline, split),
        }
    }

    /// A task that only evaluates a split of rows whose features come part by part: each part with the
    /// number of its first row, in order.
    ///
    /// # Errors
    /// That of a part that cannot be had.
    pub fn gather<E>(
        outline: &Outline,
        split: &Split,
        parts: impl IntoIterator<Item = Result<(usize, Matrix), E>>,
    ) -> Result<Self, E> {
        let mut train = Gathered::new(&split.train);
        let mut test = Gathered::new(&split.test);
        for part in parts {
            let (first, matrix) = part?;
            train.add(first, &matrix);
            test.add(first, &matrix);
        }
        Ok(Self {
            train: train.observed(outline),
            test: test.observed(outline),
            others: Matrix::zeros(0),
            test_start: test_start(outline, split),
        })
    }

    /// Does the whole task at once and gives its report.
    ///
    /// # Errors
    /// [`Unavailable`] where the learner refuses the rows.
    pub fn run(self, settings: ScoringSettings) -> Result<SplitReport, Unavailable> {
        let mut training = Training::new(self, settings)?;
        while training.step() {}
        Ok(training.finish().report)
    }
}

fn test_start(outline: &Outline, split: &Split) -> String {
    outline.snapshots().days()[split.test_start].iso()
}

/// Some rows, gathered from parts of all.
struct Gathered<'a> {
    rows: &'a [u32],
    found: usize,
    features: Matrix,
}

impl<'a> Gathered<'a> {
    fn new(rows: &'a [u32]) -> Self {
        Self { rows, found: 0, features: Matrix::zeros(rows.len()) }
    }

    fn add(&mut self, first: usize, part: &Matrix) {
        let end = first + part.rows();
        let wanted = &self.rows[self.found..];
        let wanted = &wanted[..wanted.partition_point(|&row| (row as usize) < end)];
        let of_part: Vec<u32> = wanted.iter().map(|&row| row - first as u32).collect();
        self.features.set_rows(self.found, &part.take(&of_part));
        self.found += wanted.len();
    }

    fn observed(self, outline: &Outline) -> Observed {
        let churned = self.rows.iter().map(|&row| is_churned(outline, row)).collect();
        Observed { features: self.features, churned }
    }
}

/// Training of one split in progress.
pub struct Training {
    task: TrainingTask,
    boosting: Boosting,
}

/// A trained model's evaluation and probabilities.
#[derive(Clone, Debug)]
pub struct Trained {
    /// How both learners did.
    pub report: SplitReport,
    /// The better one.
    pub model: Model,
    /// The better learner's churn probability of the rows trained on.
    pub train: Vec<f64>,
    /// … of the rows tested on.
    pub test: Vec<f64>,
    /// … of the other rows.
    pub others: Vec<f64>,
}

impl Training {
    /// Prepares a task.
    ///
    /// # Errors
    /// [`Unavailable`] where the learner refuses the rows.
    pub fn new(task: TrainingTask, settings: ScoringSettings) -> Result<Self, Unavailable> {
        let scored = [&task.test.features, &task.others];
        let boosting = Boosting::new(&task.train, &scored, settings)
            .map_err(|error| Unavailable::Learner(error.to_string()))?;
        Ok(Self { task, boosting })
    }

    /// Boosting rounds done, and in all.
    #[must_use]
    pub fn rounds(&self) -> (usize, usize) {
        self.boosting.rounds()
    }

    /// Does one boosting round; false when all are done.
    pub fn step(&mut self) -> bool {
        self.boosting.step()
    }

    /// Fits the logistic regression, evaluates both learners and scores with the better one.
    #[must_use]
    pub fn finish(self) -> Trained {
        let Self { task, boosting } = self;
        finished(&task, boosting)
    }

    /// The same, and how the better one does at every threshold on the test rows.
    #[must_use]
    pub fn finish_with_curves(self) -> (Trained, ModelCurves) {
        let Self { task, boosting } = self;
        let trained = finished(&task, boosting);
        let importance = trained.model.importance(&task.test.features);
        let curves = curves(&task.test.churned, &trained.test, importance);
        (trained, curves)
    }
}

/// Fits the logistic regression and compares the learners.
fn finished(task: &TrainingTask, boosting: Boosting) -> Trained {
    let TrainingTask { train, test, others, test_start } = task;
    let logistic = LogisticRegression::fit(train);
    let mut boosted = boosting.probabilities();
    let boosted_others = boosted.split_off(train.churned.len() + test.churned.len());
    let boosted_test = boosted.split_off(train.churned.len());
    let logistic_test = logistic.probabilities(&test.features);

    let evaluations = vec![
        evaluate(Learner::BoostedTrees, &test.churned, &boosted_test),
        evaluate(Learner::LogisticRegression, &test.churned, &logistic_test),
    ];
    let winner = better(&evaluations[0], &evaluations[1]);
    let report = SplitReport {
        test_start: test_start.clone(),
        train_rows: train.churned.len() as u64,
        train_churn_rate: train.churn_rate(),
        test_rows: test.churned.len() as u64,
        test_churn_rate: test.churn_rate(),
        evaluations,
        winner,
    };
    match winner {
        Learner::BoostedTrees => Trained {
            report,
            model: Model::boosted(boosting.into_trees()),
            train: boosted,
            test: boosted_test,
            others: boosted_others,
        },
        Learner::LogisticRegression => Trained {
            report,
            train: logistic.probabilities(&train.features),
            test: logistic_test,
            others: logistic.probabilities(others),
            model: Model::logistic(logistic),
        },
    }
}

/// Training on one split whose better learner scores every row of a table.
pub struct ScoringRun {
    split: Split,
    others: Vec<u32>,
    rows: usize,
    training: Training,
}

/// A table whose every row is scored.
#[derive(Clone, Debug)]
pub struct Scored {
    /// How both learners did.
    pub report: SplitReport,
    /// The better one.
    pub model: Model,
    /// How it does at every threshold, on the test rows.
    pub curves: ModelCurves,
    /// Its churn probability of every row.
    pub probability: Vec<f64>,
}

impl ScoringRun {
    /// Prepares training. `matrix` holds the features of every row of `table`.
    ///
    /// # Errors
    /// [`Unavailable`] where the learner refuses the rows.
    pub fn new(
        table: &FeatureTable,
        matrix: &Matrix,
        split: Split,
        settings: ScoringSettings,
    ) -> Result<Self, Unavailable> {
        let others = neither(&split, table.len());
        let task = TrainingTask::scoring(table, matrix, &split, &others);
        Ok(Self { training: Training::new(task, settings)?, split, others, rows: table.len() })
    }

    /// Boosting rounds done, and in all.
    #[must_use]
    pub fn rounds(&self) -> (usize, usize) {
        self.training.rounds()
    }

    /// Does one boosting round; false when all are done.
    pub fn step(&mut self) -> bool {
        self.training.step()
    }

    /// The evaluation, the better learner, and its churn probability of every row of the table.
    #[must_use]
    pub fn finish(self) -> Scored {
        let (trained, curves) = self.training.finish_with_curves();
        let mut probability = vec![0.0; self.rows];
        let parts = [
            (self.split.train, trained.train),
            (self.split.test, trained.test),
            (self.others, trained.others),
        ];
        for (rows, values) in parts {
            for (row, value) in rows.into_iter().zip(values) {
                probability[row as usize] = value;
            }
        }
        Scored { report: trained.report, model: trained.model, curves, probability }
    }
}

/// The rows in neither set.
fn neither(split: &Split, rows: usize) -> Vec<u32> {
    let mut used = vec![false; rows];
    split.train.iter().chain(&split.test).for_each(|&row| used[row as usize] = true);
    (0..rows as u32).filter(|&row| !used[row as usize]).collect()
}

fn evaluate(learner: Learner, churned: &[bool], probability: &[f64]) -> Evaluation {
    Evaluation {
        learner,
        roc_auc: metrics::roc_auc(churned, probability),
        pr_auc: metrics::average_precision(churned, probability),
        brier: metrics::brier_score(churned, probability),
        log_loss: metrics::log_loss(churned, probability),
        calibration: metrics::calibration(churned, probability),
    }
}

/// The better ROC-AUC wins; the better PR-AUC where they are equal.
fn better(a: &Evaluation, b: &Evaluation) -> Learner {
    let by_auc = b.roc_auc.total_cmp(&a.roc_auc).then(b.pr_auc.total_cmp(&a.pr_auc));
    if by_auc == Ordering::Greater { b.learner } else { a.learner }
}
