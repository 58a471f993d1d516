//! The labels alone, for whoever only asks which rows there would be: they need no table.

use crate::{Label, Outline, Snapshots};
use frame::Groups;
use ingest::Transactions;

/// The labels of every snapshot's customers.
#[derive(Clone, Debug)]
pub struct Labels {
    snapshots: Snapshots,
    of_snapshot: Vec<Vec<Label>>,
}

impl Labels {
    /// None yet.
    #[must_use]
    pub fn at(snapshots: Snapshots) -> Self {
        let of_snapshot = vec![Vec::new(); snapshots.len()];
        Self { snapshots, of_snapshot }
    }

    /// Appends customers, all of whose transactions these are.
    pub fn observe(&mut self, transactions: &Transactions) {
        let customer = transactions.customer();
        let rows_of_customer = Groups::by_code(customer.codes(), customer.cardinality());
        let time_of = |&row: &u32| transactions.time()[row as usize];
        for customer in 0..rows_of_customer.len() {
            let rows = rows_of_customer.rows_of(customer);
            let Some(first) = rows.first().map(time_of) else { continue };
            for snapshot in self.snapshots.counting(first) {
                let begin = self.snapshots.label_start(snapshot);
                let next = rows.partition_point(|row| time_of(row) < begin);
                let label = self.snapshots.label(snapshot, rows.get(next).map(time_of));
                self.of_snapshot[snapshot].push(label);
            }
        }
    }

    /// The rows that a table of them would have.
    #[must_use]
    pub fn outline(self) -> Outline {
        let mut outline = Outline::new(self.snapshots);
        self.of_snapshot.iter().for_each(|labels| outline.push_snapshot(labels));
        outline
    }
}
