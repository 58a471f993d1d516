//! The snapshot timeline: every calendar month end of the data.

use crate::{FeatureSettings, Label};
use frame::calendar::{Day, SECONDS_PER_DAY, month_ends};
use protocol::SnapshotCutoff;
use std::ops::Range;

/// The snapshots of a data set, and which moments count at each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshots {
    days: Vec<Day>,
    last_day: Day,
    settings: FeatureSettings,
}

impl Snapshots {
    /// The month ends from the month of the first to the month of the last of `times` (seconds,
    /// ascending).
    #[must_use]
    pub fn new(times: &[i64], settings: FeatureSettings) -> Self {
        match (times.first(), times.last()) {
            (Some(&first), Some(&last)) => Self::spanning(Day::of(first), Day::of(last), settings),
            _ => Self { days: Vec::new(), last_day: Day(0), settings },
        }
    }

    /// The month ends from the month of the first to the month of the last day of the data.
    #[must_use]
    pub fn spanning(first: Day, last: Day, settings: FeatureSettings) -> Self {
        Self { days: month_ends(first, last), last_day: last, settings }
    }

    /// The snapshot days, ascending.
    #[must_use]
    pub fn days(&self) -> &[Day] {
        &self.days
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.days.len()
    }

    /// Is there none?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.days.is_empty()
    }

    /// The settings they were made with.
    #[must_use]
    pub fn settings(&self) -> FeatureSettings {
        self.settings
    }

    /// The last moment (seconds) that counts at a snapshot: 00:00 of its day, or its last second.
    #[must_use]
    pub fn as_of(&self, snapshot: usize) -> i64 {
        let start = self.days[snapshot].start();
        match self.settings.cutoff() {
            SnapshotCutoff::StartOfDay => start,
            SnapshotCutoff::EndOfDay => start + SECONDS_PER_DAY - 1,
        }
    }

    /// The snapshots at which a moment counts: from one of them on, all.
    #[must_use]
    pub fn counting(&self, moment: i64) -> Range<usize> {
        let (mut first, mut end) = (0, self.len());
        while first < end {
            let middle = first.midpoint(end);
            if moment <= self.as_of(middle) { end = middle } else { first = middle + 1 }
        }
        first..self.len()
    }

    /// The last day of a snapshot's label window.
    #[must_use]
    pub fn label_end(&self, snapshot: usize) -> Day {
        Day(self.days[snapshot].0 + self.settings.label_window_days())
    }

    /// Does the data reach the end of a snapshot's label window?
    #[must_use]
    pub fn is_labelled(&self, snapshot: usize) -> bool {
        self.label_end(snapshot) <= self.last_day
    }

    /// How many snapshots have their whole label window in the data: always the oldest ones.
    #[must_use]
    pub fn labelled(&self) -> usize {
        (0..self.len()).take_while(|&snapshot| self.is_labelled(snapshot)).count()
    }

    /// The moment (seconds) a snapshot's label window begins: the day after the snapshot.
    #[must_use]
    pub fn label_start(&self, snapshot: usize) -> i64 {
        self.days[snapshot].start() + SECONDS_PER_DAY
    }

    /// The label of a customer whose first purchase in or after the label window is `next_purchase`.
    pub(crate) fn label(&self, snapshot: usize, next_purchase: Option<i64>) -> Label {
        if !self.is_labelled(snapshot) {
            return Label::Unobservable;
        }
        match next_purchase.map(Day::of) {
            Some(day) if day <= self.label_end(snapshot) => Label::Retained,
            _ => Label::Churned,
        }
    }
}
