//! Every kind of file gives its tables, and what is wrong with one is told.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use arrow_array::types::Int8Type;
use arrow_array::{
    ArrayRef, Date32Array, Decimal128Array, DictionaryArray, Float64Array, Int64Array, RecordBatch,
    StringArray, StringViewArray, TimestampMicrosecondArray,
};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use std::io::{Cursor, Write};
use std::sync::Arc;
use unpack::{Input, Limits, UnpackError, Unpacker};
use zip::write::SimpleFileOptions;

const CSV: &[u8] = b"Invoice,Price\n1,2.5\n";

fn input(name: &str, bytes: &[u8]) -> Input {
    Input::new(name, Cursor::new(bytes.to_vec())).unwrap()
}

fn parts_of(inputs: Vec<Input>, limits: Limits) -> Result<Vec<(String, String)>, UnpackError> {
    let mut unpacker = Unpacker::limited(inputs, limits);
    let mut parts = Vec::new();
    while let Some(name) = unpacker.next_part()? {
        let mut text = Vec::new();
        while unpacker.read(&mut text)? {}
        parts.push((name, String::from_utf8(text).unwrap()));
    }
    let (taken, total) = unpacker.progress();
    assert!(taken <= total);
    Ok(parts)
}

fn parts(name: &str, bytes: &[u8]) -> Result<Vec<(String, String)>, UnpackError> {
    parts_of(vec![input(name, bytes)], Limits::default())
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

fn xz(bytes: &[u8]) -> Vec<u8> {
    let mut packer = xz2::write::XzEncoder::new(Vec::new(), 6);
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn workbook() -> Vec<u8> {
    use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
    let mut book = Workbook::new();
    let date = Format::new().set_num_format("d/m/yyyy h:mm");
    for (year, name) in [(2010, "Year 2009-2010"), (2011, "Year 2010-2011")] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (column, head) in ["Invoice", "InvoiceDate", "Price", "Note"].iter().enumerate() {
            sheet.write(0, column as u16, *head).unwrap();
        }
        let moment = ExcelDateTime::from_ymd(year, 12, 1).unwrap().and_hms(8, 26, 0).unwrap();
        sheet.write(1, 0, 536_365).unwrap();
        sheet.write_with_format(1, 1, &moment, &date).unwrap();
        sheet.write(1, 2, 2.55).unwrap();
        sheet.write(1, 3, "a, \"b\"").unwrap();
        sheet.write(3, 0, "C7").unwrap();
        sheet.write(3, 2, -1.5).unwrap();
    }
    book.add_worksheet().set_name("Empty").unwrap();
    let hidden = book.add_worksheet().set_name("Hidden").unwrap();
    hidden.write(0, 0, "secret").unwrap().set_hidden(true);
    book.save_to_buffer().unwrap()
}

fn batch() -> RecordBatch {
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("id", Arc::new(Int64Array::from(vec![Some(1), None]))),
        ("price", Arc::new(Float64Array::from(vec![2.55, 0.1]))),
        ("name", Arc::new(StringArray::from(vec!["a, b", "c"]))),
        ("view", Arc::new(StringViewArray::from(vec!["x", "y"]))),
        ("kind", Arc::new(vec!["k", "l"].into_iter().collect::<DictionaryArray<Int8Type>>())),
        ("day", Arc::new(Date32Array::from(vec![14_579, 0]))),
        ("at", Arc::new(TimestampMicrosecondArray::from(vec![1_291_191_960_000_000, 1_500_000]))),
        ("zoned", Arc::new(TimestampMicrosecondArray::from(vec![0, 0]).with_timezone("+00:00"))),
        (
            "sum",
            Arc::new(
                Decimal128Array::from(vec![12_345, -5]).with_precision_and_scale(9, 2).unwrap(),
            ),
        ),
    ];
    RecordBatch::try_from_iter(columns).unwrap()
}

const COLUMNS: &str = "id,price,name,view,kind,day,at,zoned,sum\n\
    1,2.55,\"a, b\",x,k,2009-12-01,2010-12-01 08:26:00,1970-01-01T00:00:00+00:00,123.45\n\
    ,0.1,c,y,l,1970-01-01,1970-01-01 00:00:01.500,1970-01-01T00:00:00+00:00,-0.05\n";

fn parquet(compression: Compression) -> Vec<u8> {
    let properties = WriterProperties::builder().set_compression(compression).build();
    let mut writer = ArrowWriter::try_new(Vec::new(), batch().schema(), Some(properties)).unwrap();
    writer.write(&batch()).unwrap();
    writer.into_inner().unwrap()
}

