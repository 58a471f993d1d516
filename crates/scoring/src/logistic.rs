//! Logistic regression by Newton's method on standardised inputs, with an L2 penalty.

use crate::contributions::Contributions;
use crate::matrix::{FEATURES, FeatureRow};
use crate::sigmoid::sigmoid;
use crate::{Matrix, Observed};

/// Newton steps, at most.
const MAX_STEPS: usize = 50;
/// The penalty's weight on each standardised coefficient (not on the intercept).
const PENALTY: f64 = 1.0;
/// The fit has converged where a step improves the loss by less than this share.
const TOLERANCE: f64 = 1e-10;

/// A fitted logistic regression.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LogisticRegression {
    /// One per column, then the intercept.
    coefficients: Vec<f64>,
    mean: Vec<f64>,
    inverse_deviation: Vec<f64>,
}

impl LogisticRegression {
    pub fn fit(train: &Observed) -> Self {
        let Observed { features: matrix, churned } = train;
        let rows = matrix.rows() as f64;
        let mean: Vec<f64> = matrix.columns().map(|c| c.iter().sum::<f64>() / rows).collect();
        let inverse_deviation = matrix.columns().zip(&mean).map(|(column, mean)| {
            let variance = column.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>() / rows;
            // A constant column says nothing: it is multiplied away.
            if variance > 0.0 { 1.0 / variance.sqrt() } else { 0.0 }
        });
        let mut model = Self {
            inverse_deviation: inverse_deviation.collect(),
            coefficients: vec![0.0; mean.len() + 1],
            mean,
        };
        let inputs: Vec<Input> = model.standardised(matrix).collect();
        let mut loss = penalised_loss(&inputs, churned, &model.coefficients);
        for _ in 0..MAX_STEPS {
            let Some((coefficients, improved)) =
                newton_step(&inputs, churned, &model.coefficients, loss)
            else {
                break;
            };
            let converged = loss - improved < TOLERANCE * loss.abs();
            (model.coefficients, loss) = (coefficients, improved);
            if converged {
                break;
            }
        }
        model
    }

    pub fn probabilities(&self, matrix: &Matrix) -> Vec<f64> {
        self.standardised(matrix).map(|row| sigmoid(dot(&self.coefficients, &row))).collect()
    }

    /// What every feature adds to the log-odds of a row, beginning at the row of means.
    pub fn contributions(&self, row: &FeatureRow) -> Contributions {
        let mut values = [0.0; FEATURES];
        for (number, (mean, scale)) in self.mean.iter().zip(&self.inverse_deviation).enumerate() {
            values[number] = self.coefficients[number] * (row[number] - mean) * scale;
        }
        Contributions { base: self.coefficients.last().copied().unwrap_or_default(), values }
    }

    /// Rows of standardised inputs, each closed by a 1 for the intercept.
    fn standardised(&self, matrix: &Matrix) -> impl Iterator<Item = Input> {
        let columns: Vec<&[f64]> = matrix.columns().collect();
        (0..matrix.rows()).map(move |row| {
            let mut input = [0.0; FEATURES + 1];
            for (number, column) in columns.iter().enumerate().take(FEATURES) {
                input[number] = (column[row] - self.mean[number]) * self.inverse_deviation[number];
            }
            input[columns.len().min(FEATURES)] = 1.0;
            input
        })
    }
}

/// Standardised features and a 1, and zeros where there are fewer features.
type Input = [f64; FEATURES + 1];

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn penalised_loss(inputs: &[Input], churned: &[bool], coefficients: &[f64]) -> f64 {
    let loss = |(row, &churned): (&Input, &bool)| {
        let margin = dot(coefficients, row);
        // ln(1 + e^m) without overflow.
        let softplus = margin.max(0.0) + libm::log1p(libm::exp(-margin.abs()));
        softplus - if churned { margin } else { 0.0 }
    };
    let data: f64 = inputs.iter().zip(churned).map(loss).sum();
    let (_, weights) = coefficients.split_last().unwrap_or((&0.0, &[]));
    data + PENALTY / 2.0 * dot(weights, weights)
}

