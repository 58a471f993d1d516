//! Both learners on one split, in steps, and which of them is better.

use crate::boosting::Boosting;
use crate::curves::curves;
use crate::logistic::LogisticRegression;
use crate::split::is_churned;
use crate::{Matrix, Model, ScoringSettings, Split, Unavailable, metrics};
use features::FeatureTable;
use protocol::{Evaluation, Learner, ModelCurves, SplitReport};
use std::cmp::Ordering;

/// Rows with what was observed of each.
#[derive(Clone, Debug, PartialEq)]
pub struct Observed {
    /// Their features.
    pub features: Matrix,
    /// Whether each churned.
    pub churned: Vec<bool>,
}

impl Observed {
    fn of(table: &FeatureTable, matrix: &Matrix, rows: &[u32]) -> Self {
        let churned = rows.iter().map(|&row| is_churned(table, row)).collect();
        Self { features: matrix.take(rows), churned }
    }

    fn churn_rate(&self) -> f64 {
        self.churned.iter().filter(|&&c| c).count() as f64 / self.churned.len().max(1) as f64
    }
}

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
        Self {
            train: Observed::of(table, matrix, &split.train),
            test: Observed::of(table, matrix, &split.test),
            others: matrix.take(others),
            test_start: table.snapshots().days()[split.test_start].iso(),
        }
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
            model: Model::boosted(boosting.into_forest()),
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
        let Training { task, boosting } = self.training;
        let trained = finished(&task, boosting);
        let importance = trained.model.importance(&task.test.features);
        let curves = curves(&task.test.churned, &trained.test, importance);
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
