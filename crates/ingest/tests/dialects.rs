//! Random sales, written in random ways, read back as they were.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod draw;

use draw::Draw;
use frame::calendar::{Day, iso_moment};
use ingest::{CleanSettings, Reader, Transactions};
use rand_pcg::Pcg32;

const CASES: u64 = 400;

/// A sale as it should come back.
#[derive(Clone, Debug, PartialEq)]
struct Sale {
    invoice: String,
    time: String,
    customer: String,
    quantity: f64,
    unit_price: f64,
    description: String,
}

/// A way to write a file.
#[derive(Clone, Copy, Debug)]
struct Way {
    delimiter: char,
    quoting: Quoting,
    encoding: Encoding,
    decimal: char,
    thousands: Option<char>,
    currency: Option<&'static str>,
    dates: Dates,
    line_end: &'static str,
    title: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Quoting {
    WhereNeeded,
    Always,
    Backslash,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Encoding {
    Utf8,
    Utf8Marked,
    Utf16Le,
    Utf16Be,
    Utf16LeUnmarked,
    Windows1252,
    Windows1254,
}

#[derive(Clone, Copy, Debug)]
enum Dates {
    Iso,
    IsoZone,
    Slashed,
    SlashedUs,
    Pointed,
    Named,
    NamedUs,
    Unix,
    UnixMilliseconds,
    Excel,
}

fn way(draw: &mut Draw) -> Way {
    let decimal = draw.of(&['.', ',']);
    let other = if decimal == '.' { ',' } else { '.' };
    Way {
        delimiter: draw.of(&[',', ';', '\t', '|']),
        quoting: draw.of(&[Quoting::WhereNeeded, Quoting::Always, Quoting::Backslash]),
        encoding: draw.of(&[
            Encoding::Utf8,
            Encoding::Utf8Marked,
            Encoding::Utf16Le,
            Encoding::Utf16Be,
            Encoding::Utf16LeUnmarked,
            Encoding::Windows1252,
            Encoding::Windows1254,
        ]),
        decimal,
        thousands: draw.of(&[None, Some(other), Some('\u{a0}'), Some('\'')]),
        currency: draw.of(&[None, None, Some("\u{20ac}"), Some("$"), Some("GBP")]),
        dates: draw.of(&[
            Dates::Iso,
            Dates::IsoZone,
            Dates::Slashed,
            Dates::SlashedUs,
            Dates::Pointed,
            Dates::Named,
            Dates::NamedUs,
            Dates::Unix,
            Dates::UnixMilliseconds,
            Dates::Excel,
        ]),
        line_end: draw.of(&["\n", "\r\n", "\r"]),
        title: draw.below(4) == 0,
    }
}

fn sales(draw: &mut Draw, way: Way) -> Vec<Sale> {
    let names: &[&str] = match way.encoding {
        Encoding::Windows1252 => &["Ren\u{e9}e", "\u{c5}sa", "Gro\u{df}", "O'Neill"],
        Encoding::Windows1254 => &["Ay\u{15f}e", "\u{130}nci", "Ya\u{11f}mur", "\u{c7}i\u{e7}ek"],
        _ => &["Zo\u{eb}", "\u{130}nci", "\u{141}ukasz", "\u{738b}"],
    };
    let texts =
        ["Cup", "Pot, big", "Pot; small", "19\" rack", "say \"hi\"", "a|b", "caf\u{e9}", ""];
    let first = Day::from_ymd(2023, 1, 25).unwrap().start();
    let mut minute = 0;
    (0..5 + draw.below(60))
        .map(|number| {
            minute += i64::from(draw.below(20_000));
            let cents = f64::from(1 + draw.below(500_000));
            Sale {
                invoice: format!("R{number}"),
                time: iso_moment(first + minute * 60),
                customer: format!("{} {}", draw.of(names), draw.below(5)),
                quantity: f64::from(1 + draw.below(3000)),
                unit_price: cents / 100.0,
                description: draw.of(&texts).to_owned(),
            }
        })
        .collect()
}

fn write(sales: &[Sale], way: Way) -> Vec<u8> {
    let mut text = String::new();
    if way.title {
        text += &format!("Sales of the year{}{}", way.line_end, way.line_end);
    }
    let header = ["Invoice", "Date", "Customer", "Quantity", "Price", "Description"];
    push_line(&mut text, way, header.map(str::to_owned));
    for sale in sales {
        let mut price = number(sale.unit_price, 2, way);
        if let Some(currency) = way.currency {
            price = format!("{price} {currency}");
        }
        let fields = [
            sale.invoice.clone(),
            date(&sale.time, way),
            sale.customer.clone(),
            number(sale.quantity, 0, way),
            price,
            sale.description.clone(),
        ];
        push_line(&mut text, way, fields);
    }
    encode(&text, way.encoding)
}

fn push_line(text: &mut String, way: Way, fields: [String; 6]) {
    let field = |field: &String| {
        let needs = field.contains([way.delimiter, '"', '\n', '\r']);
        match way.quoting {
            Quoting::WhereNeeded if !needs => field.clone(),
            Quoting::Backslash => format!("\"{}\"", field.replace('"', "\\\"")),
            _ => format!("\"{}\"", field.replace('"', "\"\"")),
        }
    };
    let fields: Vec<String> = fields.iter().map(field).collect();
    *text += &fields.join(&way.delimiter.to_string());
    *text += way.line_end;
}

fn number(value: f64, decimals: usize, way: Way) -> String {
    let plain = format!("{value:.decimals$}");
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if let Some(mark) = way.thousands.filter(|_| index > 0 && (whole.len() - index) % 3 == 0) {
            grouped.push(mark);
        }
        grouped.push(digit);
    }
    if rest.is_empty() { grouped } else { format!("{grouped}{}{rest}", way.decimal) }
}

fn date(iso: &str, way: Way) -> String {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (date, clock) = iso.split_once(' ').unwrap();
    let parts: Vec<&str> = date.split('-').collect();
    let (year, month, day) = (parts[0], parts[1], parts[2]);
    let number = |text: &str| -> i64 { text.parse().unwrap() };
    let name = MONTHS[number(month) as usize - 1];
    let of_day = Day::from_ymd(number(year) as i32, number(month) as u32, number(day) as u32);
    let seconds = of_day.unwrap().start() + number(&clock[..2]) * 3600 + number(&clock[3..5]) * 60;
    let hour = number(&clock[..2]);
    match way.dates {
        Dates::Iso => iso.to_owned(),
        Dates::IsoZone => format!("{date}T{clock}.250+02:00"),
        Dates::Slashed => format!("{day}/{month}/{year} {}", &clock[..5]),
        Dates::SlashedUs => {
            let half = if hour < 12 { "AM" } else { "PM" };
            let hour = (hour + 11) % 12 + 1;
            format!(
                "{}/{}/{} {hour}:{} {half}",
                number(month),
                number(day),
                &year[2..],
                &clock[3..5]
            )
        }
        Dates::Pointed => format!("{}.{month}.{} {clock}", number(day), &year[2..]),
        Dates::Named => format!("{day} {name} {year} {}", &clock[..5]),
        Dates::NamedUs => format!("{name} {}, {year} {}", number(day), &clock[..5]),
        Dates::Unix => seconds.to_string(),
        Dates::UnixMilliseconds => (seconds * 1000 + 1).to_string(),
        Dates::Excel => {
            let days = format!("{:.6}", seconds as f64 / 86_400.0 + 25_569.0);
            days.replace('.', &way.decimal.to_string())
        }
    }
}

fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
    let units = |bytes: fn(u16) -> [u8; 2], mark: bool| {
        let mark = mark.then_some(0xFEFF);
        mark.into_iter().chain(text.encode_utf16()).flat_map(bytes).collect()
    };
    match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf8Marked => format!("\u{feff}{text}").into_bytes(),
        Encoding::Utf16Le => units(u16::to_le_bytes, true),
        Encoding::Utf16Be => units(u16::to_be_bytes, true),
        Encoding::Utf16LeUnmarked => units(u16::to_le_bytes, false),
        Encoding::Windows1252 => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
        Encoding::Windows1254 => encoding_rs::WINDOWS_1254.encode(text).0.into_owned(),
    }
}

