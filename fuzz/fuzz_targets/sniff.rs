//! A guess can be made of anything, and saved and loaded.
#![no_main]

use libfuzzer_sys::fuzz_target;
use protocol::Mapping;

fuzz_target!(|bytes: &[u8]| {
    let sniffed = dialect::sniff(bytes, &Mapping::default());
    if let Ok(text) = toml::to_string(&sniffed.mapping) {
        assert_eq!(toml::from_str::<Mapping>(&text).as_ref(), Ok(&sniffed.mapping));
    }
});
