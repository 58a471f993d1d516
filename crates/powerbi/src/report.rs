//! The report: eight pages that show the measures of the model.
//!
//! Everything derives from [`semantics::Page`]: pages, visuals, slicers and titles. What a chart
//! over time shows, and what choosing a mark does, follows the page in the browser as far as
//! Power BI can.

mod charts;
mod content;
mod field;
mod glossary;
mod hidden;
mod layout;
mod literal;
mod navigation;
mod notes;
mod page;
mod profile;
mod project;
mod schema;
mod shape;
mod slicers;
mod words;

use crate::{Files, PROJECT, theme};
use semantics::Page;

pub use hidden::{EFFECTS, HIDDEN_MEASURES};

/// The files of the report and the one that opens the project.
#[must_use]
pub fn files() -> Files {
    let folder = format!("{PROJECT}.Report");
    let mut files = project::files(&folder);
    files.insert(
        format!("{folder}/StaticResources/RegisteredResources/{}", theme::NAME),
        theme::text(),
    );
    for page in Page::ALL {
        page::write(page, &format!("{folder}/definition/pages"), &mut files);
    }
    files
}

#[cfg(test)]
mod tests;
