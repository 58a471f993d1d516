//! Boosted trees as the leaves they consist of, and what each feature adds to a row's score.
//!
//! A leaf is a weight and the conditions a row must meet to reach it, one interval a feature. Its share
//! of a row's contributions (TreeSHAP, with each condition weighed by the share of training rows
//! that meet it) is an integral over t in [0, 1] of a product with one linear factor a condition.
//! Gauss-Legendre quadrature with eight points is exact up to the fifteenth degree, so the contributions
//! are exact for up to sixteen features; and there is no recursion over paths.

use crate::contributions::Contributions;
use crate::matrix::{FEATURES, FeatureRow};
use forust_ml::tree::Tree;

/// Points of the quadrature.
const POINTS: usize = 8;
const _: () = assert!(FEATURES <= 2 * POINTS);

/// Where the quadrature evaluates, as distances from 1/2 on either side, and the weights there.
const HALF_NODES: [(f64, f64); POINTS / 2] = [
    (0.091_717_321_247_824_9, 0.181_341_891_689_181),
    (0.262_766_204_958_164_5, 0.156_853_322_938_943_64),
    (0.398_333_238_706_813_37, 0.111_190_517_226_687_24),
    (0.480_144_928_248_768_1, 0.050_614_268_145_188_13),
];

/// One number for each point of the quadrature.
type AtPoints = [f64; POINTS];

/// A sum of boosted trees in log-odds.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Forest {
    /// Log-odds before the first tree.
    prior: f64,
    leaves: Vec<Leaf>,
    conditions: Vec<Condition>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Leaf {
    weight: f64,
    /// Where its conditions end; they begin where those of the leaf before end.
    conditions_end: usize,
}

/// `from <= value < to`.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Condition {
    feature: usize,
    from: f64,
    to: f64,
    /// The share of rows that meet it, of those that meet the conditions above it.
    share: f64,
}

impl Condition {
    /// 1 where a row meets it, else 0: as a number, because nobody can predict a branch on it.
    fn met(&self, row: &FeatureRow) -> f64 {
        let value = row[self.feature];
        f64::from(u8::from((self.from <= value) & (value < self.to)))
    }
}

impl Forest {
    pub fn new(prior: f64) -> Self {
        Self { prior, ..Self::default() }
    }

    /// Log-odds before the first tree.
    pub fn prior(&self) -> f64 {
        self.prior
    }

    /// Adds the leaf at the end of a path, given from the root down. Conditions on one feature are one.
    fn add_leaf(&mut self, weight: f64, path: &[Condition]) {
        let begin = self.conditions.len();
        for step in path {
            match self.conditions[begin..].iter_mut().find(|known| known.feature == step.feature) {
                Some(known) => {
                    known.from = known.from.max(step.from);
                    known.to = known.to.min(step.to);
                    known.share *= step.share;
                }
                None => self.conditions.push(*step),
            }
        }
        self.leaves.push(Leaf { weight, conditions_end: self.conditions.len() });
    }

    /// Adds all leaves of a tree.
    pub fn add_tree(&mut self, tree: &Tree) {
        self.add_branch(tree, 0, &mut Vec::new());
    }

    /// Adds the leaves at and below a node; `path` leads to it.
    fn add_branch(&mut self, tree: &Tree, number: usize, path: &mut Vec<Condition>) {
        let node = &tree.nodes[number];
        if node.is_leaf {
            self.add_leaf(f64::from(node.weight_value), path);
            return;
        }
        let at = node.split_value;
        let below = (node.left_child, f64::NEG_INFINITY, at);
        let above = (node.right_child, at, f64::INFINITY);
        for (child, from, to) in [below, above] {
            // Each row was grown with a hessian of one, so these are numbers of rows.
            let rows = |number: usize| f64::from(tree.nodes[number].hessian_sum);
            let share = rows(child) / rows(number);
            path.push(Condition { feature: node.split_feature, from, to, share });
            self.add_branch(tree, child, path);
            path.pop();
        }
    }

    /// What every feature adds to the log-odds of a row. The base is the mean over training rows.
    pub fn contributions(&self, row: &FeatureRow) -> Contributions {
        let quadrature = Quadrature::new();
        let (mut base, mut values) = (self.prior, [[0.0; POINTS]; FEATURES]);
        let mut begin = 0;
        for leaf in &self.leaves {
            let conditions = &self.conditions[begin..leaf.conditions_end];
            begin = leaf.conditions_end;
            base += conditions.iter().fold(leaf.weight, |mean, condition| mean * condition.share);
            quadrature.add_leaf(leaf.weight, conditions, row, &mut values);
        }
        Contributions { base, values: values.map(|points| points.iter().sum()) }
    }
}

