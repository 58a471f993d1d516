//! Postage, fees and corrections among the products.

use super::{EXAMPLES, finding};
use crate::Transactions;
use protocol::{Finding, FindingKind, Severity};

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

/// The finding about rows with such a code, or without codes such a description.
pub(super) fn finding_about(transactions: &Transactions) -> Option<Finding> {
    let column = transactions.stock_code().or(transactions.description())?;
    let mut rows_of = vec![0_u64; column.cardinality()];
    for &code in column.codes() {
        rows_of[code as usize] += 1;
    }
    let is_none = |text: &str| NO_PRODUCTS.contains(&text.trim().to_lowercase().as_str());
    let mut found: Vec<(u64, &str)> = (0..)
        .zip(&rows_of)
        .map(|(code, &rows)| (rows, column.text(code)))
        .filter(|&(_, text)| is_none(text))
        .collect();
    found.sort_by_key(|&(rows, text)| (std::cmp::Reverse(rows), text));
    let rows: u64 = found.iter().map(|&(rows, _)| rows).sum();
    let example = |&(rows, text): &(u64, &str)| format!("{text}: {rows} rows");
    let examples = found.iter().take(EXAMPLES).map(example).collect();
    let among = transactions.len() as u64;
    (rows > 0).then(|| finding(FindingKind::NonProductCodes, Severity::Note, rows, among, examples))
}
