//! Settings, validated as a whole before anything runs.

use features::FeatureSettings;
use ingest::CleanSettings;
use playbook::PlaybookSettings;
use protocol::{RawSettings, SettingFault};
use scoring::ScoringSettings;

/// The validated settings of every stage, and the raw ones they came from.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    pub(crate) clean: CleanSettings,
    pub(crate) features: FeatureSettings,
    pub(crate) scoring: ScoringSettings,
    pub(crate) playbook: PlaybookSettings,
    pub(crate) raw: RawSettings,
}

impl Settings {
    /// How rows are cleaned.
    #[must_use]
    pub fn clean(&self) -> CleanSettings {
        self.clean
    }

    /// How features are built.
    #[must_use]
    pub fn features(&self) -> FeatureSettings {
        self.features
    }

    /// How the model is trained.
    #[must_use]
    pub fn scoring(&self) -> ScoringSettings {
        self.scoring
    }

    /// How actions are planned.
    #[must_use]
    pub fn playbook(&self) -> PlaybookSettings {
        self.playbook
    }

    /// The settings as they were given.
    #[must_use]
    pub fn raw(&self) -> &RawSettings {
        &self.raw
    }
}

impl TryFrom<RawSettings> for Settings {
    type Error = SettingFault;

    fn try_from(raw: RawSettings) -> Result<Self, SettingFault> {
        Ok(Self {
            clean: CleanSettings {
                drop_exact_duplicates: raw.drop_exact_duplicates,
                count_all_statuses: raw.count_all_statuses,
                merge_customer_spellings: raw.merge_customer_spellings,
            },
            features: FeatureSettings::try_from(&raw)?,
            scoring: ScoringSettings::try_from(&raw)?,
            playbook: PlaybookSettings::try_from(&raw)?,
            raw,
        })
    }
}
