//! Which number is the price of a piece, which that of the line or the order, and which only counts lines.

use super::column::{Assigned, Column, NAME_AND_VALUES, is_open};
use super::formats;
use super::table::Line;
use crate::number;
use protocol::{DecimalMark, ValueKind};
use std::collections::BTreeMap;
use vocabulary::{Phrase, Role};

/// Orders of several lines that tell a counter from a quantity, and a total from a line's.
const ORDERS: usize = 3;
/// Products sold in several quantities that tell a price from a total.
const PRODUCTS: usize = 5;
/// One of so many may say otherwise.
const AGAINST: usize = 10;
/// Prices this close are the same.
const CLOSE: f64 = 0.005;
/// Too little to be used without asking.
const IN_DOUBT: f64 = 0.5;

/// Corrects the roles that names have given by what the values say.
pub(super) fn check(columns: &mut [Column], rows: &[Line], is_said: impl Fn(Role) -> bool) {
    let table = Table { rows, mark: formats::common_mark(columns).unwrap_or_default() };
    let invoice = index_of(columns, Role::Invoice);
    if !is_said(Role::Quantity)
        && let Some(quantity) = index_of(columns, Role::Quantity)
        && invoice.is_some_and(|invoice| table.counts_lines(invoice, quantity))
    {
        columns[quantity].role = None;
    }
    if [Role::Quantity, Role::UnitPrice, Role::LineTotal].into_iter().any(&is_said) {
        return;
    }
    let price = index_of(columns, Role::UnitPrice);
    let total = index_of(columns, Role::LineTotal);
    if let (Some(price), Some(total), true) = (price, total, is_open(columns, Role::Quantity))
        && table.is_quantity_beside(&columns[total], total, price)
    {
        set(columns, total, Role::Quantity, Phrase::FarBelowPrice);
    }
    match (index_of(columns, Role::Quantity), index_of(columns, Role::UnitPrice)) {
        (Some(quantity), Some(price)) => {
            if table.follows_quantity(columns, quantity, price) == Some(true) {
                if let Some(total) = index_of(columns, Role::LineTotal) {
                    columns[total].role = None;
                }
                set(columns, price, Role::LineTotal, Phrase::GrowsWithQuantity);
            }
        }
        (None, Some(price)) => {
            let is_counter =
                |column: usize| invoice.is_some_and(|invoice| table.counts_lines(invoice, column));
            if is_open(columns, Role::LineTotal) && has_counter_alone(columns, is_counter) {
                set(columns, price, Role::LineTotal, Phrase::EveryRowAPiece);
            }
        }
        (quantity, None) => {
            let Some(total) = index_of(columns, Role::LineTotal) else { return };
            if let Some(quantity) = quantity
                && table.follows_quantity(columns, quantity, total) == Some(false)
            {
                set(columns, total, Role::UnitPrice, Phrase::SameWhateverQuantity);
            } else if invoice.is_some_and(|invoice| table.repeats_in_order(invoice, total))
                && let Some(given) = &mut columns[total].role
            {
                given.confidence = IN_DOUBT;
                given.why = Phrase::TotalOfTheOrder.into();
            }
        }
    }
}

/// Does a column only count the lines of an order: 1, 2, 3?
pub(super) fn is_counter(columns: &[Column], rows: &[Line], column: usize) -> bool {
    let table = Table { rows, mark: DecimalMark::Point };
    index_of(columns, Role::Invoice).is_some_and(|invoice| table.counts_lines(invoice, column))
}

fn index_of(columns: &[Column], role: Role) -> Option<usize> {
    columns.iter().position(|column| column.role.as_ref().is_some_and(|given| given.role == role))
}

fn set(columns: &mut [Column], column: usize, role: Role, why: Phrase) {
    let assigned = Assigned { role, confidence: NAME_AND_VALUES, why: why.into() };
    columns[column].role = Some(assigned);
}

