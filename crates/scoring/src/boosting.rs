//! Gradient-boosted trees: forust-ml grows each tree, the rounds are ours.
//!
//! Running the rounds here rather than in forust-ml's own `fit` gives what it cannot: a caller can stop
//! between rounds, the logistic function is the same to the last bit on every platform, and rows that are
//! only to be scored get their margins tree by tree, without a second pass.
//!
//! A leaf must have enough rows, as in the reference learner. forust-ml bounds the sum of hessians
//! instead, which is small where the model is sure, so such a bound keeps leaves from being sure. A tree
//! is therefore grown as a regression of the gradient, with one for every hessian, where the bound counts
//! rows; then each leaf gets the weight that a Newton step on the log-loss gives it.

use crate::forest::Forest;
use crate::settings::{LearnerSettings, MAX_LEAVES};
use crate::sigmoid::{fast_sigmoid, sigmoid};
use crate::walk::{BinnedRow, Walk, WalkableTree, binned_rows};
use crate::{Matrix, Observed, ScoringSettings};
use forust_ml::binning::{BinnedData, bin_matrix};
use forust_ml::constraints::ConstraintMap;
use forust_ml::errors::ForustError;
use forust_ml::gradientbooster::GrowPolicy;
use forust_ml::sampler::SampleMethod;
use forust_ml::splitter::MissingImputerSplitter;
use forust_ml::tree::{Tree, TreeRows};
use rand_core::{RngCore, SeedableRng};
use rand_pcg::Pcg32;

/// Sum of hessians of a leaf, at least: a weight is never a division by nearly nothing.
const MIN_HESSIAN: f64 = 1e-3;

/// Boosted trees in the making.
pub(crate) struct Boosting {
    churned: Vec<bool>,
    binned: BinnedData<f64>,
    columns: usize,
    /// Bins and log-odds so far of all rows: those trained on, then those that are only scored.
    bins: Vec<BinnedRow>,
    margin: Vec<f64>,
    /// The trees so far, to explain with and to score with.
    forest: Forest,
    trees: Vec<WalkableTree>,
    gradient: Vec<f32>,
    /// One for every row.
    ones: Vec<f32>,
    splitter: MissingImputerSplitter,
    random: Pcg32,
    rounds: usize,
    learner: LearnerSettings,
}

impl Boosting {
    /// Prepares training on `train` and scoring of the rows of `scored`. None has missing values.
    pub fn new(
        train: &Observed,
        scored: &[&Matrix],
        settings: ScoringSettings,
    ) -> Result<Self, ForustError> {
        let learner = settings.learner();
        let (features, churned) = (&train.features, train.churned.clone());
        let rows = features.rows();
        let binned =
            bin_matrix(&features.as_forust(), &vec![1.0; rows], learner.bins, f64::NAN, false)?;
        let mut bins = Vec::new();
        for matrix in std::iter::once(&features).chain(scored) {
            bins.extend(binned_rows(matrix, &binned.cuts));
        }
        let base_rate = churned.iter().filter(|&&c| c).count() as f64 / rows as f64;
        let prior = libm::log(base_rate / (1.0 - base_rate));
        Ok(Self {
            columns: features.width(),
            margin: vec![prior; bins.len()],
            forest: Forest::new(prior),
            trees: Vec::new(),
            bins,
            gradient: vec![0.0; rows],
            ones: vec![1.0; rows],
            splitter: MissingImputerSplitter {
                l1: 0.0,
                l2: 0.0,
                max_delta_step: 0.0,
                gamma: 0.0,
                min_leaf_weight: learner.min_leaf_rows_of(rows) as f32,
                learning_rate: learner.learning_rate,
                allow_missing_splits: false,
                constraints_map: ConstraintMap::new(),
            },
            random: Pcg32::seed_from_u64(settings.seed()),
            rounds: 0,
            learner,
            churned,
            binned,
        })
    }

    /// Rounds done, and in all.
    pub fn rounds(&self) -> (usize, usize) {
        (self.rounds, self.learner.rounds)
    }

    /// Does one round; false when all are done.
    pub fn step(&mut self) -> bool {
        if self.rounds < self.learner.rounds {
            self.grow_tree();
            self.rounds += 1;
        }
        self.rounds < self.learner.rounds
    }

    /// Probabilities of all rows: those trained on, then those only scored.
    pub fn probabilities(&self) -> Vec<f64> {
        self.margin.iter().map(|&margin| sigmoid(margin)).collect()
    }

    /// The trees that have been grown, to explain with and to score with.
    pub fn into_trees(self) -> (Forest, Walk) {
        let walk = Walk::new(self.forest.prior(), self.binned.cuts, self.trees);
        (self.forest, walk)
    }

