//! Any text is a number or none; numbers are finite, and evidence agrees with what can be read.
#![no_main]

use dialect::number::{MarkEvidence, mark_evidence, parse};
use libfuzzer_sys::fuzz_target;
use protocol::DecimalMark;

fuzz_target!(|text: &[u8]| {
    for mark in [DecimalMark::Point, DecimalMark::Comma] {
        let value = parse(text, mark);
        assert!(value.is_none_or(f64::is_finite));
        match mark_evidence(text) {
            MarkEvidence::Only(only) => assert_eq!(value.is_some(), only == mark),
            MarkEvidence::Either => assert!(value.is_some()),
            MarkEvidence::Nothing => {}
        }
    }
});
