//! The Power BI project of the report, written from the semantic layer as text files.

pub mod checks;
mod files;
pub mod report;
pub mod theme;

pub use files::Files;
