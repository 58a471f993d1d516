//! How the command reads files of any make.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use arrow_array::{ArrayRef, Float64Array, RecordBatch, StringArray};
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::properties::WriterProperties;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::Arc;
use tempfile::TempDir;

const GERMAN: &str = "Umsatz 2024\n\nBelegnr;Datum;Kunde;Menge;Einzelpreis\n\
     1;03.04.2024;Meier;2;1.234,50\n2;05.04.2024;;1;9,90\n3;=SUM(A1);\"Huber; Sohn\";1;9,90\n";
const UNCERTAIN: &str =
    "Order,Date,Customer,Qty,Price\n1,03/04/2024,ann,2,3.5\n2,05/04/2024,bob,1,9.9\n";

struct Shop {
    folder: TempDir,
}

impl Shop {
    fn new(sales: &str) -> Self {
        let shop = Self { folder: tempfile::tempdir().unwrap() };
        std::fs::write(shop.path("sales.csv"), sales).unwrap();
        shop
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    fn churn(&self, arguments: &[&str]) -> Output {
        let mut churn = Command::new(env!("CARGO_BIN_EXE_churn"));
        churn.current_dir(self.folder.path()).args(arguments).output().unwrap()
    }

    fn run(&self, arguments: &[&str]) -> protocol::Summary {
        let output = self.churn(&[&["run", "sales.csv", "--json"], arguments].concat());
        assert!(output.status.success(), "{}", stderr(&output));
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_guess_is_shown_with_its_evidence() {
    let shop = Shop::new(GERMAN);
    let said = stdout(&shop.churn(&["sniff", "sales.csv"]));
    for part in [
        "delimiter  semicolon: ",
        "header     line 3: 5 of its 5 names are known",
        "Kunde                  customer (90 %, by its name, and its values fit)",
        "numbers like 1.234,50",
        "03.04.2024",
    ] {
        assert!(said.contains(part), "{part} is not in\n{said}");
    }
    let json = shop.churn(&["sniff", "sales.csv", "--json"]);
    let sniffed: protocol::Sniffed = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(sniffed.mapping.header_line, Some(3));
}

#[test]
fn a_saved_guess_reads_the_file_in_the_same_way() {
    let shop = Shop::new(GERMAN);
    assert!(shop.churn(&["sniff", "sales.csv", "--save", "mapping.toml"]).status.success());
    assert!(shop.text("mapping.toml").contains("customer = \"Kunde\""));
    let (guessed, mapped) = (shop.run(&[]), shop.run(&["--mapping", "mapping.toml"]));
    assert_eq!(guessed.transactions, mapped.transactions);
    assert_eq!(guessed.mapping, mapped.mapping);
}

#[test]
fn dropped_rows_are_written_with_line_and_reason() {
    let shop = Shop::new(GERMAN);
    let summary = shop.run(&["--rejects", "rejects.csv"]);
    assert_eq!((summary.transactions.rows_read, summary.transactions.rows_kept), (3, 1));
    assert_eq!(
        shop.text("rejects.csv"),
        "line,reason,Belegnr,Datum,Kunde,Menge,Einzelpreis\n\
         5,No customer id,2,05.04.2024,,1,\"9,90\"\n\
         6,Date cannot be read,3,'=SUM(A1),Huber; Sohn,1,\"9,90\"\n"
    );
}

#[test]
fn dates_that_can_be_read_in_two_ways_are_asked_about() {
    let shop = Shop::new(UNCERTAIN);
    let output = shop.churn(&["run", "sales.csv"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stderr(&output).contains("--date-order dmy or --date-order mdy"),
        "{}",
        stderr(&output)
    );
    let first = |order| shop.run(&["--date-order", order]).transactions.first;
    assert_eq!(first("dmy"), "2024-04-03 00:00:00");
    assert_eq!(first("mdy"), "2024-03-04 00:00:00");
    let said = stdout(&shop.churn(&["sniff", "sales.csv"]));
    assert!(said.contains("To be said: the order of the dates"), "{said}");
}

#[test]
fn settings_in_a_mapping_hold_unless_a_file_or_a_flag_says_otherwise() {
    let shop = Shop::new(GERMAN);
    std::fs::write(shop.path("m.toml"), "[settings]\nseed = 7\ncapacity-share = 0.4\n").unwrap();
    std::fs::write(shop.path("s.toml"), "seed = 8\n").unwrap();
    let settings = |arguments: &[&str]| {
        let summary = shop.run(&[&["--mapping", "m.toml"], arguments].concat());
        (summary.settings.seed, summary.settings.capacity_share)
    };
    assert_eq!(settings(&[]), (7, 0.4));
    assert_eq!(settings(&["--settings", "s.toml"]), (8, 0.15));
    assert_eq!(settings(&["--seed", "9"]), (9, 0.4));
}

#[test]
fn findings_and_failures_say_what_they_mean() {
    let shop = Shop::new(GERMAN);
    let said = stdout(&shop.churn(&["run", "sales.csv"]));
    assert!(said.contains("Rows without a customer (33.33 %)"), "{said}");
    assert!(said.contains("These sales belong to nobody"), "{said}");
    std::fs::write(shop.path("book.xlsx"), b"PK\x03\x04").unwrap();
    let book = shop.churn(&["sniff", "book.xlsx"]);
    assert_eq!(book.status.code(), Some(1));
    assert!(stderr(&book).contains("book.xlsx is damaged or incomplete"), "{}", stderr(&book));
    let wrong = shop.churn(&["run", "sales.csv", "--mapping", "absent.toml"]);
    assert_eq!(wrong.status.code(), Some(3));
    std::fs::write(shop.path("typo.toml"), "delimeter = \",\"\n").unwrap();
    let typo = shop.churn(&["run", "sales.csv", "--mapping", "typo.toml"]);
    assert_eq!(typo.status.code(), Some(2));
    assert!(stderr(&typo).contains("unknown field `delimeter`"), "{}", stderr(&typo));
}

#[test]
fn several_files_and_packed_ones_are_one_data_set() {
    let shop = Shop::new("Order,Date,Customer,Qty,Price\n1,2024-01-31,ann,2,3.5\n");
    let more = "Order;Date;Customer;Qty;Price\n2;13.02.2024;bob;1;9,90\n3;14.02.2024;;1;9,90\n";
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut packer, more.as_bytes()).unwrap();
    std::fs::write(shop.path("more.csv.gz"), packer.finish().unwrap()).unwrap();
    let summary = shop.run(&["more.csv.gz", "--rejects", "rejects.csv"]);
    assert_eq!((summary.transactions.rows_read, summary.transactions.rows_kept), (3, 2));
    assert_eq!(summary.transactions.revenue, 16.9);
    let rejects = shop.text("rejects.csv");
    assert!(rejects.contains("\nmore.csv.gz,3,No customer id,3,"), "{rejects}");

    let missing = shop.churn(&["run", "sales.csv", "nowhere.csv"]);
    assert_eq!(missing.status.code(), Some(3));
}

#[test]
fn parquet_is_read_however_it_is_compressed() {
    let texts = |values: [&str; 2]| -> ArrayRef { Arc::new(StringArray::from(values.to_vec())) };
    let numbers = |values: [f64; 2]| -> ArrayRef { Arc::new(Float64Array::from(values.to_vec())) };
    let sales = RecordBatch::try_from_iter([
        ("Order", texts(["1", "2"])),
        ("Date", texts(["2024-01-31", "2024-02-13"])),
        ("Customer", texts(["ann", "bob"])),
        ("Qty", numbers([2.0, 1.0])),
        ("Price", numbers([3.5, 9.9])),
    ])
    .unwrap();
    let shop = Shop::new("");
    for compression in
        [Compression::SNAPPY, Compression::ZSTD(ZstdLevel::default()), Compression::LZ4_RAW]
    {
        let properties = WriterProperties::builder().set_compression(compression).build();
        let file = std::fs::File::create(shop.path("sales.csv")).unwrap();
        let mut writer = ArrowWriter::try_new(file, sales.schema(), Some(properties)).unwrap();
        writer.write(&sales).unwrap();
        writer.close().unwrap();
        assert_eq!(shop.run(&[]).transactions.revenue, 16.9, "{compression:?}");
    }
}
