//! How the winner does at every threshold, as curves.

use crate::metrics::ties_from_highest;
use protocol::{FeatureImportance, ModelCurves, ThresholdCounts};

/// Points of the ROC and the precision-recall curve, at most.
const MAX_POINTS: usize = 200;
/// Steps of the gains and lift curves.
const QUANTILES: usize = 20;
/// Thresholds are the hundredths between 0 and 1.
const HUNDREDTHS: u64 = 100;

/// The curves of probabilities for rows of which both classes are present.
pub(crate) fn curves(
    churned: &[bool],
    probability: &[f64],
    importance: Vec<FeatureImportance>,
) -> ModelCurves {
    let reached = reached(churned, probability);
    let end = reached.last().copied().unwrap_or_default();
    let roc = reached.iter().map(|at| [share(at.negatives, end.negatives), at.recall(end)]);
    let precision_recall = reached.iter().skip(1).map(|at| [at.recall(end), at.precision()]);
    // No threshold gives a recall of 0; the curve starts there with the precision of the highest.
    let first = reached.get(1).map(|at| [0.0, at.precision()]);
    let gains = gains(&reached, end);
    let lift = gains.iter().skip(1).map(|[rows, found]| [*rows, found / rows]).collect();
    ModelCurves {
        roc: thinned(roc.collect()),
        precision_recall: thinned(first.into_iter().chain(precision_recall).collect()),
        gains,
        lift,
        thresholds: thresholds(churned, probability),
        importance,
    }
}

/// Rows at or above a threshold.
#[derive(Clone, Copy, Default)]
struct Reached {
    positives: f64,
    negatives: f64,
}

impl Reached {
    fn rows(self) -> f64 {
        self.positives + self.negatives
    }

    fn recall(self, end: Self) -> f64 {
        share(self.positives, end.positives)
    }

    fn precision(self) -> f64 {
        share(self.positives, self.rows())
    }
}

fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

/// What each threshold reaches, from above the highest probability down to the lowest.
fn reached(churned: &[bool], probability: &[f64]) -> Vec<Reached> {
    let mut at = Reached::default();
    let below = ties_from_highest(churned, probability).into_iter().map(|tie| {
        at.positives += tie.positives;
        at.negatives += tie.negatives;
        at
    });
    std::iter::once(Reached::default()).chain(below).collect()
}

/// Points spread evenly over the list, both ends among them.
fn thinned(points: Vec<[f64; 2]>) -> Vec<[f64; 2]> {
    if points.len() <= MAX_POINTS {
        return points;
    }
    let last = points.len() - 1;
    (0..MAX_POINTS).map(|number| points[number * last / (MAX_POINTS - 1)]).collect()
}

/// The share of churned rows found in each share of the rows; rows of one probability count evenly.
fn gains(reached: &[Reached], end: Reached) -> Vec<[f64; 2]> {
    (0..=QUANTILES)
        .map(|quantile| {
            let rows = end.rows() * quantile as f64 / QUANTILES as f64;
            let after = reached.partition_point(|at| at.rows() < rows);
            let found = match (reached.get(after.wrapping_sub(1)), reached.get(after)) {
                (Some(from), Some(to)) => {
                    let part = share(rows - from.rows(), to.rows() - from.rows());
                    from.positives + part * (to.positives - from.positives)
                }
                (None, _) => 0.0,
                (Some(_), None) => end.positives,
            };
            [share(rows, end.rows()), share(found, end.positives)]
        })
        .collect()
}

fn thresholds(churned: &[bool], probability: &[f64]) -> Vec<ThresholdCounts> {
    let counts = |hundredth: u64| {
        let threshold = hundredth as f64 / HUNDREDTHS as f64;
        let mut counts = ThresholdCounts {
            threshold,
            true_positives: 0,
            false_positives: 0,
            true_negatives: 0,
            false_negatives: 0,
        };
        for (&churned, &p) in churned.iter().zip(probability) {
            *match (p >= threshold, churned) {
                (true, true) => &mut counts.true_positives,
                (true, false) => &mut counts.false_positives,
                (false, false) => &mut counts.true_negatives,
                (false, true) => &mut counts.false_negatives,
            } += 1;
        }
        counts
    };
    (1..HUNDREDTHS).map(counts).collect()
}

#[cfg(test)]
mod tests {
    use super::curves;
    use crate::{average_precision, roc_auc};

    fn area(points: &[[f64; 2]]) -> f64 {
        points.windows(2).map(|w| (w[1][0] - w[0][0]) * (w[0][1] + w[1][1]) / 2.0).sum()
    }

    fn noisy(rows: u32) -> (Vec<bool>, Vec<f64>) {
        let p = |row: u32| f64::from(row * 7919 % 997) / 997.0;
        let noise = |row: u32| f64::from(row * 104_729 % 1009) / 1009.0;
        (0..rows).map(|row| (noise(row) < p(row), p(row))).unzip()
    }

    #[test]
    fn a_small_example_by_hand() {
        let curves = curves(&[true, false, true, false], &[0.9, 0.4, 0.4, 0.1], Vec::new());
        assert_eq!(curves.roc, [[0.0, 0.0], [0.0, 0.5], [0.5, 1.0], [1.0, 1.0]]);
        let expected = [[0.0, 1.0], [0.5, 1.0], [1.0, 2.0 / 3.0], [1.0, 0.5]];
        assert_eq!(curves.precision_recall, expected);
        assert_eq!((curves.gains.len(), curves.gains[0]), (21, [0.0, 0.0]));
        assert_eq!(curves.gains[10], [0.5, 0.75], "half of a tie holds half of its churned rows");
        assert_eq!(curves.lift[9], [0.5, 1.5]);
        assert_eq!(curves.lift.last(), Some(&[1.0, 1.0]));
        let at = &curves.thresholds[39];
        assert_eq!((at.threshold, at.true_positives, at.false_positives), (0.4, 2, 1));
        assert_eq!((at.true_negatives, at.false_negatives), (1, 0));
    }

    #[test]
    fn thinned_curves_keep_their_ends_and_their_area() {
        let (churned, probability) = noisy(5000);
        let curves = curves(&churned, &probability, Vec::new());
        assert!(curves.roc.len() <= 200 && curves.precision_recall.len() <= 200);
        assert_eq!((curves.roc[0], curves.roc.last()), ([0.0, 0.0], Some(&[1.0, 1.0])));
        assert_eq!(curves.precision_recall.last().map(|point| point[0]), Some(1.0));
        assert!((area(&curves.roc) - roc_auc(&churned, &probability)).abs() < 1e-3);
        let precision = average_precision(&churned, &probability);
        assert!((area(&curves.precision_recall) - precision).abs() < 1e-2);
        assert!(curves.gains.is_sorted_by(|a, b| a[1] <= b[1]));
        assert_eq!(curves.thresholds.len(), 99);
    }
}
