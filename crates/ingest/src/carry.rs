//! Cells that stand only in the first row of a group and hold for those below it: merged cells, the further
//! lines of an order, a date above its day.

use crate::layout::Layout;
use crate::tally::NotedRows;
use dialect::{Columns, Row};
use vocabulary::Role;

/// Fills empty cells from the row above.
///
/// Two rules do that. A column of which it is known, from the beginning of the file or from the mapping, that
/// only the first row of a group has a value takes the value above wherever it is empty. And within one order
/// number, whatever is said of the order as a whole holds for all of its lines.
#[derive(Debug, Default)]
pub(crate) struct Carry {
    /// Columns that always take the value above.
    always: Vec<usize>,
    /// Columns that say something of the order as a whole, without its number.
    of_order: Vec<usize>,
    /// Those of them without which a row is of no use.
    needed: Vec<usize>,
    /// All that may be filled.
    wanted: Columns,
    invoice: Option<usize>,
    /// The row above, filled; kept where it is needed.
    above: Row,
    /// Does `above` hold the row before this one?
    holds_above: bool,
    filled: Row,
    /// Rows that were filled in what they cannot be used without, and kept.
    pub carried: NotedRows,
}

/// What was done to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Filled {
    /// Nothing.
    Not,
    /// It has got what it could do without.
    Partly,
    /// It has got a date, a customer or an order number.
    Needed,
}

impl Carry {
    /// For a table with these columns, in which those of some roles are filled from above.
    pub fn begin(&mut self, layout: &Layout, carried: &[Role]) {
        let column = |role: &Role| match role {
            Role::Timestamp => Some(layout.timestamp),
            Role::Customer => Some(layout.customer),
            Role::Invoice => layout.invoice,
            _ => None,
        };
        self.always = carried.iter().filter_map(column).collect();
        if carried.contains(&Role::Timestamp) {
            self.always.extend(layout.time_of_day);
        }
        self.needed = vec![layout.customer, layout.timestamp];
        self.of_order = self.needed.clone();
        let others = [layout.time_of_day, layout.email, layout.country, layout.currency];
        self.of_order.extend(others.into_iter().flatten());
        self.wanted = self.always.iter().chain(&self.of_order).copied().collect();
        self.invoice = layout.invoice;
        self.holds_above = false;
    }

    /// The row below is not part of what this one heads.
    pub fn forget(&mut self) {
        if self.always.is_empty() {
            self.holds_above = false;
        }
    }

    /// Fills a row from the one above it, which may itself have been filled; [`row`](Self::row) then has it.
    pub fn fill(&mut self, row: &Row, previous: Option<&Row>) -> Filled {
        if self.always.is_empty() && row.fills(self.wanted) {
            self.holds_above = false;
            return Filled::Not;
        }
        let above = match previous {
            _ if self.holds_above => Some(&self.above),
            previous => previous,
        };
        let mut taken: Vec<usize> = Vec::new();
        if let Some(above) = above {
            let may_take = |column: &&usize| row.is_blank(**column) && !above.is_blank(**column);
            taken.extend(self.always.iter().filter(may_take));
            let mut of_order = self.of_order.iter().filter(may_take).peekable();
            if of_order.peek().is_some() && self.is_same_order(row, above, &taken) {
                let more: Vec<usize> = of_order.filter(|c| !taken.contains(c)).copied().collect();
                taken.extend(more);
            }
            if !taken.is_empty() {
                self.filled.fill(row, above, &taken);
            }
        }
        if taken.is_empty() && self.always.is_empty() {
            self.holds_above = false;
            return Filled::Not;
        }
        match taken.is_empty() {
            true => self.above.fill(row, row, &[]),
            false => self.above.fill(&self.filled, row, &[]),
        }
        self.holds_above = true;
        let is_needed =
            |column: &usize| self.needed.contains(column) || self.invoice == Some(*column);
        match taken.iter().any(is_needed) {
            _ if taken.is_empty() => Filled::Not,
            true => Filled::Needed,
            false => Filled::Partly,
        }
    }

    /// The row that was filled last.
    pub fn row(&self) -> &Row {
        &self.above
    }

    fn is_same_order(&self, row: &Row, above: &Row, taken: &[usize]) -> bool {
        let Some(column) = self.invoice else { return false };
        let order = above.field(column).trim_ascii();
        !order.is_empty() && (taken.contains(&column) || row.field(column).trim_ascii() == order)
    }
}
