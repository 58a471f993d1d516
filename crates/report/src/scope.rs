//! A snapshot filter, ready to be applied: the snapshot, its mask and who is in the capacity list.

use crate::Report;
use crate::snapshots::mask::{Failed, Mask};
use semantics::{ActionMode, Capacity, Dimension, Selection, SnapshotFilter};

/// Budgets are in cents; what differs by less is the same.
const LESS_THAN_A_CENT: f64 = 1e-6;

/// What a snapshot filter means for the loaded data.
#[derive(Clone, Debug)]
pub struct SnapshotScope {
    /// The snapshot looked at; none where the data have none.
    pub snapshot: Option<usize>,
    pub mask: Mask,
    /// Is everyone with an action an action customer?
    pub acts_on_all: bool,
    /// Length of every snapshot's capacity list.
    pub heads: Vec<u32>,
}

impl Report {
    /// Readies a filter, without its part on one dimension.
    pub(crate) fn snapshot_scope(
        &self,
        filter: &SnapshotFilter,
        without: Option<Dimension>,
    ) -> SnapshotScope {
        let country = self.countries_chosen(&filter.country);
        let customers = self.transactions.customer().cardinality();
        let mask = Mask::new(filter, country, customers, self.plan.is_some()).without(without);
        let capacity = self.capacity_of(filter);
        SnapshotScope {
            snapshot: self.snapshot_number(filter.snapshot.as_deref()),
            mask,
            acts_on_all: filter.mode == ActionMode::AllActions,
            heads: (0..self.table.snapshots().len()).map(|s| self.heads(s, capacity)).collect(),
        }
    }

    /// The capacity in force.
    pub(crate) fn capacity_of(&self, filter: &SnapshotFilter) -> Capacity {
        filter.capacity.unwrap_or(Capacity::Share(self.capacity_share))
    }

    /// The snapshot a text names; the newest where there is no text, or none that names a snapshot.
    pub(crate) fn snapshot_number(&self, text: Option<&str>) -> Option<usize> {
        let days = self.table.snapshots().days();
        let named = text.and_then(|text| days.iter().position(|day| day.iso() == text));
        named.or(days.len().checked_sub(1))
    }

    /// The newest snapshot that the data reach; the newest at all where they reach none. A later one knows
    /// nothing of the days between, so that everybody looks late at it.
    pub(crate) fn default_snapshot(&self) -> Option<usize> {
        let days = self.table.snapshots().days();
        let reached = days.iter().rposition(|&day| self.calendar.reaches(day));
        reached.or(days.len().checked_sub(1))
    }

    /// A selection with the snapshot that it means where it names none.
    pub(crate) fn settled(&self, selection: &Selection) -> Selection {
        let days = self.table.snapshots().days();
        let named = selection.snapshot.as_ref();
        let is_known = named.is_some_and(|name| days.iter().any(|day| day.iso() == *name));
        let mut settled = selection.clone();
        if !is_known {
            settled.snapshot = self.default_snapshot().map(|snapshot| days[snapshot].iso());
        }
        settled
    }

    pub(crate) fn snapshot_name(&self, snapshot: Option<usize>) -> String {
        let day = snapshot.and_then(|snapshot| self.table.snapshots().days().get(snapshot));
        day.map(|day| day.iso()).unwrap_or_default()
    }

    /// The filters a row fails.
    pub(crate) fn failed(&self, scope: &SnapshotScope, row: usize) -> Failed {
        let customer = self.table.customer()[row];
        scope.mask.failed(self.standing.tags(row), customer, self.country_of(customer))
    }

    /// Is a row in its snapshot's capacity list?
    pub(crate) fn is_listed(&self, scope: &SnapshotScope, snapshot: usize, row: usize) -> bool {
        self.standing.loss_place(row).is_some_and(|index| index < scope.heads[snapshot])
    }

    /// How many customers a capacity reaches at a snapshot.
    fn heads(&self, snapshot: usize, capacity: Capacity) -> u32 {
        if self.plan.is_none() {
            return 0;
        }
        let customers = self.table.rows_of(snapshot).len();
        let heads = match capacity {
            Capacity::Share(share) => ((customers as f64 * share).ceil() as usize).max(1),
            Capacity::Heads(heads) => heads as usize,
            Capacity::Budget(amount) => self.heads_for_budget(snapshot, amount),
        };
        heads.min(customers) as u32
    }

    fn heads_for_budget(&self, snapshot: usize, amount: f64) -> usize {
        let spent = self.rows_by_loss(snapshot).into_iter().scan(0.0, |spent, row| {
            *spent += self.standing.budget(row).unwrap_or_default();
            Some(*spent)
        });
        spent.take_while(|&spent| spent <= amount + LESS_THAN_A_CENT).count()
    }

    /// The rows of a snapshot by expected loss, largest first; in row order without a plan.
    pub(crate) fn rows_by_loss(&self, snapshot: usize) -> Vec<usize> {
        let rows = self.table.rows_of(snapshot);
        let mut ordered: Vec<usize> = rows.clone().collect();
        for row in rows.clone() {
            if let Some(index) = self.standing.loss_place(row) {
                ordered[index as usize] = row;
            }
        }
        ordered
    }
}