/// One Newton step, halved until it lowers the loss; `None` where no step does.
fn newton_step(
    inputs: &[Input],
    churned: &[bool],
    coefficients: &[f64],
    loss: f64,
) -> Option<(Vec<f64>, f64)> {
    let direction = newton_direction(inputs, churned, coefficients)?;
    let mut length = 1.0;
    for _ in 0..30 {
        let candidate: Vec<f64> =
            coefficients.iter().zip(&direction).map(|(c, d)| c - length * d).collect();
        let candidate_loss = penalised_loss(inputs, churned, &candidate);
        if candidate_loss < loss {
            return Some((candidate, candidate_loss));
        }
        length /= 2.0;
    }
    None
}

fn newton_direction(inputs: &[Input], churned: &[bool], coefficients: &[f64]) -> Option<Vec<f64>> {
    let size = coefficients.len();
    let mut gradient = vec![0.0; size];
    let mut hessian = vec![0.0; size * size];
    for (row, &churned) in inputs.iter().zip(churned) {
        let p = sigmoid(dot(coefficients, row));
        let error = p - f64::from(u8::from(churned));
        let weight = p * (1.0 - p);
        for (i, &input) in row.iter().enumerate().take(size) {
            gradient[i] += error * input;
            let weighted = weight * input;
            for (cell, other) in hessian[i * size..=i * size + i].iter_mut().zip(row) {
                *cell += weighted * other;
            }
        }
    }
    for i in 0..size - 1 {
        gradient[i] += PENALTY * coefficients[i];
        hessian[i * size + i] += PENALTY;
    }
    solve_positive_definite(hessian, gradient)
}

/// Solves `A x = b` by Cholesky's factorisation, from the lower triangle of a symmetric `A`.
fn solve_positive_definite(mut a: Vec<f64>, mut b: Vec<f64>) -> Option<Vec<f64>> {
    let size = b.len();
    for i in 0..size {
        for j in 0..=i {
            let inner: f64 = (0..j).map(|k| a[i * size + k] * a[j * size + k]).sum();
            let rest = a[i * size + j] - inner;
            if i != j {
                a[i * size + j] = rest / a[j * size + j];
            } else if rest > 0.0 {
                a[i * size + i] = rest.sqrt();
            } else {
                return None;
            }
        }
    }
    for i in 0..size {
        let inner: f64 = (0..i).map(|k| a[i * size + k] * b[k]).sum();
        b[i] = (b[i] - inner) / a[i * size + i];
    }
    for i in (0..size).rev() {
        let inner: f64 = (i + 1..size).map(|k| a[k * size + i] * b[k]).sum();
        b[i] = (b[i] - inner) / a[i * size + i];
    }
    Some(b)
}

#[cfg(test)]
mod tests {
    use super::{LogisticRegression, solve_positive_definite};
    use crate::sigmoid::sigmoid;
    use crate::{Matrix, Observed};

    #[test]
    fn linear_systems_are_solved() {
        let solution = solve_positive_definite(vec![4.0, 0.0, 2.0, 3.0], vec![10.0, 8.0]).unwrap();
        assert!((solution[0] - 1.75).abs() < 1e-12 && (solution[1] - 1.5).abs() < 1e-12);
        assert_eq!(solve_positive_definite(vec![0.0], vec![1.0]), None);
    }

    #[test]
    fn a_steep_and_a_constant_column_are_no_trouble() {
        let x: Vec<f64> = (0..400).map(|n| f64::from(n) * 1e6).collect();
        let churned: Vec<bool> = (0..400).map(|n| n > 180 + (n % 7) * 10).collect();
        let features = Matrix::from_columns([x, vec![3.0; 400]].concat(), 400);
        let train = Observed { features, churned };
        let probabilities = LogisticRegression::fit(&train).probabilities(&train.features);
        assert!(probabilities[0] < 0.01 && probabilities[399] > 0.99);
        let mean: f64 = probabilities.iter().sum::<f64>() / 400.0;
        let rate = train.churned.iter().filter(|&&c| c).count() as f64 / 400.0;
        assert!(
            (mean - rate).abs() < 1e-6,
            "an intercept makes the mean probability the base rate"
        );
        let model = LogisticRegression::fit(&train);
        for (row, p) in probabilities.iter().enumerate().step_by(50) {
            let contributions = model.contributions(&train.features.feature_row(row));
            assert!((sigmoid(contributions.margin()) - p).abs() < 1e-12);
            assert_eq!(contributions.values[1], 0.0, "a constant column says nothing");
        }
    }
}
