//! The file as bytes: stable, streamed, well formed.

use sample::{Settings, Simulation};

use crate::table::{csv, rows};

const SMALL: Settings = Settings { customers: 200, seed: 7 };

/// FNV-1a, 64 bits.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[test]
fn the_seed_decides() {
    assert_eq!(csv(SMALL), csv(SMALL));
    assert_ne!(csv(SMALL), csv(Settings { seed: 8, ..SMALL }));
}

/// A change here is a change of the demo data, or a platform that computes differently.
#[test]
fn bytes_are_pinned() {
    assert_eq!(fingerprint(&csv(SMALL)), 0xe0bb_643b_5093_bf97);
    assert_eq!(fingerprint(&csv(Settings::default())), 0x0337_2693_b9d1_4112);
}

#[test]
fn chunks_make_the_whole_and_end_at_lines() {
    let whole = csv(Settings::default());
    let mut simulation = Simulation::new(Settings::default());
    let mut chunk = Vec::new();
    let mut joined = Vec::new();
    let mut done = 0;
    let mut chunks = 0;
    while simulation.next_chunk(&mut chunk) {
        assert!(chunk.ends_with(b"\n"));
        assert!(chunk.len() < 256 * 1024, "{}", chunk.len());
        let progress = simulation.progress();
        assert!(done <= progress.done && progress.done <= progress.total);
        done = progress.done;
        chunks += 1;
        joined.append(&mut chunk);
    }
    assert!(joined == whole);
    assert!(chunks > 100, "{chunks}");
    assert_eq!(simulation.progress().done, simulation.progress().total);
    assert!(!simulation.next_chunk(&mut chunk) && chunk.is_empty());
}

#[test]
fn a_shop_without_customers_has_a_header_only() {
    let empty = csv(Settings { customers: 0, ..SMALL });
    assert_eq!(
        String::from_utf8(empty).unwrap(),
        "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n"
    );
}

#[test]
fn one_customer_is_enough() {
    for seed in 0..50 {
        let rows = rows(Settings { customers: 1, seed });
        assert!(rows.iter().any(|row| row.customer == Some(12_346)));
    }
}

#[test]
fn quotes_and_commas_occur_and_are_quoted() {
    let text = String::from_utf8(csv(SMALL)).unwrap();
    assert!(text.contains(", SET OF 3\","));
    assert!(text.contains("\"\"\","));
    // `rows` fails on a line that does not have eight fields.
    assert_eq!(rows(SMALL).len() + 1, text.lines().count());
}
