//! Rows that are kept, held until their order is whole, or dropped for a reason.

use crate::layout::Layout;
use crate::notes::Notes;
use crate::rejects::Rejects;
use crate::rows::{Figures, Rows};
use crate::{IngestError, RowCounts};
use dialect::Row;
use vocabulary::DropReason;

/// Most lines of an order that are held.
const MAX_LINES: usize = 10_000;

/// Keeps rows and counts the others.
#[derive(Debug)]
pub(crate) struct Keeper {
    pub layout: Layout,
    pub rows: Rows,
    pub counts: RowCounts,
    pub notes: Notes,
    /// The lines of the order at hand, where refunds are to be shared among them.
    held: Vec<Row>,
}

impl Keeper {
    /// No rows yet.
    pub fn new(layout: Layout, rows: Rows) -> Self {
        let (counts, notes) = (RowCounts::default(), Notes::default());
        Self { layout, rows, counts, notes, held: Vec::new() }
    }

    /// Keeps a row, or drops it for a reason; false where it is dropped at once.
    pub fn keep(
        &mut self,
        row: &Row,
        figures: &Figures,
        rejects: Option<&mut Rejects>,
    ) -> Result<bool, IngestError> {
        self.notes.row(row, &self.layout);
        if self.layout.refund.is_some() {
            self.hold(row.compact(), rejects)?;
            return Ok(true);
        }
        let pushed = self.rows.push(row, figures, &self.layout)?;
        if let Err(reason) = pushed {
            self.drop(row, reason, rejects);
        }
        Ok(pushed.is_ok())
    }

    /// Drops a row.
    pub fn drop(&mut self, row: &Row, reason: DropReason, rejects: Option<&mut Rejects>) {
        self.counts.drop_row(reason);
        if let Some(rejects) = rejects {
            rejects.row(row, reason);
        }
    }

    /// Holds a row back until all lines of its order are there.
    fn hold(&mut self, row: Row, rejects: Option<&mut Rejects>) -> Result<(), IngestError> {
        let invoice = self.layout.invoice;
        let begins = self.held.last().is_some_and(|last| {
            let of_same = last.optional(invoice).trim_ascii() == row.optional(invoice).trim_ascii();
            invoice.is_none() || !of_same || self.held.len() >= MAX_LINES
        });
        if begins {
            self.settle(rejects)?;
        }
        self.held.push(row);
        Ok(())
    }

    /// Keeps or drops the rows that are held.
    pub fn settle(&mut self, mut rejects: Option<&mut Rejects>) -> Result<(), IngestError> {
        let held = std::mem::take(&mut self.held);
        for (row, kept) in held.iter().zip(self.rows.push_order(&held, &self.layout)?) {
            if let Err(reason) = kept {
                self.drop(row, reason, rejects.as_deref_mut());
            }
        }
        Ok(())
    }
}
