//! Whole guesses.

use super::sniff;
use protocol::{
    ColumnRef, DateFormat, DecimalMark, Delimiter, Encoding, Mapping, Quotes, SURE, Sniffed,
};
use vocabulary::Role;

fn guess(text: &str) -> Sniffed {
    sniff(text.as_bytes(), &Mapping::default())
}

fn role_of(sniffed: &Sniffed, role: Role) -> Option<&str> {
    let column = sniffed.columns.iter().find(|column| column.role == Some(role))?;
    Some(&column.name)
}

#[test]
fn a_german_export_is_understood() {
    let sniffed = guess(
        "Umsatzbericht 2024;;;;\n\nBelegnr;Datum;Kunde;Menge;Einzelpreis\n\
         R1;24.12.2023 10:15;Meier;2;1.234,50\nR2;03.01.2024 11:00;Huber;1;9,90\n",
    );
    let mapping = &sniffed.mapping;
    assert_eq!(mapping.delimiter, Some(Delimiter::Semicolon));
    assert_eq!(mapping.header_line, Some(3));
    assert_eq!(mapping.formats.timestamp, Some(DateFormat::Dmy));
    assert_eq!(mapping.formats.unit_price, Some(DecimalMark::Comma));
    assert_eq!(mapping.formats.quantity, Some(DecimalMark::Comma), "as the price");
    assert_eq!(role_of(&sniffed, Role::Invoice), Some("Belegnr"));
    assert!(sniffed.columns.iter().all(|column| column.confidence >= SURE));
}

#[test]
fn day_and_month_are_told_apart_or_left_open() {
    use DateFormat::{Dmy, Mdy, Ymd};
    for (dates, expected) in [
        (vec!["01/02/2011", "03/04/2011"], vec![Dmy, Mdy]),
        (vec!["01/02/2011", "13/04/2011"], vec![Dmy]),
        (vec!["01/02/2011", "12/25/2011"], vec![Mdy]),
        (vec!["01.02.2011", "03.04.2011"], vec![Dmy]),
        (vec!["2011-01-02", "2011-03-04"], vec![Ymd]),
        (vec!["1 Feb 2011", "2 Mar 2011"], vec![Ymd]),
        (vec!["11-02-12", "11-03-14"], vec![Dmy, Mdy, Ymd]),
        (vec!["24-02-12", "24-03-14"], vec![Dmy, Ymd]),
        (vec!["31/02/2011", "soon"], vec![Ymd, Dmy, Mdy]),
        (vec!["1323435000", "1323435001"], vec![DateFormat::UnixSeconds]),
        (vec!["40886.5", "40887.25"], vec![DateFormat::Excel]),
        (vec!["20111209", "20111210"], vec![Ymd]),
        // One typing error does not overrule the rest.
        (vec!["13/02/2011", "14/02/2011", "02/15/2011"], vec![Dmy]),
    ] {
        let rows: String = dates.iter().map(|date| format!("{date},7,1,2.5\n")).collect();
        let sniffed = guess(&format!("Date,Customer,Qty,Price\n{rows}"));
        assert_eq!(sniffed.date_orders, expected, "{dates:?}");
    }
}

#[test]
fn a_year_of_two_digits_is_told_by_how_few_values_it_takes() {
    let column = |write: fn(u32) -> String| {
        let rows: String = (1..=28).map(|day| format!("{},7,1,2.5\n", write(day))).collect();
        guess(&format!("Date,Customer,Qty,Price\n{rows}")).date_orders
    };
    assert_eq!(column(|day| format!("{day:02}-11-24")), [DateFormat::Dmy]);
    assert_eq!(column(|day| format!("24-11-{day:02}")), [DateFormat::Ymd]);
}

#[test]
fn delimiters_quotes_and_encodings_are_noticed() {
    let header = "Date|Customer|Qty|Price\n2024-01-01|7|1|2.5\n";
    assert_eq!(guess(header).mapping.delimiter, Some(Delimiter::Pipe));
    let declared = guess("sep=;\nDate;Customer\n2024-01-01;7\n");
    assert_eq!(declared.mapping.delimiter, Some(Delimiter::Semicolon));
    assert_eq!(declared.mapping.header_line, Some(2));
    let escaped = guess("Date,Customer,Item\n2024-01-01,7,\"19\\\" rack\"\n");
    assert_eq!(escaped.mapping.quotes, Some(Quotes::Backslash));
    let text = guess(
        "Date,Customer,Item\n2024-01-01,7,a\n2024-01-01,7,\"b\n2024-01-01,8,c\n2024-01-01,9,d\n",
    );
    assert_eq!(text.mapping.quotes, Some(Quotes::None));
    let windows = sniff(b"Date;Soci\xE9t\xE9\n2024-01-01;7\n", &Mapping::default());
    assert_eq!(windows.mapping.encoding, Some(Encoding::Windows1252));
    assert_eq!(windows.columns[1].name, "Soci\u{e9}t\u{e9}");
}

#[test]
fn a_file_without_a_header_is_noticed_and_its_columns_are_guessed() {
    let mut rows = String::new();
    for order in 0..40 {
        for item in 0..3 {
            let (day, customer) = (order % 28 + 1, order % 9);
            rows += &format!(
                "5{order:03},2024-01-{day:02},C{customer},{},{}.5\n",
                item + 1,
                item * 7 + 3
            );
        }
    }
    let sniffed = guess(&rows);
    assert_eq!(sniffed.mapping.header_line, Some(0));
    let roles: Vec<Option<Role>> = sniffed.columns.iter().map(|column| column.role).collect();
    assert_eq!(
        roles,
        [Role::Invoice, Role::Timestamp, Role::Customer, Role::Quantity, Role::UnitPrice].map(Some)
    );
    assert!(sniffed.columns[2].confidence < SURE, "to be asked about");
    assert_eq!(sniffed.mapping.columns[&Role::Customer], ColumnRef::Position(3));
}

#[test]
fn what_is_said_wins_over_the_guess() {
    let hints: Mapping = toml::from_str(
        "header-line = 2\n[columns]\ncustomer = \"Guest\"\ninvoice = 1\n[formats]\ntimestamp = \"mdy\"\n",
    )
    .unwrap();
    let text = "Date,Customer,Guest\nNo,When,guest\n1,01/02/2024,x\n2,13/02/2024,y\n";
    let sniffed = sniff(text.as_bytes(), &hints);
    assert_eq!(sniffed.mapping.header_line, Some(2));
    assert_eq!(sniffed.date_orders, [DateFormat::Mdy]);
    assert_eq!(sniffed.columns[0].role, Some(Role::Invoice));
    assert_eq!(sniffed.columns[2].role, Some(Role::Customer));
}

#[test]
fn a_saved_mapping_reads_back_as_it_was() {
    let mapping = guess("Date;Customer;Qty;Price\n13/02/2024;7;1;2,5\n").mapping;
    let text = toml::to_string(&mapping).unwrap();
    assert_eq!(toml::from_str::<Mapping>(&text).unwrap(), mapping, "{text}");
}

#[test]
fn anything_at_all_can_be_looked_at() {
    for text in ["", "\n", "\"", ",", "sep=", "sep=;", "a", "\u{feff}", "1,2\n3", "\0\0\0\0"] {
        let _ = guess(text);
    }
}
