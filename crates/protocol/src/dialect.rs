//! How a file writes text, numbers and dates.

use serde::{Deserialize, Serialize};
use vocabulary::{Phrase, Text, text};

/// What stands between two fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Delimiter {
    /// `,`
    #[default]
    #[serde(rename = ",", alias = "comma")]
    Comma,
    /// `;`
    #[serde(rename = ";", alias = "semicolon")]
    Semicolon,
    /// A tab.
    #[serde(rename = "tab", alias = "\t")]
    Tab,
    /// `|`
    #[serde(rename = "|", alias = "pipe")]
    Pipe,
    /// Any number of blanks, which bring the columns in line.
    #[serde(rename = "blanks", alias = " ")]
    Blanks,
}

impl Delimiter {
    /// Every delimiter, the most usual first.
    pub const ALL: [Delimiter; 5] = [
        Delimiter::Comma,
        Delimiter::Semicolon,
        Delimiter::Tab,
        Delimiter::Pipe,
        Delimiter::Blanks,
    ];

    /// The byte.
    #[must_use]
    pub fn byte(self) -> u8 {
        match self {
            Delimiter::Comma => b',',
            Delimiter::Semicolon => b';',
            Delimiter::Tab => b'\t',
            Delimiter::Pipe => b'|',
            Delimiter::Blanks => b' ',
        }
    }

    /// Its name in plain words.
    #[must_use]
    pub fn phrase(self) -> Phrase {
        match self {
            Delimiter::Comma => Phrase::Comma,
            Delimiter::Semicolon => Phrase::Semicolon,
            Delimiter::Tab => Phrase::Tab,
            Delimiter::Pipe => Phrase::VerticalBar,
            Delimiter::Blanks => Phrase::Blanks,
        }
    }
}

/// How a quotation mark is written inside a quoted field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quotes {
    /// Twice: `"19"" rack"`.
    #[default]
    Doubled,
    /// After a backslash: `"19\" rack"`.
    Backslash,
    /// Fields are never quoted; quotation marks are text.
    None,
}

impl Quotes {
    /// Every way, the most usual first.
    pub const ALL: [Quotes; 3] = [Quotes::Doubled, Quotes::Backslash, Quotes::None];
}

/// The decimal mark. The other of the two may stand between thousands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum DecimalMark {
    /// `1,234.50`
    #[default]
    #[serde(rename = ".", alias = "point")]
    Point,
    /// `1.234,50`
    #[serde(rename = ",", alias = "comma")]
    Comma,
}

impl DecimalMark {
    /// A number written with it.
    #[must_use]
    pub fn example(self) -> &'static str {
        match self {
            DecimalMark::Point => "1,234.50",
            DecimalMark::Comma => "1.234,50",
        }
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            DecimalMark::Point => DecimalMark::Comma,
            DecimalMark::Comma => DecimalMark::Point,
        }
    }
}

/// How a date is written. Month names and a four-digit year in front say the order themselves, and
/// are read under each of the first three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateFormat {
    /// `2011-12-09`
    Ymd,
    /// `9.12.2011`
    Dmy,
    /// `12/9/2011`
    Mdy,
    /// Dates that Excel has turned around where it could, and texts where it could not: `2011-09-12` beside
    /// `19/12/2011`, both in December.
    Swapped,
    /// Days since 1899-12-30 as Excel counts them: `40886.53`.
    Excel,
    /// Seconds since 1970-01-01: `1323435000`.
    UnixSeconds,
    /// Milliseconds since 1970-01-01: `1323435000000`.
    UnixMilliseconds,
}

impl DateFormat {
    /// Every format, in the order they are tried.
    pub const ALL: [DateFormat; 7] = [
        DateFormat::Ymd,
        DateFormat::Dmy,
        DateFormat::Mdy,
        DateFormat::Swapped,
        DateFormat::Excel,
        DateFormat::UnixSeconds,
        DateFormat::UnixMilliseconds,
    ];

    /// Its name in a mapping file, as it is serialised.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            DateFormat::Ymd => "ymd",
            DateFormat::Dmy => "dmy",
            DateFormat::Mdy => "mdy",
            DateFormat::Swapped => "swapped",
            DateFormat::Excel => "excel",
            DateFormat::UnixSeconds => "unix-seconds",
            DateFormat::UnixMilliseconds => "unix-milliseconds",
        }
    }

    /// Its name in plain words.
    #[must_use]
    pub fn phrase(self) -> Phrase {
        match self {
            DateFormat::Ymd => Phrase::YearMonthDay,
            DateFormat::Dmy => Phrase::DayMonthYear,
            DateFormat::Mdy => Phrase::MonthDayYear,
            DateFormat::Swapped => Phrase::BeforeExcelSwapped,
            DateFormat::Excel => Phrase::ExcelDays,
            DateFormat::UnixSeconds => Phrase::UnixSeconds,
            DateFormat::UnixMilliseconds => Phrase::UnixMilliseconds,
        }
    }
}

/// How names of months are read that are two months in two languages, such as `listopad`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MonthNames {
    /// As in Czech and Polish: `listopad` is November. All other languages agree with them.
    Usual,
    /// As in Croatian: `listopad` is October.
    Croatian,
}

impl MonthNames {
    /// Both.
    pub const ALL: [MonthNames; 2] = [MonthNames::Usual, MonthNames::Croatian];

    /// The name in a mapping file, as it is serialised.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            MonthNames::Usual => "usual",
            MonthNames::Croatian => "croatian",
        }
    }

    /// Whose they are, in plain words.
    #[must_use]
    pub fn title(self) -> Text {
        match self {
            MonthNames::Usual => text("Czech or Polish", "Çekçe ya da Lehçe"),
            MonthNames::Croatian => text("Croatian", "Hırvatça"),
        }
    }
}