#[test]
fn text_comes_as_it_is_however_it_is_packed() {
    let utf_16 = b"\xFF\xFEI\0";
    assert_eq!(parts("a.csv", CSV).unwrap(), [("a.csv".into(), "Invoice,Price\n1,2.5\n".into())]);
    let twice = [CSV, CSV].concat();
    for (name, bytes, expected) in [
        ("a.csv.gz", gzip(CSV), CSV.to_vec()),
        ("two members.gz", [gzip(CSV), gzip(CSV)].concat(), twice.clone()),
        ("a.csv.xz", xz(CSV), CSV.to_vec()),
        ("a.csv.zst", zstd::encode_all(CSV, 3).unwrap(), CSV.to_vec()),
        (
            "two frames.zst",
            [zstd::encode_all(CSV, 3).unwrap(), zstd::encode_all(CSV, 9).unwrap()].concat(),
            twice,
        ),
    ] {
        let found = parts(name, &bytes).unwrap();
        assert_eq!(found, [(name.to_owned(), String::from_utf8(expected).unwrap())]);
    }
    let mut unpacker = Unpacker::new(vec![input("wide.txt", utf_16)]);
    unpacker.next_part().unwrap();
    let mut text = Vec::new();
    while unpacker.read(&mut text).unwrap() {}
    assert_eq!(text, utf_16, "not even the encoding is touched");
}

#[test]
fn an_archive_gives_its_tables_and_nothing_else() {
    let zip = archive(&[
        ("year/2010.csv", CSV),
        ("__MACOSX/year/._2010.csv", b"x"),
        ("year/.DS_Store", b"x"),
        ("./2012.csv", CSV),
        (".\\2013.csv", CSV),
        ("./.hidden.csv", CSV),
        ("LICENSE", b"free"),
        ("2011.parquet", &parquet(Compression::SNAPPY)),
        ("book.xlsx", &workbook()),
    ]);
    let found = parts("sales.zip", &zip).unwrap();
    let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "sales.zip › ./2012.csv",
            "sales.zip › .\\2013.csv",
            "sales.zip › 2011.parquet",
            "sales.zip › book.xlsx › Year 2009-2010",
            "sales.zip › book.xlsx › Year 2010-2011",
            "sales.zip › year/2010.csv",
        ]
    );
    assert_eq!(found[5].1.as_bytes(), CSV);
}

#[test]
fn a_workbook_gives_every_visible_sheet_with_dates_and_numbers_as_they_are() {
    let found = parts("sales.xlsx", &workbook()).unwrap();
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].0, "sales.xlsx › Year 2009-2010");
    assert_eq!(
        found[0].1,
        "Invoice,InvoiceDate,Price,Note\n536365,2010-12-01 08:26:00,2.55,\"a, \"\"b\"\"\"\n\nC7,,-1.5,\n"
    );
}

#[test]
fn columns_of_every_type_become_rows() {
    for compression in [Compression::UNCOMPRESSED, Compression::SNAPPY, Compression::LZ4_RAW] {
        assert_eq!(parts("a.parquet", &parquet(compression)).unwrap()[0].1, COLUMNS);
    }
    let mut file = arrow_ipc::writer::FileWriter::try_new(Vec::new(), &batch().schema()).unwrap();
    file.write(&batch()).unwrap();
    file.finish().unwrap();
    assert_eq!(parts("a.feather", &file.into_inner().unwrap()).unwrap()[0].1, COLUMNS);
    let mut stream =
        arrow_ipc::writer::StreamWriter::try_new(Vec::new(), &batch().schema()).unwrap();
    stream.write(&batch()).unwrap();
    stream.finish().unwrap();
    assert_eq!(parts("a.arrows", &stream.into_inner().unwrap()).unwrap()[0].1, COLUMNS);
}

#[test]
fn zstd_is_checked_and_may_begin_with_what_is_skipped() {
    let mut packer = zstd::Encoder::new(Vec::new(), 3).unwrap();
    packer.include_checksum(true).unwrap();
    packer.write_all(CSV).unwrap();
    let packed = packer.finish().unwrap();
    let skipped = [&b"\x50\x2A\x4D\x18\x03\0\0\0abc"[..], &packed].concat();
    assert_eq!(parts("a.zst", &skipped).unwrap()[0].1.as_bytes(), CSV);
    let mut wrong = packed;
    *wrong.last_mut().unwrap() ^= 1;
    assert!(parts("a.zst", &wrong).is_err());
}

#[test]
fn files_come_one_after_the_other() {
    let inputs = vec![input("a.csv", CSV), input("b.csv.gz", &gzip(CSV)), input("c.csv", CSV)];
    let found = parts_of(inputs, Limits::default()).unwrap();
    let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["a.csv", "b.csv.gz", "c.csv"]);
}

