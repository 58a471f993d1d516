//! The real data in other kinds of files: the same transactions.

use crate::golden::real_run;
use crate::rewritten::{assert_same, real_rows};
use arrow_array::{
    ArrayRef, Float64Array, Int64Array, RecordBatch, StringArray, TimestampMicrosecondArray,
};
use frame::calendar::Day;
use ingest::{CleanSettings, Reader, Transactions};
use parquet::arrow::ArrowWriter;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use std::io::Cursor;
use std::sync::Arc;
use unpack::{Input, Unpacker};

/// Rows of the first sheet of the data set as it was published.
const FIRST_YEAR: usize = 525_461;

/// Reads every table in these files as one data set.
fn read(files: Vec<(&str, Vec<u8>)>) -> Transactions {
    let inputs =
        files.into_iter().map(|(name, bytes)| Input::new(name, Cursor::new(bytes)).unwrap());
    let mut unpacker = Unpacker::new(inputs.collect());
    let mut reader = Reader::new(CleanSettings::default());
    let mut chunk = Vec::new();
    while let Some(part) = unpacker.next_part().unwrap() {
        reader.begin_part(&part).unwrap();
        while unpacker.read(&mut chunk).unwrap() {
            reader.push(&chunk).unwrap();
            chunk.clear();
        }
    }
    reader.finish().unwrap().transactions
}

fn write_row(sheet: &mut Worksheet, row: u32, record: &csv::StringRecord, date: &Format) {
    for (column, field) in (0u16..).zip(record) {
        // As a spreadsheet keeps them: numbers and moments as such, everything else as text.
        let as_number =
            matches!(column, 0 | 3 | 5 | 6).then(|| field.parse::<f64>().ok()).flatten();
        let moment = (column == 4).then(|| ExcelDateTime::parse_from_str(&field.replace(' ', "T")));
        match (as_number, moment) {
            (_, Some(Ok(moment))) => sheet.write_with_format(row, column, &moment, date),
            (Some(number), _) => sheet.write(row, column, number),
            _ if field.is_empty() => continue,
            _ => sheet.write(row, column, field),
        }
        .unwrap();
    }
}

#[test]
fn a_workbook_with_a_sheet_for_each_year_gives_the_same_transactions() {
    let (Some(run), Some(mut source)) = (real_run(), real_rows()) else { return };
    let mut book = Workbook::new();
    let date = Format::new().set_num_format("d/m/yyyy h:mm");
    let mut record = csv::StringRecord::new();
    assert!(source.read_record(&mut record).unwrap());
    let header = record.clone();
    for (name, rows) in [("Year 2009-2010", FIRST_YEAR), ("Year 2010-2011", usize::MAX)] {
        let sheet = book.add_worksheet_with_constant_memory().set_name(name).unwrap();
        write_row(sheet, 0, &header, &date);
        let mut row = 0;
        while (row as usize) < rows && source.read_record(&mut record).unwrap() {
            row += 1;
            write_row(sheet, row, &record, &date);
        }
    }
    let notes = book.add_worksheet().set_name("About").unwrap();
    notes.write(0, 0, "Source").unwrap().write(1, 0, "the office").unwrap();
    let found = read(vec![("online_retail_II.xlsx", book.save_to_buffer().unwrap())]);
    assert_same(&found, &run.transactions);
}

#[test]
fn parquet_gives_the_same_transactions() {
    let (Some(run), Some(mut source)) = (real_run(), real_rows()) else { return };
    let rows: Vec<csv::StringRecord> = source.records().skip(1).map(Result::unwrap).collect();
    let texts = |column: usize| -> ArrayRef {
        Arc::new(StringArray::from_iter_values(rows.iter().map(|row| &row[column])))
    };
    let moment = |row: &csv::StringRecord| {
        let number = |from: usize, to: usize| row[4][from..to].parse::<u32>().unwrap();
        let day = Day::from_ymd(number(0, 4) as i32, number(5, 7), number(8, 10)).unwrap();
        let clock = number(11, 13) * 3600 + number(14, 16) * 60 + number(17, 19);
        (day.start() + i64::from(clock)) * 1_000_000
    };
    let whole = rows.iter().map(|row| row[3].parse::<i64>().unwrap());
    let price = rows.iter().map(|row| row[5].parse::<f64>().unwrap());
    let customer = rows.iter().map(|row| row[6].parse::<f64>().ok());
    let batch = RecordBatch::try_from_iter([
        ("Invoice", texts(0)),
        ("StockCode", texts(1)),
        ("Description", texts(2)),
        ("Quantity", Arc::new(Int64Array::from_iter_values(whole)) as ArrayRef),
        (
            "InvoiceDate",
            Arc::new(TimestampMicrosecondArray::from_iter_values(rows.iter().map(moment))),
        ),
        ("Price", Arc::new(Float64Array::from_iter_values(price))),
        ("Customer ID", Arc::new(Float64Array::from_iter(customer))),
        ("Country", texts(7)),
    ]);
    let batch = batch.unwrap();
    let mut writer = ArrowWriter::try_new(Vec::new(), batch.schema(), None).unwrap();
    writer.write(&batch).unwrap();
    let found = read(vec![("sales.parquet", writer.into_inner().unwrap())]);
    assert_same(&found, &run.transactions);
}

#[test]
fn a_file_for_each_year_gives_the_same_transactions() {
    let (Some(run), Some(mut source)) = (real_run(), real_rows()) else { return };
    let mut record = csv::StringRecord::new();
    assert!(source.read_record(&mut record).unwrap());
    let header = record.clone();
    let mut files = Vec::new();
    for (name, rows) in [("2009.csv", FIRST_YEAR), ("2010.csv", usize::MAX)] {
        let mut file = csv::Writer::from_writer(Vec::new());
        file.write_record(&header).unwrap();
        let mut row = 0;
        while row < rows && source.read_record(&mut record).unwrap() {
            row += 1;
            file.write_record(&record).unwrap();
        }
        files.push((name, file.into_inner().unwrap()));
    }
    assert_same(&read(files), &run.transactions);
}
