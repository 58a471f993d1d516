//! Measures over the two timelines: realised sales and what was known as of a snapshot.
//!
//! *Sales Period* measures look at transactions by invoice date, *Snapshot (As-Of)* measures at the
//! feature table and the plan. No function takes both, so the two cannot be mixed.
//!
//! ```
//! let mut reader = ingest::Reader::new(ingest::CleanSettings::default());
//! reader.push(b"Invoice,InvoiceDate,Customer ID,Quantity,Price\n\
//!     1,2011-01-10 09:00:00,ann,2,5.0\n\
//!     2,2011-02-20 09:00:00,bob,1,3.0\n")?;
//! let months = report::monthly_sales(&reader.finish()?.transactions);
//! assert_eq!(months[0].revenue, 10.0);
//! assert!(months[0].complete && !months[1].complete);
//! # Ok::<(), ingest::IngestError>(())
//! ```

mod actions;
mod cohorts;
mod ranking;
mod sales;
mod snapshots;

pub use actions::{ActionPage, ActionQuery, action_page};
pub use cohorts::{CohortMonth, cohorts};
pub use ranking::revenue_ranking;
pub use sales::{last_complete_month, monthly_sales};
pub use snapshots::snapshot_summaries;
