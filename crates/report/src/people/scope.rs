//! Who stands behind a figure.

use crate::Report;
use crate::distinct::Distinct;
use crate::lines::Lines;
use crate::period::read_month;
use crate::sales::evaluation::within;
use crate::scope::SnapshotScope;
use semantics::{SalesFilter, Scope, Selection};
use vocabulary::{Action, Member, Offer, Priority, Segment};

/// A customer, the row that tells of it, and its sales in the scope.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    pub customer: u32,
    /// Its row of the feature table, if a snapshot has it.
    pub row: Option<usize>,
    pub revenue: f64,
    pub orders: u32,
}

impl Report {
    /// Everyone in a scope, in order of customer.
    pub(super) fn candidates(
        &self,
        of: &Scope,
        selection: &Selection,
        scope: &SnapshotScope,
    ) -> Vec<Candidate> {
        let sales = selection.sales();
        match of {
            Scope::Snapshot => self.at_snapshot(scope, |_, _| true),
            Scope::ActionList if self.plan.is_none() => Vec::new(),
            Scope::ActionList => self.at_snapshot(scope, |snapshot, row| {
                scope.acts_on_all || self.is_listed(scope, snapshot, row)
            }),
            Scope::Buyers => self.buyers(&sales, scope.snapshot),
            Scope::Cohort { cohort, month } => {
                self.cohort(&sales, cohort, month.as_deref(), scope.snapshot)
            }
        }
    }

    fn at_snapshot(
        &self,
        scope: &SnapshotScope,
        belongs: impl Fn(usize, usize) -> bool,
    ) -> Vec<Candidate> {
        let Some(snapshot) = scope.snapshot else { return Vec::new() };
        let rows = self.table.rows_of(snapshot);
        rows.filter(|&row| self.failed(scope, row) == 0 && belongs(snapshot, row))
            .map(|row| self.candidate_at(row))
            .collect()
    }

    /// A customer with its figures as of a snapshot.
    pub(super) fn candidate_at(&self, row: usize) -> Candidate {
        Candidate {
            customer: self.table.customer()[row],
            row: Some(row),
            revenue: self.table.total_revenue()[row],
            orders: self.table.total_orders()[row],
        }
    }

    fn buyers(&self, filter: &SalesFilter, snapshot: Option<usize>) -> Vec<Candidate> {
        let (period, _) = self.calendar.resolve(filter.period.as_deref());
        let of_products = self.orders_of_products(&filter.product);
        let orders = of_products.as_ref().unwrap_or(&self.orders);
        let pass = self.line_filter(filter);
        let lines = within(orders, orders.all(), period);
        let passing = lines.iter().filter(|&&line| pass.pass(orders, line));
        self.by_customer(
            passing.map(|&l| (orders.customer(l), orders.invoice(l), orders.revenue(l))),
            snapshot,
        )
    }

    fn cohort(
        &self,
        filter: &SalesFilter,
        cohort: &str,
        month: Option<&str>,
        snapshot: Option<usize>,
    ) -> Vec<Candidate> {
        let number = |text: &str| {
            let month = read_month(text)?;
            let number = self.calendar.months().position(|other| other == month)?;
            Some(number as u32)
        };
        let (Some(cohort), Some(month)) =
            (number(cohort), month.map_or(Some(None), |month| number(month).map(Some)))
        else {
            return Vec::new();
        };
        let lines = self.filtered_lines(filter);
        let cohort_of = self.cohort_of(&lines);
        let passing = lines.iter().filter(|line| {
            cohort_of.customer(line.customer) == Some(cohort)
                && month.is_none_or(|month| month == line.month)
        });
        self.by_customer(passing.map(|l| (l.customer, l.invoice, l.revenue)), snapshot)
    }

    /// The customers of lines (customer, invoice, revenue), with what they bought in them.
    fn by_customer(
        &self,
        lines: impl Iterator<Item = (u32, u32, f64)>,
        snapshot: Option<usize>,
    ) -> Vec<Candidate> {
        let mut lines: Vec<(u32, u32, f64)> = lines.collect();
        lines.sort_by_key(|&(customer, _, _)| customer);
        let mut invoices = Distinct::of(self.transactions.invoice().cardinality());
        let mut candidates: Vec<Candidate> = Vec::new();
        for (customer, invoice, revenue) in lines {
            if candidates.last().is_none_or(|last| last.customer != customer) {
                invoices.forget();
                let row = self.row_at(snapshot, customer);
                candidates.push(Candidate { customer, row, revenue: 0.0, orders: 0 });
            }
            if let Some(last) = candidates.last_mut() {
                last.revenue += revenue;
                last.orders += u32::from(invoices.insert(invoice));
            }
        }
        candidates
    }

    /// A customer's row at a snapshot, or else at the newest that has it.
    pub(super) fn row_at(&self, snapshot: Option<usize>, customer: u32) -> Option<usize> {
        let at = |snapshot: usize| {
            let rows = self.table.rows_of(snapshot);
            let place = self.table.customer()[rows.clone()].binary_search(&customer).ok()?;
            Some(rows.start + place)
        };
        let newest = (0..self.table.snapshots().len()).rev();
        snapshot.and_then(at).or_else(|| newest.into_iter().find_map(at))
    }

    /// Keeps those whose id, country, segment, priority, action or offer contains a text.
    pub(super) fn keep_matching(&self, people: &mut Vec<Candidate>, search: &str) {
        let search = search.trim().to_lowercase();
        if search.is_empty() {
            return;
        }
        let contains = |text: &str| text.to_lowercase().contains(&search);
        let members = |members: &[Member]| -> Vec<bool> {
            members.iter().map(|m| contains(m.title.en) || contains(m.title.tr)).collect()
        };
        let (segments, priorities) = (members(&Segment::MEMBERS), members(&Priority::MEMBERS));
        let (actions, offers) = (members(&Action::MEMBERS), members(&Offer::MEMBERS));
        let countries: Vec<bool> = self.transactions.country().map_or_else(Vec::new, |countries| {
            (0..countries.cardinality()).map(|code| contains(countries.text(code as u32))).collect()
        });
        let is = |matching: &[bool], index: usize| matching.get(index).copied().unwrap_or(false);
        people.retain(|candidate| {
            contains(self.transactions.customer().text(candidate.customer))
                || is(&countries, self.country_of(candidate.customer) as usize)
                || candidate.row.is_some_and(|row| {
                    let tags = self.standing.tags(row);
                    is(&segments, tags.segment.index())
                        || tags.decided.is_some_and(|decided| {
                            is(&priorities, decided.priority.index())
                                || is(&actions, decided.action.index())
                                || is(&offers, decided.action.offer().index())
                        })
                })
        });
    }
}
