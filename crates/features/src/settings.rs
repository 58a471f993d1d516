//! Validated settings of this layer.

use protocol::{RawSettings, SnapshotCutoff};
use std::ops::RangeInclusive;

/// How far features look back and labels look ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FeatureSettings {
    cutoff: SnapshotCutoff,
    lookback_days: i32,
    label_window_days: i32,
}

/// A setting outside its range.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("The setting {name} is {value}, but it must be from {} to {}.", range.start(), range.end())]
pub struct SettingsError {
    name: &'static str,
    value: i64,
    range: RangeInclusive<i64>,
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
    type Error = SettingsError;

    fn try_from(raw: &RawSettings) -> Result<Self, SettingsError> {
        within("lookback-days", raw.lookback_days, 1..=3650)?;
        within("label-window-days", raw.label_window_days, 1..=730)?;
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

fn within(name: &'static str, value: i64, range: RangeInclusive<i64>) -> Result<(), SettingsError> {
    if range.contains(&value) { Ok(()) } else { Err(SettingsError { name, value, range }) }
}
