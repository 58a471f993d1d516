//! The measures of the model: the DAX twins of the semantic layer.

use semantics::{CohortMeasure, Definition, Format, SalesMeasure, SnapshotMeasure};

/// A measure of the model.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    /// The table it stands in.
    pub table: &'static str,
    /// The folder it is shown in.
    pub folder: &'static str,
    /// What it is; its English title is its name.
    pub definition: &'static Definition,
}

impl Measure {
    /// Its name in the model.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.definition.title.en
    }

    /// How Power BI writes its values.
    #[must_use]
    pub fn format(&self) -> &'static str {
        match self.definition.format {
            Format::Money => "#,0.00",
            Format::MoneyChange => "+#,0.00;-#,0.00;0.00",
            Format::Count => "#,0",
            Format::Percent => "0.00%",
            Format::PercentChange => "+0.00%;-0.00%;0.00%",
            Format::Days => "#,0.0",
            Format::Rank => "0",
        }
    }
}

/// Every measure, in the order of the semantic layer.
pub fn measures() -> impl Iterator<Item = Measure> {
    let measure = |table, folder| {
        move |definition: &'static Definition| Measure { table, folder, definition }
    };
    let sales = SalesMeasure::ALL.iter().map(|m| m.definition()).map(measure("sales", "Sales"));
    let cohorts =
        CohortMeasure::ALL.iter().map(|m| m.definition()).map(measure("sales", "Cohorts"));
    let snapshots =
        SnapshotMeasure::ALL.iter().map(|m| m.definition()).map(measure("scores", "Snapshot"));
    sales.chain(cohorts).chain(snapshots)
}
