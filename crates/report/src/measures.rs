//! Measures by name, each list under a selection of its own: for those who compare figures one by one.

use crate::Report;
use crate::page::timeline::Evaluate;
use semantics::{
    CohortMeasure, Dimension, Measure, Sales, SalesFilter, Selection, Snapshots, Wanted,
};

/// Measures of one kind with their values.
type Values<M> = Vec<(M, Option<f64>)>;

impl Report {
    /// The values of the measures wanted, in their order.
    pub(crate) fn measures(&self, wanted: &Wanted) -> Vec<Option<f64>> {
        let Some(selection) = self.with_named(wanted) else {
            return vec![None; wanted.measures.len()];
        };
        let ids = &wanted.measures;
        let sales = self.whole::<Sales>(ids, &selection.sales());
        let snapshots = self.whole::<Snapshots>(ids, &selection.snapshots());
        let cohorts = self.of_cohort(wanted, &selection.sales());
        let value = |id: &String| {
            value(&sales, id).or_else(|| value(&snapshots, id)).or_else(|| value(&cohorts, id))
        };
        ids.iter().map(|id| value(id).flatten()).collect()
    }

    /// The selection with the members that are wanted by name; nothing where a name is not known.
    fn with_named(&self, wanted: &Wanted) -> Option<Selection> {
        let mut selection = self.settled(&wanted.selection);
        for (dimension, name) in &wanted.named {
            let code = self.member_by_name(*dimension, name)?;
            selection.filters.entry(*dimension).or_default().push(code);
        }
        Some(selection)
    }

    fn member_by_name(&self, dimension: Dimension, name: &str) -> Option<u32> {
        match dimension.members() {
            Some(members) => Some(members.iter().position(|member| member.id == name)? as u32),
            None => {
                let members = self.members_in_data(dimension)?;
                (0..members.cardinality() as u32).find(|&code| members.text(code) == name)
            }
        }
    }

    fn whole<T: Evaluate>(&self, ids: &[String], filter: &T::Filter) -> Values<T::Measure> {
        let measures: Vec<T::Measure> = ids.iter().filter_map(|id| T::Measure::by_id(id)).collect();
        if measures.is_empty() {
            return Vec::new();
        }
        let frame = T::frame(self, &measures, None, filter, None);
        let values = frame.columns.iter().map(|column| column.first().copied().flatten());
        measures.into_iter().zip(values).collect()
    }

    /// Measures of the cohort wanted. Customers of several months cannot be summed.
    fn of_cohort(&self, wanted: &Wanted, filter: &SalesFilter) -> Values<CohortMeasure> {
        use CohortMeasure as M;
        let measures: Vec<M> = wanted.measures.iter().filter_map(|id| M::by_id(id)).collect();
        let Some(cohort) = wanted.cohort.as_ref().filter(|_| !measures.is_empty()) else {
            return Vec::new();
        };
        let all = self.cohorts(filter);
        let Some(row) = all.rows.iter().position(|key| key.name == *cohort) else {
            return Vec::new();
        };
        let width = all.columns.len();
        let month = wanted.month.as_ref();
        let at_month = |cells: &[Option<f64>]| {
            let index = all.columns.iter().position(|key| Some(&key.name) == month)?;
            cells[row * width + index]
        };
        let value = |measure| match measure {
            M::Size => Some(all.sizes[row]),
            M::Retention => at_month(&all.cells),
            M::ActiveCustomers => at_month(&all.active),
            M::CohortRevenue if month.is_some() => at_month(&all.revenue),
            M::CohortRevenue => Some(all.revenue[row * width..][..width].iter().flatten().sum()),
        };
        measures.into_iter().map(|measure| (measure, value(measure))).collect()
    }
}

fn value<M: Measure>(values: &Values<M>, id: &str) -> Option<Option<f64>> {
    values.iter().find(|(measure, _)| measure.definition().id == id).map(|(_, value)| *value)
}
