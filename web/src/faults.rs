//! Settings that no run can have, in the page's own words.

use crate::{
    format::Numbers,
    lang::t,
    words::{fill, settings as says},
};
use protocol::{Kind, SettingFault};

/// What is wrong with a setting.
pub fn text(fault: &SettingFault, numbers: Numbers) -> String {
    let number = |value: f64| numbers.plain(value);
    let title = t(fault.setting().title);
    match fault {
        SettingFault::OutOfRange { setting, value } => {
            let value = number(*value);
            let (min, max) = match setting.kind {
                Kind::Whole { min, max, .. } => (number(min as f64), number(max as f64)),
                Kind::Share { zero: false } => {
                    return fill(t(says::OUT_OF_SHARE), &[title, &value]);
                }
                _ => (number(0.0), number(1.0)),
            };
            fill(t(says::OUT_OF_RANGE), &[title, &value, &min, &max])
        }
        SettingFault::Above { value, other, limit, .. } => {
            fill(t(says::ABOVE), &[title, &number(*value), t(other.title), &number(*limit)])
        }
        SettingFault::NotACode { word, .. } => fill(t(says::NO_CODE), &[title, word]),
    }
}
