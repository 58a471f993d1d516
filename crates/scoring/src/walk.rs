//! Walking many rows down one tree at once.
//!
//! forust-ml walks one row at a time, and waits at every node for a branch nobody can predict. Here a
//! block of rows goes down level by level without branching, which is several times faster and ends in
//! the same leaves.

use crate::Matrix;
use crate::settings::MAX_LEAVES;
use crate::sigmoid::sigmoid;
use features::FEATURE_NAMES;
use forust_ml::binning::bin_for_prediction;
use forust_ml::data::JaggedMatrix;
use forust_ml::tree::{Tree, split_bins};
use std::sync::Arc;

/// Room for a row's bins: the number of features, rounded up to a power of two.
const WIDTH: usize = FEATURE_NAMES.len().next_power_of_two();
/// Room for a tree's nodes. A tree of 32 leaves has 63.
const MAX_NODES: usize = 64;
/// Rows that go down together.
const BLOCK: usize = 16;

const _: () = assert!(2 * MAX_LEAVES - 1 <= MAX_NODES && MAX_NODES.is_power_of_two());

/// The bins of one row, column by column.
pub(crate) type BinnedRow = [u16; WIDTH];

/// The bins of every row.
pub(crate) fn binned_rows(matrix: &Matrix, cuts: &JaggedMatrix<f64>) -> Vec<BinnedRow> {
    let columns = bin_for_prediction(&matrix.as_forust(), cuts, &f64::NAN, false);
    let mut rows = vec![[0; WIDTH]; matrix.rows()];
    for (number, column) in columns.chunks_exact(matrix.rows().max(1)).enumerate().take(WIDTH) {
        rows.iter_mut().zip(column).for_each(|(row, &bin)| row[number] = bin);
    }
    rows
}

/// Grown trees that score any rows.
#[derive(Clone, Debug)]
pub(crate) struct Walk {
    /// Log-odds before the first tree.
    prior: f64,
    cuts: Arc<JaggedMatrix<f64>>,
    trees: Vec<WalkableTree>,
}

impl Walk {
    pub fn new(prior: f64, cuts: JaggedMatrix<f64>, trees: Vec<WalkableTree>) -> Self {
        Self { prior, cuts: Arc::new(cuts), trees }
    }

    /// The probability of every row.
    pub fn probabilities(&self, matrix: &Matrix) -> Vec<f64> {
        let bins = binned_rows(matrix, &self.cuts);
        let rows: Vec<usize> = (0..bins.len()).collect();
        let mut margin = vec![self.prior; bins.len()];
        for tree in &self.trees {
            tree.add_leaf_weights(&bins, &rows, &mut margin);
        }
        margin.into_iter().map(sigmoid).collect()
    }
}

/// A tree over bins, laid out for walking.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct WalkableTree {
    nodes: [Node; MAX_NODES],
    weights: [f64; MAX_NODES],
    depth: usize,
}

/// Where a row goes next; a leaf leads to itself.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Node {
    feature: u16,
    split_bin: u16,
    below: u16,
    above: u16,
}

impl WalkableTree {
    pub fn new(tree: &Tree, cuts: &JaggedMatrix<f64>) -> Self {
        let mut walkable =
            Self { nodes: [Node::default(); MAX_NODES], weights: [0.0; MAX_NODES], depth: 0 };
        let split_bins = split_bins(tree, cuts);
        for (number, (node, split_bin)) in tree.nodes.iter().zip(split_bins).enumerate() {
            let (below, above) =
                if node.is_leaf { (number, number) } else { (node.left_child, node.right_child) };
            walkable.nodes[number % MAX_NODES] = Node {
                feature: node.split_feature as u16,
                split_bin,
                below: below as u16,
                above: above as u16,
            };
            walkable.weights[number % MAX_NODES] = f64::from(node.weight_value);
            walkable.depth = walkable.depth.max(node.depth);
        }
        walkable
    }

    /// Adds to the margin of each of `rows` the weight of the leaf it falls into.
    pub fn add_leaf_weights(&self, bins: &[BinnedRow], rows: &[usize], margin: &mut [f64]) {
        for block in rows.chunks(BLOCK) {
            let mut at = [0_u16; BLOCK];
            let mut block_bins = [[0; WIDTH]; BLOCK];
            for (binned, &row) in block_bins.iter_mut().zip(block) {
                *binned = bins[row];
            }
            for _ in 0..self.depth {
                for (at, binned) in at.iter_mut().zip(&block_bins) {
                    let node = self.nodes[usize::from(*at) % MAX_NODES];
                    let bin = binned[usize::from(node.feature) % WIDTH];
                    *at = if bin < node.split_bin { node.below } else { node.above };
                }
            }
            for (at, &row) in at.iter().zip(block) {
                margin[row] += self.weights[usize::from(*at) % MAX_NODES];
            }
        }
    }
}
