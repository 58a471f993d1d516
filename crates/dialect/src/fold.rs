//! Words without case and accents, so that `MÜŞTERİ` and `musteri` are one.

/// The word in lower case, with its accents taken off as far as our languages have them.
pub(crate) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars().flat_map(char::to_lowercase) {
        match letter {
            '\u{e0}'..='\u{e5}' => folded.push('a'),
            '\u{e7}' => folded.push('c'),
            '\u{e8}'..='\u{eb}' => folded.push('e'),
            '\u{ec}'..='\u{ef}' | '\u{131}' => folded.push('i'),
            '\u{f1}' => folded.push('n'),
            '\u{f2}'..='\u{f6}' => folded.push('o'),
            '\u{f9}'..='\u{fc}' => folded.push('u'),
            '\u{11f}' => folded.push('g'),
            '\u{15f}' => folded.push('s'),
            '\u{df}' => folded.push_str("ss"),
            // The dot that is left of a capital dotted I, accents that stand alone, and the small
            // o and a of `Nº`.
            '\u{300}'..='\u{36f}' | '\u{ba}' | '\u{aa}' => {}
            _ => folded.push(letter),
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
    use super::key;

    #[test]
    fn names_are_the_same_whatever_their_case_accents_and_blanks() {
        for name in ["M\u{dc}\u{15e}TER\u{130} NO", "m\u{fc}\u{15f}teri_no", "\u{feff}Musteri-No."]
        {
            assert_eq!(key(name), "musterino");
        }
        assert_eq!(key("Stra\u{df}e (kurz)"), "strassekurz");
    }
}
