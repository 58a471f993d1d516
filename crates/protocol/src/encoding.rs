//! How bytes stand for characters.

use serde::{Deserialize, Serialize};
use vocabulary::{Message, Phrase};

/// How bytes stand for characters: the encodings of the WHATWG's standard that sales are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "&'static str", try_from = "String")]
pub enum Encoding {
    /// UTF-8, and with it plain ASCII.
    #[default]
    Utf8,
    /// UTF-16, low byte first: what Excel calls "Unicode Text".
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows for Western Europe; Latin-1 is a part of it.
    Windows1252,
    /// Windows for Turkish; Latin-5 is a part of it.
    Windows1254,
    /// Windows for Central Europe.
    Windows1250,
    /// Windows for Cyrillic.
    Windows1251,
    /// Windows for Greek.
    Windows1253,
    /// Windows for Hebrew.
    Windows1255,
    /// Windows for Arabic.
    Windows1256,
    /// Windows for the Baltic languages.
    Windows1257,
    /// Windows for Vietnamese.
    Windows1258,
    /// Windows for Thai.
    Windows874,
    /// ISO for Central Europe.
    Iso8859_2,
    /// ISO for Northern Europe.
    Iso8859_4,
    /// ISO for Cyrillic.
    Iso8859_5,
    /// ISO for Arabic.
    Iso8859_6,
    /// ISO for Greek.
    Iso8859_7,
    /// ISO for Hebrew.
    Iso8859_8,
    /// ISO for the Baltic languages.
    Iso8859_13,
    /// ISO for Western Europe with the euro.
    Iso8859_15,
    /// The code of Unix for Russian.
    Koi8R,
    /// The code of Unix for Ukrainian.
    Koi8U,
    /// DOS for Cyrillic.
    Ibm866,
    /// Old Macs for Western Europe.
    Macintosh,
    /// Old Macs for Cyrillic.
    MacCyrillic,
    /// Windows for Japanese.
    ShiftJis,
    /// The code of Unix for Japanese.
    EucJp,
    /// The code of mail for Japanese.
    Iso2022Jp,
    /// Simplified Chinese; GBK is a part of it.
    Gb18030,
    /// Traditional Chinese.
    Big5,
    /// Windows for Korean.
    EucKr,
}

/// An encoding with its name in the standard, its usual name, whose letters it has, and other names.
type Entry = (Encoding, &'static str, &'static str, Phrase, &'static [&'static str]);

/// Every encoding, the most usual first.
const TABLE: [Entry; 32] = [
    (Encoding::Utf8, "utf-8", "UTF-8", Phrase::Verbatim, &["utf8"]),
    (Encoding::Utf16Le, "utf-16le", "UTF-16 LE", Phrase::Verbatim, &["utf-16"]),
    (Encoding::Utf16Be, "utf-16be", "UTF-16 BE", Phrase::Verbatim, &[]),
    (
        Encoding::Windows1252,
        "windows-1252",
        "Windows-1252",
        Phrase::WesternEurope,
        &["latin-1", "iso-8859-1"],
    ),
    (
        Encoding::Windows1254,
        "windows-1254",
        "Windows-1254",
        Phrase::Turkish,
        &["latin-5", "iso-8859-9"],
    ),
    (Encoding::Windows1250, "windows-1250", "Windows-1250", Phrase::CentralEurope, &["cp1250"]),
    (Encoding::Windows1251, "windows-1251", "Windows-1251", Phrase::Cyrillic, &["cp1251"]),
    (Encoding::Windows1253, "windows-1253", "Windows-1253", Phrase::Greek, &["cp1253"]),
    (Encoding::Windows1255, "windows-1255", "Windows-1255", Phrase::Hebrew, &["cp1255"]),
    (Encoding::Windows1256, "windows-1256", "Windows-1256", Phrase::Arabic, &["cp1256"]),
    (Encoding::Windows1257, "windows-1257", "Windows-1257", Phrase::Baltic, &["cp1257"]),
    (Encoding::Windows1258, "windows-1258", "Windows-1258", Phrase::Vietnamese, &["cp1258"]),
    (Encoding::Windows874, "windows-874", "Windows-874", Phrase::Thai, &["tis-620", "iso-8859-11"]),
    (Encoding::Iso8859_2, "iso-8859-2", "ISO 8859-2", Phrase::CentralEurope, &["latin-2"]),
    (Encoding::Iso8859_4, "iso-8859-4", "ISO 8859-4", Phrase::NorthernEurope, &["latin-4"]),
    (Encoding::Iso8859_5, "iso-8859-5", "ISO 8859-5", Phrase::Cyrillic, &[]),
    (Encoding::Iso8859_6, "iso-8859-6", "ISO 8859-6", Phrase::Arabic, &[]),
    (Encoding::Iso8859_7, "iso-8859-7", "ISO 8859-7", Phrase::Greek, &[]),
    (Encoding::Iso8859_8, "iso-8859-8", "ISO 8859-8", Phrase::Hebrew, &[]),
    (Encoding::Iso8859_13, "iso-8859-13", "ISO 8859-13", Phrase::Baltic, &["latin-7"]),
    (
        Encoding::Iso8859_15,
        "iso-8859-15",
        "ISO 8859-15",
        Phrase::WesternEuropeWithEuro,
        &["latin-9"],
    ),
    (Encoding::Koi8R, "koi8-r", "KOI8-R", Phrase::Russian, &[]),
    (Encoding::Koi8U, "koi8-u", "KOI8-U", Phrase::Ukrainian, &[]),
    (Encoding::Ibm866, "ibm866", "IBM 866", Phrase::Cyrillic, &["cp866"]),
    (Encoding::Macintosh, "macintosh", "Mac OS Roman", Phrase::Verbatim, &["mac-roman"]),
    (Encoding::MacCyrillic, "x-mac-cyrillic", "Mac OS", Phrase::Cyrillic, &[]),
    (
        Encoding::ShiftJis,
        "shift_jis",
        "Shift-JIS",
        Phrase::Japanese,
        &["shift-jis", "windows-31j", "cp932"],
    ),
    (Encoding::EucJp, "euc-jp", "EUC-JP", Phrase::Japanese, &[]),
    (Encoding::Iso2022Jp, "iso-2022-jp", "ISO-2022-JP", Phrase::Japanese, &[]),
    (
        Encoding::Gb18030,
        "gb18030",
        "GB 18030",
        Phrase::SimplifiedChinese,
        &["gbk", "gb2312", "cp936"],
    ),
    (Encoding::Big5, "big5", "Big5", Phrase::TraditionalChinese, &["cp950"]),
    (Encoding::EucKr, "euc-kr", "EUC-KR", Phrase::Korean, &["cp949", "windows-949"]),
];

