//! Times without any sale, and dates far from all others.

use super::{EXAMPLES, finding};
use frame::calendar::{Day, SECONDS_PER_DAY};
use protocol::{Finding, Severity};
use vocabulary::{FindingKind, Message, Phrase};

/// Days without a sale that make a gap.
const GAP: i32 = 7;
/// A gap is so many times as long as the usual pause between two days with sales.
const UNUSUAL: i32 = 5;
/// A gap of so many days is a warning.
const LONG_GAP: i32 = 28;
/// Days between the bulk of the sales and a date that is far from it.
const FAR: i64 = 90;
/// The share of rows that can lie beyond the bulk, on either side: one in so many.
const BEYOND: usize = 200;

/// The days with sales, and the long pauses between them.
#[derive(Debug, Default)]
pub(super) struct Days {
    /// Each day with the number of its rows.
    days: Vec<(i32, usize)>,
    /// How many rows come before each long pause.
    pauses: Vec<usize>,
    rows: usize,
    last: Option<i64>,
}

impl Days {
    pub fn observe(&mut self, times: &[i64]) {
        for &time in times {
            if self.last.is_some_and(|last| time - last > FAR * SECONDS_PER_DAY) {
                self.pauses.push(self.rows);
            }
            match self.days.last_mut() {
                Some((day, rows)) if *day == Day::of(time).0 => *rows += 1,
                _ => self.days.push((Day::of(time).0, 1)),
            }
            self.last = Some(time);
            self.rows += 1;
        }
    }

    /// Findings about gaps and about stray dates.
    pub fn findings(&self) -> [Option<Finding>; 2] {
        let (early, late) = self.strays();
        // Strays are whole days: a pause lies between them and the bulk.
        let mut before = 0;
        let (mut bulk, mut strays) = (Vec::new(), Vec::new());
        for &(day, rows) in &self.days {
            let is_stray = before < early || before >= self.rows - late;
            if is_stray {
                strays.push(day)
            } else {
                bulk.push(day)
            }
            before += rows;
        }
        [gaps(&bulk), self.stray_dates(early + late, &strays)]
    }

    /// How many rows at the beginning and at the end lie far from the bulk.
    fn strays(&self) -> (usize, usize) {
        let max = self.rows / BEYOND;
        let early = self.pauses.iter().rev().find(|&&before| before <= max);
        let late = self.pauses.iter().find(|&&before| self.rows - before <= max);
        (early.copied().unwrap_or(0), late.map_or(0, |before| self.rows - before))
    }

    fn stray_dates(&self, rows: usize, days: &[i32]) -> Option<Finding> {
        let (kind, severity) = (FindingKind::StrayDates, Severity::Warning);
        let examples =
            days.iter().take(EXAMPLES).map(|&day| Message::verbatim(Day(day).iso())).collect();
        (rows > 0).then(|| finding(kind, severity, rows as u64, self.rows as u64, examples))
    }
}

/// The finding about days without a sale.
fn gaps(days: &[i32]) -> Option<Finding> {
    let pauses = || days.windows(2).map(|pair| pair[1] - pair[0]);
    let mut sorted: Vec<i32> = pauses().collect();
    sorted.sort_unstable();
    let usual = sorted.get(sorted.len() / 2)?;
    let min = (usual * UNUSUAL).max(GAP + 1);
    let mut gaps: Vec<&[i32]> = days.windows(2).filter(|pair| pair[1] - pair[0] >= min).collect();
    gaps.sort_by_key(|pair| pair[0] - pair[1]);
    let without_sale: i32 = gaps.iter().map(|pair| pair[1] - pair[0] - 1).sum();
    let longest = gaps.first().map(|pair| pair[1] - pair[0] - 1)?;
    let example = |pair: &&[i32]| {
        let (from, to) = (Day(pair[0] + 1), Day(pair[1] - 1));
        let days = pair[1].abs_diff(pair[0]) as usize - 1;
        Message::of(Phrase::DaysWithoutSales).with(from.iso()).with(to.iso()).with(days)
    };
    let examples = gaps.iter().take(EXAMPLES).map(example).collect();
    let severity = if longest >= LONG_GAP { Severity::Warning } else { Severity::Note };
    let span = days.last()? - days.first()? + 1;
    Some(finding(FindingKind::Gaps, severity, without_sale as u64, span as u64, examples))
}
