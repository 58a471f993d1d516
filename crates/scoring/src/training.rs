//! Both learners on one split, in steps, and which of them is better.

use crate::boosting::Boosting;
use crate::logistic::LogisticRegression;
use crate::split::is_churned;
use crate::{Matrix, ScoringSettings, Split, Unavailable, metrics};
use features::FeatureTable;
use protocol::{Evaluation, Learner, SplitReport};
use std::cmp::Ordering;

/// Which rows get a probability beside the test rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoredRows {
    /// Every row of the table.
    All,
    /// None: only the evaluation counts.
    TestOnly,
}

/// Training of one split in progress.
pub struct Training {
    split: Split,
    train: Matrix,
    train_churned: Vec<bool>,
    /// The rows that are scored without being trained on, ascending, and their features.
    rest_rows: Vec<u32>,
    rest: Matrix,
    boosting: Boosting,
}

/// A trained model's evaluation and probabilities.
#[derive(Clone, Debug)]
pub struct Trained {
    /// How both learners did.
    pub report: SplitReport,
    /// The winner's churn probability of every row of the table; empty for [`ScoredRows::TestOnly`].
    pub probability: Vec<f64>,
}

impl Training {
    /// Prepares training on a split. `matrix` holds the features of every row of `table`.
    ///
    /// # Errors
    /// [`Unavailable`] where the learner refuses the rows.
    pub fn new(
        table: &FeatureTable,
        matrix: &Matrix,
        split: Split,
        scored: ScoredRows,
        settings: ScoringSettings,
    ) -> Result<Self, Unavailable> {
        let rest_rows = match scored {
            ScoredRows::TestOnly => split.test.clone(),
            ScoredRows::All => all_but(&split.train, table.len()),
        };
        let train = matrix.take(&split.train);
        let rest = matrix.take(&rest_rows);
        let train_churned: Vec<bool> =
            split.train.iter().map(|&row| is_churned(table, row)).collect();
        let boosting = Boosting::new(&train, train_churned.clone(), &rest, settings)
            .map_err(|error| Unavailable::Learner(error.to_string()))?;
        Ok(Self { split, train, train_churned, rest_rows, rest, boosting })
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
    pub fn finish(self, table: &FeatureTable) -> Trained {
        let churned: Vec<bool> =
            self.split.test.iter().map(|&row| is_churned(table, row)).collect();
        let logistic = LogisticRegression::fit(&self.train, &self.train_churned);
        let (boosted_train, boosted_rest) = self.boosting.probabilities();
        let of_rest = [
            (Learner::BoostedTrees, boosted_rest),
            (Learner::LogisticRegression, logistic.probabilities(&self.rest)),
        ];
        let evaluations: Vec<Evaluation> = of_rest
            .iter()
            .map(|(learner, probability)| evaluate(*learner, &churned, &self.of_test(probability)))
            .collect();
        let winner = better(&evaluations[0], &evaluations[1]);
        let report = SplitReport {
            test_start: table.snapshots().days()[self.split.test_start].iso(),
            train_rows: self.split.train.len() as u64,
            train_churn_rate: rate(&self.train_churned),
            test_rows: churned.len() as u64,
            test_churn_rate: rate(&churned),
            evaluations,
            winner,
        };
        let scores_all = self.split.train.len() + self.rest_rows.len() == table.len();
        if !scores_all {
            return Trained { report, probability: Vec::new() };
        }
        let of_train = match winner {
            Learner::BoostedTrees => boosted_train,
            Learner::LogisticRegression => logistic.probabilities(&self.train),
        };
        let of_rest = of_rest.into_iter().find(|(learner, _)| *learner == winner).map(|(_, p)| p);
        let mut probability = vec![0.0; table.len()];
        let scored = self.split.train.iter().zip(of_train);
        for (&row, p) in scored.chain(self.rest_rows.iter().zip(of_rest.unwrap_or_default())) {
            probability[row as usize] = p;
        }
        Trained { report, probability }
    }

    /// The test rows' share of the rest rows' probabilities.
    fn of_test(&self, of_rest: &[f64]) -> Vec<f64> {
        let position = |row: &u32| self.rest_rows.partition_point(|other| other < row);
        self.split.test.iter().map(|row| of_rest[position(row)]).collect()
    }
}

fn all_but(excluded: &[u32], rows: usize) -> Vec<u32> {
    let mut excluded = excluded.iter().peekable();
    (0..rows as u32).filter(|row| excluded.next_if_eq(&row).is_none()).collect()
}

fn rate(churned: &[bool]) -> f64 {
    churned.iter().filter(|&&c| c).count() as f64 / churned.len().max(1) as f64
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
