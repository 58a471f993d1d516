//! Settings that no run can have. They are held against their ranges here, so that a fault is told in the page's
//! own words, at its field, and never reaches the engine.

use crate::{
    format::Numbers,
    lang::t,
    words::{SETTINGS, Setting, fill, settings as says},
};
use protocol::RawSettings;

/// A setting that cannot be used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fault {
    /// The setting.
    pub id: &'static str,
    value: f64,
    beyond: Beyond,
}

/// What a value is beyond.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Beyond {
    /// Its range.
    Range,
    /// Another setting's value.
    Other(&'static str, f64),
}

/// The settings at fault, in the order of their fields.
pub fn faults(settings: &RawSettings) -> Vec<Fault> {
    SETTINGS.iter().filter_map(|setting| fault(setting, settings)).collect()
}

/// What is wrong with one setting.
pub fn fault(setting: &Setting, settings: &RawSettings) -> Option<Fault> {
    let value = (setting.read)(settings);
    let fault = |beyond| Some(Fault { id: setting.id, value, beyond });
    if !(setting.least..=setting.most).contains(&value) {
        return fault(Beyond::Range);
    }
    let high = settings.high_risk_threshold;
    let above = setting.id == "medium-risk-threshold" && value > high;
    if above { fault(Beyond::Other("high-risk-threshold", high)) } else { None }
}

impl Fault {
    /// What is wrong, in words.
    pub fn text(self, numbers: Numbers) -> String {
        let number = |value: f64| numbers.plain(value);
        let title = |id: &str| t(named(id).title);
        match self.beyond {
            Beyond::Range => {
                let setting = named(self.id);
                let (least, most) = (number(setting.least), number(setting.most));
                fill(t(says::OUT_OF_RANGE), &[title(self.id), &number(self.value), &least, &most])
            }
            Beyond::Other(other, limit) => fill(
                t(says::ABOVE),
                &[title(self.id), &number(self.value), title(other), &number(limit)],
            ),
        }
    }
}

fn named(id: &str) -> &'static Setting {
    SETTINGS.iter().find(|setting| setting.id == id).unwrap_or(&SETTINGS[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_fault(change: impl FnOnce(&mut RawSettings)) -> Vec<&'static str> {
        let mut settings = RawSettings::default();
        change(&mut settings);
        faults(&settings).iter().map(|fault| fault.id).collect()
    }

    /// The page knows the ranges that the engine holds settings to.
    #[test]
    fn a_setting_is_at_fault_where_the_engine_would_refuse_it() {
        assert_eq!(at_fault(|_| {}), [""; 0]);
        for setting in &SETTINGS {
            for value in [setting.least, setting.most] {
                let within = at_fault(|settings| {
                    settings.high_risk_threshold = 1.0;
                    settings.medium_risk_threshold = 0.0;
                    (setting.write)(settings, value);
                    settings.medium_risk_threshold =
                        settings.medium_risk_threshold.min(settings.high_risk_threshold);
                });
                assert_eq!(within, [""; 0], "{}: {value}", setting.id);
            }
        }
        assert_eq!(at_fault(|s| s.label_window_days = 900), ["label-window-days"]);
        assert_eq!(at_fault(|s| s.lookback_days = 0), ["lookback-days"]);
        assert_eq!(at_fault(|s| s.capacity_share = 0.0), ["capacity-share"]);
        assert_eq!(at_fault(|s| s.capacity_share = f64::NAN), ["capacity-share"]);
        assert_eq!(at_fault(|s| s.loyal_churn_threshold = 1.01), ["loyal-churn-threshold"]);
        assert_eq!(at_fault(|s| s.test_snapshots = 25), ["test-snapshots"]);
        assert_eq!(at_fault(|s| s.medium_risk_threshold = 0.81), ["medium-risk-threshold"]);
        assert_eq!(
            at_fault(|s| (s.high_risk_threshold, s.seed) = (-0.1, u64::MAX)),
            ["high-risk-threshold", "medium-risk-threshold", "seed"]
        );
    }
}
