//! Rows that hold the total of other rows: found by what they are called and by their sum, whether the rows
//! stand above or below.

use crate::cells::{filled, is_blank, label};
use crate::layout::Layout;
use crate::sums::{Claim, Fit, Sums};
use crate::tally::NotedRows;
use dialect::{Label, Row};
use frame::same_text;

/// Lines back from which on a total may begin, beside all places that are remembered.
const BACK: usize = 64;
/// Places that are remembered: the beginning, and where totals stood.
const MARKS: usize = 400;
/// Rows that wait for the lines below them.
const WAITING: usize = 32;
/// Rows whose sum, without a word, can be no accident.
const NO_ACCIDENT: u64 = 10;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A line like any other.
    Line,
    /// The total of others.
    Total,
    /// It may be the total of the rows below it, so it waits.
    Waits,
    /// It holds nothing of a sale: a blank, a rule, a heading, a footer.
    NoData,
}

/// A row that may be the total of those below it.
#[derive(Debug)]
struct Waiting {
    row: Row,
    claim: Claim,
    since: Sums,
    /// Is it called a total? Else it heads an order, and its lines end with the order.
    is_called: bool,
}

/// What has become of a row that waited.
#[derive(Debug)]
pub(crate) enum Settled {
    Total(Row),
    /// A line after all, though it may be called a total.
    Line {
        row: Row,
        claim: Claim,
        is_called: bool,
    },
}

/// Finds totals among the rows of a table.
#[derive(Debug, Default)]
pub(crate) struct Totals {
    now: Sums,
    order_start: Sums,
    marks: Vec<Sums>,
    back: Vec<Sums>,
    next_back: usize,
    waiting: Vec<Waiting>,
    pub noticed: Noticed,
}

/// What is to be told of totals.
#[derive(Clone, Debug, Default)]
pub(crate) struct Noticed {
    /// Totals that would have counted as sales.
    pub found: NotedRows,
    /// Rows that are called a total or hold a sum, and were kept.
    pub possible: NotedRows,
}

impl Totals {
    /// Goes on with another table, which has its own totals.
    pub fn begin_part(&mut self) {
        // The beginning is looked at in any case.
        if self.now.rows > 0 {
            self.mark();
        }
    }

    /// Tells what a row is. `above` is the row before it; a row that `is_whole` fills all
    /// [columns of a sale](Layout::of_sales).
    pub fn look(
        &mut self,
        row: &Row,
        above: &Row,
        is_whole: bool,
        claim: &Claim,
        layout: &Layout,
    ) -> Kind {
        let sums_up = self.sums_up(claim, layout);
        if is_whole && claim.amount.is_some() && !sums_up {
            return Kind::Line;
        }
        let has = |column: usize| !is_blank(row.field(column));
        let optional = |column: Option<usize>| column.is_some_and(has);
        let (amount, _) = layout.amount.column();
        let says_figures = has(amount) || optional(layout.quantity) || optional(layout.line_total);
        if !says_figures && (!has(layout.timestamp) || filled(row) <= 2) {
            return Kind::NoData;
        }
        let names_product = optional(layout.stock_code) || optional(layout.description);
        let lacks_product = layout.names_products && !names_product;
        let lacks = !has(layout.timestamp)
            || layout.invoice.is_some() && !optional(layout.invoice)
            || claim.amount.is_none();
        if !lacks_product && !lacks && !sums_up {
            return Kind::Line;
        }
        let label = label(row, above, layout);
        let is_called = matches!(label, Some((Label::Sure, _)));
        let kind = match label {
            Some((Label::Sure, _)) => self.called(claim, layout),
            Some((Label::Likely, false)) => self.perhaps_called(claim, layout),
            _ if lacks_product => self.without_product(row, above, claim, layout),
            _ => {
                if sums_up && !lacks && self.is_no_accident(claim, layout) {
                    self.noticed.possible.add(row, claim.money(layout.amount));
                    self.mark();
                }
                Kind::Line
            }
        };
        match kind {
            Kind::Total if !lacks => self.noticed.found.add(row, claim.total.or(claim.amount)),
            Kind::Waits => self.wait(row, claim, is_called),
            _ => {}
        }
        kind
    }

    /// Adds a line.
    pub fn line(&mut self, row: &Row, above: &Row, claim: &Claim, layout: &Layout) {
        if let Some(column) = layout.invoice
            && !is_blank(row.field(column))
            && !same_text(row.field(column), above.field(column))
        {
            self.order_start = self.now;
        }
        if self.back.len() < BACK {
            self.back.push(self.now);
        } else {
            self.back[self.next_back] = self.now;
            self.next_back = (self.next_back + 1) % BACK;
        }
        self.now.add(claim, layout.amount);
    }

