//! What a setting is: its name, what it may be, its texts, and where in [`RawSettings`] it stands.

use super::RawSettings;
use std::fmt;
use vocabulary::Text;

/// One thing that can be set.
#[derive(Debug)]
pub struct Setting {
    /// Its name on the command line and in files.
    pub id: &'static str,
    /// What it is called in a form.
    pub title: Text,
    /// What it does, in half a sentence.
    pub meaning: Text,
    /// What it may be.
    pub kind: Kind,
    pub(crate) read: fn(&RawSettings) -> Value,
    pub(crate) write: fn(&mut RawSettings, Value),
}

/// What a setting may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// A whole number of a range.
    Whole {
        /// The smallest.
        min: u64,
        /// The largest.
        max: u64,
        /// What a value is called in `--help`.
        unit: &'static str,
    },
    /// A share or a probability, from 0 to 1.
    Share {
        /// May it be 0?
        zero: bool,
    },
    /// On or off.
    Switch,
    /// One of several words.
    Choice(&'static [(&'static str, Text)]),
    /// A code of three letters (ISO 4217); may be left out.
    CurrencyCode,
}

/// A setting's value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Of [`Kind::Whole`] and [`Kind::Share`].
    Number(f64),
    /// Of [`Kind::Switch`].
    Switch(bool),
    /// Of [`Kind::Choice`] and [`Kind::CurrencyCode`].
    Word(Option<String>),
}

impl Setting {
    /// Its value.
    #[must_use]
    pub fn read(&self, settings: &RawSettings) -> Value {
        (self.read)(settings)
    }

    /// Sets it. A value of another kind changes nothing.
    pub fn write(&self, settings: &mut RawSettings, value: Value) {
        (self.write)(settings, value);
    }

    /// Its value where nothing is set.
    #[must_use]
    pub fn default_value(&self) -> Value {
        self.read(&RawSettings::default())
    }

    /// What is wrong with its value, if anything.
    #[must_use]
    pub fn fault(&'static self, settings: &RawSettings) -> Option<SettingFault> {
        match (&self.kind, self.read(settings)) {
            (Kind::Whole { min, max, .. }, Value::Number(value)) => {
                let is_within = (*min as f64..=*max as f64).contains(&value);
                (!is_within).then_some(SettingFault::OutOfRange { setting: self, value })
            }
            (Kind::Share { zero }, Value::Number(value)) => {
                let is_within = (0.0..=1.0).contains(&value) && (*zero || value > 0.0);
                let fault = SettingFault::OutOfRange { setting: self, value };
                if is_within { self.above_another(settings, value) } else { Some(fault) }
            }
            (Kind::CurrencyCode, Value::Word(Some(word))) => {
                let is_code = word.len() == 3 && word.bytes().all(|b| b.is_ascii_uppercase());
                (!is_code).then_some(SettingFault::NotACode { setting: self, word })
            }
            _ => None,
        }
    }

    fn above_another(&'static self, settings: &RawSettings, value: f64) -> Option<SettingFault> {
        let other = Setting::of_id("high-risk-threshold")?;
        let Value::Number(limit) = other.read(settings) else { return None };
        let is_above = self.id == "medium-risk-threshold" && value > limit;
        is_above.then_some(SettingFault::Above { setting: self, value, other, limit })
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Number(number) => number.fmt(f),
            Value::Switch(on) => on.fmt(f),
            Value::Word(word) => f.write_str(word.as_deref().unwrap_or_default()),
        }
    }
}

/// A setting that cannot be used. As text it is in English and names the setting as flags and files do.
#[derive(Clone, Debug, PartialEq)]
pub enum SettingFault {
    /// A number outside its range.
    OutOfRange {
        /// The setting.
        setting: &'static Setting,
        /// Its value.
        value: f64,
    },
    /// A number above that of another setting.
    Above {
        /// The setting.
        setting: &'static Setting,
        /// Its value.
        value: f64,
        /// The setting it must not be above.
        other: &'static Setting,
        /// The value of that.
        limit: f64,
    },
    /// A word that is no code of a currency.
    NotACode {
        /// The setting.
        setting: &'static Setting,
        /// The word.
        word: String,
    },
}

impl SettingFault {
    /// The setting at fault.
    #[must_use]
    pub fn setting(&self) -> &'static Setting {
        match self {
            SettingFault::OutOfRange { setting, .. }
            | SettingFault::Above { setting, .. }
            | SettingFault::NotACode { setting, .. } => setting,
        }
    }
}

/// Settings are told apart by their ids.
impl PartialEq for Setting {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl std::error::Error for SettingFault {}

impl fmt::Display for SettingFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = self.setting().id;
        match self {
            SettingFault::OutOfRange { setting, value } => {
                write!(f, "The setting {id} is {value}, but it must be ")?;
                match setting.kind {
                    Kind::Whole { min, max, .. } => write!(f, "from {min} to {max}."),
                    Kind::Share { zero: false } => f.write_str("more than 0 and at most 1."),
                    _ => f.write_str("from 0 to 1."),
                }
            }
            SettingFault::Above { value, other, limit, .. } => write!(
                f,
                "The setting {id} is {value}, but it must not be above {} ({limit}).",
                other.id
            ),
            SettingFault::NotACode { word, .. } => write!(
                f,
                "The setting {id} must be a code of three letters, such as EUR; it is \u{201c}{word}\u{201d}. Correct it or leave it out."
            ),
        }
    }
}

/// What a field of [`RawSettings`] is as a value.
pub(crate) trait Field {
    fn value(&self) -> Value;
    fn set(&mut self, value: Value);
}

macro_rules! number_fields {
    ($($Type:ty)+) => {
        $(impl Field for $Type {
            fn value(&self) -> Value {
                Value::Number(*self as f64)
            }

            fn set(&mut self, value: Value) {
                if let Value::Number(number) = value {
                    *self = number as $Type;
                }
            }
        })+
    };
}

number_fields!(f64 i64 u64 usize);

impl Field for bool {
    fn value(&self) -> Value {
        Value::Switch(*self)
    }

    fn set(&mut self, value: Value) {
        if let Value::Switch(on) = value {
            *self = on;
        }
    }
}

impl Field for Option<String> {
    fn value(&self) -> Value {
        Value::Word(self.clone())
    }

    fn set(&mut self, value: Value) {
        if let Value::Word(word) = value {
            *self = word;
        }
    }
}
