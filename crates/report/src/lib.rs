//! Evaluates the measures that `semantics` describes.
//!
//! A [`Report`] is made once of a finished run. It answers the questions of the page, and gives the
//! measures of either timeline to whoever asks in types: [`Report::sales`] takes measures, axes and a
//! filter of the *Sales Period* timeline, [`Report::snapshots`] those of *Snapshot (As-Of)*.
//!
//! Columns stay where they are; what is kept besides are orders (consecutive rows of one invoice as one
//! line), rows by product, and a few bits about every customer at every snapshot.
//!
//! ```
//! use features::{FeatureBuilder, FeatureSettings};
//! use report::Report;
//! use semantics::{SalesFilter, SalesMeasure};
//! use std::sync::Arc;
//!
//! let mut reader = ingest::Reader::new(ingest::CleanSettings::default());
//! reader.push(b"Invoice,InvoiceDate,Customer ID,Quantity,Price\n\
//!     1,2011-01-10 09:00:00,ann,2,5.0\n\
//!     2,2011-02-20 09:00:00,bob,1,3.0\n")?;
//! let transactions = Arc::new(reader.finish()?.transactions);
//! let mut builder = FeatureBuilder::new(Arc::clone(&transactions), FeatureSettings::default());
//! while builder.step(100) {}
//!
//! let report = Report::new(transactions, Arc::new(builder.finish()), None, 0.15);
//! let january = SalesFilter { period: Some("2011-01".into()), ..SalesFilter::default() };
//! let sales = report.sales(&[SalesMeasure::Revenue], None, &january, None);
//! assert_eq!(sales.columns, [[Some(10.0)]]);
//! # Ok::<(), ingest::IngestError>(())
//! ```
//!
//! A filter of one timeline cannot be given to measures of the other:
//!
//! ```compile_fail
//! # fn wrong(report: &report::Report) {
//! let snapshot = semantics::SnapshotFilter::default();
//! report.sales(&[semantics::SalesMeasure::Revenue], None, &snapshot, None);
//! # }
//! ```

mod ask;
mod book;
mod capacity;
mod catalogue;
mod change;
mod cohorts;
mod distinct;
mod executive;
mod flow;
mod frames;
mod lines;
mod measures;
mod members;
mod page;
mod people;
mod period;
mod report;
mod sales;
mod scope;
mod snapshots;

pub use book::SalesBook;
pub use people::{Explain, Explanation};
pub use report::Report;
