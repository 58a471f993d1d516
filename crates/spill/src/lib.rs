//! The same pipeline for files whose rows do not fit in memory.
//!
//! A [`Spill`] takes rows off a [`Loader`](pipeline::Loader) while it reads, and writes them to Parquet
//! files in the folder it is given. [`Spilled::run`] does the rest of the pipeline over those files: DataFusion
//! sorts them, spilling what does not fit, and everything else goes over sorted rows block by block, with the
//! crates that do it in memory too. The results are the same to the last byte.
//!
//! In memory at any time are the names (customers, invoices, products), the orders, the rows trained on and
//! one snapshot of the customers.

mod blocks;
mod budget;
mod customers;
mod engine;
mod error;
mod job;
mod output;
mod report;
mod rows;
mod sales;
mod shelf;
mod spill;
mod training;

pub use error::SpillError;
pub use spill::{Spill, Spilled};

use job::Job;
