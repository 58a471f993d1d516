//! What the Power BI report shows on the data set it was published with: the file `power-bi-reference.json`.
//!
//! It is asked for at the start, as nothing may be once a file is chosen, and says itself which data it belongs
//! to: figures of other data would mislead.

use crate::{config, session::session};
use leptos::prelude::*;
use protocol::TransactionCounts;
use semantics::{Dimension, PageId, Selection, Wanted};
use serde::Deserialize;
use std::{collections::BTreeMap, sync::Arc};
use wasm_bindgen_futures::spawn_local;

/// Revenue is a sum, and sums depend a little on their order.
const SAME_REVENUE: f64 = 1e-9;

/// Figures of the published report.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Reference {
    /// What the data set is called.
    pub source: String,
    /// What it is known by.
    pub data: Fingerprint,
    /// The figures, page by page.
    pub figures: Vec<Figure>,
}

/// What a data set is known by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Fingerprint {
    /// Rows kept as clean transactions.
    pub rows_kept: u64,
    /// Distinct customers.
    pub customers: u64,
    /// Revenue of all rows kept.
    pub revenue: f64,
}

/// One figure, and what was chosen when the report showed it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Figure {
    /// The page that shows it.
    pub page: PageId,
    /// The measure's id.
    pub measure: String,
    /// The sales period.
    #[serde(default)]
    pub period: Option<String>,
    /// The snapshot.
    #[serde(default)]
    pub snapshot: Option<String>,
    /// Members chosen, by name.
    #[serde(default)]
    pub named: BTreeMap<Dimension, String>,
    /// The cohort.
    #[serde(default)]
    pub cohort: Option<String>,
    /// The cohort's month.
    #[serde(default)]
    pub month: Option<String>,
    /// The figure as printed.
    pub shows: String,
    /// Does it hang on the probabilities of the model?
    #[serde(default)]
    pub about: bool,
}

impl Fingerprint {
    /// Are these the data?
    pub fn fits(self, counts: &TransactionCounts) -> bool {
        let close = (counts.revenue - self.revenue).abs() <= SAME_REVENUE * self.revenue.abs();
        counts.rows_kept == self.rows_kept && counts.customers == self.customers && close
    }
}

impl Figure {
    /// The same asked of the engine.
    pub fn wanted(&self) -> Wanted {
        Wanted {
            measures: vec![self.measure.clone()],
            selection: Selection {
                period: self.period.clone(),
                snapshot: self.snapshot.clone(),
                ..Selection::default()
            },
            named: self.named.iter().map(|(dimension, name)| (*dimension, name.clone())).collect(),
            cohort: self.cohort.clone(),
            month: self.month.clone(),
        }
    }
}

/// The reference of the page around, once it has come.
pub type Known = RwSignal<Option<Arc<Reference>>>;

/// Asks for the reference; a missing or unreadable file means none.
pub fn start() -> Known {
    let known = Known::new(None);
    spawn_local(async move {
        if let Ok(reference) = config::fetch::<Reference>("./power-bi-reference.json").await {
            known.set(Some(Arc::new(reference)));
        }
    });
    known
}

/// Are the loaded data those the reference belongs to? Changes with the data.
pub fn own_data(reference: &Reference) -> bool {
    session().results.with(|results| {
        results.as_ref().is_some_and(|results| reference.data.fits(&results.summary.transactions))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use semantics::Definition;

    fn reference() -> Reference {
        serde_json::from_str(include_str!("../../public/power-bi-reference.json")).unwrap()
    }

    #[test]
    fn every_figure_is_one_of_the_report() {
        let reference = reference();
        assert_eq!(reference.figures.len(), 55);
        for figure in &reference.figures {
            let id = &figure.measure;
            assert!(Definition::all().any(|definition| definition.id == id), "{id}");
            assert_eq!(figure.wanted().measures, std::slice::from_ref(id));
            for (dimension, name) in &figure.named {
                let known = dimension.members().is_none_or(|all| all.iter().any(|m| m.id == name));
                assert!(known, "{name}");
            }
        }
    }

    #[test]
    fn it_belongs_to_its_own_data_only() {
        let own = |rows_kept, customers, revenue| {
            let counts = TransactionCounts {
                rows_read: 1_067_371,
                rows_kept,
                dropped: Vec::new(),
                customers,
                invoices: 36_969,
                stock_codes: 4_631,
                countries: 41,
                revenue,
                units: 10_706_167.0,
                first: "2009-12-01 07:45:00".into(),
                last: "2011-12-09 12:50:00".into(),
            };
            reference().data.fits(&counts)
        };
        assert!(own(805_549, 5_878, 17_743_429.178));
        assert!(own(805_549, 5_878, 17_743_429.178_000_01));
        assert!(!own(805_548, 5_878, 17_743_429.178));
        assert!(!own(805_549, 5_879, 17_743_429.178));
        assert!(!own(805_549, 5_878, 17_743_429.2));
    }
}
