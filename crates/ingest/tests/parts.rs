//! Several tables that belong together.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use ingest::{CleanSettings, Cleaned, IngestError, Reader};
use vocabulary::{FindingKind, Message};

const YEAR_1: &str = "Invoice,StockCode,InvoiceDate,Customer ID,Quantity,Price\n\
                      1,A,2010-01-02,ann,1,2.5\n2,B,2010-02-03,,1,2.5\n";
/// The same columns in another order, written in another way.
const YEAR_2: &str = "Price;Quantity;Customer ID;InvoiceDate;StockCode;Invoice\n\
                      3,75;2;bob;4.3.2011;B;3\n2,5;1;ann;25.12.2011;A;4\n";
const NOTES: &str = "Prepared by,Date\nthe office,2012-01-01\n";

fn read(parts: &[(&str, &str)], chunk: usize) -> Result<(Cleaned, String), IngestError> {
    let mut reader = Reader::new(CleanSettings::default()).with_rejects();
    for (name, text) in parts {
        reader.begin_part(name)?;
        for piece in text.as_bytes().chunks(chunk) {
            reader.push(piece)?;
        }
    }
    reader.end()?;
    let mut rejects = Vec::new();
    reader.take_rejects(&mut rejects);
    Ok((reader.finish()?, String::from_utf8(rejects).unwrap()))
}

fn told(messages: &[Message]) -> Vec<String> {
    messages.iter().map(ToString::to_string).collect()
}

#[test]
fn every_part_is_read_in_its_own_way() {
    for chunk in [1, 7, 1000] {
        let (cleaned, rejects) =
            read(&[("2010.csv", YEAR_1), ("2011.csv", YEAR_2)], chunk).unwrap();
        assert_eq!((cleaned.counts.read, cleaned.counts.kept()), (4, 3));
        assert_eq!(cleaned.transactions.unit_price(), [2.5, 3.75, 2.5]);
        let customers = cleaned.transactions.customer();
        assert_eq!([0, 1, 2].map(|row| customers.text_at(row)), ["ann", "bob", "ann"]);
        let rejected: Vec<&str> = rejects.lines().collect();
        assert!(rejected[0].starts_with("file,line,reason,Invoice,"), "{rejects}");
        assert!(rejected[1].starts_with("2010.csv,3,"), "{rejects}");
    }
}

#[test]
fn what_is_no_table_of_sales_is_passed_over_and_told() {
    let parts = [("Notes", NOTES), ("2010", YEAR_1), ("Empty", ""), ("2011", YEAR_2)];
    let (cleaned, _) = read(&parts, 1000).unwrap();
    assert_eq!(cleaned.counts.kept(), 3);
    let mut findings = cleaned.findings.iter();
    let skipped = findings.find(|finding| finding.kind == FindingKind::SkippedParts).unwrap();
    assert_eq!(told(&skipped.examples), ["Notes", "Empty"]);
}

#[test]
fn trouble_is_told_with_the_name_of_the_part() {
    let nothing = read(&[("Notes", NOTES), ("More notes", NOTES)], 1000).unwrap_err();
    assert!(nothing.to_string().starts_with("Notes: "), "{nothing}");

    let unnamed = YEAR_2.replace("Customer ID", "x");
    let lacking = read(&[("2010.csv", YEAR_1), ("2011.csv", &unnamed)], 1000).unwrap_err();
    assert!(lacking.to_string().starts_with("2011.csv: "), "{lacking}");
    assert!(lacking.to_string().contains("customer"), "{lacking}");

    let without = YEAR_2.replace("Invoice\n", "x\n");
    let other = read(&[("2010.csv", YEAR_1), ("2011.csv", &without)], 1000).unwrap_err();
    assert!(other.to_string().contains("the invoice or order number"), "{other}");
}

const HEAD: &str = "Invoice,StockCode,InvoiceDate,Customer ID,Quantity,Price\n";

#[test]
fn a_mark_that_one_part_tells_is_not_taken_for_granted_in_the_next() {
    let comma = format!("{HEAD}1,A,2010-01-02,ann,1,\"2,5\"\n");
    let in_doubt = format!("{HEAD}2,A,2010-01-03,ann,1,1.234\n");
    for parts in [[("b", &comma), ("a", &in_doubt)], [("a", &in_doubt), ("b", &comma)]] {
        let parts = parts.map(|(name, text)| (name, text.as_str()));
        let (cleaned, _) = read(&parts, 1000).unwrap();
        let mut findings = cleaned.findings.iter();
        let doubt = findings.find(|finding| finding.kind == FindingKind::EitherDecimalMark);
        assert_eq!(told(&doubt.unwrap().examples), ["1.234 in line 2 of a"]);
    }
}

#[test]
fn what_the_parts_do_not_share_is_not_said_of_all() {
    let (cleaned, _) = read(&[("2010.csv", YEAR_1), ("2011.csv", YEAR_2)], 1000).unwrap();
    let mapping = cleaned.mapping;
    assert_eq!((mapping.delimiter, mapping.formats.timestamp), (None, None));
    assert_eq!(mapping.formats.unit_price, None);
    assert!(mapping.columns.contains_key(&vocabulary::Role::Customer), "by the same name");
}

#[test]
fn rejected_values_stand_under_their_names() {
    let other = "Price;Quantity;Customer ID;InvoiceDate;StockCode;Invoice\n3,75;2;;4.3.2011;B;3\n\
                 3,75;2;ann;4.3.2011;B;3;x\n";
    let (cleaned, rejects) = read(&[("2010.csv", YEAR_1), ("2011.csv", other)], 1000).unwrap();
    let last = rejects.lines().last().unwrap();
    assert_eq!(last, "2011.csv,2,No customer id,3,B,4.3.2011,,2,\"3,75\"");
    let mut findings = cleaned.findings.iter();
    let ragged = findings.find(|finding| finding.kind == FindingKind::RaggedRows).unwrap();
    assert_eq!(told(&ragged.examples), ["line 3 of 2011.csv has 7 fields instead of 6"]);
}

#[test]
fn a_mapping_does_not_make_sales_of_notes() {
    let mut said = protocol::Mapping::default();
    let name = protocol::ColumnRef::Name("Customer ID".to_owned());
    said.columns.insert(vocabulary::Role::Customer, name);
    let mut reader = Reader::mapped(CleanSettings::default(), said);
    for (name, text) in [("2010", YEAR_1), ("Notes", NOTES), ("page", "<html><body></body></html>")]
    {
        reader.begin_part(name).unwrap();
        reader.push(text.as_bytes()).unwrap();
    }
    assert_eq!(reader.finish().unwrap().counts.kept(), 1);
}

#[test]
fn sales_spread_over_tables_are_told_from_notes() {
    let orders = "order_id,customer_id,order_purchase_timestamp\no1,k1,2017-10-02 10:56:33\n";
    let items = "order_id,product_id,price\no1,p1,29.99\n";
    let customers = "customer_id,customer_unique_id,customer_city\nk1,u1,sao paulo\n";
    let all = [("orders.csv", orders), ("items.csv", items), ("customers.csv", customers)];
    let error = read(&all, 1000).unwrap_err().to_string();
    assert!(
        error.starts_with("The sales are spread over several tables: orders.csv has the date"),
        "{error}"
    );
    assert!(error.contains("customer_id, order_id ties them together"), "{error}");
    let single = read(&all[..1], 1000).unwrap_err().to_string();
    assert!(single.starts_with("orders.csv: The first line has no column for"), "{single}");
}
