//! Validated settings of this layer.

use protocol::{RawSettings, SettingFault};

/// Leaves of a tree, at most: what the walk down a tree has room for.
pub(crate) const MAX_LEAVES: usize = 32;

/// How boosted trees are grown.
///
/// By default they are the reference learner's: rounds, rate, leaves, rows a leaf, sampling, and no
/// penalty. Bins, which forust-ml cuts differently, are as many as bring the scores closest to the
/// reference's at little cost. `cargo run --release -p pipeline --example choose_learner` compares other
/// settings on validation snapshots inside the training set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LearnerSettings {
    /// Rows trained on, at most. Of more, a sample is taken: many times as many would not make a better
    /// model of so few features.
    pub max_rows: usize,
    /// Boosting rounds.
    pub rounds: usize,
    /// Learning rate.
    pub learning_rate: f32,
    /// Leaves of a tree, 2 to 32 (held within).
    pub leaves: usize,
    /// L2 penalty on leaf weights.
    pub leaf_penalty: f64,
    /// Rows in a leaf, at least; fewer where there are few to train on.
    pub min_leaf_rows: usize,
    /// Share of rows each tree sees.
    pub row_share: f64,
    /// Share of columns each tree sees.
    pub column_share: f64,
    /// Histogram bins of a feature.
    pub bins: u16,
}

impl Default for LearnerSettings {
    fn default() -> Self {
        Self {
            max_rows: 2_000_000,
            rounds: 300,
            learning_rate: 0.05,
            leaves: 31,
            leaf_penalty: 0.0,
            min_leaf_rows: 200,
            row_share: 0.8,
            column_share: 0.8,
            bins: 127,
        }
    }
}

impl LearnerSettings {
    /// Rows in a leaf where `rows` are trained on: a hundredth of them is enough, but not below 20.
    pub(crate) fn min_leaf_rows_of(&self, rows: usize) -> usize {
        self.min_leaf_rows.min((rows / 100).max(20))
    }
}

/// How the test rows are chosen and the sampling seeded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScoringSettings {
    test_snapshots: usize,
    seed: u64,
    learner: LearnerSettings,
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

    /// How boosted trees are grown.
    #[must_use]
    pub fn learner(&self) -> LearnerSettings {
        self.learner
    }

    /// The same settings with another learner, to compare learners.
    #[must_use]
    pub fn with_learner(self, learner: LearnerSettings) -> Self {
        Self { learner, ..self }
    }
}

impl Default for ScoringSettings {
    fn default() -> Self {
        Self::unchecked(&RawSettings::default())
    }
}

impl TryFrom<&RawSettings> for ScoringSettings {
    type Error = SettingFault;

    fn try_from(raw: &RawSettings) -> Result<Self, SettingFault> {
        raw.check()?;
        Ok(Self::unchecked(raw))
    }
}

impl ScoringSettings {
    fn unchecked(raw: &RawSettings) -> Self {
        Self {
            test_snapshots: raw.test_snapshots,
            seed: raw.seed,
            learner: LearnerSettings::default(),
        }
    }
}
