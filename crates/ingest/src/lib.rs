//! Bytes to clean transactions.
//!
//! A [`Reader`] takes a CSV file in chunks of any size, finds its columns by their usual names, cleans
//! every row and keeps what passes as [`Transactions`] in order of time. Every dropped row is counted
//! under exactly one [`DropReason`](protocol::DropReason).
//!
//! ```
//! use ingest::{CleanSettings, Reader};
//!
//! let mut reader = Reader::new(CleanSettings::default());
//! reader.push(b"Invoice,InvoiceDate,Customer ID,Quantity,Price\n")?;
//! reader.push(b"536365,2010-12-01 08:26:00,17850.0,6,2.55\n")?;
//! reader.push(b"C536379,2010-12-01 09:41:00,14527,-1,27.5\n")?;
//! let cleaned = reader.finish()?;
//! assert_eq!(cleaned.transactions.len(), 1);
//! assert_eq!(cleaned.transactions.customer().text_at(0), "17850");
//! assert_eq!(cleaned.counts.read, 2);
//! # Ok::<(), ingest::IngestError>(())
//! ```

mod columns;
mod counts;
mod duplicates;
mod error;
mod number;
mod reader;
mod record;
mod rows;
mod timestamp;
mod transactions;

pub use columns::Role;
pub use counts::RowCounts;
pub use error::IngestError;
pub use reader::{CleanSettings, Cleaned, Reader};
pub use transactions::Transactions;
