//! Settings, validated as a whole before anything runs.

use features::FeatureSettings;
use ingest::CleanSettings;
use playbook::PlaybookSettings;
use protocol::RawSettings;
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

/// A setting that cannot be used.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum SettingsError {
    /// In building features.
    #[error(transparent)]
    Features(#[from] features::SettingsError),
    /// In training.
    #[error(transparent)]
    Scoring(#[from] scoring::SettingsError),
    /// The currency is no code.
    #[error(
        "currency must be a code of three letters, such as EUR; it is \u{201c}{0}\u{201d}. Correct it or leave it out."
    )]
    Currency(String),
    /// In planning.
    #[error(transparent)]
    Playbook(#[from] playbook::SettingsError),
}

impl TryFrom<RawSettings> for Settings {
    type Error = SettingsError;

    fn try_from(raw: RawSettings) -> Result<Self, SettingsError> {
        let is_code =
            |code: &&String| code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase());
        if let Some(word) = raw.currency.as_ref().filter(|code| !is_code(code)) {
            return Err(SettingsError::Currency(word.clone()));
        }
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
