//! How good probabilities are. Every measure takes one observation and one probability per row.

use protocol::CalibrationBin;

/// Area under the ROC curve: the share of (churned, retained) pairs in which the churned row has the
/// higher probability, ties counting half. 0.5 where a class is absent.
#[must_use]
pub fn roc_auc(churned: &[bool], probability: &[f64]) -> f64 {
    let positives = churned.iter().filter(|&&c| c).count() as f64;
    let negatives = churned.len() as f64 - positives;
    if positives == 0.0 || negatives == 0.0 {
        return 0.5;
    }
    let mut ranked_below = 0.0;
    let mut negatives_below = negatives;
    for tie in ties_from_highest(churned, probability) {
        negatives_below -= tie.negatives;
        ranked_below += tie.positives * (negatives_below + tie.negatives / 2.0);
    }
    ranked_below / (positives * negatives)
}

/// Average precision: Σ (recall gained at a threshold) × (precision there). 0 without a churned row.
#[must_use]
pub fn average_precision(churned: &[bool], probability: &[f64]) -> f64 {
    let positives = churned.iter().filter(|&&c| c).count() as f64;
    if positives == 0.0 {
        return 0.0;
    }
    let (mut found, mut flagged, mut sum) = (0.0, 0.0, 0.0);
    for tie in ties_from_highest(churned, probability) {
        found += tie.positives;
        flagged += tie.positives + tie.negatives;
        sum += tie.positives / positives * (found / flagged);
    }
    sum
}

/// Brier score: mean squared difference of probability and observation. 0 is perfect.
#[must_use]
pub fn brier_score(churned: &[bool], probability: &[f64]) -> f64 {
    mean(churned, probability, |churned, p| {
        let error = p - f64::from(u8::from(churned));
        error * error
    })
}

/// Mean negative log-likelihood in nats; probabilities are held a hair away from 0 and 1.
#[must_use]
pub fn log_loss(churned: &[bool], probability: &[f64]) -> f64 {
    mean(churned, probability, |churned, p| {
        let p = p.clamp(1e-15, 1.0 - 1e-15);
        -libm::log(if churned { p } else { 1.0 - p })
    })
}

/// Predicted against observed, in ten bins of equal width; bins without rows are left out.
#[must_use]
pub fn calibration(churned: &[bool], probability: &[f64]) -> Vec<CalibrationBin> {
    const BINS: usize = 10;
    let mut sums = [(0_u64, 0.0, 0_u64); BINS];
    for (&churned, &p) in churned.iter().zip(probability) {
        let (rows, predicted, observed) = &mut sums[((p * BINS as f64) as usize).min(BINS - 1)];
        *rows += 1;
        *predicted += p;
        *observed += u64::from(churned);
    }
    let bin = |(number, (rows, predicted, observed)): (usize, (u64, f64, u64))| CalibrationBin {
        from: number as f64 / BINS as f64,
        to: (number + 1) as f64 / BINS as f64,
        rows,
        mean_predicted: predicted / rows as f64,
        observed_rate: observed as f64 / rows as f64,
    };
    sums.into_iter().enumerate().filter(|(_, (rows, ..))| *rows > 0).map(bin).collect()
}

/// Rows that share one probability.
pub(crate) struct Tie {
    pub positives: f64,
    pub negatives: f64,
}

pub(crate) fn ties_from_highest(churned: &[bool], probability: &[f64]) -> Vec<Tie> {
    let mut order: Vec<u32> = (0..churned.len() as u32).collect();
    order.sort_unstable_by(|&a, &b| probability[b as usize].total_cmp(&probability[a as usize]));
    order
        .chunk_by(|&a, &b| probability[a as usize] == probability[b as usize])
        .map(|rows| {
            let positives = rows.iter().filter(|&&row| churned[row as usize]).count();
            Tie { positives: positives as f64, negatives: (rows.len() - positives) as f64 }
        })
        .collect()
}

fn mean(churned: &[bool], probability: &[f64], loss: impl Fn(bool, f64) -> f64) -> f64 {
    let sum: f64 = churned.iter().zip(probability).map(|(&churned, &p)| loss(churned, p)).sum();
    sum / churned.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::{average_precision, brier_score, calibration, log_loss, roc_auc};

    #[test]
    fn perfect_useless_and_inverted_rankings() {
        let churned = [true, true, false, false];
        for (probability, auc, precision) in [
            ([0.9, 0.8, 0.2, 0.1], 1.0, 1.0),
            ([0.5, 0.5, 0.5, 0.5], 0.5, 0.5),
            ([0.1, 0.2, 0.8, 0.9], 0.0, 0.5 / 3.0 + 0.5 * 0.5),
        ] {
            assert_eq!(roc_auc(&churned, &probability), auc);
            assert!((average_precision(&churned, &probability) - precision).abs() < 1e-15);
        }
        assert_eq!(roc_auc(&[true, true], &[0.1, 0.2]), 0.5);
    }

    #[test]
    fn losses_follow_their_formulas() {
        let (churned, probability) = ([true, false], [0.8, 0.4]);
        assert!((brier_score(&churned, &probability) - (0.04 + 0.16) / 2.0).abs() < 1e-15);
        assert!(
            (log_loss(&churned, &probability) + (0.8_f64.ln() + 0.6_f64.ln()) / 2.0).abs() < 1e-15
        );
        assert!(log_loss(&[true], &[0.0]).is_finite());
    }

    #[test]
    fn calibration_bins_hold_every_row_once() {
        let bins = calibration(&[true, false, true], &[1.0, 0.0, 0.05]);
        let rows: Vec<(f64, u64, f64)> =
            bins.iter().map(|bin| (bin.from, bin.rows, bin.observed_rate)).collect();
        assert_eq!(rows, [(0.0, 2, 0.5), (0.9, 1, 1.0)]);
    }
}
