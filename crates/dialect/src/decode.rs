//! Bytes of any encoding to UTF-8, in chunks.
//!
//! Written here because a library brings the tables of every encoding there is (131 KB packed, a
//! fifth of the engine's budget) for the five that shops use most. A test holds it against one. Texts in any
//! other encoding are UTF-8 when they come here.

use protocol::Encoding;
use std::borrow::Cow;

/// Windows-1252 from 0x80 to 0x9F; above, it is Latin-1.
const WINDOWS_1252: [u16; 32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
];

/// Where Windows-1254 differs from Windows-1252.
const WINDOWS_1254: [(u8, char); 8] = [
    (0x8E, '\u{8e}'),
    (0x9E, '\u{9e}'),
    (0xD0, '\u{11e}'),
    (0xDD, '\u{130}'),
    (0xDE, '\u{15e}'),
    (0xF0, '\u{11f}'),
    (0xFD, '\u{131}'),
    (0xFE, '\u{15f}'),
];

/// Turns a file into UTF-8 chunk by chunk. What is no character becomes U+FFFD; bytes that are said
/// to be UTF-8 are passed on unchecked and uncopied.
#[derive(Debug)]
pub struct Decoder {
    encoding: Encoding,
    /// Lines end with a carriage return alone, as on old Macs; it becomes a line feed.
    bare_returns: bool,
    /// The first byte of a UTF-16 unit whose second is to come.
    half: Option<u8>,
    /// The first unit of a surrogate pair whose second is to come.
    surrogate: Option<u16>,
    text: Vec<u8>,
}

impl Decoder {
    /// A decoder for a file that begins with `head`, and the length of its byte order mark, which is
    /// not to be decoded.
    #[must_use]
    pub fn open(encoding: Encoding, head: &[u8]) -> (Self, usize) {
        let mark = crate::encoding::mark_length(encoding, head);
        let mut probe = Self::new(encoding, false);
        let text = probe.decode(&head[mark..]);
        let bare_returns = text.contains(&b'\r') && !text.contains(&b'\n');
        (Self::new(encoding, bare_returns), mark)
    }

    fn new(encoding: Encoding, bare_returns: bool) -> Self {
        Self { encoding, bare_returns, half: None, surrogate: None, text: Vec::new() }
    }

    /// Are the bytes anything but UTF-8?
    fn changes(&self) -> bool {
        use Encoding::{Utf16Be, Utf16Le, Windows1252, Windows1254};
        matches!(self.encoding, Utf16Le | Utf16Be | Windows1252 | Windows1254)
    }

    /// The next bytes as UTF-8.
    pub fn decode<'a>(&'a mut self, bytes: &'a [u8]) -> &'a [u8] {
        if !self.changes() && !self.bare_returns {
            return bytes;
        }
        self.text.clear();
        match self.encoding {
            Encoding::Windows1252 | Encoding::Windows1254 => {
                bytes.iter().for_each(|&byte| push(&mut self.text, single(self.encoding, byte)));
            }
            Encoding::Utf16Le => self.decode_units(bytes, u16::from_le_bytes),
            Encoding::Utf16Be => self.decode_units(bytes, u16::from_be_bytes),
            // Decoded before it came here.
            _ => self.text.extend_from_slice(bytes),
        }
        self.return_lines()
    }

    /// Ends the file: what is left of a character that was cut off.
    pub fn finish(&mut self) -> &[u8] {
        self.text.clear();
        if self.half.take().is_some() | self.surrogate.take().is_some() {
            push(&mut self.text, char::REPLACEMENT_CHARACTER);
        }
        &self.text
    }

    fn decode_units(&mut self, bytes: &[u8], unit: fn([u8; 2]) -> u16) {
        for &byte in bytes {
            match self.half.take() {
                None => self.half = Some(byte),
                Some(first) => self.take_unit(unit([first, byte])),
            }
        }
    }

    fn take_unit(&mut self, unit: u16) {
        let before = self.surrogate.take();
        if (0xD800..0xDC00).contains(&unit) {
            if before.is_some() {
                push(&mut self.text, char::REPLACEMENT_CHARACTER);
            }
            self.surrogate = Some(unit);
            return;
        }
        for decoded in char::decode_utf16(before.into_iter().chain([unit])) {
            push(&mut self.text, decoded.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
    }

    fn return_lines(&mut self) -> &[u8] {
        if self.bare_returns {
            self.text.iter_mut().filter(|byte| **byte == b'\r').for_each(|byte| *byte = b'\n');
        }
        &self.text
    }
}

/// A field as text: what is no UTF-8 is read as Windows text.
#[must_use]
pub fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(windows_text(bytes)),
    }
}

