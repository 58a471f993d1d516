//! A text in every language of the report.

use serde::{Deserialize, Serialize};

/// A language of the report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Turkish.
    Turkish,
}

impl Language {
    /// Every language.
    pub const ALL: [Language; 2] = [Language::English, Language::Turkish];

    /// Its tag, as in BCP 47.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Turkish => "tr",
        }
    }

    /// Its name in itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::Turkish => "Türkçe",
        }
    }
}

/// One text in every language. A new language is a new field, and the compiler shows what it still lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// In English.
    pub en: &'static str,
    /// In Turkish.
    pub tr: &'static str,
}

impl Text {
    /// A text in English and Turkish.
    #[must_use]
    pub const fn new(en: &'static str, tr: &'static str) -> Self {
        Self { en, tr }
    }

    /// The text in a language.
    #[must_use]
    pub fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::Turkish => self.tr,
        }
    }
}

/// Short for [`Text::new`], where there are many texts.
#[must_use]
pub const fn text(en: &'static str, tr: &'static str) -> Text {
    Text::new(en, tr)
}
