//! What the values of a column are.

use super::table::Line;
use crate::date::{SwapEvidence, Voice};
use crate::number::MarkEvidence;
use crate::{date, number};
use protocol::{DateFormat, DecimalMark, MonthNames, ValueKind};
use std::collections::{BTreeMap, BTreeSet};

/// Share of the filled cells that must fit for the column to be of a kind.
const ENOUGH: f64 = 0.8;
/// Values shown of a column.
const EXAMPLES: usize = 4;
/// Longest example, in characters.
const EXAMPLE_WIDTH: usize = 40;

/// The orders a date can be written in.
const ORDERS: [DateFormat; 3] = [DateFormat::Ymd, DateFormat::Dmy, DateFormat::Mdy];

/// Dates of a column: how many cells each order can read, and what tells two orders apart.
#[derive(Debug, Default)]
pub(super) struct DateEvidence {
    /// Cells that are a date in any order.
    pub dates: usize,
    /// Cells by the orders that read them, as bits in the order of [`ORDERS`]. Cells that every order
    /// reads alike say nothing and are left out.
    by_orders: [usize; 8],
    /// A cell that says something.
    pub telling: Option<String>,
    separator: Option<u8>,
    /// Names of months by whose they are: those of Croatian only, of others only, and that mean two months.
    croatian: usize,
    usual: usize,
    either: usize,
    swap: SwapEvidence,
    /// Different first and last parts.
    first_parts: BTreeSet<String>,
    last_parts: BTreeSet<String>,
}

impl DateEvidence {
    fn take(&mut self, cell: &str, times: usize) {
        // Whichever month a name means: it is a date.
        let either = Some(MonthNames::Usual);
        let read = ORDERS.map(|order| date::parse_named(cell.as_bytes(), order, either));
        let bits = read.iter().rev().fold(0, |bits, read| 2 * bits + usize::from(read.is_some()));
        if bits == 0 {
            return;
        }
        self.dates += times;
        if cell.contains(char::is_alphabetic) {
            match date::voice(cell.as_bytes()) {
                Some(Voice::Only(MonthNames::Croatian)) => self.croatian += times,
                Some(Voice::Only(MonthNames::Usual)) => self.usual += times,
                Some(Voice::Either) => self.either += times,
                None => {}
            }
        }
        if let Some(moment) = read[1].or(read[2]) {
            self.swap.take(cell.as_bytes(), moment);
        }
        if read[0].is_some() && read[0] == read[1] && read[1] == read[2] {
            return;
        }
        let first_of_its_kind = self.by_orders[bits] == 0;
        self.by_orders[bits] += times;
        self.separator = self.separator.or_else(|| date::separator(cell.as_bytes()));
        let date = cell.split_whitespace().next().unwrap_or_default();
        let mut parts = date.split(['-', '/', '.']);
        self.first_parts.extend(parts.next().map(str::to_owned));
        self.last_parts.extend(parts.next_back().map(str::to_owned));
        if self.telling.is_none() || bits.count_ones() == 1 && first_of_its_kind {
            self.telling = Some(cell.to_owned());
        }
    }

    /// Cells that this order can read and at least one other cannot.
    fn only(&self, order: DateFormat) -> usize {
        let Some(bit) = ORDERS.iter().position(|&o| o == order) else { return 0 };
        let speaks_for = |bits: &usize| bits & (1 << bit) != 0;
        (1..8_usize)
            .filter(speaks_for)
            .map(|bits| self.by_orders[bits] * (3 - bits.count_ones() as usize))
            .sum()
    }

    /// The orders the column can be in, the likeliest first; one where that is decided.
    pub fn orders(&self) -> Vec<DateFormat> {
        let undecided = self.by_orders.iter().sum::<usize>();
        if undecided == 0 {
            return vec![DateFormat::Ymd];
        }
        if self.swap.example().is_some() {
            let stands =
                if self.reads(DateFormat::Dmy) { DateFormat::Dmy } else { DateFormat::Mdy };
            return vec![DateFormat::Swapped, stands];
        }
        // Points stand between days, months and years in this order alone.
        if self.separator == Some(b'.') && self.only(DateFormat::Mdy) <= self.only(DateFormat::Dmy)
        {
            return vec![DateFormat::Dmy];
        }
        let mut orders = self.possible();
        let best = orders.iter().map(|&order| self.only(order)).max().unwrap_or(0);
        orders.retain(|&order| self.only(order) == best);
        orders
    }

    /// Whose names the months have, where that can be told.
    pub fn months(&self) -> Option<MonthNames> {
        match (self.croatian, self.usual) {
            (0, 0) => None,
            (0, _) => Some(MonthNames::Usual),
            (_, 0) => Some(MonthNames::Croatian),
            _ => None,
        }
    }

    fn possible(&self) -> Vec<DateFormat> {
        // With two digits a year, it stands in front only between hyphens, and a year takes far fewer
        // values than a day.
        let (firsts, lasts) = (self.first_parts.len(), self.last_parts.len());
        let hyphens = self.separator == Some(b'-');
        let is_usual = |order: &DateFormat| match order {
            DateFormat::Ymd => self.separator.is_none() || hyphens && firsts <= lasts * 3,
            _ => !hyphens || lasts <= firsts * 3,
        };
        let mut orders = vec![DateFormat::Dmy, DateFormat::Mdy, DateFormat::Ymd];
        orders.retain(|&order| self.reads(order));
        if orders.iter().any(is_usual) {
            orders.retain(is_usual);
        }
        orders
    }