/// Is a counter the only column that could be mistaken for a quantity?
fn has_counter_alone(columns: &[Column], is_counter: impl Fn(usize) -> bool) -> bool {
    let could_be = |column: &Column| {
        column.role.is_none()
            && column.profile.kind() == ValueKind::Whole
            && column.profile.distinct > 1
    };
    let indices = (0..columns.len()).filter(|&index| could_be(&columns[index]));
    let (counters, others): (Vec<usize>, Vec<usize>) =
        indices.partition(|&index| is_counter(index));
    !counters.is_empty() && others.is_empty()
}

/// The rows of the sample.
struct Table<'a> {
    rows: &'a [Line],
    mark: DecimalMark,
}

impl<'a> Table<'a> {
    fn cell(&self, row: &'a Line, column: usize) -> &'a str {
        row.fields.get(column).map_or("", |cell| cell.trim())
    }

    fn value(&self, row: &'a Line, column: usize) -> Option<f64> {
        number::parse(self.cell(row, column).as_bytes(), self.mark)
    }

    /// The rows of each order.
    fn orders(&self, invoice: usize) -> BTreeMap<&'a str, Vec<&'a Line>> {
        let mut orders: BTreeMap<&str, Vec<&Line>> = BTreeMap::new();
        for row in self.rows {
            orders.entry(self.cell(row, invoice)).or_default().push(row);
        }
        orders.remove("");
        orders
    }

    fn counts_lines(&self, invoice: usize, column: usize) -> bool {
        let orders = self.orders(invoice);
        let counts = |rows: &Vec<&'a Line>| {
            (1_u32..)
                .zip(rows)
                .all(|(index, row)| self.value(row, column) == Some(f64::from(index)))
        };
        orders.values().filter(|rows| rows.len() > 1).count() >= ORDERS
            && orders.values().all(counts)
    }

    /// Is an amount the same on all lines of every order of several?
    fn repeats_in_order(&self, invoice: usize, amount: usize) -> bool {
        let orders = self.orders(invoice);
        let several: Vec<_> = orders.values().filter(|rows| rows.len() > 1).collect();
        let repeats = |rows: &&Vec<&'a Line>| {
            rows.windows(2).all(|pair| self.cell(pair[0], amount) == self.cell(pair[1], amount))
        };
        several.len() >= ORDERS && several.iter().all(repeats)
    }

    /// Does an amount grow with the quantity (or else stay the same), product by product? Nothing where the
    /// products do not tell.
    fn follows_quantity(&self, columns: &[Column], quantity: usize, amount: usize) -> Option<bool> {
        let product =
            index_of(columns, Role::StockCode).or(index_of(columns, Role::Description))?;
        let mut first: BTreeMap<&str, (f64, f64)> = BTreeMap::new();
        let (mut grows, mut stays) = (0, 0);
        for row in self.rows {
            let (Some(quantity), Some(amount)) =
                (self.value(row, quantity), self.value(row, amount))
            else {
                continue;
            };
            let product = self.cell(row, product);
            if quantity <= 0.0 || amount <= 0.0 || product.is_empty() {
                continue;
            }
            let &mut (usual, price) = first.entry(product).or_insert((quantity, amount));
            if usual != quantity {
                grows += usize::from(is_close(price / usual, amount / quantity));
                stays += usize::from(is_close(price, amount));
            }
        }
        let outvotes = |votes: usize, others: usize| votes >= PRODUCTS && others * AGAINST <= votes;
        match () {
            () if outvotes(grows, stays) => Some(true),
            () if outvotes(stays, grows) => Some(false),
            () => None,
        }
    }

    /// Whole numbers, nearly all of which are below the price: a quantity under a total's name.
    fn is_quantity_beside(&self, column: &Column, index: usize, price: usize) -> bool {
        let pairs = self
            .rows
            .iter()
            .filter_map(|row| Some((self.value(row, index)?, self.value(row, price)?)));
        let (below, all) = pairs.fold((0, 0), |(below, all), (number, price)| {
            (below + usize::from(number < price), all + 1)
        });
        column.profile.kind() == ValueKind::Whole
            && all >= PRODUCTS
            && below * AGAINST >= all * (AGAINST - 1)
    }
}

fn is_close(one: f64, other: f64) -> bool {
    (one - other).abs() <= CLOSE * one.abs()
}
