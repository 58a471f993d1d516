//! The real data in other dialects: the same transactions.

use crate::golden::{real_run, shared};
use ingest::{CleanSettings, Reader, Transactions};
use std::fs::File;
use std::io::Read;

/// Rows that are written before they are handed on.
const ROWS_A_PIECE: usize = 5_000;

/// The rows of the real data, the header first.
pub fn real_rows() -> Option<csv::Reader<Box<dyn Read>>> {
    let file = shared()?.join("data/online_retail_II.csv.xz");
    let text = xz2::read::XzDecoder::new(File::open(file).ok()?);
    Some(csv::ReaderBuilder::new().has_headers(false).from_reader(Box::new(text)))
}

/// Writes the real data anew, row by row, and reads it back.
fn rewritten(
    row: impl Fn(&csv::StringRecord) -> String,
    encode: impl Fn(&str) -> Vec<u8>,
) -> Option<Transactions> {
    let mut source = real_rows()?;
    let mut reader = Reader::new(CleanSettings::default());
    let mut piece = String::new();
    let mut record = csv::StringRecord::new();
    let mut rows = 0;
    while source.read_record(&mut record).unwrap() {
        piece.push_str(&row(&record));
        rows += 1;
        if rows % ROWS_A_PIECE == 0 {
            reader.push(&encode(&piece)).unwrap();
            piece.clear();
        }
    }
    reader.push(&encode(&piece)).unwrap();
    Some(reader.finish().unwrap().transactions)
}

/// `2009-12-01 07:45:00` in another order; the header as it is.
fn date(text: &str, write: impl Fn(&str, &str, &str, &str) -> String) -> String {
    match (text.get(..4), text.get(5..7), text.get(8..10), text.get(11..16)) {
        (Some(year), Some(month), Some(day), Some(clock)) if year.parse::<u16>().is_ok() => {
            write(year, month, day, clock)
        }
        _ => text.to_owned(),
    }
}

fn quoted(field: &str, delimiter: char) -> String {
    if field.contains([delimiter, '"']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

pub fn assert_same(found: &Transactions, expected: &Transactions) {
    assert!(found.time() == expected.time(), "times");
    assert!(found.quantity() == expected.quantity(), "quantities");
    assert!(found.unit_price() == expected.unit_price(), "prices");
    for (found, expected) in [
        (found.customer(), expected.customer()),
        (found.invoice(), expected.invoice()),
        (found.stock_code().unwrap(), expected.stock_code().unwrap()),
        (found.description().unwrap(), expected.description().unwrap()),
        (found.country().unwrap(), expected.country().unwrap()),
    ] {
        assert!(found.codes() == expected.codes(), "codes");
        let texts = 0..expected.cardinality() as u32;
        assert!(texts.into_iter().all(|code| found.text(code) == expected.text(code)), "texts");
    }
}

#[test]
fn semicolons_decimal_commas_points_in_dates_and_windows_1252_give_the_same_transactions() {
    let row = |record: &csv::StringRecord| {
        let fields = record.iter().enumerate().map(|(column, field)| match column {
            4 => date(field, |year, month, day, clock| format!("{day}.{month}.{year} {clock}")),
            5 => field.replace('.', ","),
            _ => quoted(field, ';'),
        });
        fields.collect::<Vec<_>>().join(";") + "\r\n"
    };
    let encode = |text: &str| encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let (Some(run), Some(found)) = (real_run(), rewritten(row, encode)) else { return };
    assert_same(&found, &run.transactions);
}

#[test]
fn tabs_in_utf_16_with_the_month_first_give_the_same_transactions() {
    let row = |record: &csv::StringRecord| {
        let fields = record.iter().enumerate().map(|(column, field)| match column {
            4 => date(field, |year, month, day, clock| format!("{month}/{day}/{year} {clock}")),
            _ => quoted(field, '\t'),
        });
        fields.collect::<Vec<_>>().join("\t") + "\n"
    };
    let encode = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (Some(run), Some(found)) = (real_run(), rewritten(row, encode)) else { return };
    assert_same(&found, &run.transactions);
}
