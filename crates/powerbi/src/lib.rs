//! The Power BI project, written from the semantic layer.
//!
//! [`project`] gives the text files of a PBIP: a semantic model in TMDL whose measures are the DAX twins of
//! `semantics`, and a report in PBIR whose pages are its pages. [`TABLES`] says what the model reads: one CSV
//! for each table, which `pipeline` writes from a finished run. Nothing here reads or writes a file, and the
//! same semantic layer always gives the same bytes.
//!
//! ```
//! let files = powerbi::project(&[]);
//! let sales = &files["ChurnIntelligence.SemanticModel/definition/tables/sales.tmdl"];
//! assert!(sales.contains("measure Revenue = SUM ( sales[TotalPrice] )"));
//! ```

mod case;
#[cfg(test)]
mod checks;
mod files;
mod identity;
mod model;
mod readme;
mod report;
mod theme;

pub use case::{Case, Filter, cases_json};
pub use files::Files;
pub use model::{Column, Kind, Measure, Relationship, TABLES, Table, measures, relationships};
pub use report::EFFECTS;

/// The name of the project and of what it holds.
pub const PROJECT: &str = "ChurnIntelligence";

/// Every text file of the project, by its path. The `cases` are what its measures should show over the data
/// beside it: a query in the project compares them inside Power BI Desktop.
#[must_use]
pub fn project(cases: &[Case]) -> Files {
    let mut files = Files::new();
    model::write(&mut files, cases);
    files.extend(report::files());
    files.insert("README.md".to_owned(), readme::readme());
    files
}
