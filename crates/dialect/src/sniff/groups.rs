//! Columns in which only the first row of a group has a value: the date above its day, the order above its
//! lines, the customer above the orders.

use super::column::Column;
use super::formats::date_of;
use super::table::Line;
use crate::{Label, number, total_label};
use protocol::DecimalMark;
use std::collections::BTreeSet;
use vocabulary::{Message, Phrase, Role, Value, values};

/// Rows from which on a pattern is one, and the share of them that must be empty.
const ROWS: usize = 4;
const EMPTY: f64 = 0.1;
/// Rows that are empty in several columns at once, from which on that is no accident.
const TOGETHER: usize = 3;
/// Share of the rows or values that must fit.
const MOST: f64 = 0.98;
/// Share of the groups whose dates go back, where rows are in order of the groups.
const GOES_BACK: f64 = 0.25;

/// The columns that hold for the rows below.
#[derive(Debug, Default)]
pub(super) struct Groups {
    pub carried: Vec<Role>,
    pub why: Option<Message>,
    /// Columns whose empty cells may be meant so, though that is not clear.
    pub unclear: Vec<Role>,
}

/// Looks for such columns in the sample.
pub(super) fn guess(columns: &[Column], rows: &[Line]) -> Groups {
    let index = |role| {
        let has = |column: &Column| column.role.as_ref().is_some_and(|given| given.role == role);
        columns.iter().position(has)
    };
    let indices = |roles: [Role; 2]| roles.into_iter().filter_map(index).collect::<Vec<_>>();
    let amounts = indices([Role::UnitPrice, Role::LineTotal]);
    let products = indices([Role::StockCode, Role::Description]);
    let lines: Vec<&Line> = rows.iter().filter(|row| is_line(row, &amounts, &products)).collect();
    let date = index(Role::Timestamp).map(|column| Cells::new(&lines, column));
    let order = index(Role::Invoice).map(|column| Cells::new(&lines, column));
    let customer = index(Role::Customer).map(|column| Cells::new(&lines, column));
    if lines.len() < ROWS {
        return Groups::default();
    }
    let mut groups = Groups::default();
    heads_of_orders(&mut groups, date.as_ref(), order.as_ref(), customer.as_ref());
    if let (Some(customer), Some(date)) = (&customer, &date) {
        customers_above(&mut groups, customer, date, order.as_ref(), &lines);
    }
    if !groups.carried.is_empty() {
        let empty = [&date, &order, &customer].into_iter().flatten().map(Cells::empty).max();
        let why = Message::of(Phrase::RowsLeaveEmpty).with(empty.unwrap_or(0)).with(lines.len());
        groups.why = Some(why.with(Value::List(values(groups.carried.iter().copied()))));
    }
    groups
}

/// Is it a line of a sale, and no heading or total of others? `products` are columns whose cells may hold any
/// word.
fn is_line(row: &Line, amounts: &[usize], products: &[usize]) -> bool {
    let is_number = |cell: &str| {
        let marks = [DecimalMark::Point, DecimalMark::Comma];
        marks.iter().any(|&mark| number::parse(cell.as_bytes(), mark).is_some())
    };
    let is_total = |(column, cell): (usize, &String)| {
        let has_letters = cell.bytes().any(|byte| byte.is_ascii_alphabetic() || byte >= 0x80);
        let label = || total_label(cell, row.fields.iter().map(String::as_str));
        match has_letters.then(label).flatten() {
            Some(Label::Sure) => true,
            Some(Label::Likely) => !products.contains(&column),
            None => false,
        }
    };
    let has_amount = amounts.first().is_some_and(|&column| is_number(cell(row, column)));
    has_amount && !row.fields.iter().enumerate().any(is_total)
}

fn cell(row: &Line, column: usize) -> &str {
    row.fields.get(column).map_or("", |cell| cell.trim())
}

/// The cells of one column.
struct Cells<'a> {
    cells: Vec<&'a str>,
}

impl<'a> Cells<'a> {
    fn new(lines: &[&'a Line], column: usize) -> Self {
        Self { cells: lines.iter().map(|line| cell(line, column)).collect() }
    }

    fn empty(&self) -> usize {
        self.cells.iter().filter(|cell| cell.is_empty()).count()
    }

    /// Are there gaps, though not above all others?
    fn has_gaps(&self) -> bool {
        self.empty() > 0 && self.cells.first().is_some_and(|cell| !cell.is_empty())
    }

    fn has_many_gaps(&self) -> bool {
        self.has_gaps() && self.empty() as f64 >= EMPTY * self.cells.len() as f64
    }

    fn filled(&self) -> impl Iterator<Item = &'a str> {
        self.cells.iter().copied().filter(|cell| !cell.is_empty())
    }

    /// Does nearly every value differ from the one above it?
    fn changes_with_every_value(&self) -> bool {
        let filled: Vec<&str> = self.filled().collect();
        let same = filled.windows(2).filter(|pair| pair[0] == pair[1]).count();
        filled.len() >= 2 && same as f64 <= (1.0 - MOST) * filled.len() as f64
    }

    /// Does nearly every value stand once?
    fn has_each_value_once(&self) -> bool {
        let all = self.filled().count();
        let distinct: BTreeSet<&str> = self.filled().collect();
        all >= 2 && distinct.len() as f64 >= MOST * all as f64
    }

