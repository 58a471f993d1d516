//! Gradient-boosted trees: forust-ml grows each tree, the rounds are ours.
//!
//! Running the rounds here rather than in forust-ml's own `fit` gives three things it cannot: a caller
//! can stop between rounds, the logistic function comes from `libm` (the same bits on every platform),
//! and rows that are only to be scored get their margins tree by tree, without a second pass.

use crate::forest::{Condition, Forest};
use crate::logistic::sigmoid;
use crate::settings::{LearnerSettings, MAX_LEAVES};
use crate::walk::{BinnedRow, WalkableTree, binned_rows};
use crate::{Matrix, Observed, ScoringSettings};
use forust_ml::binning::{BinnedData, bin_for_prediction, bin_matrix};
use forust_ml::constraints::ConstraintMap;
use forust_ml::errors::ForustError;
use forust_ml::gradientbooster::GrowPolicy;
use forust_ml::sampler::SampleMethod;
use forust_ml::splitter::MissingImputerSplitter;
use forust_ml::tree::Tree;
use rand_core::{RngCore, SeedableRng};
use rand_pcg::Pcg32;

/// Boosted trees in the making.
pub(crate) struct Boosting {
    churned: Vec<bool>,
    binned: BinnedData<f64>,
    columns: usize,
    /// Bins and log-odds so far of all rows: those trained on, then those that are only scored.
    bins: Vec<BinnedRow>,
    margin: Vec<f64>,
    /// The trees so far.
    forest: Forest,
    gradient: Vec<f32>,
    hessian: Vec<f32>,
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
            let columns = bin_for_prediction(&matrix.as_forust(), &binned.cuts, &f64::NAN, false);
            bins.extend(binned_rows(&forust_ml::Matrix::new(
                &columns,
                matrix.rows(),
                features.width(),
            )));
        }
        let base_rate = churned.iter().filter(|&&c| c).count() as f64 / rows as f64;
        let prior = libm::log(base_rate / (1.0 - base_rate));
        Ok(Self {
            columns: features.width(),
            margin: vec![prior; bins.len()],
            forest: Forest::new(prior),
            bins,
            gradient: vec![0.0; rows],
            hessian: vec![0.0; rows],
            splitter: MissingImputerSplitter {
                l1: 0.0,
                l2: learner.leaf_penalty,
                max_delta_step: 0.0,
                gamma: 0.0,
                min_leaf_weight: learner.min_leaf_weight,
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

    /// The trees that have been grown.
    pub fn into_forest(self) -> Forest {
        self.forest
    }

    fn grow_tree(&mut self) {
        let (sampled, mut walking) = self.sample_rows();
        let columns = self.sample_columns();
        for &row in &sampled {
            // forust-ml takes gradients in single precision, so nothing is lost in computing them so.
            let p = 1.0 / (1.0 + libm::expf(-self.margin[row] as f32));
            self.gradient[row] = p - f32::from(u8::from(self.churned[row]));
            self.hessian[row] = p * (1.0 - p);
        }
        let mut tree = Tree::new();
        let grown_on = tree.fit(
            &forust_ml::Matrix::new(&self.binned.binned_data, self.churned.len(), self.columns),
            sampled.clone(),
            &columns,
            &self.binned.cuts,
            &self.gradient,
            &self.hessian,
            &self.splitter,
            self.learner.leaves.clamp(2, MAX_LEAVES),
            usize::MAX,
            false,
            &SampleMethod::Random,
            &GrowPolicy::LossGuide,
        );
        // The rows a tree was grown on know their leaf already; all others walk down the tree.
        match &grown_on {
            Some(grown_on) => {
                for (rows, weight) in grown_on.leaves(&tree) {
                    rows.iter().for_each(|&row| self.margin[row] += weight);
                }
            }
            None => walking.extend(sampled),
        }
        walking.extend(self.churned.len()..self.margin.len());
        add_leaves(&tree, 0, &mut Vec::new(), &mut self.forest);
        let tree = WalkableTree::new(&tree, &self.binned.cuts);
        tree.add_leaf_weights(&self.bins, &walking, &mut self.margin);
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

/// Adds the leaves at and below a node to `forest`; `path` leads to the node.
fn add_leaves(tree: &Tree, number: usize, path: &mut Vec<Condition>, forest: &mut Forest) {
    let node = &tree.nodes[number];
    if node.is_leaf {
        forest.add_leaf(f64::from(node.weight_value), path);
        return;
    }
    let at = node.split_value;
    for (child, from, to) in
        [(node.left_child, f64::NEG_INFINITY, at), (node.right_child, at, f64::INFINITY)]
    {
        let share = f64::from(tree.nodes[child].hessian_sum) / f64::from(node.hessian_sum);
        path.push(Condition { feature: node.split_feature, from, to, share });
        add_leaves(tree, child, path, forest);
        path.pop();
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

        let forest = boosting.into_forest();
        for (row, p) in trained.iter().enumerate().step_by(37) {
            let margin = forest.contributions(&features.feature_row(row)).margin();
            assert!((margin - (p / (1.0 - p)).ln()).abs() < 1e-9, "contributions sum to the score");
        }
    }
}
