//! Random sales as reports lay them out, with totals, groups and cells that hold for the rows below: they come
//! back as they were.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use frame::calendar::Day;
use ingest::{CleanSettings, Reader};
use rand_core::{RngCore, SeedableRng};
use rand_pcg::Pcg32;
use vocabulary::DropReason;

/// A line of an order.
#[derive(Clone, Debug, PartialEq, PartialOrd)]
struct Line {
    day: i32,
    order: u32,
    customer: String,
    item: &'static str,
    quantity: u32,
    cents: u32,
}

impl Line {
    fn total(&self) -> u32 {
        self.quantity * self.cents
    }
}

const ITEMS: [(&str, u32); 6] = [
    ("Cup", 350),
    ("Pot", 1275),
    ("Total Gym", 19900),
    ("Lid", 95),
    ("Tea, green", 640),
    ("Sum puzzle", 2199),
];

/// A word for the total of a group, and one for that of all.
const WORDS: [[&str; 2]; 8] = [
    ["Subtotal", "Grand Total"],
    ["Zwischensumme", "Gesamtsumme"],
    ["Ara Toplam", "Genel Toplam"],
    ["Sous-total", "Total g\u{e9}n\u{e9}ral"],
    ["Totale parziale", "Totale"],
    ["Razem", "Suma"],
    ["\u{418}\u{442}\u{43e}\u{433}\u{43e}", "\u{412}\u{441}\u{435}\u{433}\u{43e}"],
    ["\u{5c0f}\u{8ba1}", "\u{5408}\u{8ba1}"],
];

struct Chance(Pcg32);

impl Chance {
    fn below(&mut self, end: u32) -> u32 {
        self.0.next_u32() % end
    }
}

fn sales(chance: &mut Chance) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut day = 19_000;
    for order in 0..30 + chance.below(30) {
        day += chance.below(4) as i32;
        let customer = format!("C{}", 100 + chance.below(9));
        for _ in 0..1 + chance.below(4) {
            let (item, cents) = ITEMS[chance.below(6) as usize];
            let quantity = 1 + chance.below(5);
            let customer = customer.clone();
            lines.push(Line { day, order: 5000 + order, customer, item, quantity, cents });
        }
    }
    lines
}

fn money(cents: u32) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

fn text(lines: &[Vec<String>]) -> String {
    let quoted = |cell: &String| {
        if cell.contains(',') { format!("\"{cell}\"") } else { cell.clone() }
    };
    let row = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(",") + "\n";
    lines.iter().map(row).collect()
}

fn row(cells: [&str; 7]) -> Vec<String> {
    cells.map(str::to_owned).to_vec()
}

const NAMES: [&str; 7] = ["Date", "Order No", "Customer", "Product", "Qty", "Unit Price", "Amount"];

fn cells(line: &Line) -> Vec<String> {
    let (day, order) = (Day(line.day).iso(), line.order.to_string());
    let (quantity, price) = (line.quantity.to_string(), money(line.cents));
    let total = money(line.total());
    row([&day, &order, &line.customer, line.item, &quantity, &price, &total])
}

fn total_of(lines: &[Line], cells: [&str; 4]) -> Vec<String> {
    let quantity: u32 = lines.iter().map(|line| line.quantity).sum();
    let all: u32 = lines.iter().map(Line::total).sum();
    let [day, order, customer, item] = cells;
    row([day, order, customer, item, &quantity.to_string(), "", &money(all)])
}

/// Totals below the rows of each month, with a label in a cell, and all other cells filled or empty.
fn by_month(lines: &[Line], chance: &mut Chance) -> Vec<Vec<String>> {
    let [part, all] = WORDS[chance.below(8) as usize];
    let is_full = chance.below(2) == 0;
    let mut rows = Vec::new();
    for month in lines.chunk_by(|a, b| Day(a.day).month() == Day(b.day).month()) {
        rows.extend(month.iter().map(cells));
        let last = Day(month[month.len() - 1].day).iso();
        rows.push(match is_full {
            true => total_of(month, [&last, &format!("{part} {}", &last[..7]), part, "3 lines"]),
            false => total_of(month, [part, "", "", ""]),
        });
    }
    rows.push(total_of(lines, [if is_full { "2023-01-01" } else { "" }, all, all, ""]));
    rows
}

/// The same, each total above its rows.
fn by_month_above(lines: &[Line], chance: &mut Chance) -> Vec<Vec<String>> {
    let [part, all] = WORDS[chance.below(8) as usize];
    let mut rows = vec![total_of(lines, ["", all, "", ""])];
    for month in lines.chunk_by(|a, b| Day(a.day).month() == Day(b.day).month()) {
        rows.push(total_of(month, ["", part, "", ""]));
        rows.extend(month.iter().map(cells));
    }
    rows
}

