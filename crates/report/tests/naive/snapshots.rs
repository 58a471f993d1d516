//! Snapshot measures by looping over the rows of a snapshot.

use crate::assert_same;
use crate::data::{CAPACITY_SHARE, Data};
use semantics::{
    ActionMode, Capacity, Dimension, Key, SnapshotAxis, SnapshotFilter, SnapshotMeasure as M,
};
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// A mark along an axis: only rows of this member, whatever the filter says of its dimension.
type Mark = Option<(Dimension, u32)>;

/// What is chosen of each dimension.
type Chosen = [(Dimension, BTreeSet<u32>)];

struct Context<'a> {
    data: &'a Data,
    filter: &'a SnapshotFilter,
    chosen: &'a Chosen,
    mark: Mark,
    snapshot: usize,
    /// The rows that pass, and the capacity list, once they are known.
    passing: OnceCell<Vec<usize>>,
    listed: OnceCell<BTreeSet<usize>>,
}

impl Context<'_> {
    /// The rows that pass, with the filter on one dimension left out.
    fn rows_without(&self, left_out: Option<Dimension>) -> Vec<usize> {
        let passes = |row: usize| {
            self.chosen.iter().all(|&(dimension, ref chosen)| {
                let Some(own) = self.data.member_of(row, dimension) else { return true };
                match self.mark {
                    _ if Some(dimension) == left_out => true,
                    Some((axis, code)) if axis == dimension => own == code,
                    _ => chosen.is_empty() || chosen.contains(&own),
                }
            })
        };
        self.data.table.rows_of(self.snapshot).filter(|&row| passes(row)).collect()
    }

    fn at(&self, snapshot: usize) -> Self {
        let (passing, listed) = Default::default();
        Self { snapshot, passing, listed, ..*self }
    }

    fn rows(&self) -> Vec<usize> {
        self.passing.get_or_init(|| self.rows_without(None)).clone()
    }

    fn probability(&self, row: usize) -> f64 {
        self.data.plan.as_ref().unwrap().probability[row]
    }

    fn revenue(&self, row: usize) -> f64 {
        self.data.table.total_revenue()[row]
    }

    fn loss(&self, row: usize) -> f64 {
        self.probability(row) * self.revenue(row)
    }

    fn budget(&self, row: usize) -> f64 {
        self.data.plan.as_ref().unwrap().decisions[row].budget
    }

    fn risk(&self, row: usize) -> u32 {
        self.data.member_of(row, Dimension::Risk).unwrap()
    }

    fn at_risk(&self, rows: Vec<usize>) -> Vec<usize> {
        rows.into_iter().filter(|&row| self.risk(row) < 2).collect()
    }

    /// The capacity list of the snapshot.
    fn list(&self) -> &BTreeSet<usize> {
        self.listed.get_or_init(|| self.sorted_list())
    }

    fn sorted_list(&self) -> BTreeSet<usize> {
        let mut rows: Vec<usize> = self.data.table.rows_of(self.snapshot).collect();
        rows.sort_by(|&a, &b| self.loss(b).partial_cmp(&self.loss(a)).unwrap());
        let count = match self.filter.capacity.unwrap_or(Capacity::Share(CAPACITY_SHARE)) {
            Capacity::Share(share) => ((rows.len() as f64 * share).ceil() as usize).max(1),
            Capacity::Heads(heads) => heads as usize,
            Capacity::Budget(amount) => {
                let mut cents = (amount * 100.0).round() as i64;
                let affordable = rows.iter().take_while(|&&row| {
                    cents -= (self.budget(row) * 100.0).round() as i64;
                    cents >= 0
                });
                affordable.count()
            }
        };
        rows.into_iter().take(count).collect()
    }

    fn actions(&self, rows: Vec<usize>) -> Vec<usize> {
        if self.filter.mode == ActionMode::AllActions {
            return rows;
        }
        let list = self.list();
        rows.into_iter().filter(|row| list.contains(row)).collect()
    }

    /// Action customers of the priorities looked at.
    fn priority(&self) -> Vec<usize> {
        let is_mark = matches!(self.mark, Some((Dimension::Priority, _)));
        let chosen = is_mark || !self.filter.priority.is_empty();
        let rows = self.actions(self.rows()).into_iter();
        rows.filter(|&row| chosen || self.data.member_of(row, Dimension::Priority) == Some(0))
            .collect()
    }

    fn segment_before(&self, row: usize) -> Option<&'static str> {
        let customer = self.data.table.customer()[row];
        let before = self.data.row_at.get(&(self.snapshot.checked_sub(1)?, customer))?;
        Some(self.data.table.segment()[*before].name())
    }

    fn value(&self, measure: M) -> Option<f64> {
        let has_model = self.data.plan.is_some();
        let rows = self.rows();
        let count = |rows: Vec<usize>| rows.len() as f64;
        let sum = |rows: &[usize], of: &dyn Fn(usize) -> f64| -> f64 {
            rows.iter().map(|&row| of(row)).sum()
        };
        let divide = |a: f64, b: f64| (b != 0.0).then(|| a / b);
        let customers = rows.len() as f64;
        match measure {
            M::ScoredCustomers => Some(customers),
            M::RevenueAsOf => Some(sum(&rows, &|row| self.revenue(row))),
            M::AverageRecency => {
                divide(sum(&rows, &|row| f64::from(self.data.table.recency_days()[row])), customers)
            }
            M::SegmentMix => divide(customers, count(self.rows_without(Some(Dimension::Segment)))),
            M::SegmentSwitchRate => {
                let now = |row: usize| self.data.table.segment()[row].name();
                let known =
                    rows.iter().filter_map(|&row| Some((self.segment_before(row)?, now(row))));
                let known: Vec<_> = known.collect();
                let switched = known.iter().filter(|(before, now)| before != now).count();
                divide(switched as f64, known.len() as f64)
            }
            _ if !has_model => None,
            M::FlaggedCustomers => Some(self.flagged(&rows)),
            M::FlagRate => divide(self.flagged(&rows), customers),
            M::HighRiskCustomers => Some(self.in_bucket(&rows, 0)),
            M::MediumRiskCustomers => Some(self.in_bucket(&rows, 1)),
            M::LowRiskCustomers => Some(self.in_bucket(&rows, 2)),
            M::AtRiskCustomers => Some(count(self.at_risk(rows))),
            M::RiskMix => divide(customers, count(self.rows_without(Some(Dimension::Risk)))),
            M::RevenueAtRisk => Some(sum(&self.at_risk(rows), &|row| self.revenue(row))),
            M::RevenueAtRiskChange => {
                let before = self.at(self.snapshot.checked_sub(1)?);
                Some(self.value(M::RevenueAtRisk)? - before.value(M::RevenueAtRisk)?)
            }
            M::ExpectedLoss => Some(sum(&rows, &|row| self.loss(row))),
            M::ExpectedLossAtRisk => Some(sum(&self.at_risk(rows), &|row| self.loss(row))),
            M::MeanProbability => divide(sum(&rows, &|row| self.probability(row)), customers),
            M::MedianProbability => {
                let mut all: Vec<f64> = rows.iter().map(|&row| self.probability(row)).collect();
                all.sort_by(|a, b| a.partial_cmp(b).unwrap());
                let middle = all.len() / 2;
                match all.len() {
                    0 => None,
                    odd if odd % 2 == 1 => Some(all[middle]),
                    _ => Some((all[middle - 1] + all[middle]) / 2.0),
                }
            }
            M::ActionCustomers => Some(count(self.actions(rows))),
            M::ActionCoverage => divide(count(self.actions(rows)), customers),
            M::AtRiskCoverage => {
                let (at_risk, list) = (self.at_risk(rows), self.list());
                let listed = at_risk.iter().filter(|row| list.contains(row)).count();
                divide(listed as f64, at_risk.len() as f64)
            }
            M::PriorityCustomers => Some(count(self.priority())),
            M::PriorityShare => {
                let all = self.actions(self.rows_without(Some(Dimension::Priority)));
                divide(count(self.priority()), count(all))
            }
            M::PriorityBudget => Some(sum(&self.priority(), &|row| self.budget(row))),
            M::Budget => Some(sum(&self.actions(rows), &|row| self.budget(row))),
            M::CoveredLoss => Some(sum(&self.actions(rows), &|row| self.loss(row))),
        }
    }

    fn flagged(&self, rows: &[usize]) -> f64 {
        let decisions = &self.data.plan.as_ref().unwrap().decisions;
        rows.iter().filter(|&&row| decisions[row].churn_flag).count() as f64
    }

    fn in_bucket(&self, rows: &[usize], bucket: u32) -> f64 {
        rows.iter().filter(|&&row| self.risk(row) == bucket).count() as f64
    }
}

