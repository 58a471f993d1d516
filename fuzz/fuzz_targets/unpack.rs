//! Any bytes as a packed file or an archive.
//!
//! Not as a columnar one or an old workbook: the libraries for those assert what a damaged file breaks, which `unpack` turns
//! into an error, and which ends a fuzzer.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::io::Cursor;
use unpack::{Input, Limits, Unpacker};

const LIMITS: Limits = Limits { bytes: 1 << 22, ratio: 100, entries: 20, shared_strings: 1 << 20 };
const ASSERTED: [&[u8]; 4] = [b"PAR1", b"ARROW1", b"\xFF\xFF\xFF\xFF", b"\xD0\xCF\x11\xE0"];

fuzz_target!(|bytes: &[u8]| {
    let is_asserted = ASSERTED.iter().any(|mark| bytes.windows(mark.len()).any(|w| &w == mark));
    let Ok(input) = Input::new("sales", Cursor::new(bytes.to_vec())) else { return };
    if is_asserted {
        return;
    }
    let mut unpacker = Unpacker::limited(vec![input], LIMITS);
    let mut text = Vec::new();
    while let Ok(Some(_)) = unpacker.next_part() {
        while let Ok(true) = unpacker.read(&mut text) {
            text.clear();
        }
    }
});