/// The points t in [0, 1] and what is needed of them.
struct Quadrature {
    t: AtPoints,
    /// 1 - t.
    rest: AtPoints,
    weight: AtPoints,
}

impl Quadrature {
    fn new() -> Self {
        let (mut t, mut weight) = ([0.0; POINTS], [0.0; POINTS]);
        for (index, (distance, half_weight)) in HALF_NODES.into_iter().enumerate() {
            (t[index], t[POINTS - 1 - index]) = (0.5 - distance, 0.5 + distance);
            (weight[index], weight[POINTS - 1 - index]) = (half_weight, half_weight);
        }
        Self { t, rest: t.map(|t| 1.0 - t), weight }
    }

    /// With z the share of a condition and b whether the row meets it (0 or 1), a condition adds
    /// `weight (b - z)` times the integral of the other conditions' `z (1 - t) + b t`, multiplied.
    /// The integral is left as its points, to be summed once for all leaves.
    fn add_leaf(
        &self,
        weight: f64,
        conditions: &[Condition],
        row: &FeatureRow,
        values: &mut [AtPoints; FEATURES],
    ) {
        let factor = |condition: &Condition, met: f64, point: usize| {
            condition.share * self.rest[point] + met * self.t[point]
        };
        let mut product = self.weight.map(|point| point * weight);
        for condition in conditions {
            let met = condition.met(row);
            for (point, product) in product.iter_mut().enumerate() {
                *product *= factor(condition, met, point);
            }
        }
        for condition in conditions {
            let met = condition.met(row);
            let gained = met - condition.share;
            for (point, value) in values[condition.feature].iter_mut().enumerate() {
                *value += gained * product[point] / factor(condition, met, point);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Condition, Forest};
    use crate::matrix::{FEATURES, FeatureRow};

    fn below(feature: usize, to: f64, share: f64) -> Condition {
        Condition { feature, from: f64::NEG_INFINITY, to, share }
    }

    fn above(feature: usize, from: f64, share: f64) -> Condition {
        Condition { feature, from, to: f64::INFINITY, share }
    }

    /// A tree that asks for feature 0 twice on one path.
    fn paths() -> [(f64, Vec<Condition>); 5] {
        [
            (0.7, vec![below(0, 10.0, 0.6), below(1, 5.0, 0.25), below(0, 4.0, 0.3)]),
            (-0.2, vec![below(0, 10.0, 0.6), below(1, 5.0, 0.25), above(0, 4.0, 0.7)]),
            (0.4, vec![below(0, 10.0, 0.6), above(1, 5.0, 0.75)]),
            (-0.9, vec![above(0, 10.0, 0.4), below(2, 1.0, 0.5)]),
            (0.1, vec![above(0, 10.0, 0.4), above(2, 1.0, 0.5)]),
        ]
    }

    /// The mean of the tree where only the features of `known` (a bit set) are known: shares split the
    /// rest.
    fn expectation(row: &FeatureRow, known: u32) -> f64 {
        let leaves = paths().map(|(weight, path)| {
            path.iter().fold(weight, |mean, condition| {
                let known = known >> condition.feature & 1 == 1;
                let met = condition.met(row);
                mean * if known { met } else { condition.share }
            })
        });
        leaves.iter().sum()
    }

    #[test]
    fn contributions_are_shapley_values() {
        let mut forest = Forest::new(0.25);
        paths().iter().for_each(|(weight, path)| forest.add_leaf(*weight, path));
        let mut row = [0.0; FEATURES];
        for (a, b, c) in [(1.0, 1.0, 0.0), (7.0, 2.0, 3.0), (4.0, 9.0, 1.0), (30.0, 5.0, 1.0)] {
            row[..3].copy_from_slice(&[a, b, c]);
            let found = forest.contributions(&row);
            assert!((found.base - 0.25 - expectation(&row, 0)).abs() < 1e-14);
            for feature in 0..3 {
                // Three features can come in 3! orders; each coalition before this one counts for some.
                let value: f64 = (0..8_u32)
                    .filter(|known| known >> feature & 1 == 0)
                    .map(|known| {
                        let orders = [2.0, 1.0, 2.0][known.count_ones() as usize];
                        let gained =
                            expectation(&row, known | 1 << feature) - expectation(&row, known);
                        orders / 6.0 * gained
                    })
                    .sum();
                assert!((found.values[feature] - value).abs() < 1e-14, "feature {feature}");
            }
            assert!((found.margin() - 0.25 - expectation(&row, 7)).abs() < 1e-14);
        }
    }
}
