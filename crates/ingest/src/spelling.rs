//! What makes two spellings the same customer: the case of an e-mail address or a name, blanks of any kind,
//! and the form in which letters with accents are written.

use dialect::text_of;
use unicode_normalization::char::compose;

/// The text that all spellings of a customer share. `buffer` is where it is put together, where the text is
/// not its own key.
pub(crate) fn key<'a>(text: &'a [u8], buffer: &'a mut Vec<u8>) -> &'a [u8] {
    if is_plain(text) {
        return text;
    }
    buffer.clear();
    if text.is_ascii() {
        join(text.split(|byte| !byte.is_ascii_graphic()), buffer);
    } else {
        let text = text_of(text);
        let words = text.split(|c: char| c.is_whitespace() || c.is_control());
        join(words.map(str::as_bytes), buffer);
        let joined = text_of(buffer);
        *buffer = composed(joined.chars().filter(|&c| !is_invisible(c))).into_bytes();
    }
    // A spreadsheet's mark that what follows is text.
    if buffer.first() == Some(&b'\'') {
        buffer.remove(0);
    }
    if ignores_case(buffer) {
        lower(buffer);
    }
    buffer
}

/// Is the text its own key? Nearly all are, and one look at their bytes tells.
fn is_plain(text: &[u8]) -> bool {
    let (mut graphic, mut upper, mut address) = (true, false, false);
    for byte in text {
        graphic &= byte.is_ascii_graphic();
        upper |= byte.is_ascii_uppercase();
        address |= *byte == b'@';
    }
    graphic && !(upper && address) && text.first() != Some(&b'\'')
}

/// Letters and the marks that follow them as one, where there is one (Unicode's canonical composition).
fn composed(letters: impl Iterator<Item = char>) -> String {
    let mut text = String::new();
    for c in letters {
        match text.chars().next_back().and_then(|before| compose(before, c)) {
            Some(one) => {
                text.pop();
                text.push(one);
            }
            None => text.push(c),
        }
    }
    text
}

fn join<'a>(words: impl Iterator<Item = &'a [u8]>, joined: &mut Vec<u8>) {
    for word in words.filter(|word| !word.is_empty()) {
        if !joined.is_empty() {
            joined.push(b' ');
        }
        joined.extend_from_slice(word);
    }
}

/// Marks that no one sees and no one means.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// An e-mail address does, and so does a name of several words; in a code `a` and `A` may be two.
fn ignores_case(text: &[u8]) -> bool {
    text.contains(&b'@') || text.contains(&b' ') && !text.iter().any(u8::is_ascii_digit)
}

/// Lower case in which the Turkish `I`, `\u{131}`, `\u{130}` and `i` are one, whoever wrote them.
fn lower(text: &mut Vec<u8>) {
    if text.is_ascii() {
        text.make_ascii_lowercase();
        return;
    }
    let lower = text_of(text).to_lowercase();
    let same = lower.chars().filter(|&c| c != '\u{307}');
    let same: String = same.map(|c| if c == '\u{131}' { 'i' } else { c }).collect();
    *text = same.into_bytes();
}

#[cfg(test)]
mod tests {
    use super::key;

    fn key_of(text: &str) -> Vec<u8> {
        key(text.as_bytes(), &mut Vec::new()).to_vec()
    }

    #[test]
    fn spellings_of_one_customer_have_one_key() {
        for same in [
            ["Ann@X.org", " ann@x.ORG\u{a0}"],
            ["Ann Smith", "ANN\u{a0} SMITH"],
            ["Zo\u{eb} M\u{fc}ller", "Zoe\u{308}  Mu\u{308}ller"],
            ["Nguye\u{302}\u{303}n Va\u{306}n", "Nguy\u{1ec5}n V\u{103}n"],
            ["C1001", "'C1001"],
            ["C1001", "C1001\u{200b}"],
            ["Al\u{131} \u{130}nan", "ALI INAN"],
        ] {
            let [one, other] = same.map(key_of);
            assert_eq!(one, other, "{same:?}");
        }
    }

    #[test]
    fn codes_that_differ_stay_apart() {
        for two in [["a1", "A1"], ["Muller", "M\u{fc}ller"], ["1 a", "1 A"], ["AB", "A B"]] {
            let [one, other] = two.map(key_of);
            assert_ne!(one, other, "{two:?}");
        }
    }
}