    fn reads(&self, order: DateFormat) -> bool {
        let Some(bit) = ORDERS.iter().position(|&o| o == order) else { return false };
        (1..8_usize).any(|bits| bits & (1 << bit) != 0 && self.by_orders[bits] > 0)
    }
}

/// Numbers of a column.
#[derive(Debug, Default)]
pub(super) struct NumberEvidence {
    /// Cells each decimal mark can read.
    pub point: usize,
    pub comma: usize,
    /// Cells of digits alone.
    pub whole: usize,
    /// Cells that only one mark can read.
    pub only_point: usize,
    pub only_comma: usize,
    /// Cells that the marks read as two different numbers.
    pub either: usize,
    /// Of these, the ones that are thousands with each mark.
    point_thousands: usize,
    comma_thousands: usize,
    smallest: f64,
    largest: f64,
}

impl NumberEvidence {
    fn take(&mut self, cell: &str, times: usize) {
        let bytes = cell.as_bytes();
        let point = number::parse(bytes, DecimalMark::Point);
        let comma = number::parse(bytes, DecimalMark::Comma);
        let Some(value) = point.or(comma) else { return };
        if self.point + self.comma == 0 {
            (self.smallest, self.largest) = (value, value);
        }
        self.smallest = self.smallest.min(value);
        self.largest = self.largest.max(value);
        self.point += times * usize::from(point.is_some());
        self.comma += times * usize::from(comma.is_some());
        self.whole +=
            times * usize::from(number::is_bare_whole(cell.trim_start_matches('-').as_bytes()));
        match number::mark_evidence(bytes) {
            MarkEvidence::Only(DecimalMark::Point) => self.only_point += times,
            MarkEvidence::Only(DecimalMark::Comma) => self.only_comma += times,
            MarkEvidence::Either => {
                self.either += times;
                match number::thousands_mark(bytes) {
                    Some(DecimalMark::Comma) => self.comma_thousands += times,
                    _ => self.point_thousands += times,
                }
            }
            MarkEvidence::Nothing => {}
        }
    }

    /// The mark with which the cells that can be read in two ways are thousands.
    pub fn thousands(&self) -> Option<DecimalMark> {
        match (self.point_thousands, self.comma_thousands) {
            (1.., 0) => Some(DecimalMark::Point),
            (0, 1..) => Some(DecimalMark::Comma),
            _ => None,
        }
    }

    /// The mark the column's own cells speak for.
    pub fn mark(&self) -> Option<DecimalMark> {
        match self.only_point.cmp(&self.only_comma) {
            std::cmp::Ordering::Greater => Some(DecimalMark::Point),
            std::cmp::Ordering::Less => Some(DecimalMark::Comma),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// Cells that are numbers with one mark or the other.
    pub fn numbers(&self) -> usize {
        self.point.max(self.comma)
    }

    /// The way of counting days or seconds in whose usual range all cells are.
    pub fn epoch(&self) -> Option<DateFormat> {
        let within = |low: f64, high: f64| self.smallest >= low && self.largest <= high;
        if self.numbers() == 0 {
            None
        } else if within(20_000.0, 80_000.0) {
            Some(DateFormat::Excel)
        } else if within(3e8, 4.2e9) {
            Some(DateFormat::UnixSeconds)
        } else if within(3e11, 4.2e12) {
            Some(DateFormat::UnixMilliseconds)
        } else {
            None
        }
    }
}

/// What was seen of a column.
#[derive(Debug, Default)]
pub(super) struct Profile {
    pub rows: usize,
    pub filled: usize,
    pub distinct: usize,
    pub dates: DateEvidence,
    pub numbers: NumberEvidence,
    pub examples: Vec<String>,
}

impl Profile {
    /// Looks at a column of the rows.
    pub fn of(column: usize, rows: &[Line]) -> Self {
        let mut profile = Self { rows: rows.len(), ..Self::default() };
        // Most values stand in many rows, and reading them takes longer than counting them.
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        for row in rows {
            let cell = row.fields.get(column).map_or("", |cell| cell.trim());
            if cell.is_empty() {
                continue;
            }
            profile.filled += 1;
            let times = times.entry(cell).or_default();
            *times += 1;
            if *times == 1 && profile.examples.len() < EXAMPLES {
                profile.examples.push(cell.chars().take(EXAMPLE_WIDTH).collect());
            }
        }
        profile.distinct = times.len();
        for (cell, times) in times {
            if cell.bytes().any(|byte| byte.is_ascii_digit()) {
                profile.dates.take(cell, times);
                profile.numbers.take(cell, times);
            }
        }
        profile
    }

    /// What the values are. Numbers are not taken for dates by their range alone.
    pub fn kind(&self) -> ValueKind {
        let enough = |cells: usize| cells as f64 >= ENOUGH * self.filled as f64;
        if self.filled == 0 {
            ValueKind::Empty
        } else if enough(self.dates.dates) && self.numbers.whole < self.filled {
            ValueKind::Date
        } else if enough(self.numbers.whole) {
            ValueKind::Whole
        } else if enough(self.numbers.numbers()) {
            ValueKind::Decimal
        } else {
            ValueKind::Text
        }
    }

    /// A count of cells as a share of those that are filled.
    pub fn share(&self, cells: usize) -> f64 {
        if self.filled == 0 { 0.0 } else { cells as f64 / self.filled as f64 }
    }
}
