//! Random orders with random statuses and refunds, written as shop systems of many languages write them, read
//! back as what the shop sold.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod draw;

use draw::Draw;
use ingest::{CleanSettings, Reader};
use rand_pcg::Pcg32;
use std::collections::BTreeMap;
use vocabulary::{DropReason, FindingKind};

const CASES: u64 = 300;

/// How a shop system calls statuses, those that are sales, and those that are none.
struct Shop {
    column: &'static str,
    sales: &'static [&'static str],
    others: &'static [&'static str],
}

const SHOPS: [Shop; 10] = [
    Shop {
        column: "Financial Status",
        sales: &["paid", "partially_paid"],
        others: &["voided", "refunded", "pending", "expired"],
    },
    Shop {
        column: "Order Status",
        sales: &["Completed", "Processing", "Awaiting Shipment"],
        others: &["Cancelled", "Failed", "On hold", "Pending payment", "Declined"],
    },
    Shop {
        column: "Sipari\u{15f} Durumu",
        sales: &["Tamamland\u{131}", "Kargoya verildi"],
        others: &["\u{130}ptal edildi", "\u{130}ade edildi", "\u{d6}deme bekleniyor"],
    },
    Shop {
        column: "Zahlungsstatus",
        sales: &["Bezahlt", "Versendet"],
        others: &["Storniert", "Erstattet", "Zahlung ausstehend", "Fehlgeschlagen"],
    },
    Shop {
        column: "\u{c9}tat",
        sales: &["Paiement accept\u{e9}", "Livr\u{e9}"],
        others: &["Annul\u{e9}", "Rembours\u{e9}", "En attente de paiement"],
    },
    Shop {
        column: "Estado",
        sales: &["Completado", "Enviado"],
        others: &["Cancelado", "Reembolsado", "Pendiente de pago"],
    },
    Shop {
        column: "Stato",
        sales: &["Completato", "Spedito"],
        others: &["Annullato", "Rimborsato", "In attesa di pagamento"],
    },
    Shop {
        column: "Situa\u{e7}\u{e3}o",
        sales: &["Pago", "Entregue"],
        others: &["Cancelado", "Estornado", "Aguardando pagamento"],
    },
    Shop {
        column: "Bestelstatus",
        sales: &["Voltooid", "Verzonden"],
        others: &["Geannuleerd", "Terugbetaald", "Wachtend op betaling"],
    },
    // Told by its values alone.
    Shop {
        column: "Stan realizacji",
        sales: &["Zrealizowane", "Wys\u{142}ane"],
        others: &["Anulowane", "Zwr\u{f3}cone", "Nieop\u{142}acone"],
    },
];

/// Where the refund of an order of several lines stands.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Refunds {
    None,
    OnFirstLine,
    OnEachLine,
}

/// A file, and what the shop sold by order.
struct Case {
    text: String,
    sold: BTreeMap<String, f64>,
    lines: usize,
    dropped: u64,
}

