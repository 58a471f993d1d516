//! Timeline *Snapshot (As-Of)*: measures whole or along an axis.

pub mod mask;
pub mod standing;
mod tally;
mod values;

use crate::Report;
use crate::frames::{Marks, frame_of, split_frame};
use crate::scope::SnapshotScope;
use frame::linear_quantile;
use mask::{PRIORITY, RISK, SEGMENT};
use semantics::{
    Frame, Key, Matrix, SnapshotAxis, SnapshotFilter, SnapshotMeasure, SnapshotMeasure as M,
};
use tally::Row;
use values::Cell;
use vocabulary::{Action, Offer, Priority, RiskBucket, Segment};

impl Report {
    /// Snapshot measures, whole (one key) or along an axis. Countries come by the first measure, largest
    /// first, without those that have nothing to show, at most `top` of them if given; members that are the
    /// same for every shop all come, in their own order.
    #[must_use]
    pub fn snapshots(
        &self,
        measures: &[SnapshotMeasure],
        by: Option<SnapshotAxis>,
        filter: &SnapshotFilter,
        top: Option<usize>,
    ) -> Frame {
        let marks = self.snapshot_marks(measures, by, filter);
        let ranked = by == Some(SnapshotAxis::Country);
        frame_of(marks, measures.len(), ranked, top, |code| self.snapshot_key(by, code))
    }

    /// One snapshot measure along an axis, each mark divided along another.
    #[must_use]
    pub fn snapshots_split(
        &self,
        measure: SnapshotMeasure,
        by: SnapshotAxis,
        split: SnapshotAxis,
        filter: &SnapshotFilter,
    ) -> Matrix {
        let rows = self.keys_along(measure, by, filter);
        let columns = self.keys_along(measure, split, filter);
        let frames = rows.iter().map(|key| {
            let mut filter = filter.clone();
            narrow(&mut filter, by, key);
            self.snapshots(&[measure], Some(split), &filter, None)
        });
        split_frame(rows.clone(), columns, frames)
    }

    /// The marks an axis shows of a measure. Only countries depend on it.
    fn keys_along(
        &self,
        measure: SnapshotMeasure,
        axis: SnapshotAxis,
        filter: &SnapshotFilter,
    ) -> Vec<Key> {
        let count = match axis {
            SnapshotAxis::Country => {
                return self.snapshots(&[measure], Some(axis), filter, None).keys;
            }
            SnapshotAxis::Snapshot => self.table.snapshots().len(),
            _ => self.members(Some(axis)),
        };
        (0..count as u32).map(|code| self.snapshot_key(Some(axis), code)).collect()
    }

    fn snapshot_marks(
        &self,
        measures: &[SnapshotMeasure],
        by: Option<SnapshotAxis>,
        filter: &SnapshotFilter,
    ) -> Marks {
        let scope = self.snapshot_scope(filter, by.and_then(SnapshotAxis::dimension));
        if by == Some(SnapshotAxis::Snapshot) {
            let mut before = None;
            let all = (0..self.table.snapshots().len()).map(|snapshot| {
                let cells = self.cells(&scope, snapshot, None, measures);
                let values = self.values(measures, &scope, &cells, before.as_deref(), None);
                before = Some(cells);
                values.into_iter().map(move |(_, values)| (snapshot as u32, values))
            });
            return all.flatten().collect();
        }
        let Some(snapshot) = scope.snapshot else { return Marks::new() };
        let cells = self.cells(&scope, snapshot, by, measures);
        let changes = measures.contains(&M::RevenueAtRiskChange);
        let before = snapshot
            .checked_sub(1)
            .filter(|_| changes)
            .map(|before| self.cells(&scope, before, by, &[]));
        self.values(measures, &scope, &cells, before.as_deref(), by)
    }

