//! Reads the simulator's own CSV back, independently of the writer.

use chrono::NaiveDate;
use sample::{Settings, Simulation};

pub struct Row {
    pub text: String,
    pub invoice: String,
    pub code: String,
    pub quantity: i64,
    pub timestamp: String,
    pub cents: i64,
    pub customer: Option<u32>,
    pub country: String,
}

impl Row {
    pub fn date(&self) -> NaiveDate {
        NaiveDate::parse_from_str(&self.timestamp[..10], "%Y-%m-%d").unwrap()
    }

    pub fn is_return(&self) -> bool {
        self.invoice.starts_with('C')
    }

    pub fn is_purchase(&self) -> bool {
        self.quantity > 0
    }
}

pub fn csv(settings: Settings) -> Vec<u8> {
    let mut simulation = Simulation::new(settings);
    let mut csv = Vec::new();
    while simulation.next_chunk(&mut csv) {}
    csv
}

pub fn rows(settings: Settings) -> Vec<Row> {
    let csv = String::from_utf8(csv(settings)).unwrap();
    csv.lines().skip(1).map(row).collect()
}

fn row(line: &str) -> Row {
    let fields = split(line);
    let [invoice, code, _name, quantity, timestamp, price, customer, country] =
        <[String; 8]>::try_from(fields).unwrap_or_else(|_| panic!("eight fields: {line}"));
    assert_eq!(timestamp.len(), "2023-12-01 07:00:00".len(), "{line}");
    let price: f64 = price.parse().unwrap();
    Row {
        text: line.into(),
        quantity: quantity.parse().unwrap(),
        cents: (price * 100.0).round() as i64,
        customer: customer.strip_suffix(".0").map(|digits| digits.parse().unwrap()),
        invoice,
        code,
        timestamp,
        country,
    }
}

/// The fields of one line, with RFC 4180 quotes resolved.
fn split(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        let field = fields.last_mut().unwrap();
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                field.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            other => field.push(other),
        }
    }
    assert!(!quoted, "open quote: {line}");
    fields
}