/// Snapshot measures whole and along axes.
pub fn check(data: &Data, filter: &SnapshotFilter, measures: &[M], axes: &[SnapshotAxis]) {
    let names: Vec<String> = data.snapshots.iter().map(ToString::to_string).collect();
    let named = filter.snapshot.as_ref().and_then(|name| names.iter().position(|n| n == name));
    let shown = named.unwrap_or(names.len() - 1);
    let chosen = [
        (Dimension::Country, filter.country.iter().copied().collect()),
        (Dimension::Customer, filter.customer.iter().copied().collect()),
        (Dimension::Segment, filter.segment.iter().map(|&m| m as u32).collect()),
        (Dimension::Risk, filter.risk.iter().map(|&m| m as u32).collect()),
        (Dimension::Priority, filter.priority.iter().map(|&m| m as u32).collect()),
        (Dimension::Action, filter.action.iter().map(|&m| m as u32).collect()),
        (Dimension::Offer, filter.offer.iter().map(|&m| m as u32).collect()),
    ];
    let context = |snapshot, mark| {
        let (passing, listed) = Default::default();
        Context { data, filter, chosen: &chosen, mark, snapshot, passing, listed }
    };
    let compare = |context: &Context<'_>, values: &[Option<f64>], what: &str| {
        for (&value, &measure) in values.iter().zip(measures) {
            assert_same(value, context.value(measure), || {
                format!("{measure:?} {what} of {filter:?}")
            });
        }
    };
    let whole = data.report.snapshots(measures, None, filter, None);
    compare(&context(shown, None), &row(&whole.columns, 0), "whole");
    for &axis in axes {
        let frame = data.report.snapshots(measures, Some(axis), filter, None);
        match axis.dimension() {
            None => {
                assert_eq!(frame.keys.len(), names.len());
                // A few snapshots of long histories, another few for another filter.
                let skipped = shown + filter.country.len();
                for index in (0..names.len()).filter(|s| (s + skipped).is_multiple_of(6)) {
                    assert_eq!(frame.keys[index].name, names[index]);
                    compare(&context(index, None), &row(&frame.columns, index), &names[index]);
                }
            }
            Some(dimension) => {
                let members = dimension.members().map_or(data.countries(), <[_]>::len);
                let needs_model = !matches!(dimension, Dimension::Segment | Dimension::Country);
                if needs_model && data.plan.is_none() {
                    assert!(frame.keys.is_empty());
                    continue;
                }
                for code in 0..members as u32 {
                    let context = context(shown, Some((dimension, code)));
                    let index = frame.keys.iter().position(|key: &Key| key.code == code);
                    match index {
                        Some(index) => compare(
                            &context,
                            &row(&frame.columns, index),
                            &format!("{axis:?} {code}"),
                        ),
                        None => {
                            assert_eq!(dimension, Dimension::Country, "fixed members all come");
                            assert_eq!(context.rows().len(), 0);
                        }
                    }
                }
            }
        }
    }
}

fn row(columns: &[Vec<Option<f64>>], index: usize) -> Vec<Option<f64>> {
    columns.iter().map(|column| column[index]).collect()
}
