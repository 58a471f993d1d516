//! Rows to bytes, without an allocation per row.

use chrono::{Datelike, NaiveDate};

use crate::{basket::Line, catalogue::Catalogue};

pub const HEADER: &[u8] =
    b"Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n";

/// What all rows of an invoice share.
pub struct Heading {
    pub number: u32,
    /// Returned goods: the number gets the prefix `C`.
    pub credit: bool,
    pub date: NaiveDate,
    pub minute: u16,
    pub customer: Option<u32>,
    pub country: &'static str,
}

#[derive(Default)]
pub struct Writer {
    invoice: Vec<u8>,
    timestamp: Vec<u8>,
    buyer: Vec<u8>,
}

impl Writer {
    pub fn write(
        &mut self,
        heading: &Heading,
        lines: &[Line],
        catalogue: &Catalogue,
        out: &mut Vec<u8>,
    ) {
        self.prepare(heading);
        for line in lines {
            let product = catalogue.product(line.product);
            // Stock corrections name no product; a gift to a known customer does.
            let named = line.cents > 0 || heading.customer.is_some();
            out.extend_from_slice(&self.invoice);
            out.extend_from_slice(product.code.as_bytes());
            out.push(b',');
            if named {
                out.extend_from_slice(product.name.as_bytes());
            }
            out.push(b',');
            out.extend_from_slice(itoa::Buffer::new().format(line.quantity).as_bytes());
            out.extend_from_slice(&self.timestamp);
            push_money(out, line.cents);
            out.extend_from_slice(&self.buyer);
        }
    }

    fn prepare(&mut self, heading: &Heading) {
        self.invoice.clear();
        if heading.credit {
            self.invoice.push(b'C');
        }
        push_number(&mut self.invoice, heading.number);
        self.invoice.push(b',');

        self.timestamp.clear();
        self.timestamp.push(b',');
        push_number(&mut self.timestamp, heading.date.year().unsigned_abs());
        for (separator, part) in [
            (b'-', heading.date.month()),
            (b'-', heading.date.day()),
            (b' ', u32::from(heading.minute) / 60),
            (b':', u32::from(heading.minute) % 60),
        ] {
            self.timestamp.push(separator);
            push_two_digits(&mut self.timestamp, part);
        }
        self.timestamp.extend_from_slice(b":00,");

        self.buyer.clear();
        self.buyer.push(b',');
        if let Some(customer) = heading.customer {
            // The original has its ids as floats.
            push_number(&mut self.buyer, customer);
            self.buyer.extend_from_slice(b".0");
        }
        self.buyer.push(b',');
        self.buyer.extend_from_slice(heading.country.as_bytes());
        self.buyer.push(b'\n');
    }
}

fn push_number(out: &mut Vec<u8>, number: u32) {
    out.extend_from_slice(itoa::Buffer::new().format(number).as_bytes());
}

fn push_two_digits(out: &mut Vec<u8>, number: u32) {
    out.extend([b'0' + (number / 10) as u8, b'0' + (number % 10) as u8]);
}

/// Pounds with as few decimals as it takes, one at least: 2.55, 2.5, 2.0.
fn push_money(out: &mut Vec<u8>, cents: u32) {
    push_number(out, cents / 100);
    out.push(b'.');
    let rest = cents % 100;
    out.push(b'0' + (rest / 10) as u8);
    if !rest.is_multiple_of(10) {
        out.push(b'0' + (rest % 10) as u8);
    }
}

#[cfg(test)]
mod tests {
    use super::push_money;

    #[test]
    fn money_has_as_few_decimals_as_it_takes() {
        for (cents, expect) in
            [(0, "0.0"), (5, "0.05"), (250, "2.5"), (255, "2.55"), (12_300, "123.0")]
        {
            let mut out = Vec::new();
            push_money(&mut out, cents);
            assert_eq!(out, expect.as_bytes());
        }
    }
}
