//! What a file's bytes mean: encoding, rows and fields, numbers, dates, and the guess of all of them.
//!
//! * [`sniff`] looks at the beginning of a file and says how it would read it, with the evidence.
//! * [`Decoder`] turns bytes of any encoding into UTF-8, [`Rows`] splits that into fields; both in chunks.
//! * [`number`] and [`date`] read single fields in any of the ways shops write them.
//!
//! Nothing here decides in silence: where a value can be read in two ways, both are told.
//!
//! ```
//! use dialect::{date, number, sniff};
//! use protocol::{DateFormat, DecimalMark, Delimiter, Mapping};
//! use vocabulary::Role;
//!
//! let sniffed = sniff(b"Datum;Kunde;Menge;Preis\n24.12.2011;7;2;3,50\n", &Mapping::default());
//! assert_eq!(sniffed.mapping.delimiter, Some(Delimiter::Semicolon));
//! assert_eq!(sniffed.mapping.formats.timestamp, Some(DateFormat::Dmy));
//! assert_eq!(sniffed.columns[1].role, Some(Role::Customer));
//!
//! assert_eq!(number::parse("1.234,50 \u{20ac}".as_bytes(), DecimalMark::Comma), Some(1234.5));
//! assert_eq!(date::parse(b"1/2/1970", DateFormat::Mdy), Some(86_400));
//! ```

pub mod date;
mod decode;
mod encoding;
mod export;
mod fold;
mod foreign;
mod label;
mod names;
pub mod number;
mod placeholder;
mod record;
mod sniff;
pub mod standing;

pub use decode::{Decoder, before_twice, text_of, windows_text};
pub use encoding::{is_turkish, is_wide, needs_decoding};
pub use foreign::{Foreign, foreign};
pub use label::{Label, total_label};
pub use placeholder::is_placeholder;
pub use record::{Columns, Limit, MAX_COLUMNS, Row, Rows, Step};
pub use sniff::{SAMPLE_BYTES, first_rows, sniff, sniff_decoded};
