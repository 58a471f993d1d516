//! The model that scores, and why a row has its score.

use crate::Matrix;
use crate::contributions::Contributions;
use crate::forest::Forest;
use crate::logistic::LogisticRegression;
use crate::matrix::{FEATURES, FeatureRow, or_zero};
use crate::walk::Walk;
use features::{FEATURE_NAMES, FeatureTable};
use protocol::{FeatureImportance, Learner};

/// Rows whose contributions the importance of features is measured on, at most.
const IMPORTANCE_ROWS: usize = 150;

/// A trained model. It can say why a row has its score.
#[derive(Clone, Debug)]
pub struct Model(Kind);

#[derive(Clone, Debug)]
enum Kind {
    Boosted(Forest, Walk),
    Logistic(LogisticRegression),
}

impl Model {
    pub(crate) fn boosted((forest, walk): (Forest, Walk)) -> Self {
        Self(Kind::Boosted(forest, walk))
    }

    pub(crate) fn logistic(regression: LogisticRegression) -> Self {
        Self(Kind::Logistic(regression))
    }

    /// Which learner it comes from.
    #[must_use]
    pub fn learner(&self) -> Learner {
        match self.0 {
            Kind::Boosted(..) => Learner::BoostedTrees,
            Kind::Logistic(_) => Learner::LogisticRegression,
        }
    }

    /// The churn probability of every row, the same to the last bit as training gave its own rows.
    #[must_use]
    pub fn probabilities(&self, matrix: &Matrix) -> Vec<f64> {
        match &self.0 {
            Kind::Boosted(_, walk) => walk.probabilities(matrix),
            Kind::Logistic(regression) => regression.probabilities(matrix),
        }
    }

    /// What each feature adds to the score of a row: for trees the Shapley values of the path-dependent
    /// expectation (TreeSHAP), for the regression the coefficient times the distance from the mean.
    #[must_use]
    pub fn contributions(&self, row: &FeatureRow) -> Contributions {
        match &self.0 {
            Kind::Boosted(forest, _) => forest.contributions(row),
            Kind::Logistic(regression) => regression.contributions(row),
        }
    }

    /// The contributions to the score of a row of the table it was trained on.
    #[must_use]
    pub fn explain(&self, table: &FeatureTable, row: usize) -> Contributions {
        self.contributions(&std::array::from_fn(|number| or_zero(table.value(number, row))))
    }

    /// Each feature's share of the mean absolute contribution over rows spread evenly through `matrix`,
    /// the largest first.
    #[must_use]
    pub fn importance(&self, matrix: &Matrix) -> Vec<FeatureImportance> {
        let mut sums = [0.0; FEATURES];
        for row in (0..matrix.rows()).step_by(matrix.rows().div_ceil(IMPORTANCE_ROWS).max(1)) {
            let contributions = self.contributions(&matrix.feature_row(row));
            sums.iter_mut().zip(contributions.values).for_each(|(sum, value)| *sum += value.abs());
        }
        let total: f64 = sums.iter().sum();
        let share = |sum: f64| if total > 0.0 { sum / total } else { 0.0 };
        let mut importance: Vec<FeatureImportance> = FEATURE_NAMES
            .iter()
            .zip(sums)
            .map(|(name, sum)| FeatureImportance { feature: (*name).to_owned(), share: share(sum) })
            .collect();
        importance.sort_by(|a, b| b.share.total_cmp(&a.share));
        importance
    }
}
