//! The pieces of the page.

mod actions;
mod downloads;
mod figure;
mod frame;
mod icons;
mod kpis;
mod loader;
mod mix;
mod model;
mod progress;
mod results;
mod revenue;
mod run;
mod table;
mod welcome;

pub use frame::{Footer, Header};
pub use loader::Loader;
pub use results::ResultsView;
