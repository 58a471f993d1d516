//! Words without case and accents, so that `MÜŞTERİ` and `musteri` are one.

/// The letters from U+0100 to U+017F without their accents.
const EXTENDED: &[u8; 128] = b"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijj\
    kkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// Accented letters elsewhere, and what they are without: Romanian, Vietnamese and Igbo, Greek, Cyrillic.
const OTHERS: [(&str, char); 14] = [
    ("\u{e3}\u{1ea1}\u{1ea3}", 'a'),
    ("\u{1eb9}", 'e'),
    ("\u{1ecb}", 'i'),
    ("\u{1ecd}", 'o'),
    ("\u{219}\u{1e63}", 's'),
    ("\u{21b}", 't'),
    ("\u{1ee5}", 'u'),
    ("\u{3ac}", '\u{3b1}'),
    ("\u{3ad}", '\u{3b5}'),
    ("\u{3ae}", '\u{3b7}'),
    ("\u{390}\u{3af}\u{3ca}", '\u{3b9}'),
    ("\u{3cc}", '\u{3bf}'),
    ("\u{3b0}\u{3cb}\u{3cd}", '\u{3c5}'),
    ("\u{3ce}", '\u{3c9}'),
];

/// The word in lower case, with its accents taken off as far as our languages have them.
pub(crate) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars().flat_map(char::to_lowercase) {
        match letter {
            '\0'..='\u{7f}' => folded.push(letter),
            '\u{e0}'..='\u{e5}' => folded.push('a'),
            '\u{e6}' => folded.push_str("ae"),
            '\u{e7}' => folded.push('c'),
            '\u{e8}'..='\u{eb}' => folded.push('e'),
            '\u{ec}'..='\u{ef}' => folded.push('i'),
            '\u{f0}' => folded.push('d'),
            '\u{f1}' => folded.push('n'),
            '\u{f2}'..='\u{f6}' | '\u{f8}' => folded.push('o'),
            '\u{f9}'..='\u{fc}' => folded.push('u'),
            '\u{fd}' | '\u{ff}' => folded.push('y'),
            '\u{fe}' => folded.push_str("th"),
            '\u{df}' => folded.push_str("ss"),
            '\u{153}' => folded.push_str("oe"),
            '\u{100}'..='\u{17f}' => {
                let plain = EXTENDED.get(letter as usize - 0x100).copied();
                folded.push(plain.map_or(letter, char::from));
            }
            '\u{3c2}' => folded.push('\u{3c3}'),
            '\u{439}' => folded.push('\u{438}'),
            '\u{451}' => folded.push('\u{435}'),
            '\u{457}' => folded.push('\u{456}'),
            '\u{45e}' => folded.push('\u{443}'),
            // Full-width signs, as they stand between those of Chinese and Japanese.
            '\u{ff01}'..='\u{ff5e}' => {
                folded.push(char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter));
            }
            // The dot that is left of a capital dotted I, accents that stand alone, and the small
            // o and a of `Nº`.
            '\u{300}'..='\u{36f}' | '\u{ba}' | '\u{aa}' => {}
            _ => {
                let other = OTHERS.iter().find(|(accented, _)| accented.contains(letter));
                folded.push(other.map_or(letter, |&(_, plain)| plain));
            }
        }
    }
    folded
}

/// A column's name with nothing but its letters and digits.
pub(crate) fn key(name: &str) -> String {
    fold(name).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::{fold, key};

    #[test]
    fn names_are_the_same_whatever_their_case_accents_and_blanks() {
        for name in ["M\u{dc}\u{15e}TER\u{130} NO", "m\u{fc}\u{15f}teri_no", "\u{feff}Musteri-No."]
        {
            assert_eq!(key(name), "musterino");
        }
        assert_eq!(key("Stra\u{df}e (kurz)"), "strassekurz");
    }

    #[test]
    fn letters_lose_their_accents_in_every_script_we_read() {
        for (word, folded) in [
            ("\u{158}\u{ed}jen", "rijen"),
            ("pa\u{17a}dziernika", "pazdziernika"),
            ("\u{141}\u{f3}d\u{17a}", "lodz"),
            ("\u{39c}\u{3ac}\u{3b9}\u{3bf}\u{3c2}", "\u{3bc}\u{3b1}\u{3b9}\u{3bf}\u{3c3}"),
            ("\u{399}\u{3bf}\u{3cd}\u{3bd}", "\u{3b9}\u{3bf}\u{3c5}\u{3bd}"),
            ("\u{41c}\u{410}\u{419}", "\u{43c}\u{430}\u{438}"),
            ("\u{ff21}\u{ff11}", "a1"),
            ("noie\u{300}mbrie", "noiembrie"),
        ] {
            assert_eq!(fold(word), folded);
        }
    }
}
