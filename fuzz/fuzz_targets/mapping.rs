//! Any text is a mapping or none, and any mapping can be put to any file.
#![no_main]

use ingest::{CleanSettings, Reader};
use libfuzzer_sys::fuzz_target;
use protocol::Mapping;

fuzz_target!(|input: (&str, &[u8])| {
    let (text, file) = input;
    let Ok(mapping) = toml::from_str::<Mapping>(text) else { return };
    let mut reader = Reader::mapped(CleanSettings::default(), mapping);
    if reader.push(file).is_ok() {
        let _ = reader.finish();
    }
});
