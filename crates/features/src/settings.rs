//! Validated settings of this layer.

use protocol::{RawSettings, SettingFault, SnapshotCutoff};

/// How far features look back and labels look ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FeatureSettings {
    cutoff: SnapshotCutoff,
    lookback_days: i32,
    label_window_days: i32,
}

impl FeatureSettings {
    /// When on its day a snapshot looks back.
    #[must_use]
    pub fn cutoff(&self) -> SnapshotCutoff {
        self.cutoff
    }

    /// Days that basket and gap statistics look back.
    #[must_use]
    pub fn lookback_days(&self) -> i32 {
        self.lookback_days
    }

    /// Days ahead without a purchase that make a customer churned.
    #[must_use]
    pub fn label_window_days(&self) -> i32 {
        self.label_window_days
    }
}

impl Default for FeatureSettings {
    fn default() -> Self {
        Self::unchecked(&RawSettings::default())
    }
}

impl TryFrom<&RawSettings> for FeatureSettings {
    type Error = SettingFault;

    fn try_from(raw: &RawSettings) -> Result<Self, SettingFault> {
        raw.check()?;
        Ok(Self::unchecked(raw))
    }
}

impl FeatureSettings {
    fn unchecked(raw: &RawSettings) -> Self {
        Self {
            cutoff: raw.snapshot_cutoff,
            lookback_days: raw.lookback_days as i32,
            label_window_days: raw.label_window_days as i32,
        }
    }
}
