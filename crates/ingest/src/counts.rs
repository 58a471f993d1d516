//! How many rows were read, kept and dropped.

use protocol::Dropped;
use vocabulary::DropReason;

/// Rows read and rows dropped, each under exactly one reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowCounts {
    /// Data rows read, without the header.
    pub read: u64,
    dropped: [u64; DropReason::ALL.len()],
}

impl RowCounts {
    pub(crate) fn drop_row(&mut self, reason: DropReason) {
        self.dropped[reason as usize] += 1;
    }

    /// Rows dropped for a reason.
    #[must_use]
    pub fn dropped(&self, reason: DropReason) -> u64 {
        self.dropped[reason as usize]
    }

    /// Rows kept: those read without those dropped.
    #[must_use]
    pub fn kept(&self) -> u64 {
        self.read - self.dropped.iter().sum::<u64>()
    }

    /// Every reason with its rows, in order.
    #[must_use]
    pub fn by_reason(&self) -> Vec<Dropped> {
        DropReason::ALL
            .into_iter()
            .map(|reason| Dropped { reason, rows: self.dropped(reason) })
            .collect()
    }

    /// The reason most rows were dropped for, if any was.
    pub(crate) fn most_frequent(&self) -> Option<DropReason> {
        DropReason::ALL
            .into_iter()
            .filter(|&reason| self.dropped(reason) > 0)
            .max_by_key(|&reason| self.dropped(reason))
    }
}
