//! What a user chooses to text tables, one after another.
//!
//! Shops keep their sales in text files, packed or not, in workbooks and in columnar files. An [`Unpacker`]
//! takes any of them, tells them apart by how they begin, and gives each table as a part: plain text as it
//! is, everything else as CSV (UTF-8, commas, doubled quotation marks, ISO dates), so that whoever reads
//! text can read all of it.
//!
//! ```
//! use std::io::Cursor;
//! use unpack::{Input, Unpacker};
//!
//! let input = Input::new("sales.csv", Cursor::new(b"Invoice,Price\n1,2.5\n".to_vec()))?;
//! let mut unpacker = Unpacker::new(vec![input]);
//! assert_eq!(unpacker.next_part()?.as_deref(), Some("sales.csv"));
//! let mut text = Vec::new();
//! while unpacker.read(&mut text)? {}
//! assert_eq!(text, b"Invoice,Price\n1,2.5\n");
//! assert_eq!(unpacker.next_part()?, None);
//! # Ok::<(), unpack::UnpackError>(())
//! ```
//!
//! Nothing is trusted: what unpacks to far more than any table, archives in archives, locked and damaged
//! files are refused with the reason.

mod archive;
mod biff;
mod cells;
mod charset;
mod columnar;
mod error;
mod input;
mod kind;
mod limits;
mod opendocument;
mod packed;
mod part;
mod sheet;
mod text;
mod unpacker;
mod workbook;
mod zst;

pub use error::UnpackError;
pub use input::{Input, ReadSeek};
pub use limits::Limits;
pub use unpacker::Unpacker;