/// Sorted by customer, who stands above the orders, as these do above their lines; totals and blank rows.
fn by_customer(lines: &[Line], chance: &mut Chance) -> Vec<Vec<String>> {
    let [part, all] = WORDS[chance.below(8) as usize];
    let mut lines = lines.to_vec();
    lines.sort_by(|a, b| a.customer.cmp(&b.customer));
    let mut rows = Vec::new();
    for customer in lines.chunk_by(|a, b| a.customer == b.customer) {
        for order in customer.chunk_by(|a, b| a.order == b.order) {
            for (index, line) in order.iter().enumerate() {
                let mut cells = cells(line);
                if index > 0 {
                    (cells[0], cells[1]) = (String::new(), String::new());
                }
                if index > 0 || order[0].order != customer[0].order {
                    cells[2] = String::new();
                }
                rows.push(cells);
            }
        }
        let name = format!("{} {part}", customer[0].customer);
        rows.push(total_of(customer, ["", "", &name, ""]));
        rows.push(row([""; 7]));
    }
    rows.push(total_of(&lines, ["", "", all, ""]));
    rows
}

/// The further lines of an order have nothing of it, or its number alone.
fn further_lines(lines: &[Line], chance: &mut Chance) -> Vec<Vec<String>> {
    let has_number = chance.below(2) == 0;
    let orders = lines.chunk_by(|a, b| a.order == b.order);
    let further = |(index, line): (usize, &Line)| {
        let mut cells = cells(line);
        if index > 0 {
            (cells[0], cells[2]) = (String::new(), String::new());
            cells[1] = if has_number { std::mem::take(&mut cells[1]) } else { String::new() };
        }
        cells
    };
    orders.flat_map(|order| order.iter().enumerate().map(further)).collect()
}

/// The date stands above the sales of its day.
fn by_day(lines: &[Line], _: &mut Chance) -> Vec<Vec<String>> {
    let mut before = None;
    let day = |line: &Line| {
        let mut cells = cells(line);
        if before.replace(line.day) == Some(line.day) {
            cells[0] = String::new();
        }
        cells
    };
    lines.iter().map(day).collect()
}

/// A row with the sum of an order stands above its lines, where it has several; a footer.
fn with_heads(lines: &[Line], _: &mut Chance) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for order in lines.chunk_by(|a, b| a.order == b.order) {
        let (day, number) = (Day(order[0].day).iso(), order[0].order.to_string());
        if order.len() > 1 {
            let mut head = total_of(order, [&day, &number, &order[0].customer, ""]);
            head[5] = std::mem::take(&mut head[6]);
            rows.push(head);
        }
        rows.extend(order.iter().map(cells));
    }
    rows.push(row([""; 7]));
    rows.push(vec!["99".to_owned(), "record(s) downloaded".to_owned()]);
    rows
}

fn read(name: &str, file: &str, chunk: usize) -> (Vec<Line>, u64) {
    let mut reader = Reader::new(CleanSettings::default()).with_rejects();
    for piece in file.as_bytes().chunks(chunk) {
        reader.push(piece).unwrap();
    }
    reader.end().unwrap();
    let mut rejects = Vec::new();
    reader.take_rejects(&mut rejects);
    let rejects = String::from_utf8(rejects).unwrap();
    let cleaned = reader.finish().unwrap_or_else(|error| panic!("{error}\n{file}"));
    let sales = cleaned.transactions;
    let line = |row: usize| Line {
        day: Day::of(sales.time()[row]).0,
        order: sales.invoice().text_at(row).parse().unwrap_or(0),
        customer: sales.customer().text_at(row).to_owned(),
        item: ITEMS
            .iter()
            .find(|(item, _)| *item == sales.description().unwrap().text_at(row))
            .map_or("", |(item, _)| item),
        quantity: sales.quantity()[row] as u32,
        cents: (100.0 * sales.unit_price()[row]).round() as u32,
    };
    let lines = (0..sales.len()).map(line).collect();
    let others = cleaned.counts.read - cleaned.counts.kept();
    let told =
        cleaned.counts.dropped(DropReason::TotalRow) + cleaned.counts.dropped(DropReason::NoData);
    assert_eq!(others, told, "{name}\n{rejects}\n{file}");
    (lines, told)
}

type Layout = fn(&[Line], &mut Chance) -> Vec<Vec<String>>;

#[test]
fn sales_come_back_however_they_are_laid_out() {
    let layouts: [(&str, Layout); 6] = [
        ("by month", by_month),
        ("by month, totals above", by_month_above),
        ("by customer", by_customer),
        ("further lines", further_lines),
        ("by day", by_day),
        ("with heads of orders", with_heads),
    ];
    for seed in 0..40 {
        for (name, layout) in layouts {
            let mut chance = Chance(Pcg32::seed_from_u64(seed));
            let mut lines = sales(&mut chance);
            let mut rows = vec![row(NAMES)];
            rows.extend(layout(&lines, &mut chance));
            let file = text(&rows);
            for chunk in [1 << 16, 7] {
                let (mut found, _) = read(name, &file, chunk);
                let order = |a: &Line, b: &Line| a.partial_cmp(b).unwrap();
                found.sort_by(order);
                lines.sort_by(order);
                assert_eq!(found, lines, "{name}, seed {seed}\n{file}");
            }
        }
    }
}