fn case(draw: &mut Draw) -> Case {
    let shop = &SHOPS[draw.below(SHOPS.len() as u32) as usize];
    let refunds = draw.of(&[Refunds::None, Refunds::OnFirstLine, Refunds::OnEachLine]);
    // As Shopify does: what is true of the order stands on its first line alone.
    let once = refunds == Refunds::OnFirstLine && draw.below(2) == 0;
    let cancelled_at = draw.below(3) == 0;
    let mut rows = vec![vec![
        "Order ID".to_owned(),
        "Date".to_owned(),
        "Customer".to_owned(),
        "SKU".to_owned(),
        "Quantity".to_owned(),
        "Price".to_owned(),
        shop.column.to_owned(),
        "Refunded Amount".to_owned(),
        "Cancelled at".to_owned(),
    ]];
    let mut case = Case { text: String::new(), sold: BTreeMap::new(), lines: 0, dropped: 0 };
    for order in 0..30 + draw.below(30) {
        // The first orders show every kind.
        let is_sale = if order < 4 { order % 2 == 0 } else { draw.below(4) > 0 };
        let status = draw.of(if is_sale { shop.sales } else { shop.others });
        let cancelled = cancelled_at && draw.below(8) == 0;
        let lines: Vec<(u32, f64)> = (0..1 + draw.below(4))
            .map(|_| (1 + draw.below(5), f64::from(100 + draw.below(20_000)) / 100.0))
            .collect();
        let gross: f64 = lines.iter().map(|&(pieces, price)| f64::from(pieces) * price).sum();
        let refund = match draw.below(5) {
            _ if refunds == Refunds::None || !is_sale => 0.0,
            0 => gross,
            1 => (gross * f64::from(1 + draw.below(90))).floor() / 100.0,
            _ => 0.0,
        };
        let (name, day) =
            (format!("R{order:03}"), format!("2024-{:02}-{:02}", 1 + order / 28, 1 + order % 28));
        for (line, (pieces, price)) in lines.iter().enumerate() {
            let on_this = line == 0 || refunds == Refunds::OnEachLine;
            let first =
                |text: &str| if line == 0 || !once { text.to_owned() } else { String::new() };
            rows.push(vec![
                name.clone(),
                day.clone(),
                format!("c{}", order % 7),
                format!("S{}", line * 3 + order as usize % 3),
                pieces.to_string(),
                format!("{price:.2}"),
                first(status),
                if on_this && refunds != Refunds::None {
                    format!("{refund:.2}")
                } else {
                    String::new()
                },
                first(if cancelled { "2024-03-01 10:00" } else { "" }),
            ]);
        }
        if is_sale && !cancelled && refund < gross {
            case.sold.insert(name, gross - refund);
            case.lines += lines.len();
        } else {
            case.dropped += lines.len() as u64;
        }
    }
    // The columns stand in any order.
    for column in (1..9_usize).rev() {
        let other = draw.below(column as u32 + 1) as usize;
        rows.iter_mut().for_each(|row| row.swap(column, other));
    }
    let delimiter = draw.of(&[",", ";", "\t"]);
    case.text = rows.iter().map(|row| row.join(delimiter) + "\n").collect();
    case
}

#[test]
fn what_was_sold_is_read_back() {
    for seed in 0..CASES {
        let case = case(&mut Draw(Pcg32::new(seed, 14)));
        let mut reader = Reader::new(CleanSettings::default());
        reader.push(case.text.as_bytes()).unwrap();
        let cleaned =
            reader.finish().unwrap_or_else(|error| panic!("{seed}: {error}\n{}", case.text));
        let sales = &cleaned.transactions;
        let mut sold: BTreeMap<String, f64> = BTreeMap::new();
        for row in 0..sales.len() {
            let order = sales.invoice().text_at(row).to_owned();
            *sold.entry(order).or_default() += sales.total_price(row);
        }
        let close = |(one, other): (&f64, &f64)| (one - other).abs() < 1e-6;
        let same =
            sold.keys().eq(case.sold.keys()) && sold.values().zip(case.sold.values()).all(close);
        assert!(same, "{seed}: {sold:?}\n{:?}\n{}", case.sold, case.text);
        assert_eq!(
            (sales.len(), cleaned.counts.dropped(DropReason::NoSale)),
            (case.lines, case.dropped)
        );
        let found = cleaned.findings.iter().find(|finding| finding.kind == FindingKind::NoSales);
        assert_eq!(found.map(|finding| finding.rows), Some(case.dropped), "{seed}");
    }
}

#[test]
fn all_of_it_counts_where_the_settings_say_so() {
    for seed in 0..30 {
        let case = case(&mut Draw(Pcg32::new(seed, 14)));
        let settings = CleanSettings { count_all_statuses: true, ..CleanSettings::default() };
        let mut reader = Reader::new(settings);
        reader.push(case.text.as_bytes()).unwrap();
        let cleaned = reader.finish().unwrap();
        assert_eq!(cleaned.transactions.len() as u64, case.lines as u64 + case.dropped);
        assert!(cleaned.findings.iter().any(|finding| finding.kind == FindingKind::CountedNoSales));
    }
}
