//! Workbooks of every format give the same table, and none can make reading it take more than it holds.
//!
//! LibreOffice wrote the `fixtures` (`make.py` there). It cannot write `.xlsb`, so that one is put together here.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::{Cursor, Write};
use unpack::{Input, UnpackError, Unpacker};
use zip::write::SimpleFileOptions;

/// Two visible sheets; dates with and without a time, a time of day, a formula, a blank row, Turkish letters.
const TEXTS: [(&str, &str); 2] = [
    (
        "Ocak",
        "Invoice,Date,Time,Customer,Note,Price,Sum,Paid\n\
         536365,2010-12-01 08:26:00,08:26:00,Ayşe Çığ,\"a, \"\"b\"\"\",2.55,5.1,TRUE\n\
         \n\
         C7,2011-01-31,23:59:59,,two words,-1.5,-3,FALSE\n",
    ),
    ("Şubat", "Invoice,Price\n9,0.1\n"),
];

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn parts(name: &str, bytes: &[u8]) -> Result<Vec<(String, String)>, UnpackError> {
    let input = Input::new(name, Cursor::new(bytes.to_vec())).unwrap();
    let mut unpacker = Unpacker::new(vec![input]);
    let mut parts = Vec::new();
    while let Some(name) = unpacker.next_part()? {
        let mut text = Vec::new();
        while unpacker.read(&mut text)? {}
        parts.push((name, String::from_utf8(text).unwrap()));
    }
    Ok(parts)
}

fn refusal(name: &str, bytes: &[u8]) -> String {
    parts(name, bytes).unwrap_err().to_string()
}

#[test]
fn every_format_gives_the_same_tables() {
    for name in ["book.xlsx", "book.xls", "book.ods"] {
        let expected = TEXTS.map(|(sheet, text)| (format!("{name} › {sheet}"), text.to_owned()));
        assert_eq!(parts(name, &fixture(name)).unwrap(), expected, "{name}");
    }
    // Within an archive, and under a name that says something else.
    let zip =
        archive(&[("export/book.ods", &fixture("book.ods")), ("book.xls", &fixture("book.xls"))]);
    assert_eq!(parts("a.zip", &zip).unwrap().len(), 4);
    assert_eq!(parts("sales.csv", &fixture("book.xls")).unwrap()[1].1, TEXTS[1].1);
}

#[test]
fn a_binary_workbook_gives_its_sheets() {
    let found = parts("a.xlsb", &xlsb(&[(0, 2), (3, 1)])).unwrap();
    let text = "Invoice,Date,Price\n7,2010-12-01 12:00:00,2.5\n7,2010-12-01 12:00:00,2.5\n\
                \n7,2010-12-01 12:00:00,2.5\n";
    assert_eq!(found, [("a.xlsb › Sales".to_owned(), text.to_owned())]);
}

#[test]
fn what_is_locked_is_told() {
    for name in ["locked.xls", "locked.ods"] {
        let error = parts(name, &fixture(name)).unwrap_err();
        assert!(matches!(error, UnpackError::Locked { .. }), "{name}: {error}");
    }
    let mut locked = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    locked.create_stream("/EncryptedPackage").unwrap().write_all(&[7; 5_000]).unwrap();
    let locked = parts("a.xlsx", locked.into_inner().get_ref());
    assert!(matches!(locked, Err(UnpackError::Locked { .. })), "{locked:?}");
    let mut letter = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    letter.create_stream("/WordDocument").unwrap().write_all(b"Dear customer").unwrap();
    let other = refusal("letter.doc", letter.into_inner().get_ref());
    assert!(other.contains("not a workbook") && other.contains("Export"), "{other}");
}

/// Damage at the end, in the middle and everywhere is told, or does not show.
#[test]
fn damage_is_told_and_never_panics() {
    let files = ["book.xls", "book.ods"].map(|name| (name, fixture(name)));
    for (name, whole) in files.into_iter().chain([("a.xlsb", xlsb(&[(0, 9)]))]) {
        for keep in [9, whole.len() / 2, whole.len() - 1] {
            if let Err(error) = parts(name, &whole[..keep]) {
                assert!(error.to_string().starts_with(name), "{error}");
            }
        }
        assert!(parts(name, &whole[..whole.len() / 2]).is_err(), "{name}");
        for index in (8..whole.len()).step_by(1 + whole.len() / 400) {
            let mut bytes = whole.clone();
            bytes[index] ^= 0x55;
            if let Err(error) = parts(name, &bytes) {
                assert!(error.to_string().contains(name), "{error}");
            }
        }
    }
}

