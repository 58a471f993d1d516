//! Postage, fees and corrections among the products.

use super::{EXAMPLES, finding, rows_of};
use crate::Transactions;
use frame::Categorical;
use protocol::{Finding, Severity};
use vocabulary::FindingKind;

/// Codes and descriptions that are no products, in lower case.
const NO_PRODUCTS: [&str; 47] = [
    "post",
    "postage",
    "dot",
    "dotcom postage",
    "d",
    "m",
    "manual",
    "s",
    "b",
    "c2",
    "c3",
    "carriage",
    "cruk",
    "pads",
    "adjust",
    "adjust2",
    "adjustment",
    "amazonfee",
    "amazon fee",
    "bank charges",
    "adjust bad debt",
    "discount",
    "fee",
    "fees",
    "ship",
    "shipping",
    "delivery",
    "freight",
    "handling",
    "tip",
    "tax",
    "gift card",
    "gift wrap",
    "surcharge",
    "kargo",
    "kargo bedeli",
    "indirim",
    "versand",
    "versandkosten",
    "porto",
    "rabatt",
    "frais de port",
    "livraison",
    "remise",
    "envio",
    "gastos de envio",
    "descuento",
];

/// How many rows each code has, or without codes each description.
#[derive(Debug, Default)]
pub(super) struct Codes {
    rows_of: Vec<u64>,
    texts: Option<Categorical>,
}

impl Codes {
    pub fn observe(&mut self, block: &Transactions) {
        let Some(column) = block.stock_code().or(block.description()) else { return };
        self.rows_of.resize(column.cardinality(), 0);
        for &code in column.codes() {
            self.rows_of[code as usize] += 1;
        }
        self.texts.get_or_insert_with(|| column.with_codes(Vec::new()));
    }

    /// The finding about rows with such a code, or without codes such a description.
    pub fn finding(&self, among: u64) -> Option<Finding> {
        let column = self.texts.as_ref()?;
        let is_none = |text: &str| NO_PRODUCTS.contains(&text.trim().to_lowercase().as_str());
        let mut found: Vec<(u64, &str)> = (0..)
            .zip(&self.rows_of)
            .map(|(code, &rows)| (rows, column.text(code)))
            .filter(|&(rows, text)| rows > 0 && is_none(text))
            .collect();
        found.sort_by_key(|&(rows, text)| (std::cmp::Reverse(rows), text));
        let rows: u64 = found.iter().map(|&(rows, _)| rows).sum();
        let example = |&(rows, text): &(u64, &str)| rows_of(text, rows);
        let examples = found.iter().take(EXAMPLES).map(example).collect();
        let kind = FindingKind::NonProductCodes;
        (rows > 0).then(|| finding(kind, Severity::Note, rows, among, examples))
    }
}