/// Damage in the middle, damage at the end, and what is no such file at all.
#[test]
fn damaged_files_are_told_and_never_panic() {
    let mut arrow = arrow_ipc::writer::FileWriter::try_new(Vec::new(), &batch().schema()).unwrap();
    arrow.write(&batch()).unwrap();
    arrow.finish().unwrap();
    let rows = CSV.repeat(1_000);
    for (name, whole) in [
        ("a.gz", gzip(&rows)),
        ("a.zst", zstd::encode_all(rows.as_slice(), 3).unwrap()),
        ("a.xz", xz(&rows)),
        ("a.zip", archive(&[("a.csv", &rows)])),
        ("a.xlsx", workbook()),
        ("a.parquet", parquet(Compression::SNAPPY)),
        ("a.arrow", arrow.into_inner().unwrap()),
    ] {
        for keep in [whole.len() / 2, whole.len() - 1] {
            let error = parts(name, &whole[..keep]).map(drop).unwrap_err();
            assert!(error.to_string().starts_with(name), "{error}");
        }
        for index in (8..whole.len()).step_by(1 + whole.len() / 200) {
            let mut bytes = whole.clone();
            bytes[index] ^= 0x55;
            // Some damage does not show; what shows is told.
            if let Err(error) = parts_of(vec![input(name, &bytes)], Limits::default()) {
                assert!(error.to_string().contains(name), "{error}");
            }
        }
    }
}

#[test]
fn what_is_not_read_here_is_told_with_the_way_out() {
    let nested = archive(&[("inner.zip", &archive(&[("a.csv", CSV)]))]);
    for (name, bytes, says) in [
        ("n.zip", nested, "Unpack it once"),
        ("g.gz", gzip(&gzip(CSV)), "Unpack it once"),
        ("p.zip", archive(&[("photo.jpg", b"x")]), "holds no table"),
        ("e.zip", archive(&[]), "holds no table"),
        ("a.rar", b"Rar!\x1A\x07".to_vec(), "a RAR archive"),
        ("a.7z", b"7z\xBC\xAF\x27\x1C".to_vec(), "a 7z archive"),
    ] {
        let error = parts(name, &bytes).unwrap_err().to_string();
        assert!(error.starts_with(name) && error.contains(says), "{error}");
    }
    let short = parts("a.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").unwrap_err();
    assert!(matches!(short, UnpackError::Damaged { .. }), "{short}");
}

/// Files may ask for so much memory that it is not even tried.
#[test]
fn a_window_that_is_too_large_is_told_with_the_way_out() {
    // The size of the dictionary is a byte of the block's header, which ends with its checksum.
    let mut large = xz(CSV);
    assert_eq!(large[14..16], [0x21, 0x01]);
    large[16] = 38;
    let mut sum = flate2::Crc::new();
    sum.update(&large[12..20]);
    large[20..24].copy_from_slice(&sum.sum().to_le_bytes());
    // A frame with a window of a terabyte, and one raw block.
    let wide =
        [&b"\x28\xB5\x2F\xFD\x00\xF0"[..], &[1 | (CSV.len() << 3) as u8, 0, 0], CSV].concat();
    for (name, bytes) in [("a.csv.xz", large), ("a.csv.zst", wide)] {
        let error = parts(name, &bytes).unwrap_err();
        assert!(matches!(error, UnpackError::Window { .. }), "{error}");
        let says = error.to_string();
        assert!(says.contains("too large a window") && says.contains("Unpack it first"), "{says}");
    }
}

#[test]
fn what_unpacks_to_far_too_much_is_stopped() {
    let zeros = vec![b'0'; 1 << 20];
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..200 {
        packer.write_all(&zeros).unwrap();
    }
    let bomb = packer.finish().unwrap();
    let error = parts("bomb.gz", &bomb).unwrap_err();
    assert!(matches!(error, UnpackError::Bomb { .. }), "{error}");
    assert!(error.to_string().contains("300 times its size"), "{error}");

    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("a.csv", SimpleFileOptions::default()).unwrap();
    for _ in 0..200 {
        zip.write_all(&zeros).unwrap();
    }
    let bomb = zip.finish().unwrap().into_inner();
    assert!(matches!(parts("bomb.zip", &bomb), Err(UnpackError::Bomb { .. })));

    let few = Limits { entries: 2, ..Limits::default() };
    let many = archive(&[("1.csv", CSV), ("2.csv", CSV), ("3.csv", CSV)]);
    assert!(matches!(parts_of(vec![input("m.zip", &many)], few), Err(UnpackError::Bomb { .. })));

    let short = Limits { shared_strings: 10, ..Limits::default() };
    let texts = parts_of(vec![input("t.xlsx", &workbook())], short).unwrap_err();
    assert!(texts.to_string().contains("texts"), "{texts}");
}

/// A sheet may say that it is as large as sheets can be, or have one cell far out.
#[test]
fn a_workbook_cannot_lie_about_its_size() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Invoice").unwrap();
    sheet.write(1_048_575, 0, "far").unwrap();
    let text = &parts("far.xlsx", &book.save_to_buffer().unwrap()).unwrap()[0].1;
    assert_eq!(text.len(), 1_048_576 + "Invoicefar".len());

    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().write(0, 16_383, "wide").unwrap();
    assert!(parts("wide.xlsx", &book.save_to_buffer().unwrap()).is_err());
}
