//! Validated settings of this layer.

use protocol::{RawSettings, SettingFault};
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
    type Error = SettingFault;

    fn try_from(raw: &RawSettings) -> Result<Self, SettingFault> {
        raw.check()?;
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
