//! Which encoding a file is in, by its first bytes.

use protocol::{Decoded, Encoding};
use vocabulary::{Message, Phrase, Value, values};

/// Letters of Windows-1254 that are other letters in Windows-1252.
const TURKISH: [u8; 6] = [0xD0, 0xDD, 0xDE, 0xF0, 0xFD, 0xFE];
/// Letters of Turkish that stand at the same place in both.
const SHARED: [u8; 12] = [0xC7, 0xD6, 0xDC, 0xE7, 0xF6, 0xFC, 0xC2, 0xCE, 0xDB, 0xE2, 0xEE, 0xFB];

/// The encoding, and why.
#[derive(Debug)]
pub(crate) struct EncodingGuess {
    pub encoding: Encoding,
    pub why: Message,
}

/// Is this a text that is neither UTF-8 nor UTF-16, as far as its beginning shows? It is to be decoded before it
/// comes here; what is not, is read as text of Windows.
#[must_use]
pub fn needs_decoding(sample: &[u8]) -> bool {
    !guess(sample).encoding.is_unicode() && crate::foreign(sample).is_none()
}

/// Is a text UTF-16?
#[must_use]
pub fn is_wide(sample: &[u8]) -> bool {
    matches!(guess(sample).encoding, Encoding::Utf16Le | Encoding::Utf16Be)
}

/// Do the letters of a Windows text speak for Turkish?
#[must_use]
pub fn is_turkish(text: &[u8]) -> bool {
    windows(text) == Encoding::Windows1254
}

/// How the encoding of a text is known that was decoded before it came here.
pub(crate) fn why(decoded: &Decoded) -> Message {
    if decoded.said {
        return Phrase::SaidInMapping.into();
    }
    let words = decoded.words.iter().map(|word| Message::of(Phrase::Quoted).with(word));
    Message::of(Phrase::NotUtf8Reads).with(decoded.letters).with(Value::List(values(words)))
}

/// Guesses the encoding of a file from its beginning.
pub(crate) fn guess(sample: &[u8]) -> EncodingGuess {
    let marked = [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be];
    if let Some(encoding) = marked.into_iter().find(|&e| mark_length(e, sample) > 0) {
        return EncodingGuess { encoding, why: Phrase::ByteOrderMark.into() };
    }
    if let Some(encoding) = wide(sample) {
        return EncodingGuess { encoding, why: Phrase::EveryOtherByte.into() };
    }
    let (wide_characters, stray) = utf8_evidence(sample);
    let (encoding, why) = match (wide_characters, stray) {
        (0, 0) => (Encoding::Utf8, Phrase::PlainAscii.into()),
        (_, 0) => (Encoding::Utf8, Message::of(Phrase::Utf8Characters).with(wide_characters)),
        _ if wide_characters > stray => {
            (Encoding::Utf8, Message::of(Phrase::MostlyUtf8).with(wide_characters).with(stray))
        }
        _ => (windows(sample), Message::of(Phrase::NotUtf8).with(stray)),
    };
    EncodingGuess { encoding, why }
}

/// The byte order mark of a file in an encoding that is known.
pub(crate) fn mark_length(encoding: Encoding, sample: &[u8]) -> usize {
    let mark: &[u8] = match encoding {
        Encoding::Utf8 => &[0xEF, 0xBB, 0xBF],
        Encoding::Utf16Le => &[0xFF, 0xFE],
        Encoding::Utf16Be => &[0xFE, 0xFF],
        _ => &[],
    };
    if sample.starts_with(mark) { mark.len() } else { 0 }
}

/// Which Windows encoding a text is in: Turkish letters among few others speak for the Turkish one.
pub(crate) fn windows(bytes: &[u8]) -> Encoding {
    let letters = || bytes.iter().filter(|&&byte| byte >= 0xC0);
    let turkish = letters().filter(|byte| TURKISH.contains(byte)).count();
    let shared = letters().filter(|byte| SHARED.contains(byte)).count();
    if turkish > 0 && 2 * (turkish + shared) > letters().count() {
        Encoding::Windows1254
    } else {
        Encoding::Windows1252
    }
}

/// UTF-16 without a mark: text of the West has an empty byte in nearly every unit.
fn wide(sample: &[u8]) -> Option<Encoding> {
    let pairs = sample.len() / 2;
    let empty = |which: usize| sample.chunks_exact(2).filter(|pair| pair[which] == 0).count();
    let (high_first, low_first) = (empty(0), empty(1));
    if pairs < 2 {
        None
    } else if low_first * 2 > pairs && high_first * 10 < pairs {
        Some(Encoding::Utf16Le)
    } else if high_first * 2 > pairs && low_first * 10 < pairs {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// Characters beyond ASCII that are UTF-8, and bytes that are not. A character cut off at the end
/// counts as neither.
fn utf8_evidence(sample: &[u8]) -> (usize, usize) {
    let chunks = sample.utf8_chunks();
    let (mut wide_characters, mut stray, mut read) = (0, 0, 0);
    for chunk in chunks {
        wide_characters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        read += chunk.valid().len() + chunk.invalid().len();
        let cut_off = read == sample.len()
            && std::str::from_utf8(chunk.invalid()).is_err_and(|e| e.error_len().is_none());
        if !cut_off {
            stray += chunk.invalid().len();
        }
    }
    (wide_characters, stray)
}

#[cfg(test)]
mod tests {
    use super::{guess, mark_length, windows};
    use protocol::Encoding;

    #[test]
    fn encodings_are_told_by_their_marks_and_their_bytes() {
        for (bytes, encoding, mark) in [
            (&b"\xEF\xBB\xBFa,b"[..], Encoding::Utf8, 3),
            (b"a,b", Encoding::Utf8, 0),
            ("caf\u{e9},\u{20ac}".as_bytes(), Encoding::Utf8, 0),
            (b"caf\xE9,\x80", Encoding::Windows1252, 0),
            (b"M\xFC\xFEteri,\xDDstanbul", Encoding::Windows1254, 0),
            (b"\xFF\xFEa\0,\0", Encoding::Utf16Le, 2),
            (b"\xFE\xFF\0a\0,", Encoding::Utf16Be, 2),
            (b"a\0,\0b\0\n\0", Encoding::Utf16Le, 0),
            (b"\0a\0,\0b\0\n", Encoding::Utf16Be, 0),
            (b"caf\xC3", Encoding::Utf8, 0),
            (b"", Encoding::Utf8, 0),
        ] {
            let guess = guess(bytes);
            let found = (guess.encoding, mark_length(encoding, bytes));
            assert_eq!(found, (encoding, mark), "{bytes:?}: {}", guess.why);
        }
    }

    #[test]
    fn icelandic_is_not_taken_for_turkish() {
        assert_eq!(
            windows(b"\xDEj\xF3\xF0arb\xF3khla\xF0a \xE1 \xEDslandi, \xE6\xF3\xE1\xED"),
            Encoding::Windows1252
        );
    }
}
