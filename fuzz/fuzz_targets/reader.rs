//! Any file is read or refused, the same whatever the chunks, and its rows reconcile.
#![no_main]

use ingest::{CleanSettings, Reader};
use libfuzzer_sys::fuzz_target;

const HEADER: &[u8] = b"Date,Customer,Invoice,Quantity,Price\n";

fuzz_target!(|input: (bool, bool, u8, &[u8])| {
    let (with_header, drop_exact_duplicates, chunk, rows) = input;
    let bytes = if with_header { [HEADER, rows].concat() } else { rows.to_vec() };
    let read = |chunk: usize| {
        let mut reader = Reader::new(CleanSettings { drop_exact_duplicates, ..CleanSettings::default() }).with_rejects();
        bytes.chunks(chunk).try_for_each(|chunk| reader.push(chunk))?;
        reader.finish()
    };
    match (read(bytes.len().max(1)), read(usize::from(chunk).max(1))) {
        (Ok(one), Ok(other)) => {
            let dropped: u64 = one.counts.by_reason().iter().map(|dropped| dropped.rows).sum();
            assert_eq!(one.counts.read, one.counts.kept() + dropped);
            assert_eq!(one.transactions.len() as u64, one.counts.kept());
            assert!(one.transactions.time().is_sorted());
            assert_eq!(one.counts, other.counts);
            assert_eq!(one.transactions.time(), other.transactions.time());
        }
        (one, other) => assert_eq!(one.err(), other.err()),
    }
});
