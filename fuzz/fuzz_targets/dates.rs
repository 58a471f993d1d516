//! Any text is a date or none; a date lies in years that people write.
#![no_main]

use libfuzzer_sys::fuzz_target;
use protocol::DateFormat;

/// Year 0 and the end of year 9999, in seconds since 1970.
const YEARS: std::ops::RangeInclusive<i64> = -62_167_219_200..=253_402_300_800;

fuzz_target!(|text: &[u8]| {
    for format in DateFormat::ALL {
        if let Some(moment) = dialect::date::parse(text, format) {
            assert!(YEARS.contains(&moment), "{moment}");
        }
    }
    let _ = dialect::date::parse_time_of_day(text);
});
