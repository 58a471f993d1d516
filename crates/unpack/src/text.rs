//! A text in any encoding, as UTF-8.

use crate::UnpackError;
use crate::charset::{guess, standard};
use crate::packed::Guarded;
use encoding_rs::Decoder;
use protocol::{Decoded, Encoding};

/// Bytes that are read ahead to tell the encoding by, at least.
const AHEAD: usize = 1 << 18;
/// Bytes that come in one piece, about.
const CHUNK: usize = 1 << 20;

/// A text, piece by piece. UTF-8 and UTF-16 are given as they are, all else as UTF-8. A text that begins with
/// ASCII may show its encoding later: that is told as soon as a letter comes.
pub(crate) struct Text {
    inner: Guarded,
    /// What was read ahead.
    ahead: Vec<u8>,
    state: State,
    decoded: Option<Decoded>,
}

enum State {
    /// Nothing but ASCII so far.
    Open,
    /// Given as it is.
    AsItIs,
    Decoding(Box<Decoder>),
    Ended,
}

impl Text {
    /// A text in the encoding that is said, or else in the one that its beginning tells.
    pub fn open(mut inner: Guarded, said: Option<Encoding>) -> Result<Self, UnpackError> {
        let mut ahead = Vec::new();
        while ahead.len() < AHEAD && inner.read(&mut ahead, AHEAD)? {}
        let mut text = Self { inner, ahead, state: State::Open, decoded: None };
        match said {
            Some(encoding) if encoding.is_unicode() => text.state = State::AsItIs,
            Some(encoding) => {
                let (letters, words) = (0, Vec::new());
                text.decode(Decoded { encoding, said: true, certain: true, letters, words });
            }
            None if !text.ahead.is_ascii() || dialect::is_wide(&text.ahead) => text.settle(),
            None => {}
        }
        Ok(text)
    }

    /// What the text was in, as far as that is known and not UTF-8 or UTF-16.
    pub fn decoded(&self) -> Option<&Decoded> {
        self.decoded.as_ref()
    }

    /// Appends the next piece; false at the end.
    pub fn read(&mut self, chunk: &mut Vec<u8>) -> Result<bool, UnpackError> {
        let mut piece = std::mem::take(&mut self.ahead);
        if matches!(self.state, State::AsItIs) && piece.is_empty() {
            return self.inner.read(chunk, CHUNK);
        }
        let goes_on = !piece.is_empty() || self.inner.read(&mut piece, CHUNK)?;
        if matches!(self.state, State::Open) && !piece.is_ascii() {
            // Enough behind the first letter to tell by.
            while piece.len() < CHUNK + AHEAD && self.inner.read(&mut piece, AHEAD)? {}
            self.ahead = piece;
            self.settle();
            piece = std::mem::take(&mut self.ahead);
        }
        match &mut self.state {
            State::Open | State::AsItIs => chunk.append(&mut piece),
            State::Ended => return Ok(false),
            State::Decoding(decoder) => {
                let damaged = decode(decoder, &piece, !goes_on, chunk);
                if let Some(decoded) = self.decoded.as_mut().filter(|_| damaged) {
                    decoded.certain = false;
                }
                if !goes_on {
                    self.state = State::Ended;
                }
            }
        }
        Ok(goes_on)
    }

    /// Decides by what was read ahead.
    fn settle(&mut self) {
        match guess(&self.ahead) {
            Some(decoded) => self.decode(decoded),
            None => self.state = State::AsItIs,
        }
    }

    fn decode(&mut self, decoded: Decoded) {
        if let Some(standard) = standard(decoded.encoding) {
            self.state = State::Decoding(Box::new(standard.new_decoder_without_bom_handling()));
            self.decoded = Some(decoded);
        }
    }
}

/// Appends bytes as UTF-8; was there something that stands for no character?
fn decode(decoder: &mut Decoder, mut bytes: &[u8], last: bool, text: &mut Vec<u8>) -> bool {
    let mut damaged = false;
    loop {
        let begin = text.len();
        let room = decoder.max_utf8_buffer_length(bytes.len()).unwrap_or(CHUNK);
        text.resize(begin + room, 0);
        let (result, taken, written, had_errors) =
            decoder.decode_to_utf8(bytes, &mut text[begin..], last);
        text.truncate(begin + written);
        damaged |= had_errors;
        bytes = &bytes[taken..];
        if result == encoding_rs::CoderResult::InputEmpty {
            return damaged;
        }
    }
}
