//! Whether another column tells people apart better than the one that is called the customer.

use super::column::Column;
use super::table::Line;
use crate::names;
use std::collections::{BTreeMap, BTreeSet};
use vocabulary::{Message, Phrase, Role};

/// Orders from which on it says something that none shares its customer with another.
const ORDERS: usize = 20;
/// Share of the rows that must have a value, and of the values that must be of a kind.
const MOST: f64 = 0.95;
/// Share of the values that make a column one of people's names.
const NAMES: f64 = 0.6;
/// Different values for each order, at least, of a column that tells people apart.
const DISTINCT: f64 = 0.2;

/// Parts of the names of columns that stay the same for one person.
const OF_PERSONS: [&str; 12] = [
    "unique", "customer", "client", "cliente", "kunde", "kunden", "musteri", "buyer", "user",
    "member", "email", "eposta",
];
/// Parts of the names of columns that many people share.
const OF_MANY: [&str; 21] = [
    "state", "city", "zip", "post", "country", "region", "type", "segment", "group", "gender",
    "age", "street", "address1", "company", "name", "date", "time", "note", "comment", "agent",
    "since",
];

/// A better column, and why.
pub(super) struct Better {
    pub column: usize,
    pub why: Message,
}

/// The column that tells people apart better than this one, if there is one.
pub(super) fn better(columns: &[Column], rows: &[Line], customer: usize) -> Option<Better> {
    let name = &columns[customer].name;
    if is_of_names(rows, customer) {
        let addresses = (0..columns.len()).find(|&other| is_of_addresses(rows, customer, other));
        let users = || (0..columns.len()).find(|&other| is_of_users(columns, rows, other));
        let column = addresses.or_else(users)?;
        return Some(Better { column, why: Message::of(Phrase::TellsPeopleApart).with(name) });
    }
    let order = columns
        .iter()
        .position(|column| column.role.as_ref().is_some_and(|given| given.role == Role::Invoice))?;
    let orders = one_to_one(rows, order, customer)?;
    if orders < ORDERS {
        return None;
    }
    let of_person = |other: &usize| {
        let key = &columns[*other].keys[0];
        let has = |parts: &[&str]| parts.iter().any(|part| key.contains(part));
        let is_free = columns[*other].role.as_ref().is_none_or(|given| given.role == Role::Email);
        *other != customer && is_free && has(&OF_PERSONS) && !has(&OF_MANY)
    };
    let repeats = |&other: &usize| {
        let distinct = distinct_by(rows, order, other)?;
        let enough = distinct as f64 >= DISTINCT * orders as f64;
        (distinct < orders && enough).then_some((distinct, other))
    };
    let all = (0..columns.len()).filter(of_person);
    let (_, column) = all.filter_map(|other| repeats(&other)).max()?;
    Some(Better { column, why: Message::of(Phrase::SameForOnePerson).with(name) })
}

fn cell(row: &Line, column: usize) -> &str {
    row.fields.get(column).map_or("", |cell| cell.trim())
}

fn share(rows: &[Line], of: impl Fn(&&Line) -> bool, which: impl Fn(&&Line) -> bool) -> f64 {
    let all = rows.iter().filter(&of).count();
    if all == 0 { 0.0 } else { rows.iter().filter(&of).filter(which).count() as f64 / all as f64 }
}

/// Do the cells hold first and last names?
fn is_of_names(rows: &[Line], column: usize) -> bool {
    let is_name = |row: &&Line| {
        let cell = cell(row, column);
        cell.contains(' ') && cell.chars().all(|c| !c.is_ascii_digit() && c != '@')
    };
    share(rows, |row| !cell(row, column).is_empty(), is_name) >= NAMES
}

/// Does every customer stand beside an e-mail address?
fn is_of_addresses(rows: &[Line], customer: usize, column: usize) -> bool {
    let has = |row: &&Line| !cell(row, customer).is_empty();
    share(rows, has, |row| cell(row, column).contains('@')) >= MOST
}

/// Is it a column of the names that users have in a system?
fn is_of_users(columns: &[Column], rows: &[Line], column: usize) -> bool {
    names::is_user_name(&columns[column].keys[0])
        && share(rows, |_| true, |row| !cell(row, column).is_empty()) >= MOST
}

/// How many orders there are, if each has one customer and each customer one order.
fn one_to_one(rows: &[Line], order: usize, customer: usize) -> Option<usize> {
    let orders = distinct_by(rows, order, customer)?;
    let distinct: BTreeSet<&str> = rows.iter().map(|row| cell(row, order)).collect();
    (distinct.len() == orders).then_some(orders)
}

/// How many different values a column has, if each order has one of them.
fn distinct_by(rows: &[Line], order: usize, column: usize) -> Option<usize> {
    let mut of_order: BTreeMap<&str, &str> = BTreeMap::new();
    let mut empty = 0;
    for row in rows {
        let value = cell(row, column);
        empty += usize::from(value.is_empty());
        if *of_order.entry(cell(row, order)).or_insert(value) != value {
            return None;
        }
    }
    let distinct: BTreeSet<&str> = of_order.values().copied().collect();
    (empty as f64 <= (1.0 - MOST) * rows.len() as f64).then_some(distinct.len())
}
