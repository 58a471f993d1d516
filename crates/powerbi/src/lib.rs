//! The Power BI project, written from the semantic layer.

pub mod checks;
mod files;
mod identity;
pub mod report;
mod theme;

pub use files::Files;

/// The name of the project and of what it holds.
pub const PROJECT: &str = "ChurnIntelligence";
