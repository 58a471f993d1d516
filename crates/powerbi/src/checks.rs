//! What neither Power BI's own validators nor its parsers find: names that lead nowhere, values
//! that do not say their type, boxes that overlap.
//!
//! ```
//! use powerbi::checks::{Names, faults};
//!
//! let found = faults(&powerbi::report::files(), &Names::default());
//! assert!(found.iter().any(|fault| fault.to_string().contains("no column calendar[Month]")));
//! ```

mod dax;
mod document;
mod fields;
mod identity;
mod layout;
mod literals;
mod model;
mod resources;
mod walk;

use crate::report::HIDDEN_MEASURES;
use crate::{Files, TABLES, measures};
pub use dax::lost_references;
use std::collections::BTreeSet;
use std::fmt;

/// What the model has, each with the table it stands in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Columns: table, then column.
    pub columns: BTreeSet<(String, String)>,
    /// Measures: home table, then measure.
    pub measures: BTreeSet<(String, String)>,
}

impl Names {
    /// What the model of the project has.
    #[must_use]
    pub fn of_model() -> Self {
        let pair = |table: &str, name: &str| (table.to_owned(), name.to_owned());
        let columns = TABLES
            .iter()
            .flat_map(|table| table.columns.iter().map(|column| pair(table.name, column.name)))
            .collect();
        let measures = measures()
            .map(|measure| pair(measure.table, measure.name()))
            .chain(HIDDEN_MEASURES.iter().map(|(name, table, _)| pair(table, name)))
            .collect();
        Self { columns, measures }
    }
}

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file it stands in, or `model`.
    pub place: String,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.place, self.what)
    }
}

/// Everything that is wrong with a project, in order of the files.
#[must_use]
pub fn faults(files: &Files, names: &Names) -> Vec<Fault> {
    let (documents, mut faults) = document::read(files);
    faults.extend(model::faults(names));
    faults.extend(identity::faults(&documents));
    faults.extend(fields::faults(&documents, names));
    faults.extend(literals::faults(&documents));
    faults.extend(layout::faults(&documents));
    faults.extend(resources::faults(files, &documents));
    faults.sort();
    faults.dedup();
    faults
}

#[cfg(test)]
mod tests;