impl Encoding {
    /// Every encoding, the most usual first.
    pub const ALL: [Encoding; TABLE.len()] = {
        let mut all = [Encoding::Utf8; TABLE.len()];
        let mut index = 0;
        while index < all.len() {
            all[index] = TABLE[index].0;
            index += 1;
        }
        all
    };

    /// Its name in the standard, as it is serialised.
    #[must_use]
    pub fn label(self) -> &'static str {
        self.entry().map_or("", |entry| entry.1)
    }

    /// Its usual name, and what it is for.
    #[must_use]
    pub fn title(self) -> Message {
        let (name, letters) =
            self.entry().map_or(("", Phrase::Verbatim), |entry| (entry.2, entry.3));
        Message::of(letters).with(name)
    }

    /// The encoding of this name, in any case.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_ascii_lowercase();
        let known =
            |(_, label, _, _, others): &&Entry| *label == name || others.contains(&name.as_str());
        TABLE.iter().find(known).map(|&(encoding, ..)| encoding)
    }

    /// Is it UTF-8 or UTF-16?
    #[must_use]
    pub fn is_unicode(self) -> bool {
        matches!(self, Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be)
    }

    fn entry(self) -> Option<&'static Entry> {
        TABLE.iter().find(|(encoding, ..)| *encoding == self)
    }
}

impl From<Encoding> for &'static str {
    fn from(encoding: Encoding) -> Self {
        encoding.label()
    }
}

impl TryFrom<String> for Encoding {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        let unknown = || {
            let known: Vec<&str> = TABLE.iter().map(|&(_, label, ..)| label).collect();
            format!("there is no encoding {name}; there are {}", known.join(", "))
        };
        Self::named(&name).ok_or_else(unknown)
    }
}

/// What a text was in before it was made UTF-8, and how that is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decoded {
    /// The encoding.
    pub encoding: Encoding,
    /// It was said, not guessed.
    pub said: bool,
    /// Nothing speaks against it, and enough letters speak for it.
    pub certain: bool,
    /// Bytes that were looked at and are no ASCII.
    pub letters: u64,
    /// A few words as they are read so.
    pub words: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::{Encoding, TABLE};
    use std::collections::BTreeSet;

    #[test]
    fn every_encoding_is_found_by_each_of_its_names_and_no_name_is_two() {
        let mut names = BTreeSet::new();
        for (encoding, label, _, _, others) in TABLE {
            for name in others.iter().chain([&label]) {
                assert_eq!(Encoding::named(&name.to_uppercase()), Some(encoding), "{name}");
                assert!(names.insert(*name), "{name}");
            }
        }
        assert_eq!(Encoding::named("utf-7"), None);
    }
}
