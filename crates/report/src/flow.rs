//! Customers moving between segments since the previous snapshot. Timeline *Snapshot (As-Of)*.

use crate::Report;
use crate::frames::matrix;
use semantics::{Dimension, Key, Matrix, SnapshotFilter};
use vocabulary::Segment;

/// The row of customers who were not known at the previous snapshot.
const NEW: usize = SEGMENTS;
/// How many segments there are.
const SEGMENTS: usize = Segment::ALL.len();

impl Report {
    /// Customers by segment at the previous snapshot (a row each, and one for new customers) and now (a column
    /// each). Nothing at the first snapshot.
    pub(crate) fn segment_flow(&self, filter: &SnapshotFilter) -> Matrix {
        let scope = self.snapshot_scope(filter, Some(Dimension::Segment));
        let Some(snapshot) = scope.snapshot.filter(|&snapshot| snapshot > 0) else {
            return matrix(Vec::new(), Vec::new(), Vec::new());
        };
        let mut cells = vec![Some(0.0); (NEW + 1) * SEGMENTS];
        for row in self.table.rows_of(snapshot) {
            if self.failed(&scope, row) == 0 {
                let from = self.standing.previous_segment(row).map_or(NEW, Segment::index);
                let to = self.standing.tags(row).segment.index();
                let cell = &mut cells[from * SEGMENTS + to];
                *cell = cell.map(|customers| customers + 1.0);
            }
        }
        let key = |code: usize, name: &str| Key {
            code: code as u32,
            name: name.to_owned(),
            detail: None,
            partial: false,
        };
        let columns: Vec<Key> = (0..SEGMENTS).map(|code| key(code, "")).collect();
        let mut rows = columns.clone();
        rows.push(key(NEW, "new"));
        matrix(rows, columns, cells)
    }
}
