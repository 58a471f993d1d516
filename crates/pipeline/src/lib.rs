//! The stages in order, with progress, cancel and the output files.
//!
//! A [`Loader`] takes the file chunk by chunk; its [`finish`](Loader::finish) gives a [`Run`], which
//! does one bounded piece of work per [`advance`](Run::advance) until it can be turned into
//! [`Results`]. Between any two calls the caller may show [`progress`](Run::progress) or drop
//! everything: that is all there is to cancelling. Nothing here reads a clock, a file or a thread.
//!
//! ```
//! use pipeline::{Loader, Settings};
//! use protocol::ModelOutcome;
//! use vocabulary::OutputFile;
//!
//! let mut loader = Loader::new(Settings::default());
//! loader.push(b"Invoice,InvoiceDate,Customer ID,Quantity,Price\n1,2011-01-10 09:00:00,ann,2,5.0\n")?;
//! let mut run = loader.finish()?;
//! while run.advance() {}
//! let results = run.finish();
//! assert!(matches!(results.summary().model, ModelOutcome::Unavailable { .. }), "one row is no history");
//!
//! let mut segments = Vec::new();
//! results.file(OutputFile::CustomerSegmentSnapshot).read_to_end(&mut segments);
//! assert!(String::from_utf8(segments)?.contains("ann,2011-01-31,21,1,10,"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod bundle;
mod entry;
mod files;
mod loader;
mod mapping_file;
mod power_bi;
mod readiness;
mod report_text;
mod results;
mod room;
mod run;
mod settings;
mod size;
mod stopwatch;
mod summary;
mod table_stream;
mod zip_stream;

pub use entry::Entry;
pub use files::{Tables, transactions_clean};
pub use ingest::{IngestError, SAMPLE_BYTES, needs_decoding, sniff};
pub use loader::{Loaded, Loader, preview};
pub use mapping_file::{MappingFileError, read_mapping, write_mapping};
pub use power_bi::{POWER_BI_DATA, power_bi_files};
pub use readiness::{OrderTally, readiness};
pub use report_text::{model_report, report};
pub use results::Results;
pub use room::expected_rows;
pub use run::Run;
pub use settings::Settings;
pub use size::{FirstPurchases, Size, max_rows};
pub use stopwatch::Stopwatch;
pub use summary::{Finished, FutureSales, Totals};
pub use table_stream::FileStream;
pub use zip_stream::{ZipError, ZipStream};