/// A text that is no UTF-8, as the Windows text it most likely is.
#[must_use]
pub fn windows_text(bytes: &[u8]) -> String {
    let encoding = crate::encoding::windows(bytes);
    bytes.iter().map(|&byte| single(encoding, byte)).collect()
}

/// What a text was before it was made UTF-8 twice: `Caf\u{c3}\u{a9}` was `Caf\u{e9}`. Nothing where it was not.
#[must_use]
pub fn before_twice(text: &[u8]) -> Option<String> {
    // Every letter that was made two begins so.
    if !text.contains(&0xC3) {
        return None;
    }
    let byte = |letter: char| {
        let index = WINDOWS_1252.iter().position(|&code| u32::from(code) == u32::from(letter));
        match index {
            Some(index) => u8::try_from(0x80 + index).ok(),
            None => {
                u8::try_from(u32::from(letter)).ok().filter(|byte| !matches!(byte, 0x80..=0x9F))
            }
        }
    };
    let bytes: Option<Vec<u8>> = std::str::from_utf8(text).ok()?.chars().map(byte).collect();
    String::from_utf8(bytes?).ok()
}

fn single(encoding: Encoding, byte: u8) -> char {
    if encoding == Encoding::Windows1254
        && let Some(&(_, character)) = WINDOWS_1254.iter().find(|(differs, _)| *differs == byte)
    {
        return character;
    }
    match byte {
        0x80..=0x9F => WINDOWS_1252
            .get(usize::from(byte - 0x80))
            .and_then(|&code| char::from_u32(u32::from(code)))
            .unwrap_or(char::REPLACEMENT_CHARACTER),
        _ => char::from(byte),
    }
}

fn push(text: &mut Vec<u8>, character: char) {
    text.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
}

#[cfg(test)]
mod tests {
    use super::Decoder;
    use protocol::Encoding;

    fn decode(encoding: Encoding, bytes: &[u8], chunk: usize) -> Vec<u8> {
        let mut decoder = Decoder::new(encoding, false);
        let mut text = Vec::new();
        for bytes in bytes.chunks(chunk) {
            text.extend_from_slice(decoder.decode(bytes));
        }
        text.extend_from_slice(decoder.finish());
        text
    }

    #[test]
    fn every_byte_and_every_pair_of_units_is_read_as_the_standard_says() {
        let every_byte: Vec<u8> = (0..=255).collect();
        let units = [0x41, 0xD83D, 0xDE00, 0xD800, 0xD800, 0xDC00, 0xDC00, 0x20AC, 0xD83D_u16];
        let le: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).chain([7]).collect();
        let be: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        for (encoding, standard, bytes) in [
            (Encoding::Windows1252, encoding_rs::WINDOWS_1252, &every_byte),
            (Encoding::Windows1254, encoding_rs::WINDOWS_1254, &every_byte),
            (Encoding::Utf16Be, encoding_rs::UTF_16BE, &be),
            (Encoding::Utf16Le, encoding_rs::UTF_16LE, &le),
        ] {
            let (expected, _) = standard.decode_without_bom_handling(bytes);
            for chunk in [1, 2, 3, 1000] {
                let text = decode(encoding, bytes, chunk);
                assert_eq!(String::from_utf8(text).unwrap(), expected, "{encoding:?} by {chunk}");
            }
        }
    }

    #[test]
    fn what_was_encoded_twice_is_told_from_what_was_not() {
        for text in
            ["Caf\u{e9}", "\u{20ac} 5", "\u{130}stanbul", "na\u{ef}ve \u{2013} \u{201c}x\u{201d}"]
        {
            let twice: String =
                text.bytes().map(|byte| super::single(Encoding::Windows1252, byte)).collect();
            assert_eq!(super::before_twice(twice.as_bytes()).as_deref(), Some(text), "{twice}");
            assert_eq!(super::before_twice(text.as_bytes()), None, "{text}");
        }
        for text in ["N\u{c3}O", "\u{c3}", "S\u{e3}o Paulo", "plain"] {
            assert_eq!(super::before_twice(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn lines_of_old_macs_become_lines() {
        let mut decoder = Decoder::new(Encoding::Utf8, true);
        assert_eq!(decoder.decode(b"a,b\r1,2\r"), b"a,b\n1,2\n");
    }
}
