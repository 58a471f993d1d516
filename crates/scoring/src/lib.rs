//! Features to a trained model, its honest evaluation and a churn probability for every row.
//!
//! [`Split`] divides the labelled rows by time and says why where there are too few. [`Training`] fits
//! gradient-boosted trees (forust-ml) beside a logistic regression on the training rows, evaluates both
//! on the test rows and gives the better one's probabilities; a [`ScoringRun`] spreads them over every
//! row of a table. Both work in steps of boosting rounds, so that their caller can show progress and
//! stop. A [`TrainingTask`] owns its rows and can be worked on elsewhere.
//!
//! Given the same rows and settings, the result is the same to the last bit on every platform: the
//! mathematics come from `libm`, the sampling from a portable generator, and nothing runs in parallel.
//!
//! ```
//! use scoring::{average_precision, roc_auc};
//!
//! let churned = [true, false, true, false];
//! let probability = [0.9, 0.4, 0.4, 0.1];
//! assert_eq!(roc_auc(&churned, &probability), 0.875);
//! assert_eq!(average_precision(&churned, &probability), 0.5 + 0.5 * 2.0 / 3.0);
//! ```

mod boosting;
mod contributions;
mod curves;
mod forest;
mod logistic;
mod matrix;
mod metrics;
mod model;
mod observed;
mod settings;
mod sigmoid;
mod split;
mod training;
mod walk;

pub use contributions::Contributions;
pub use matrix::{FeatureRow, Matrix};
pub use metrics::{average_precision, brier_score, calibration, log_loss, roc_auc};
pub use model::Model;
pub use observed::Observed;
pub use settings::{LearnerSettings, ScoringSettings};
pub use split::{MIN_CLASS_ROWS, MIN_TRAIN_ROWS, Split, Unavailable};
pub use training::{Scored, ScoringRun, Trained, Training, TrainingTask};