    fn grow_tree(&mut self) {
        let (sampled, mut walking) = self.sample_rows();
        let columns = self.sample_columns();
        for ((gradient, &margin), &churned) in
            self.gradient.iter_mut().zip(&self.margin).zip(&self.churned)
        {
            *gradient = fast_sigmoid(margin as f32) - f32::from(u8::from(churned));
        }
        let mut tree = Tree::new();
        let grown_on = tree.fit(
            &forust_ml::Matrix::new(&self.binned.binned_data, self.churned.len(), self.columns),
            sampled.clone(),
            &columns,
            &self.binned.cuts,
            &self.gradient,
            &self.ones,
            &self.splitter,
            self.learner.leaves.clamp(2, MAX_LEAVES),
            usize::MAX,
            false,
            &SampleMethod::Random,
            &GrowPolicy::LossGuide,
        );
        // The rows a tree was grown on know their leaf already; all others walk down the tree.
        match grown_on {
            Some(TreeRows { index, ranges }) => {
                for (node, (start, stop)) in tree.nodes.iter_mut().zip(ranges) {
                    if node.is_leaf {
                        let rows = &index[start..stop];
                        node.weight_value = self.newton_step(rows);
                        let weight = f64::from(node.weight_value);
                        rows.iter().for_each(|&row| self.margin[row] += weight);
                    }
                }
            }
            // Only where a leaf has no rows, which the bound on its rows rules out.
            None => walking.extend(sampled),
        }
        walking.extend(self.churned.len()..self.margin.len());
        self.forest.add_tree(&tree);
        let tree = WalkableTree::new(&tree, &self.binned.cuts);
        tree.add_leaf_weights(&self.bins, &walking, &mut self.margin);
        self.trees.push(tree);
    }

    /// The weight of a leaf with these rows.
    fn newton_step(&self, rows: &[usize]) -> f32 {
        let (mut gradient, mut hessian) = (0.0, self.learner.leaf_penalty);
        for &row in rows {
            let slope = f64::from(self.gradient[row]);
            gradient += slope;
            // The gradient is p or p - 1, and the hessian p (1 - p).
            hessian += slope.abs() * (1.0 - slope.abs());
        }
        (-gradient / hessian.max(MIN_HESSIAN)) as f32 * self.learner.learning_rate
    }

    /// The rows the next tree sees, and those it does not.
    fn sample_rows(&mut self) -> (Vec<usize>, Vec<usize>) {
        let limit = (self.learner.row_share * f64::from(u32::MAX)) as u32;
        (0..self.churned.len()).partition(|_| self.random.next_u32() < limit)
    }

    /// The columns the next tree sees, ascending.
    fn sample_columns(&mut self) -> Vec<usize> {
        let chosen = ((self.columns as f64 * self.learner.column_share) as usize).max(1);
        let mut columns: Vec<usize> = (0..self.columns).collect();
        for position in 0..chosen {
            let remaining = (self.columns - position) as u32;
            columns.swap(position, position + (self.random.next_u32() % remaining) as usize);
        }
        columns.truncate(chosen);
        columns.sort_unstable();
        columns
    }
}

#[cfg(test)]
mod tests {
    use super::Boosting;
    use crate::{Matrix, Observed, ScoringSettings};

    /// Training rows learn their leaf from forust-ml's partition, scored rows from our walk: for the same
    /// rows both must end in the same probability.
    #[test]
    fn walking_down_a_tree_ends_in_the_leaf_it_was_grown_with() {
        let rows = 3000;
        let noise = |row: usize, column: usize| ((row * 7919 + column * 104_729) % 1009) as f64;
        let columns = (0..5).flat_map(|column| (0..rows).map(move |row| noise(row, column)));
        let features = Matrix::from_columns(columns.collect(), rows);
        let churned =
            (0..rows).map(|row| noise(row, 0) + noise(row, 1) * noise(row, 2) / 500.0 > 900.0);
        let train = Observed { features: features.clone(), churned: churned.collect() };
        let mut boosting = Boosting::new(&train, &[&features], ScoringSettings::default()).unwrap();
        while boosting.step() {}
        let mut trained = boosting.probabilities();
        let scored = trained.split_off(rows);
        assert_eq!(trained, scored);
        assert!(trained.iter().any(|&p| p > 0.9) && trained.iter().any(|&p| p < 0.1));

        let (forest, walk) = boosting.into_trees();
        assert_eq!(walk.probabilities(&features), trained, "to the last bit");
        for (row, p) in trained.iter().enumerate().step_by(37) {
            let margin = forest.contributions(&features.feature_row(row)).margin();
            assert!((margin - (p / (1.0 - p)).ln()).abs() < 1e-9, "contributions sum to the score");
        }
    }
}