#[test]
fn a_row_where_no_table_reaches_is_refused() {
    for row in [16_777_217_u32, 1_000_000_000, u32::MAX - 1] {
        let sheet =
            format!(r#"<row r="1"><c><v>1</v></c></row><row r="{row}"><c><v>2</v></c></row>"#);
        let error = refusal("far.xlsx", &xlsx(&sheet, None));
        assert!(error.contains(&format!("row {row}")), "{error}");
    }
    let sheet = r#"<row r="1"><c><v>1</v></c></row><row r="1048577"><c><v>2</v></c></row>"#;
    assert_eq!(parts("long.xlsx", &xlsx(sheet, None)).unwrap()[0].1.len(), 1_048_579);
}

#[test]
fn texts_that_are_declared_and_not_there_are_refused() {
    let sheet = r#"<row r="1"><c t="s"><v>0</v></c></row>"#;
    let texts = |count: &str| {
        format!(
            "<?xml version=\"1.0\"?>\n<!-- x --><x:sst xmlns:x=\"y\" count=\"1\" uniqueCount=\"{count}\"><x:si><x:t>a</x:t></x:si></x:sst>"
        )
    };
    for count in ["4294967295", "99999999999", "1000"] {
        let error = refusal("lie.xlsx", &xlsx(sheet, Some(&texts(count))));
        assert!(error.contains(count), "{error}");
    }
    assert_eq!(parts("ok.xlsx", &xlsx(sheet, Some(&texts("1")))).unwrap()[0].1, "a\n");
    let far = r#"<row r="1"><c t="s"><v>999999999</v></c></row>"#;
    assert!(parts("index.xlsx", &xlsx(far, Some(&texts("1")))).is_err());
}

#[test]
fn an_old_workbook_cannot_lie_about_its_size() {
    let whole = fixture("book.xls");
    let record = [0x00, 0x02, 0x0E, 0x00];
    let indices: Vec<usize> =
        (0..whole.len() - 4).filter(|&at| whole[at..at + 4] == record).collect();
    assert!(indices.len() >= 2, "its sheets say how large they are");
    for rows in [u32::MAX, 1_000_000_000, 65_537] {
        let mut bytes = whole.clone();
        bytes[indices[0] + 8..indices[0] + 12].copy_from_slice(&rows.to_le_bytes());
        assert!(refusal("lie.xls", &bytes).contains("larger than any can be"));
    }
    let mut bytes = whole;
    bytes[indices[0] + 14..indices[0] + 16].copy_from_slice(&u16::MAX.to_le_bytes());
    assert!(refusal("wide.xls", &bytes).contains("larger than any can be"));
}

#[test]
fn repeats_are_written_out_unless_they_come_to_too_much() {
    let row = |times: u64, cells: &str| {
        format!(
            r#"<table:table-row table:number-rows-repeated="{times}">{cells}</table:table-row>"#
        )
    };
    let cell = |times: u64| {
        format!(
            r#"<table:table-cell table:number-columns-repeated="{times}" office:value-type="float" office:value="7"/>"#
        )
    };
    let empty =
        |times: u64| format!(r#"<table:table-cell table:number-columns-repeated="{times}"/>"#);
    let found = parts("a.ods", &ods(&[row(2, &cell(3)), row(1_048_574, &empty(16_384))].concat()));
    assert_eq!(found.unwrap()[0].1, "7,7,7\n7,7,7\n");
    for sheet in [
        row(1_048_576, &cell(16_384)),
        row(4_294_967_295, &cell(50)),
        [row(1, &cell(1)), row(1_048_000, &empty(1)), row(1, &[empty(9_000), cell(1)].concat())]
            .concat(),
        (0..1_000).map(|_| row(1, &cell(16_384))).collect(),
    ] {
        let error = parts("a.ods", &ods(&sheet)).unwrap_err();
        assert!(matches!(error, UnpackError::Bomb { .. }), "{error}");
    }
}

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn relations(parts: &[(&str, &str)]) -> String {
    let parts = parts.iter().enumerate().map(|(number, (kind, target))| {
        format!(
            r#"<Relationship Id="rId{}" Type="{OFFICE}/{kind}" Target="{target}"/>"#,
            number + 1
        )
    });
    let parts: String = parts.collect();
    format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{parts}</Relationships>"#
    )
}

fn xlsx(rows: &str, texts: Option<&str>) -> Vec<u8> {
    let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let root = relations(&[("officeDocument", "xl/workbook.xml")]);
    let inner = relations(&[
        ("worksheet", "worksheets/sheet1.xml"),
        ("sharedStrings", "sharedStrings.xml"),
    ]);
    let book = format!(
        r#"<workbook xmlns="{space}" xmlns:r="{OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    );
    let sheet = format!(r#"<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>"#);
    let mut files = vec![
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", inner.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    files.extend(texts.map(|texts| ("xl/sharedStrings.xml", texts.as_bytes())));
    archive(&files)
}

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="urn:o" xmlns:table="urn:t"><office:body><office:spreadsheet><table:table table:name="S">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

/// A binary workbook: a header and, from each row on, so many sales ([MS-XLSB] 2.1.7).
fn xlsb(sales: &[(u32, u32)]) -> Vec<u8> {
    let wide = |text: &str| {
        let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [&(text.encode_utf16().count() as u32).to_le_bytes()[..], &units].concat()
    };
    let record = |kind: u16, data: &[u8]| {
        let kind =
            if kind < 0x80 { vec![kind as u8] } else { vec![kind as u8 | 0x80, (kind >> 7) as u8] };
        assert!(data.len() < 128);
        [&kind, &[data.len() as u8][..], data].concat()
    };
    let number = |value: u32| value.to_le_bytes();
    let row = |at: u32| record(0x0000, &[number(at), number(0), number(0), number(0)].concat());
    let cell = |kind: u16, column: u32, style: u32, value: &[u8]| {
        record(kind, &[&number(column)[..], &number(style), value].concat())
    };
    let mut sheet = [record(0x0081, &[]), record(0x0094, &[0; 16]), record(0x0091, &[])].concat();
    sheet.extend(row(0));
    for (column, head) in ["Invoice", "Date"].iter().enumerate() {
        sheet.extend(cell(0x0006, column as u32, 0, &wide(head)));
    }
    // The third is one of the shared texts.
    sheet.extend(cell(0x0007, 2, 0, &number(0)));
    for at in sales.iter().flat_map(|&(from, count)| from + 1..from + 1 + count) {
        sheet.extend(row(at));
        sheet.extend(cell(0x0002, 0, 0, &number(7 << 2 | 2)));
        sheet.extend(cell(0x0005, 1, 1, &40_513.5_f64.to_le_bytes()));
        sheet.extend(cell(0x0005, 2, 0, &2.5_f64.to_le_bytes()));
    }
    sheet.extend(record(0x0092, &[]));
    let style =
        |format: u16| record(0x002F, &[&[0; 2][..], &format.to_le_bytes(), &[0; 12]].concat());
    let styles = [record(0x0269, &number(2)), style(0), style(22)].concat();
    let texts = [
        record(0x009F, &[number(1), number(1)].concat()),
        record(0x0013, &[&[0][..], &wide("Price")].concat()),
    ]
    .concat();
    let named = [&number(0)[..], &number(1), &wide("rId1"), &wide("Sales")].concat();
    let book =
        [record(0x008F, &[]), record(0x009C, &named), record(0x0090, &[]), record(0x0084, &[])]
            .concat();
    let inner = relations(&[("worksheet", "worksheets/sheet1.bin")]);
    archive(&[
        ("_rels/.rels", relations(&[("officeDocument", "xl/workbook.bin")]).as_bytes()),
        ("xl/workbook.bin", &book),
        ("xl/_rels/workbook.bin.rels", inner.as_bytes()),
        ("xl/worksheets/sheet1.bin", &sheet),
        ("xl/styles.bin", &styles),
        ("xl/sharedStrings.bin", &texts),
    ])
}
