//! The text of one table after the other as rows, and what each row is.

use crate::IngestError;
use crate::carry::{Carry, Filled};
use crate::keeper::Keeper;
use crate::layout::Layout;
use crate::rejects::Rejects;
use crate::totals::{Kind, Settled, Totals};
use dialect::{Columns, Limit, Rows, Step};
use protocol::Mapping;
use vocabulary::DropReason;

/// The text as rows.
#[derive(Debug)]
pub(crate) struct Table {
    pub keeper: Keeper,
    pub totals: Totals,
    pub carry: Carry,
    lines: Rows,
    /// The line of the header, 0 where there is none.
    header_line: u64,
    /// Are the header and what stands above it behind?
    begun: bool,
    pub at_end: bool,
    /// The columns that a plain line of a sale fills.
    of_sales: Columns,
    /// Is the row above a line of a sale, or the head of one?
    above_is_line: bool,
}

impl Table {
    /// At the beginning of the first table, which is written like this.
    pub fn new(keeper: Keeper, mapping: &Mapping) -> Self {
        let mut table = Self {
            keeper,
            totals: Totals::default(),
            carry: Carry::default(),
            lines: lines(mapping),
            header_line: 0,
            begun: false,
            at_end: false,
            of_sales: Columns::default(),
            above_is_line: false,
        };
        table.begin(mapping);
        table
    }

    /// At the beginning of the next.
    pub fn begin_part(&mut self, layout: Layout, mapping: &Mapping) {
        self.keeper.layout = layout;
        self.lines = lines(mapping);
        self.begin(mapping);
    }

    fn begin(&mut self, mapping: &Mapping) {
        self.header_line = mapping.header_line.unwrap_or_default();
        (self.begun, self.at_end, self.above_is_line) = (false, false, false);
        self.carry.begin(&self.keeper.layout, mapping.carry_down.as_deref().unwrap_or_default());
        self.totals.begin_part();
        self.of_sales = self.keeper.layout.of_sales();
    }

    /// Takes the next text.
    pub fn feed(
        &mut self,
        mut text: &[u8],
        mut rejects: Option<&mut Rejects>,
    ) -> Result<(), IngestError> {
        while !text.is_empty() {
            text = &text[self.step(text, rejects.as_deref_mut())?..];
        }
        Ok(())
    }

    /// Reads on and returns how many bytes were taken; no bytes mean the end of the file.
    pub fn step(
        &mut self,
        text: &[u8],
        rejects: Option<&mut Rejects>,
    ) -> Result<usize, IngestError> {
        let strays = self.lines.stray_quotes();
        let (step, taken) = self.lines.read(text).map_err(|limit| self.beyond(limit))?;
        if self.lines.stray_quotes() > strays {
            self.keeper.notes.stray_quote(self.lines.line());
        }
        match step {
            Step::More => {}
            Step::Row => self.take_row(rejects)?,
            Step::End => self.at_end = true,
        }
        Ok(taken)
    }

    fn take_row(&mut self, mut rejects: Option<&mut Rejects>) -> Result<(), IngestError> {
        let Self {
            keeper, totals, carry, lines, header_line, begun, of_sales, above_is_line, ..
        } = self;
        let (row, above) = (lines.row(), lines.previous());
        if !*begun {
            let line = row.line();
            *begun = line >= *header_line;
            if line <= *header_line {
                return Ok(());
            }
        }
        keeper.counts.read += 1;
        while let Some(settled) = totals.settled(Some(row), &keeper.layout) {
            settle(settled, keeper, totals, rejects.as_deref_mut())?;
        }
        let figures = keeper.rows.figures(row, &keeper.layout);
        match totals.look(row, above, row.fills(*of_sales), &figures.claim, &keeper.layout) {
            Kind::Line => {
                totals.line(row, above, &figures.claim, &keeper.layout);
                match carry.fill(row, above_is_line.then_some(above)) {
                    Filled::Not => {
                        keeper.keep(row, &figures, rejects)?;
                    }
                    filled => {
                        let figures = keeper.rows.figures(carry.row(), &keeper.layout);
                        let is_kept = keeper.keep(carry.row(), &figures, rejects)?;
                        if is_kept && filled == Filled::Needed {
                            carry.carried.add(row, figures.money);
                        }
                    }
                }
                *above_is_line = true;
            }
            Kind::Waits => {
                carry.fill(row, above_is_line.then_some(above));
                *above_is_line = true;
            }
            Kind::Total => {
                keeper.drop(row, DropReason::TotalRow, rejects);
                carry.forget();
                *above_is_line = false;
            }
            Kind::NoData => {
                keeper.drop(row, DropReason::NoData, rejects);
                carry.forget();
                *above_is_line = false;
            }
        }
        Ok(())
    }

    /// Decides on the rows that wait, at the end of the table.
    pub fn settle(&mut self, mut rejects: Option<&mut Rejects>) -> Result<(), IngestError> {
        let Self { keeper, totals, .. } = self;
        while let Some(settled) = totals.settled(None, &keeper.layout) {
            settle(settled, keeper, totals, rejects.as_deref_mut())?;
        }
        keeper.settle(rejects)
    }

    fn beyond(&self, limit: Limit) -> IngestError {
        match limit {
            Limit::Field { line, column, limit } => {
                IngestError::FieldTooLong { line, column: self.keeper.layout.name(column), limit }
            }
            Limit::Row { line, limit } => IngestError::LineTooLong { line, limit },
            Limit::Columns { line, limit } => IngestError::TooManyColumns { line, limit },
        }
    }
}

/// Does with a row that waited what has been decided.
fn settle(
    settled: Settled,
    keeper: &mut Keeper,
    totals: &mut Totals,
    rejects: Option<&mut Rejects>,
) -> Result<(), IngestError> {
    match settled {
        Settled::Total(row) => keeper.drop(&row, DropReason::TotalRow, rejects),
        Settled::Line { row, claim, is_called } => {
            let figures = keeper.rows.figures(&row, &keeper.layout);
            if keeper.keep(&row, &figures, rejects)? && is_called {
                totals.noticed.possible.add(&row, claim.money(keeper.layout.amount));
            }
        }
    }
    Ok(())
}

/// The rows of a text written like this, from its beginning.
fn lines(mapping: &Mapping) -> Rows {
    Rows::new(mapping.delimiter.unwrap_or_default(), mapping.quotes.unwrap_or_default())
}
