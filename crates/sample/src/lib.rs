//! A seeded retail simulator: the built-in demo data, with known truth.
//!
//! [`Simulation`] plays 25 months of an online gift shop day by day and writes its invoices as a
//! CSV in the layout of the Online Retail II data set, in time order, chunk by chunk. The same
//! [`Settings`] give the same bytes on every platform.
//!
//! Each customer has an own purchase rate and an own last day, both known to the simulation
//! ([`Simulation::truth`]) and not written to the file, so a churn model can be checked against
//! what really happened.
//!
//! ```
//! use sample::{Settings, Simulation};
//!
//! let mut simulation = Simulation::new(Settings { customers: 50, ..Settings::default() });
//! let mut csv = Vec::new();
//! while simulation.next_chunk(&mut csv) {
//!     // A caller that streams would hand the bytes on here and clear the buffer.
//! }
//! assert!(csv.starts_with(b"Invoice,StockCode,Description,Quantity,InvoiceDate,Price,"));
//! assert_eq!(simulation.truth().count(), 50);
//! ```

mod basket;
mod calendar;
mod catalogue;
mod country;
mod customer;
mod guest;
mod random;
mod settings;
mod simulation;
mod truth;
mod words;
mod writer;

pub use settings::Settings;
pub use simulation::{Progress, Simulation};
pub use truth::Truth;
