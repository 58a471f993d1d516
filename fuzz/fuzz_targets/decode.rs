//! Any bytes in any encoding become UTF-8, the same whatever the chunks.
#![no_main]

use dialect::Decoder;
use libfuzzer_sys::fuzz_target;
use protocol::Encoding;

fuzz_target!(|input: (u8, u8, &[u8])| {
    let (which, chunk, bytes) = input;
    let encodings =
        [Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1252, Encoding::Windows1254];
    let encoding = encodings[usize::from(which) % encodings.len()];
    let decode = |chunk: usize| {
        let (mut decoder, mark) = Decoder::open(encoding, bytes);
        let mut text = Vec::new();
        for chunk in bytes[mark..].chunks(chunk) {
            text.extend_from_slice(decoder.decode(chunk));
        }
        text.extend_from_slice(decoder.finish());
        text
    };
    let whole = decode(bytes.len().max(1));
    assert_eq!(whole, decode(usize::from(chunk).max(1)));
    assert!(std::str::from_utf8(&whole).is_ok());
});
