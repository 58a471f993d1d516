//! How bytes stand for characters.

use serde::{Deserialize, Serialize};

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

/// Every encoding, the most usual first, with its name in the standard, its title, and other names.
const TABLE: [(Encoding, &str, &str, &[&str]); 32] = [
    (Encoding::Utf8, "utf-8", "UTF-8", &["utf8"]),
    (Encoding::Utf16Le, "utf-16le", "UTF-16 LE", &["utf-16"]),
    (Encoding::Utf16Be, "utf-16be", "UTF-16 BE", &[]),
    (
        Encoding::Windows1252,
        "windows-1252",
        "Windows-1252 (Western Europe)",
        &["latin-1", "iso-8859-1"],
    ),
    (Encoding::Windows1254, "windows-1254", "Windows-1254 (Turkish)", &["latin-5", "iso-8859-9"]),
    (Encoding::Windows1250, "windows-1250", "Windows-1250 (Central Europe)", &["cp1250"]),
    (Encoding::Windows1251, "windows-1251", "Windows-1251 (Cyrillic)", &["cp1251"]),
    (Encoding::Windows1253, "windows-1253", "Windows-1253 (Greek)", &["cp1253"]),
    (Encoding::Windows1255, "windows-1255", "Windows-1255 (Hebrew)", &["cp1255"]),
    (Encoding::Windows1256, "windows-1256", "Windows-1256 (Arabic)", &["cp1256"]),
    (Encoding::Windows1257, "windows-1257", "Windows-1257 (Baltic)", &["cp1257"]),
    (Encoding::Windows1258, "windows-1258", "Windows-1258 (Vietnamese)", &["cp1258"]),
    (Encoding::Windows874, "windows-874", "Windows-874 (Thai)", &["tis-620", "iso-8859-11"]),
    (Encoding::Iso8859_2, "iso-8859-2", "ISO 8859-2 (Central Europe)", &["latin-2"]),
    (Encoding::Iso8859_4, "iso-8859-4", "ISO 8859-4 (Northern Europe)", &["latin-4"]),
    (Encoding::Iso8859_5, "iso-8859-5", "ISO 8859-5 (Cyrillic)", &[]),
    (Encoding::Iso8859_6, "iso-8859-6", "ISO 8859-6 (Arabic)", &[]),
    (Encoding::Iso8859_7, "iso-8859-7", "ISO 8859-7 (Greek)", &[]),
    (Encoding::Iso8859_8, "iso-8859-8", "ISO 8859-8 (Hebrew)", &[]),
    (Encoding::Iso8859_13, "iso-8859-13", "ISO 8859-13 (Baltic)", &["latin-7"]),
    (
        Encoding::Iso8859_15,
        "iso-8859-15",
        "ISO 8859-15 (Western Europe with \u{20ac})",
        &["latin-9"],
    ),
    (Encoding::Koi8R, "koi8-r", "KOI8-R (Russian)", &[]),
    (Encoding::Koi8U, "koi8-u", "KOI8-U (Ukrainian)", &[]),
    (Encoding::Ibm866, "ibm866", "IBM 866 (Cyrillic)", &["cp866"]),
    (Encoding::Macintosh, "macintosh", "Mac OS Roman", &["mac-roman"]),
    (Encoding::MacCyrillic, "x-mac-cyrillic", "Mac OS Cyrillic", &[]),
    (
        Encoding::ShiftJis,
        "shift_jis",
        "Shift-JIS (Japanese)",
        &["shift-jis", "windows-31j", "cp932"],
    ),
    (Encoding::EucJp, "euc-jp", "EUC-JP (Japanese)", &[]),
    (Encoding::Iso2022Jp, "iso-2022-jp", "ISO-2022-JP (Japanese)", &[]),
    (Encoding::Gb18030, "gb18030", "GB 18030 (simplified Chinese)", &["gbk", "gb2312", "cp936"]),
    (Encoding::Big5, "big5", "Big5 (traditional Chinese)", &["cp950"]),
    (Encoding::EucKr, "euc-kr", "EUC-KR (Korean)", &["cp949", "windows-949"]),
];

impl Encoding {
    /// Every encoding, the most usual first.
    pub const ALL: [Encoding; TABLE.len()] = {
        let mut all = [Encoding::Utf8; TABLE.len()];
        let mut place = 0;
        while place < all.len() {
            all[place] = TABLE[place].0;
            place += 1;
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
    pub fn title(self) -> &'static str {
        self.entry().map_or("", |entry| entry.2)
    }

    /// The encoding of this name, in any case.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_ascii_lowercase();
        let known = |(_, label, _, others): &&(_, &str, _, &[&str])| {
            *label == name || others.contains(&name.as_str())
        };
        TABLE.iter().find(known).map(|&(encoding, ..)| encoding)
    }

    /// Is it UTF-8 or UTF-16?
    #[must_use]
    pub fn is_unicode(self) -> bool {
        matches!(self, Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be)
    }

    fn entry(
        self,
    ) -> Option<&'static (Encoding, &'static str, &'static str, &'static [&'static str])> {
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
        for (encoding, label, _, others) in TABLE {
            for name in others.iter().chain([&label]) {
                assert_eq!(Encoding::named(&name.to_uppercase()), Some(encoding), "{name}");
                assert!(names.insert(*name), "{name}");
            }
        }
        assert_eq!(Encoding::named("utf-7"), None);
    }
}
