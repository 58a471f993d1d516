//! Whole files through the reader.

use super::{CleanSettings, Cleaned, Reader};
use crate::IngestError;
use vocabulary::DropReason;

const HEADER: &str =
    "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n";

fn read(text: &str, settings: CleanSettings, chunk: usize) -> Result<Cleaned, IngestError> {
    let mut reader = Reader::new(settings);
    for bytes in text.as_bytes().chunks(chunk) {
        reader.push(bytes)?;
    }
    reader.finish()
}

fn clean(rows: &str) -> Cleaned {
    read(&format!("{HEADER}{rows}"), CleanSettings::default(), 1 << 16).unwrap()
}

#[test]
fn every_reason_is_counted_once_and_the_first_wins() {
    let cases = [
        (DropReason::UnreadableTimestamp, "1,A,a,x,soon,1,,UK\n"),
        (DropReason::MissingCustomer, "1,A,a,x,2011-01-01 10:00:00,1, ,UK\n"),
        (DropReason::MissingInvoice, " ,A,a,x,2011-01-01 10:00:00,1,7,UK\n"),
        (DropReason::UnreadableNumber, "1,A,a,-1,2011-01-01 10:00:00,free,7,UK\n"),
        (DropReason::NonPositiveQuantity, "1,A,a,-1,2011-01-01 10:00:00,0,7,UK\n"),
        (DropReason::NonPositivePrice, "1,A,a,1,2011-01-01 10:00:00,0,7,UK\n"),
    ];
    let kept = "1,A,a,1,2011-01-01 10:00:00,2,7,UK\n";
    for (reason, row) in cases {
        let counts = clean(&format!("{row}{kept}")).counts;
        assert_eq!((counts.read, counts.kept(), counts.dropped(reason)), (2, 1, 1), "{reason:?}");
    }
}

#[test]
fn rows_are_ordered_by_time_with_ties_in_file_order() {
    let cleaned = clean(
        "3,A,a,1,2011-01-02 10:00:00,1,9.0,UK\n\
         1,A,a,1,2011-01-01 10:00:00,1, 10 ,UK\n\
         2,A,a,1,2011-01-01 10:00:00,1,9,UK\n",
    );
    let transactions = cleaned.transactions;
    let order: Vec<(&str, &str)> = (0..3)
        .map(|row| (transactions.invoice().text_at(row), transactions.customer().text_at(row)))
        .collect();
    assert_eq!(order, [("1", "10"), ("2", "9"), ("3", "9")]);
    assert_eq!(transactions.customer().text(0), "10", "codes follow text order");
}

#[test]
fn chunks_of_any_size_give_the_same_rows() {
    let text = format!(
        "\u{feff}{HEADER}1,A,\"a, \"\"quoted\"\"\nin two lines\",1,2011-01-01 10:00:00,2.5,7,UK\r\n\
         2,B,b,3,2011-01-02 10:00:00,0.1,8,EIRE"
    );
    for chunk in [1, 2, 3, 7, 64, 1000] {
        let transactions = read(&text, CleanSettings::default(), chunk).unwrap().transactions;
        assert_eq!(transactions.len(), 2, "chunk {chunk}");
        let description = transactions.description().unwrap();
        assert_eq!(description.text_at(0), "a, \"quoted\"\nin two lines");
        assert_eq!(transactions.country().unwrap().text_at(1), "EIRE");
        assert_eq!(transactions.total_price(1), 3.0 * 0.1);
    }
}

#[test]
fn exact_duplicates_stay_unless_asked() {
    let row = "1,A,a,1,2011-01-01 10:00:00,2,7,UK\n";
    let text = format!("{HEADER}{row}{row}1,A,b,1,2011-01-01 10:00:00,2,7,UK\n");
    for (drop_exact_duplicates, kept) in [(false, 3), (true, 2)] {
        let cleaned =
            read(&text, CleanSettings { drop_exact_duplicates, ..CleanSettings::default() }, 4096)
                .unwrap();
        assert_eq!(cleaned.transactions.len(), kept);
        assert_eq!(cleaned.counts.dropped(DropReason::ExactDuplicate), 3 - kept as u64);
    }
}

#[test]
fn files_that_cannot_be_used_say_why() {
    let rows = "1,A,a,1,soon,2,7,UK\n";
    let long = format!("{HEADER}1,A,\"{}", "x".repeat(3 << 20));
    for (text, message) in [
        ("", "The file is empty"),
        ("hello\n", "The first line has no column for the date, the customer"),
        (HEADER, "None of the 0 rows below the header could be used."),
        (
            &format!("{HEADER}{rows}"),
            "None of the 1 rows below the header could be used (most often: date cannot be read)",
        ),
        (&long, "Line 2, column Description: the text is longer than 1048576 bytes"),
        (&format!("{HEADER}{}", ",".repeat(20_000)), "Line 2 has more than 10000 columns"),
    ] {
        let error = read(text, CleanSettings::default(), 4096).unwrap_err().to_string();
        assert!(error.starts_with(message), "{error}");
    }
    let mistyped =
        "1,A,a,1,2011-01-01,2,7,UK\n1,A,a,1,2110-01-01,2,7,UK\n1,A,a,1,2011-05-01,2,7,UK\n";
    let error = read(&format!("{HEADER}{mistyped}"), CleanSettings::default(), 4096).unwrap_err();
    let message = error.to_string();
    assert!(
        message.starts_with("The sales run from 2011-01-01 (line 2) to 2110-01-01 (line 3)"),
        "{message}"
    );
}

#[test]
fn columns_that_are_absent_are_absent_and_short_rows_are_dropped() {
    let text = "Order ID,Date,Customer,Qty,Unit Price\n1,2011-01-01,7,1,2\n2,2011-01-01,8\n";
    let cleaned = read(text, CleanSettings::default(), 4096).unwrap();
    assert!(
        cleaned.transactions.country().is_none() && cleaned.transactions.stock_code().is_none()
    );
    assert_eq!(cleaned.counts.dropped(DropReason::UnreadableNumber), 1);
}
