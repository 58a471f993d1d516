//! Bytes to clean transactions.
//!
//! A [`Reader`] takes a file in chunks of any size, guesses by its beginning how it is written (as far as
//! no [`Mapping`](protocol::Mapping) says it), cleans every row and keeps what passes as
//! [`Transactions`] in order of time. Every dropped row is counted under exactly one
//! [`DropReason`](vocabulary::DropReason), and can be had with its line; what is odd about the rest comes
//! as [`Finding`](protocol::Finding)s. Dates and numbers that can be read in two ways are settled by
//! later rows or else refused, never guessed.
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

mod body;
mod carry;
mod cells;
mod cleaned;
mod counts;
mod customers;
mod cut;
mod duplicates;
mod error;
mod guess;
mod keeper;
mod kept;
mod last;
mod layout;
mod names;
mod namesakes;
mod noted;
mod notes;
mod numbers;
mod pieces;
mod preview;
mod products;
mod quality;
mod reader;
mod refunds;
mod rejects;
mod remainder;
mod rows;
mod settings;
mod spelling;
mod statuses;
mod sums;
mod table;
mod tally;
mod texts;
mod times;
mod totals;
mod transactions;
mod undated;

pub use cleaned::Cleaned;
pub use counts::RowCounts;
pub use dialect::{SAMPLE_BYTES, needs_decoding};
pub use error::IngestError;
pub use guess::sniff;
pub use kept::KeptRows;
pub use preview::preview;
pub use quality::Survey;
pub use reader::Reader;
pub use remainder::Remainder;
pub use settings::CleanSettings;
pub use transactions::Transactions;
pub use vocabulary::Role;
