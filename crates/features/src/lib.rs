//! Transactions to snapshots, as-of features, labels and RFM segments.
//!
//! A customer has one row at every month end from its first purchase on. The row says only what was
//! known *as of* that snapshot: 13 model features, the churn label where it can be observed, and the
//! RFM scores with their segment. [`FeatureBuilder`] builds the [`FeatureTable`] customer by customer,
//! so that its caller can show progress and stop.
//!
//! ```
//! use features::{FeatureBuilder, FeatureSettings};
//!
//! let mut reader = ingest::Reader::new(ingest::CleanSettings::default());
//! reader.push(b"Invoice,InvoiceDate,Customer ID,Quantity,Price\n\
//!     1,2011-01-10 09:00:00,ann,2,5.0\n\
//!     2,2011-02-20 09:00:00,bob,1,3.0\n")?;
//! let transactions = std::sync::Arc::new(reader.finish()?.transactions);
//!
//! let mut builder = FeatureBuilder::new(transactions, FeatureSettings::default());
//! while builder.step(100) {}
//! let table = builder.finish();
//! assert_eq!(table.len(), 3, "ann twice, bob once");
//! assert_eq!(table.recency_days(), [20, 48, 7]);
//! # Ok::<(), ingest::IngestError>(())
//! ```

mod builder;
mod label;
mod labels;
mod orders;
mod part;
mod rfm;
mod segment;
mod settings;
mod snapshots;
mod table;

pub use builder::FeatureBuilder;
pub use label::Label;
pub use labels::Labels;
pub use part::FeaturePart;
pub use segment::segment_of_scores;
pub use settings::FeatureSettings;
pub use snapshots::Snapshots;
pub use table::{FEATURE_NAMES, FeatureTable, Outline};