    /// The next row that waited and is settled: by the lines that have come since, by the row that comes now,
    /// or by the end.
    pub fn settled(&mut self, next: Option<&Row>, layout: &Layout) -> Option<Settled> {
        if self.waiting.is_empty() {
            return None;
        }
        let settled =
            self.waiting.iter().position(|waiting| self.is_settled(waiting, next, layout));
        let is_full = self.waiting.len() > WAITING;
        let index = settled.or((is_full || next.is_none()).then_some(0))?;
        let waiting = self.waiting.remove(index);
        let fit = self.now.fit(&waiting.since, &waiting.claim, layout.amount);
        let is_total = match waiting.is_called {
            true => fit.is_some_and(|fit| fit >= Fit::Money),
            false => fit == Some(Fit::Both),
        };
        Some(if is_total {
            self.noticed.found.add(&waiting.row, waiting.claim.total.or(waiting.claim.amount));
            Settled::Total(waiting.row)
        } else {
            let Waiting { row, claim, is_called, .. } = waiting;
            Settled::Line { row, claim, is_called }
        })
    }

    fn is_settled(&self, waiting: &Waiting, next: Option<&Row>, layout: &Layout) -> bool {
        if waiting.is_called {
            let fit = self.now.fit(&waiting.since, &waiting.claim, layout.amount);
            return fit.is_some_and(|fit| fit >= Fit::Money);
        }
        let order = |row: &Row| row.optional(layout.invoice).trim_ascii().to_vec();
        next.is_none_or(|next| order(next) != order(&waiting.row))
    }

    /// A look at every row: does it hold the sum of an order, or since a place that is remembered?
    fn sums_up(&self, claim: &Claim, layout: &Layout) -> bool {
        let of_order = self.now.rows >= self.order_start.rows + 2;
        let indices = self.marks.iter().chain(of_order.then_some(&self.order_start));
        let fits = |since: &Sums| {
            self.now.may_fit(since, claim) && self.now.fit(since, claim, layout.amount).is_some()
        };
        indices.chain([&Sums::default()]).any(fits)
    }

    fn is_no_accident(&self, claim: &Claim, layout: &Layout) -> bool {
        let start = Sums::default();
        self.marks.iter().chain([&start]).any(|since| {
            let fit = self.now.fit(since, claim, layout.amount);
            self.now.rows >= since.rows + NO_ACCIDENT && fit.is_some_and(|fit| fit >= Fit::Money)
        })
    }

    /// A row that is surely called a total is one if its sum is found anywhere near.
    fn called(&mut self, claim: &Claim, layout: &Layout) -> Kind {
        if self.find(|now, since| now.fit(since, claim, layout.amount).is_some()) {
            return Kind::Total;
        }
        let claims_money = claim.amount.is_some() || claim.total.is_some();
        if claims_money { Kind::Waits } else { Kind::Line }
    }

    /// One that may be called so needs the sum of several lines, in all that it says.
    fn perhaps_called(&mut self, claim: &Claim, layout: &Layout) -> Kind {
        let fits = |now: &Sums, since: &Sums| {
            let fit = now.fit(since, claim, layout.amount);
            now.rows >= since.rows + 2 && fit.is_some_and(|fit| fit >= Fit::Money)
        };
        if self.find(fits) { Kind::Total } else { Kind::Line }
    }

    /// One that names no product, as others do, may be the sum of an order's lines above or below.
    fn without_product(&mut self, row: &Row, above: &Row, claim: &Claim, layout: &Layout) -> Kind {
        let order_start = self.order_start;
        let last_mark = self.marks.last().map_or(0, |mark| mark.rows);
        let fits = |now: &Sums, since: &Sums| {
            let is_place = [0, order_start.rows, last_mark].contains(&since.rows);
            let fit = now.fit(since, claim, layout.amount);
            is_place && now.rows >= since.rows + 2 && fit == Some(Fit::Both)
        };
        if self.find(fits) {
            return Kind::Total;
        }
        let order = row.optional(layout.invoice);
        let begins_order = !is_blank(order) && order != above.optional(layout.invoice);
        let claims_both = claim.has_quantity && claim.quantity.is_some() && claim.amount.is_some();
        if begins_order && claims_both { Kind::Waits } else { Kind::Line }
    }

    /// Looks for the place a total begins at, and remembers where it ends. What lies between is summed up.
    fn find(&mut self, fits: impl Fn(&Sums, &Sums) -> bool) -> bool {
        let now = self.now;
        let start = Sums::default();
        let marked = self.marks.iter().rposition(|since| fits(&now, since));
        let near = || self.back.iter().chain([&self.order_start, &start]);
        if let Some(index) = marked {
            self.marks.truncate(index + 1);
        } else if fits(&now, &start) {
            self.marks.clear();
        } else if !near().any(|since| fits(&now, since)) {
            return false;
        }
        self.mark();
        true
    }

    fn mark(&mut self) {
        if self.marks.len() == MARKS {
            self.marks.remove(MARKS / 2);
        }
        self.marks.push(self.now);
        self.order_start = self.now;
    }

    fn wait(&mut self, row: &Row, claim: &Claim, is_called: bool) {
        let waiting = Waiting { row: row.compact(), claim: *claim, since: self.now, is_called };
        self.waiting.push(waiting);
    }
}
