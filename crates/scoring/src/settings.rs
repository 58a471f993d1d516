//! Validated settings of this layer, and the learner's fixed ones.

use protocol::RawSettings;

// Rounds, rate, leaves and sampling are the reference learner's. The penalty and the leaf weight, which
// forust-ml counts differently, were chosen on validation snapshots inside the training set; the test
// snapshots had no part in it.

/// Boosting rounds.
pub(crate) const ROUNDS: usize = 300;
/// Learning rate.
pub(crate) const LEARNING_RATE: f32 = 0.05;
/// Leaves of a tree, at most.
pub(crate) const MAX_LEAVES: usize = 31;
/// L2 penalty on leaf weights.
pub(crate) const LEAF_PENALTY: f32 = 10.0;
/// Sum of hessians in a leaf, at least.
pub(crate) const MIN_LEAF_WEIGHT: f32 = 1.0;
/// Share of rows each tree sees.
pub(crate) const ROW_SHARE: f64 = 0.8;
/// Share of columns each tree sees.
pub(crate) const COLUMN_SHARE: f64 = 0.8;
/// Histogram bins of a feature.
pub(crate) const BINS: u16 = 255;

/// How the test rows are chosen and the sampling seeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScoringSettings {
    test_snapshots: usize,
    seed: u64,
}

/// A setting outside its range.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("The setting test-snapshots is {value}, but it must be from 1 to 24.")]
pub struct SettingsError {
    value: usize,
}

impl ScoringSettings {
    /// Labelled snapshots held out as the test set.
    #[must_use]
    pub fn test_snapshots(&self) -> usize {
        self.test_snapshots
    }

    /// Seed of the row and column sampling.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }
}

impl Default for ScoringSettings {
    fn default() -> Self {
        let raw = RawSettings::default();
        Self { test_snapshots: raw.test_snapshots, seed: raw.seed }
    }
}

impl TryFrom<&RawSettings> for ScoringSettings {
    type Error = SettingsError;

    fn try_from(raw: &RawSettings) -> Result<Self, SettingsError> {
        if !(1..=24).contains(&raw.test_snapshots) {
            return Err(SettingsError { value: raw.test_snapshots });
        }
        Ok(Self { test_snapshots: raw.test_snapshots, seed: raw.seed })
    }
}
