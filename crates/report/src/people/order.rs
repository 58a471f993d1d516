//! Customers in order of one of their figures.

use super::scope::Candidate;
use crate::Report;
use semantics::PeopleSort;
use std::cmp::Ordering;

impl Report {
    /// Sorts customers, who come in order of their ids; equal ones stay in it, and blanks come last.
    pub(super) fn order(&self, people: &mut Vec<Candidate>, sort: PeopleSort, descending: bool) {
        let countries = self.country_places(sort);
        let mut keyed: Vec<(Option<f64>, Candidate)> =
            people.drain(..).map(|person| (self.key(&person, sort, &countries), person)).collect();
        keyed.sort_by(|(a, _), (b, _)| match (a, b) {
            (Some(a), Some(b)) if descending => b.total_cmp(a),
            (Some(a), Some(b)) => a.total_cmp(b),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        });
        people.extend(keyed.into_iter().map(|(_, person)| person));
    }

    fn key(&self, person: &Candidate, sort: PeopleSort, countries: &[u32]) -> Option<f64> {
        let row = || person.row;
        let tags = || row().map(|row| self.standing.tags(row));
        let decided = || tags()?.decided;
        let at = |index: usize| index as f64;
        let decision = || Some(&self.plan.as_ref()?.decisions[row()?]);
        match sort {
            PeopleSort::Customer => Some(f64::from(person.customer)),
            PeopleSort::Country => {
                let country = self.country_of(person.customer) as usize;
                countries.get(country).map(|&place| f64::from(place))
            }
            PeopleSort::Segment => tags().map(|tags| at(tags.segment.index())),
            PeopleSort::Probability => Some(self.plan.as_ref()?.probability[row()?]),
            PeopleSort::Revenue => Some(person.revenue),
            PeopleSort::Orders => Some(f64::from(person.orders)),
            PeopleSort::ExpectedLoss => decision().map(|decision| decision.expected_loss),
            PeopleSort::Recency => row().map(|row| f64::from(self.table.recency_days()[row])),
            PeopleSort::Priority => decided().map(|decided| at(decided.priority.index())),
            PeopleSort::Action => decided().map(|decided| at(decided.action.index())),
            PeopleSort::Budget => decision().map(|decision| decision.budget),
        }
    }

    /// The place of every country in text order, where that is what is sorted by.
    fn country_places(&self, sort: PeopleSort) -> Vec<u32> {
        let countries = self.transactions.country().filter(|_| sort == PeopleSort::Country);
        let Some(countries) = countries else { return Vec::new() };
        let mut by_text: Vec<u32> = (0..countries.cardinality() as u32).collect();
        by_text.sort_unstable_by_key(|&code| countries.text(code));
        let mut places = vec![0; by_text.len()];
        for (place, code) in (0..).zip(by_text) {
            places[code as usize] = place;
        }
        places
    }
}
