//! Customers behind a figure.

mod find;
mod order;
mod profile;
mod scope;

use crate::Report;
use crate::scope::SnapshotScope;
use scope::Candidate;
use semantics::{People, PeopleSort, Person, Scope, Selection};

pub use profile::{Explain, Explanation};

/// Which part of the customers behind a figure is asked for.
pub(crate) struct PeopleQuery<'a> {
    pub scope: &'a Scope,
    pub selection: &'a Selection,
    pub sort: PeopleSort,
    pub descending: bool,
    pub offset: u32,
    pub limit: u32,
    pub search: &'a str,
}

impl Report {
    /// A part of the customers behind a figure, and sums over all of them.
    pub(crate) fn people(&self, query: &PeopleQuery<'_>) -> People {
        let filter = query.selection.snapshots();
        let scope = self.snapshot_scope(&filter, None);
        let mut people = self.candidates(query.scope, query.selection, &scope);
        self.keep_matching(&mut people, query.search);
        self.order(&mut people, query.sort, query.descending);
        let budget =
            |candidate: &Candidate| Some(self.plan.as_ref()?.decisions[candidate.row?].budget);
        let shown = people.iter().skip(query.offset as usize).take(query.limit as usize);
        People {
            total: people.len() as u32,
            revenue: people.iter().map(|candidate| candidate.revenue).sum(),
            budget: people.iter().filter_map(budget).sum(),
            rows: shown.map(|candidate| self.person(candidate, &scope)).collect(),
        }
    }

    /// A customer as tables show it.
    fn person(&self, candidate: &Candidate, scope: &SnapshotScope) -> Person {
        let row = candidate.row;
        let tags = row.map(|row| self.standing.tags(row));
        let decided = tags.and_then(|tags| tags.decided);
        let decision = row.and_then(|row| Some(&self.plan.as_ref()?.decisions[row]));
        let listed = row.is_some_and(|row| self.is_listed(scope, self.snapshot_of(row), row));
        Person {
            code: candidate.customer,
            customer: self.transactions.customer().text(candidate.customer).to_owned(),
            country: self.country_name(self.country_of(candidate.customer)).to_owned(),
            segment: tags.map(|tags| tags.segment),
            risk: decided.map(|decided| decided.risk),
            probability: row.and_then(|row| Some(self.plan.as_ref()?.probability[row])),
            revenue: candidate.revenue,
            orders: candidate.orders,
            expected_loss: decision.map(|decision| decision.expected_loss),
            recency_days: row.map(|row| self.table.recency_days()[row]),
            priority: decided.map(|decided| decided.priority),
            action: decided.map(|decided| decided.action),
            offer: decided.map(|decided| decided.action.offer()),
            budget: decision.map(|decision| decision.budget),
            listed,
        }
    }

    /// The snapshot a row of the feature table belongs to.
    fn snapshot_of(&self, row: usize) -> usize {
        let snapshots = 0..self.table.snapshots().len();
        snapshots.rev().find(|&s| self.table.rows_of(s).start <= row).unwrap_or_default()
    }
}