    /// Is it empty wherever the other is, and nowhere else, save for rows that have no value at all?
    fn is_empty_with(&self, other: &Self) -> bool {
        let both = self.cells.iter().zip(&other.cells);
        both.clone().all(|(own, other)| own.is_empty() == other.is_empty())
            && both.filter(|(own, _)| own.is_empty()).count() >= TOGETHER
    }

    /// Does it have no value where the other has none?
    fn lies_within(&self, other: &Self) -> bool {
        self.cells.iter().zip(&other.cells).all(|(own, other)| own.is_empty() || !other.is_empty())
    }

    /// Are the values in order, as text or as numbers, up or down?
    fn is_sorted(&self) -> bool {
        let filled: Vec<&str> = self.filled().collect();
        let numbers: Vec<f64> = filled.iter().filter_map(|cell| cell.parse().ok()).collect();
        let texts = || filled.windows(2);
        let enough = |pairs: usize| pairs as f64 >= MOST * (filled.len() as f64 - 1.0);
        enough(texts().filter(|pair| pair[0] <= pair[1]).count())
            || enough(texts().filter(|pair| pair[0] >= pair[1]).count())
            || numbers.len() == filled.len()
                && (numbers.is_sorted() || numbers.iter().rev().is_sorted())
    }
}

/// The date and the order number, where only the first line of an order or of a day has them.
fn heads_of_orders(
    groups: &mut Groups,
    date: Option<&Cells>,
    order: Option<&Cells>,
    customer: Option<&Cells>,
) {
    match (date, order) {
        (Some(date), Some(order)) if date.has_gaps() && order.has_gaps() => {
            let together = date.is_empty_with(order);
            let within = date.lies_within(order) && order.has_many_gaps();
            let changes = order.changes_with_every_value();
            if together && customer.is_none_or(|customer| customer.lies_within(order))
                || within && changes
            {
                groups.carried.extend([Role::Timestamp, Role::Invoice]);
            } else if date.has_many_gaps() {
                groups.unclear.push(Role::Timestamp);
            }
        }
        (Some(date), order) if date.has_many_gaps() => {
            // Where lines of one order share its number, that is enough to fill them.
            let of_orders = order.is_some_and(|order| follow(date, order));
            if of_orders {
                return;
            }
            if date.changes_with_every_value() && date.has_each_value_once() {
                groups.carried.push(Role::Timestamp);
            } else {
                groups.unclear.push(Role::Timestamp);
            }
        }
        (date, Some(order)) if order.has_many_gaps() => {
            let same_day = date.is_none_or(|date| follow(order, date));
            if order.changes_with_every_value() && same_day {
                groups.carried.push(Role::Invoice);
            } else {
                groups.unclear.push(Role::Invoice);
            }
        }
        _ => {}
    }
}

/// Do nearly all gaps of a column stand in rows that have the other column's value from above?
fn follow(gaps: &Cells, other: &Cells) -> bool {
    let pairs = other.cells.windows(2).zip(&gaps.cells[1..]);
    let empty = pairs.clone().filter(|(_, cell)| cell.is_empty()).count();
    let same = pairs.filter(|(pair, cell)| cell.is_empty() && pair[0] == pair[1]).count();
    same as f64 >= MOST * empty as f64
}

/// The customer, where it stands above all of its orders. Rows of orders that have none are guests.
fn customers_above(
    groups: &mut Groups,
    customer: &Cells,
    date: &Cells,
    order: Option<&Cells>,
    lines: &[&Line],
) {
    let heads: Vec<usize> = match (order, &groups.carried[..]) {
        (Some(order), [.., Role::Invoice]) => {
            (0..lines.len()).filter(|&row| !order.cells[row].is_empty()).collect()
        }
        (None, [Role::Timestamp]) if customer.is_empty_with(date) => {
            groups.carried.push(Role::Customer);
            return;
        }
        (Some(order), _) => (0..lines.len())
            .filter(|&row| row == 0 || order.cells[row] != order.cells[row - 1])
            .collect(),
        (None, _) => (0..lines.len()).collect(),
    };
    let of_heads = Cells { cells: heads.iter().map(|&row| customer.cells[row]).collect() };
    let stands_above = of_heads.has_many_gaps() && of_heads.has_each_value_once();
    if stands_above && (of_heads.is_sorted() || dates_go_back(&of_heads, date, &heads)) {
        groups.carried.push(Role::Customer);
    }
}

/// Do the dates begin anew with every customer, and go on within?
fn dates_go_back(customers: &Cells, dates: &Cells, heads: &[usize]) -> bool {
    let days: Vec<Option<i64>> = heads.iter().map(|&row| date_of(dates.cells[row])).collect();
    let (mut begun, mut back, mut within, mut forth) = (0, 0, 0, 0);
    for (index, pair) in days.windows(2).enumerate() {
        let [Some(before), Some(after)] = pair else { continue };
        if customers.cells[index + 1].is_empty() {
            within += 1;
            forth += usize::from(after >= before);
        } else {
            begun += 1;
            back += usize::from(after < before);
        }
    }
    back as f64 >= GOES_BACK * f64::from(begun).max(1.0) && forth as f64 >= 0.9 * f64::from(within)
}
