//! Any bytes as the sheet and as the texts of a workbook.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::io::{Cursor, Write};
use unpack::{Input, Limits, Unpacker};
use zip::write::SimpleFileOptions;

const LIMITS: Limits = Limits { bytes: 1 << 22, ratio: 1_000, entries: 20, shared_strings: 1 << 20 };
const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const PARTS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;

fuzz_target!(|bytes: &[u8]| {
    let (texts, sheet) = bytes.split_at(bytes.len() / 4);
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, contents) in [
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", PARTS.as_bytes()),
        ("xl/sharedStrings.xml", texts),
        ("xl/worksheets/sheet1.xml", sheet),
    ] {
        zip.start_file(name, stored).unwrap();
        zip.write_all(contents).unwrap();
    }
    let book = zip.finish().unwrap().into_inner();
    let input = Input::new("book.xlsx", Cursor::new(book)).unwrap();
    let mut unpacker = Unpacker::limited(vec![input], LIMITS);
    let mut text = Vec::new();
    while let Ok(Some(_)) = unpacker.next_part() {
        while let Ok(true) = unpacker.read(&mut text) {
            text.clear();
        }
    }
});
