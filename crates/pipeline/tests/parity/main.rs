//! Every figure of the reference run on the real data set.
//!
//! The data and the golden figures are not part of this repository: they are looked for in
//! `../shared` beside it, or where `CHURN_SHARED` points. Where they are absent each test says so
//! and does nothing.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod approx;
mod clean;
mod decisions;
mod features;
mod golden;
mod model;
mod pages;
mod repacked;
mod rewritten;
mod sales;
