//! Columns over Arrow arrays, and the few operations on them that every layer above needs.
//!
//! * [`Categorical`]: a text column as codes into a dictionary; [`Interner`] builds one.
//! * [`Groups`]: rows grouped by code, in row order.
//! * [`calendar`]: seconds, days and months without a clock or a time zone.
//! * [`same_text`]: are two short texts the same?
//! * [`linear_quantile`]: the one definition of a quantile.
//!
//! ```
//! use frame::{Groups, Interner};
//!
//! let mut interner = Interner::default();
//! for country in ["France", "Spain", "France"] {
//!     interner.push(country.as_bytes())?;
//! }
//! let countries = interner.finish();
//! let groups = Groups::by_code(countries.codes(), countries.cardinality());
//! assert_eq!(groups.rows_of(0), [0, 2]);
//! assert_eq!(countries.text(1), "Spain");
//! # Ok::<(), frame::NotUtf8>(())
//! ```

pub mod calendar;
mod categorical;
mod groups;
mod quantile;
mod same;

pub use categorical::{Categorical, Interner, NotUtf8};
pub use groups::Groups;
pub use quantile::linear_quantile;
pub use same::same_text;
