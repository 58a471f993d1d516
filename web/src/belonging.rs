//! Choices belong to the data they were made on. What others do not have, or would take for something else,
//! is let go.

use crate::{
    route::{Route, is_of_data},
    words,
};
use semantics::{Catalogue, Dimension, Scope};
use vocabulary::Text;

/// The data at hand, as far as choices belong to them.
#[derive(Clone, Debug, PartialEq)]
pub struct Belonging {
    /// Their checksum; none for the demo data.
    data: Option<u32>,
    days: [String; 2],
    snapshots: Vec<String>,
}

impl Belonging {
    /// Of the person's own data, or of the demo's.
    pub fn new(catalogue: &Catalogue, own: bool) -> Self {
        Self {
            data: own.then_some(catalogue.fingerprint),
            days: [catalogue.first_day.clone(), catalogue.last_day.clone()],
            snapshots: catalogue.snapshots.clone(),
        }
    }

    /// Lets go of what does not belong to these data; what that was.
    pub fn settle(&self, route: &mut Route) -> Vec<Text> {
        let mut let_go = Vec::new();
        if route.data != self.data {
            let numbered = |dimension: &Dimension| is_of_data(dimension);
            let_go
                .extend(route.selection.filters.keys().filter(|d| numbered(d)).map(|d| d.title()));
            route.selection.filters.retain(|dimension, _| !numbered(dimension));
            if route.customer.take().is_some() && !let_go.contains(&Dimension::Customer.title()) {
                let_go.push(Dimension::Customer.title());
            }
        }
        route.data = self.data;
        let selection = &mut route.selection;
        if selection.period.take_if(|period| !self.has_period(period)).is_some() {
            let_go.push(words::control::PERIOD);
        }
        if selection.snapshot.take_if(|day| !self.snapshots.contains(day)).is_some() {
            let_go.push(words::control::SNAPSHOT);
        }
        let cohort = match &route.scope {
            Scope::Cohort { cohort, month } => {
                self.has_period(cohort) && month.as_ref().is_none_or(|month| self.has_period(month))
            }
            _ => true,
        };
        if !cohort {
            route.scope = Scope::Snapshot;
            let_go.push(words::cohort::COHORT);
        }
        let_go
    }

    /// Has a period a day in common with the data? Days are compared as texts, as far as they are written.
    fn has_period(&self, period: &str) -> bool {
        let [first, last] = &self.days;
        let (from, to) = period.split_once("..").unwrap_or((period, period));
        let quarter = |month: u32| {
            let (year, number) = period.split_once("-q")?;
            let last = 3 * number.parse::<u32>().ok().filter(|number| (1..=4).contains(number))?;
            Some(format!("{year}-{:02}", last - month))
        };
        let from = quarter(2).unwrap_or_else(|| from.to_owned());
        let to = quarter(0).unwrap_or_else(|| to.to_owned());
        let begun = |day: &str, text: &str| day.get(..text.len()).unwrap_or(day).to_owned();
        period == "all" || (from <= begun(last, &from) && begun(first, &to) <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn belonging(own: bool) -> Belonging {
        let catalogue = Catalogue {
            fingerprint: 71,
            first_day: "2023-11-05".into(),
            last_day: "2024-06-09".into(),
            snapshots: vec!["2024-05-31".into()],
            ..Catalogue::default()
        };
        Belonging::new(&catalogue, own)
    }

    fn settled(own: bool, hash: &str) -> (String, usize) {
        let mut route = Route::parse(hash);
        let let_go = belonging(own).settle(&mut route);
        (route.hash(), let_go.len())
    }

    #[test]
    fn numbers_are_kept_by_their_own_data_alone() {
        for (own, before, after, let_go) in [
            (true, "#/sales?country=3&data=1z", "#/sales?country=3&data=1z", 0),
            (true, "#/sales?country=3&product=1&data=20", "#/sales", 2),
            (true, "#/sales?country=3&top=5", "#/sales?top=5", 1),
            (false, "#/sales?country=3", "#/sales?country=3", 0),
            (false, "#/sales?country=3&data=1z", "#/sales", 1),
            (true, "#/customer?who=3", "#/customer", 1),
            (true, "#/churn?segment=at-risk", "#/churn?segment=at-risk", 0),
        ] {
            assert_eq!(settled(own, before), (after.to_owned(), let_go), "{before}");
        }
    }

    #[test]
    fn times_that_the_data_do_not_have_are_let_go() {
        for (period, there) in [
            ("all", true),
            ("2023", true),
            ("2022", false),
            ("2024-06", true),
            ("2024-07", false),
            ("2023-q4", true),
            ("2023-q3", false),
            ("2024-q2", true),
            ("2024-q3", false),
            ("2023-01-01..2023-11-04", false),
            ("2023-01-01..2023-11-05", true),
            ("2024-06-10..2025-01-01", false),
        ] {
            assert_eq!(belonging(true).has_period(period), there, "{period}");
        }
        assert_eq!(settled(true, "#/churn?snapshot=2024-05-31").1, 0);
        assert_eq!(settled(true, "#/churn?snapshot=2024-04-30"), ("#/churn".into(), 1));
        assert_eq!(settled(true, "#/customers?of=cohort.2022-01"), ("#/customers".into(), 1));
        assert_eq!(settled(true, "#/customers?of=cohort.2024-01.2024-02").1, 0);
    }
}
