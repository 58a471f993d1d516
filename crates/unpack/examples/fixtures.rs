//! Writes the small files of the browser tests: the same sixty sales in every kind of file.
//!
//! `cargo run --package unpack --example fixtures -- web/e2e/fixtures`

#![allow(clippy::unwrap_used, reason = "a chore fails by panicking")]

use arrow_array::{
    ArrayRef, Float64Array, Int64Array, RecordBatch, StringArray, TimestampSecondArray,
};
use parquet::arrow::ArrowWriter;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

const SALES: i64 = 60;
const DAY: i64 = 86_400;
/// 2024-01-01.
const FIRST: i64 = 19_723 * DAY;

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap());
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.join(name), bytes).unwrap();
    let sales = 0..SALES;
    let columns: [(&str, ArrayRef); 5] = [
        ("Invoice", Arc::new(Int64Array::from_iter_values(sales.clone()))),
        (
            "InvoiceDate",
            Arc::new(TimestampSecondArray::from_iter_values(
                sales.clone().map(|n| FIRST + n * 3 * DAY + 30_000),
            )),
        ),
        ("Customer ID", Arc::new(StringArray::from_iter_values(sales.clone().map(customer)))),
        ("Quantity", Arc::new(Int64Array::from_iter_values(sales.clone().map(|n| 1 + n % 4)))),
        ("Price", Arc::new(Float64Array::from_iter_values(sales.map(|n| 2.5 + (n % 7) as f64)))),
    ];
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    let mut parquet = ArrowWriter::try_new(Vec::new(), batch.schema(), None).unwrap();
    parquet.write(&batch).unwrap();
    write("sales.parquet", &parquet.into_inner().unwrap());
    let mut arrow = arrow_ipc::writer::FileWriter::try_new(Vec::new(), &batch.schema()).unwrap();
    arrow.write(&batch).unwrap();
    write("sales.arrow", &arrow.into_inner().unwrap());

    // The same as text, by this crate itself.
    let parquet = std::fs::File::open(folder.join("sales.parquet")).unwrap();
    let mut unpacker =
        unpack::Unpacker::new(vec![unpack::Input::new("sales.parquet", parquet).unwrap()]);
    unpacker.next_part().unwrap();
    let mut text = Vec::new();
    while unpacker.read(&mut text).unwrap() {}
    write("sales.csv.zst", &zstd::encode_all(text.as_slice(), 19).unwrap());
    let mut xz = xz2::write::XzEncoder::new(Vec::new(), 9);
    xz.write_all(&text).unwrap();
    write("sales.csv.xz", &xz.finish().unwrap());
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(&text).unwrap();
    write("sales.csv.gz", &gzip.finish().unwrap());

    let mut book = rust_xlsxwriter::Workbook::new();
    let date = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd hh:mm");
    for (name, half) in [("First half", 0..30), ("Second half", 30..SALES)] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        let heads = ["Invoice", "InvoiceDate", "Customer ID", "Quantity", "Price"];
        for (column, head) in (0..).zip(heads) {
            sheet.write(0, column, head).unwrap();
        }
        for (row, n) in (1..).zip(half) {
            let moment =
                rust_xlsxwriter::ExcelDateTime::from_timestamp(FIRST + n * 3 * DAY + 30_000)
                    .unwrap();
            sheet.write(row, 0, n).unwrap();
            sheet.write_with_format(row, 1, &moment, &date).unwrap();
            sheet.write(row, 2, customer(n)).unwrap();
            sheet.write(row, 3, 1 + n % 4).unwrap();
            sheet.write(row, 4, 2.5 + (n % 7) as f64).unwrap();
        }
    }
    let book = book.save_to_buffer().unwrap();
    write("sales.xlsx", &book);

    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("export/sales.csv", zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all(&text).unwrap();
    write("sales.zip", &zip.finish().unwrap().into_inner());
    write("damaged.xlsx", &book[..book.len() / 2]);
}

fn customer(sale: i64) -> String {
    format!("c{}", sale % 11)
}
