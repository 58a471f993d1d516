//! What is left of a file when its rows have been taken.

use crate::names::Names;
use crate::notes::Notes;
use crate::quality::{self, Survey, repeats};
use crate::{Cleaned, KeptRows, RowCounts, Transactions};
use protocol::{Finding, Mapping};
use vocabulary::DropReason;

/// A file without its rows, which were [taken](crate::Reader::take_rows): what they are called, how many
/// there are, and what was noted of them.
#[derive(Debug)]
pub struct Remainder {
    pub(crate) names: Names,
    pub(crate) counts: RowCounts,
    pub(crate) notes: Notes,
    pub(crate) file: quality::File,
    pub(crate) mapping: Mapping,
}

impl Remainder {
    /// Rows that were taken, as transactions in order of time. Given to it in that order, with all rows of
    /// one time at once, those that repeat an earlier one are dropped where the settings say so.
    #[must_use]
    pub fn transactions(&mut self, rows: KeptRows) -> Transactions {
        let transactions = self.names.transactions(rows);
        if !self.file.duplicates_dropped {
            return transactions;
        }
        let mut keep = vec![true; transactions.len()];
        repeats::of(&transactions, |row| {
            keep[row] = false;
            self.counts.drop_row(DropReason::ExactDuplicate);
        });
        transactions.filter(&keep)
    }

    /// No transactions, but what they are called.
    #[must_use]
    pub fn names(&self) -> Transactions {
        self.names.transactions(KeptRows::default())
    }

    /// Rows read and dropped.
    #[must_use]
    pub fn counts(&self) -> &RowCounts {
        &self.counts
    }

    /// How the file was read.
    #[must_use]
    pub fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    /// The currency of the amounts, as far as the file tells.
    #[must_use]
    pub fn currency(&self) -> Option<String> {
        self.notes.main_currency().or_else(|| self.file.named_currency.map(str::to_owned))
    }

    /// What is odd about the file and its rows, the gravest first.
    #[must_use]
    pub fn findings(&self, survey: &Survey) -> Vec<Finding> {
        survey.findings(&self.counts, &self.notes, &self.file)
    }

    /// All at once, for rows that are in memory.
    #[must_use]
    pub fn cleaned(self, rows: KeptRows) -> Cleaned {
        let transactions = self.names.transactions(rows);
        let mut survey = Survey::new(transactions.len());
        survey.observe(&transactions);
        survey.observe_again(&transactions);
        let findings = self.findings(&survey);
        let currency = self.currency();
        Cleaned { transactions, counts: self.counts, findings, mapping: self.mapping, currency }
    }
}
