//! Lines without quotation marks, as most are: found and split by a few looks at many bytes at once, where a
//! parser looks at each.

use super::{Columns, MAX_COLUMNS, MAX_FIELD_BYTES, Row, Rows, is_solid};
use memchr::{memchr2, memchr3};
use protocol::Quotes;

impl Rows {
    /// Takes the next line if all of it is there and it says nothing but fields; how many bytes that were.
    /// Whatever else comes is left to the parser.
    pub(super) fn read_plain(&mut self, bytes: &[u8]) -> Option<usize> {
        // The parser begins every text and ends every row that it has begun.
        if self.width == 0 || self.runs || !self.text.is_empty() {
            return None;
        }
        let (delimiter, quotes) = self.parser.dialect;
        let fed = usize::from(self.after_return && bytes.first() == Some(&b'\n'));
        let rest = &bytes[fed..];
        let end = match quotes {
            Quotes::None => memchr2(b'\n', b'\r', rest)?,
            Quotes::Doubled | Quotes::Backslash => memchr3(b'\n', b'\r', b'"', rest)?,
        };
        let line_end = match rest[end..] {
            [b'\n', ..] => 1,
            [b'\r', b'\n', ..] => 2,
            _ => return None,
        };
        if end == 0 || end > MAX_FIELD_BYTES {
            return None;
        }
        let line = self.parser.line() + fed as u64;
        self.leave_row();
        if !self.row.take_line(&rest[..end], delimiter.byte(), line) {
            self.row.restart();
            return None;
        }
        self.parser.set_line(line + 1);
        self.after_return = false;
        (self.line, self.width) = (line + 1, self.row.len());
        Some(fed + end + line_end)
    }
}

impl Row {
    /// Becomes the fields of a line; false where it has too many.
    fn take_line(&mut self, line: &[u8], delimiter: u8, number: u64) -> bool {
        if self.bytes.len() < line.len() {
            self.bytes.resize(line.len().next_power_of_two(), 0);
        }
        self.bytes[..line.len()].copy_from_slice(line);
        self.solid = u64::from(is_solid(line.first()));
        let fits = each_place(line, delimiter, |index| self.end_field(index, line));
        if !fits || !self.end_field(line.len(), line) {
            return false;
        }
        (self.gap, self.written) = (1, line.len());
        (self.last_line, self.complete) = (number, true);
        true
    }

    /// Ends a field, after which the next begins; false where that is one too many.
    #[inline]
    fn end_field(&mut self, index: usize, line: &[u8]) -> bool {
        if self.ended == self.ends.len() {
            if self.ended >= MAX_COLUMNS {
                return false;
            }
            self.ends.resize((self.ended * 2).clamp(64, MAX_COLUMNS), 0);
        }
        self.ends[self.ended] = index;
        self.ended += 1;
        if self.ended < Columns::LAST {
            self.solid |= u64::from(is_solid(line.get(index + 1))) << self.ended;
        }
        true
    }
}

/// Calls for every place of a byte, as long as it is told to go on; was it, to the end? Eight bytes are looked at
/// together.
fn each_place(text: &[u8], byte: u8, mut go_on: impl FnMut(usize) -> bool) -> bool {
    const LOW: u64 = u64::from_ne_bytes([0x7F; 8]);
    let wanted = u64::from_ne_bytes([byte; 8]);
    let (words, rest) = text.as_chunks::<8>();
    for (at, word) in words.iter().enumerate() {
        // Zero where the byte is wanted; then the highest bit of that byte, and of no other.
        let differs = u64::from_le_bytes(*word) ^ wanted;
        let mut found = !(((differs & LOW) + LOW) | differs | LOW);
        while found != 0 {
            if !go_on(8 * at + found.trailing_zeros() as usize / 8) {
                return false;
            }
            found &= found - 1;
        }
    }
    let begin = text.len() - rest.len();
    let found = rest.iter().enumerate().filter(|&(_, &other)| other == byte);
    found.map(|(at, _)| begin + at).all(go_on)
}