    /// The sums of every group of a snapshot.
    fn cells(
        &self,
        scope: &SnapshotScope,
        snapshot: usize,
        by: Option<SnapshotAxis>,
        measures: &[SnapshotMeasure],
    ) -> Vec<Cell> {
        let mut cells: Vec<Cell> = (0..self.members(by)).map(|_| Cell::default()).collect();
        if cells.is_empty() {
            return cells;
        }
        for row in self.table.rows_of(snapshot) {
            let failed = self.failed(scope, row);
            if failed & !(RISK | SEGMENT | PRIORITY) != 0 {
                continue;
            }
            let tally = &mut cells[self.group(row, by)].tally;
            match failed {
                0 => tally.add(&self.summed(scope, snapshot, row)),
                RISK => tally.other_risk += 1,
                SEGMENT => tally.other_segment += 1,
                PRIORITY => tally.add_action(&self.summed(scope, snapshot, row)),
                _ => {}
            }
        }
        if measures.contains(&M::MedianProbability) {
            self.add_medians(&mut cells, scope, snapshot, by);
        }
        cells
    }

    fn add_medians(
        &self,
        cells: &mut [Cell],
        scope: &SnapshotScope,
        snapshot: usize,
        by: Option<SnapshotAxis>,
    ) {
        let Some(plan) = &self.plan else { return };
        let mut probabilities = vec![Vec::new(); cells.len()];
        for &row in self.standing.by_probability(self.table.rows_of(snapshot)) {
            let row = row as usize;
            if self.failed(scope, row) == 0 {
                probabilities[self.group(row, by)].push(plan.probability[row]);
            }
        }
        for (cell, ascending) in cells.iter_mut().zip(&probabilities) {
            cell.median = linear_quantile(ascending, 0.5);
        }
    }

    fn summed(&self, scope: &SnapshotScope, snapshot: usize, row: usize) -> Row {
        let tags = self.standing.tags(row);
        let listed = self.is_listed(scope, snapshot, row);
        let acted_on = listed || scope.acts_on_all;
        let plan = self.plan.as_ref();
        Row {
            decided: tags.decided,
            revenue: self.table.total_revenue()[row],
            probability: plan.map_or(0.0, |plan| plan.probability[row]),
            recency_days: self.table.recency_days()[row],
            switched: self.standing.previous_segment(row).map(|before| before != tags.segment),
            listed,
            action: if acted_on { self.standing.budget(row) } else { None },
        }
    }

    fn group(&self, row: usize, by: Option<SnapshotAxis>) -> usize {
        match by {
            None | Some(SnapshotAxis::Snapshot) => 0,
            Some(SnapshotAxis::Country) => self.country_of(self.table.customer()[row]) as usize,
            Some(axis) => self.standing.member(row, axis).unwrap_or_default(),
        }
    }

    /// How many groups an axis has; without a model those of a model have none.
    fn members(&self, by: Option<SnapshotAxis>) -> usize {
        let Some(axis) = by else { return 1 };
        let fixed =
            axis.dimension().and_then(|dimension| dimension.members()).map_or(0, <[_]>::len);
        match axis {
            SnapshotAxis::Snapshot => 1,
            SnapshotAxis::Country => self.transactions.country().map_or(0, |c| c.cardinality()),
            SnapshotAxis::Segment => fixed,
            _ if self.plan.is_some() => fixed,
            _ => 0,
        }
    }

    fn snapshot_key(&self, by: Option<SnapshotAxis>, code: u32) -> Key {
        let key = |name: String| Key { code, name, detail: None, partial: false };
        match by {
            Some(SnapshotAxis::Snapshot) => {
                let day = self.table.snapshots().days().get(code as usize);
                Key {
                    partial: day.is_some_and(|&day| !self.calendar.reaches(day)),
                    ..key(day.map(|day| day.iso()).unwrap_or_default())
                }
            }
            Some(SnapshotAxis::Country) => key(self.country_name(code).to_owned()),
            _ => key(String::new()),
        }
    }
}

/// Narrows a filter to one mark along an axis.
fn narrow(filter: &mut SnapshotFilter, axis: SnapshotAxis, key: &Key) {
    let index = key.code as usize;
    match axis {
        SnapshotAxis::Snapshot => filter.snapshot = Some(key.name.clone()),
        SnapshotAxis::Segment => filter.segment = Segment::at(index).into_iter().collect(),
        SnapshotAxis::Risk => filter.risk = RiskBucket::at(index).into_iter().collect(),
        SnapshotAxis::Country => filter.country = vec![key.code],
        SnapshotAxis::Priority => filter.priority = Priority::at(index).into_iter().collect(),
        SnapshotAxis::Action => filter.action = Action::at(index).into_iter().collect(),
        SnapshotAxis::Offer => filter.offer = Offer::at(index).into_iter().collect(),
    }
}
