//! Gradient-boosted trees: forust-ml grows each tree, the rounds are ours.
//!
//! Running the rounds here rather than in forust-ml's own `fit` gives three things it cannot: a caller
//! can stop between rounds, the logistic function comes from `libm` (the same bits on every platform),
//! and rows that are only to be scored get their margins tree by tree, without a second pass.

use crate::Matrix;
use crate::logistic::sigmoid;
use crate::settings::{
    BINS, COLUMN_SHARE, LEAF_PENALTY, LEARNING_RATE, MAX_LEAVES, MIN_LEAF_WEIGHT, ROUNDS, ROW_SHARE,
};
use forust_ml::binning::{BinnedData, PREDICT_MISSING_BIN, bin_for_prediction, bin_matrix};
use forust_ml::constraints::ConstraintMap;
use forust_ml::errors::ForustError;
use forust_ml::gradientbooster::GrowPolicy;
use forust_ml::sampler::SampleMethod;
use forust_ml::splitter::MissingImputerSplitter;
use forust_ml::tree::{Tree, split_bins};
use rand_core::{RngCore, SeedableRng};
use rand_pcg::Pcg32;

/// Boosted trees in the making.
pub(crate) struct Boosting {
    churned: Vec<bool>,
    binned: BinnedData<f64>,
    columns: usize,
    /// Log-odds of the training rows so far.
    train_margin: Vec<f64>,
    /// Bins and log-odds of the rows that are only scored.
    rest_bins: Vec<u16>,
    rest_margin: Vec<f64>,
    gradient: Vec<f32>,
    hessian: Vec<f32>,
    splitter: MissingImputerSplitter,
    random: Pcg32,
    rounds: usize,
}

impl Boosting {
    /// Prepares training on `train` (with its observations) and scoring of `rest`.
    pub fn new(
        train: &Matrix,
        churned: Vec<bool>,
        rest: &Matrix,
        seed: u64,
    ) -> Result<Self, ForustError> {
        let rows = train.rows();
        let binned = bin_matrix(&train.as_forust(), &vec![1.0; rows], BINS, f64::NAN, false)?;
        let rest_bins = bin_for_prediction(&rest.as_forust(), &binned.cuts, &f64::NAN, false);
        let base_rate = churned.iter().filter(|&&c| c).count() as f64 / rows as f64;
        let base_margin = libm::log(base_rate / (1.0 - base_rate));
        Ok(Self {
            columns: train.columns().count(),
            train_margin: vec![base_margin; rows],
            rest_margin: vec![base_margin; rest.rows()],
            gradient: vec![0.0; rows],
            hessian: vec![0.0; rows],
            splitter: MissingImputerSplitter {
                l1: 0.0,
                l2: LEAF_PENALTY,
                max_delta_step: 0.0,
                gamma: 0.0,
                min_leaf_weight: MIN_LEAF_WEIGHT,
                learning_rate: LEARNING_RATE,
                allow_missing_splits: false,
                constraints_map: ConstraintMap::new(),
            },
            random: Pcg32::seed_from_u64(seed),
            rounds: 0,
            churned,
            binned,
            rest_bins,
        })
    }

    /// Rounds done.
    pub fn rounds(&self) -> usize {
        self.rounds
    }

    /// Does one round; false when all are done.
    pub fn step(&mut self) -> bool {
        if self.rounds < ROUNDS {
            self.grow_tree();
            self.rounds += 1;
        }
        self.rounds < ROUNDS
    }

    /// Probabilities of the rows that are only scored.
    pub fn rest_probabilities(&self) -> Vec<f64> {
        self.rest_margin.iter().map(|&margin| sigmoid(margin)).collect()
    }

    /// Probabilities of the training rows.
    pub fn train_probabilities(&self) -> Vec<f64> {
        self.train_margin.iter().map(|&margin| sigmoid(margin)).collect()
    }

    fn grow_tree(&mut self) {
        let (sampled, left_out) = self.sample_rows();
        let columns = self.sample_columns();
        for &row in &sampled {
            let p = sigmoid(self.train_margin[row]);
            self.gradient[row] = (p - f64::from(u8::from(self.churned[row]))) as f32;
            self.hessian[row] = (p * (1.0 - p)) as f32;
        }
        let rows = self.churned.len();
        let bins = forust_ml::Matrix::new(&self.binned.binned_data, rows, self.columns);
        let mut tree = Tree::new();
        let tree_rows = tree.fit(
            &bins,
            sampled.clone(),
            &columns,
            &self.binned.cuts,
            &self.gradient,
            &self.hessian,
            &self.splitter,
            MAX_LEAVES,
            usize::MAX,
            false,
            &SampleMethod::Random,
            &GrowPolicy::LossGuide,
        );

        let split_bins = split_bins(&tree, &self.binned.cuts);
        let leaf = |bin: &dyn Fn(usize) -> u16, missing| {
            tree.predict_row_from_bins(bin, &split_bins, missing, &f64::NAN)
        };
        let train_leaf = |row| leaf(&|column| *bins.get(row, column), 0);
        // The rows a tree was grown on know their leaf already; all others walk the tree.
        let walked = match &tree_rows {
            Some(grown) => {
                for (rows, weight) in grown.leaves(&tree) {
                    rows.iter().for_each(|&row| self.train_margin[row] += weight);
                }
                left_out
            }
            None => sampled.into_iter().chain(left_out).collect(),
        };
        for row in walked {
            self.train_margin[row] += train_leaf(row);
        }
        let rest_rows = self.rest_margin.len();
        for (row, margin) in self.rest_margin.iter_mut().enumerate() {
            *margin +=
                leaf(&|column| self.rest_bins[column * rest_rows + row], PREDICT_MISSING_BIN);
        }
    }

    /// The rows the next tree sees, and those it does not.
    fn sample_rows(&mut self) -> (Vec<usize>, Vec<usize>) {
        let limit = (ROW_SHARE * f64::from(u32::MAX)) as u32;
        (0..self.churned.len()).partition(|_| self.random.next_u32() < limit)
    }

    /// The columns the next tree sees, ascending.
    fn sample_columns(&mut self) -> Vec<usize> {
        let chosen = ((self.columns as f64 * COLUMN_SHARE) as usize).max(1);
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
