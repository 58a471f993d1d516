//! Validated settings of this layer.

use protocol::RawSettings;
use vocabulary::{RiskBucket, Segment};

/// Thresholds and capacity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlaybookSettings {
    capacity_share: f64,
    high_risk: f64,
    medium_risk: f64,
    loyal: f64,
    developing: f64,
    lapsing: f64,
}

/// A setting outside its range.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum SettingsError {
    /// A share or probability outside its range.
    #[error("The setting {name} is {value}, but it must be {range}.")]
    OutOfRange {
        /// The setting.
        name: &'static str,
        /// Its value.
        value: f64,
        /// What it may be.
        range: &'static str,
    },
    /// Medium risk begins above high risk.
    #[error(
        "The setting medium-risk-threshold is {medium}, but it must not be above high-risk-threshold ({high})."
    )]
    MediumAboveHigh {
        /// The medium threshold.
        medium: f64,
        /// The high threshold.
        high: f64,
    },
}

impl PlaybookSettings {
    /// Share of a snapshot's customers that can be acted on.
    #[must_use]
    pub fn capacity_share(&self) -> f64 {
        self.capacity_share
    }

    /// The probability from which a customer of a segment is flagged as churning.
    #[must_use]
    pub fn churn_threshold(&self, segment: Segment) -> f64 {
        match segment {
            Segment::Champions | Segment::Loyal => self.loyal,
            Segment::PotentialLoyalist
            | Segment::Promising
            | Segment::NewCustomers
            | Segment::NeedsAttention => self.developing,
            Segment::AtRisk | Segment::Lost | Segment::AboutToSleep => self.lapsing,
        }
    }

    /// The risk bucket of a probability.
    #[must_use]
    pub fn risk_bucket(&self, probability: f64) -> RiskBucket {
        if probability >= self.high_risk {
            RiskBucket::High
        } else if probability >= self.medium_risk {
            RiskBucket::Medium
        } else {
            RiskBucket::Low
        }
    }
}

impl Default for PlaybookSettings {
    fn default() -> Self {
        Self::unchecked(&RawSettings::default())
    }
}

impl TryFrom<&RawSettings> for PlaybookSettings {
    type Error = SettingsError;

    fn try_from(raw: &RawSettings) -> Result<Self, SettingsError> {
        let share = raw.capacity_share;
        if !(share > 0.0 && share <= 1.0) {
            let range = "more than 0 and at most 1";
            return Err(SettingsError::OutOfRange { name: "capacity-share", value: share, range });
        }
        for (name, value) in [
            ("high-risk-threshold", raw.high_risk_threshold),
            ("medium-risk-threshold", raw.medium_risk_threshold),
            ("loyal-churn-threshold", raw.loyal_churn_threshold),
            ("developing-churn-threshold", raw.developing_churn_threshold),
            ("lapsing-churn-threshold", raw.lapsing_churn_threshold),
        ] {
            if !(0.0..=1.0).contains(&value) {
                return Err(SettingsError::OutOfRange { name, value, range: "from 0 to 1" });
            }
        }
        if raw.medium_risk_threshold > raw.high_risk_threshold {
            let (medium, high) = (raw.medium_risk_threshold, raw.high_risk_threshold);
            return Err(SettingsError::MediumAboveHigh { medium, high });
        }
        Ok(Self::unchecked(raw))
    }
}

impl PlaybookSettings {
    fn unchecked(raw: &RawSettings) -> Self {
        Self {
            capacity_share: raw.capacity_share,
            high_risk: raw.high_risk_threshold,
            medium_risk: raw.medium_risk_threshold,
            loyal: raw.loyal_churn_threshold,
            developing: raw.developing_churn_threshold,
            lapsing: raw.lapsing_churn_threshold,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::PlaybookSettings;
    use protocol::RawSettings;

    #[test]
    fn settings_out_of_range_are_named() {
        let raw = RawSettings::default();
        assert_eq!(PlaybookSettings::try_from(&raw), Ok(PlaybookSettings::default()));
        for (raw, message) in [
            (
                RawSettings { capacity_share: 0.0, ..raw.clone() },
                "The setting capacity-share is 0, but",
            ),
            (
                RawSettings { capacity_share: f64::NAN, ..raw.clone() },
                "The setting capacity-share is NaN",
            ),
            (
                RawSettings { high_risk_threshold: 1.5, ..raw.clone() },
                "The setting high-risk-threshold is 1.5",
            ),
            (
                RawSettings { medium_risk_threshold: 0.9, ..raw },
                "The setting medium-risk-threshold is 0.9",
            ),
        ] {
            let error = PlaybookSettings::try_from(&raw).unwrap_err().to_string();
            assert!(error.starts_with(message), "{error}");
        }
    }
}