fn read_back(transactions: &Transactions) -> Vec<Sale> {
    (0..transactions.len())
        .map(|row| Sale {
            invoice: transactions.invoice().text_at(row).to_owned(),
            time: iso_moment(transactions.time()[row]),
            customer: transactions.customer().text_at(row).to_owned(),
            quantity: transactions.quantity()[row],
            unit_price: transactions.unit_price()[row],
            description: transactions.description().unwrap().text_at(row).to_owned(),
        })
        .collect()
}

#[test]
fn sales_come_back_however_they_are_written() {
    for seed in 0..CASES {
        let mut draw = Draw(Pcg32::new(seed, 11));
        let way = way(&mut draw);
        let sales = sales(&mut draw, way);
        let bytes = write(&sales, way);
        let mut reader = Reader::new(CleanSettings::default());
        let chunk = 1 + draw.below(5000) as usize;
        let read = bytes
            .chunks(chunk)
            .try_for_each(|chunk| reader.push(chunk))
            .and_then(|()| reader.finish());
        let context = || {
            let head = String::from_utf8_lossy(&bytes[..bytes.len().min(300)]).into_owned();
            format!("seed {seed}: {way:?}\n{head}")
        };
        let cleaned = read.unwrap_or_else(|error| panic!("{error}\n{}", context()));
        assert_eq!(read_back(&cleaned.transactions), sales, "{}", context());
    }
}
