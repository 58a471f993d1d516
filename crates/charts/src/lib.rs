//! Chart descriptions drawn through plotters.
//!
//! A chart is plain data: what its marks are called and how much they stand for. Drawing it gives
//! SVG without a single colour of its own: every shape carries a class of [`Ink`], so the page's
//! style sheet decides, and light, dark and print need no second drawing. Text stays text and every
//! mark can be addressed. The same description and size give the same bytes everywhere.
//!
//! ```
//! use charts::{Bar, BarChart, Size};
//!
//! let chart = BarChart {
//!     title: "Revenue by month".into(),
//!     timeline: "Sales period".into(),
//!     bars: vec![
//!         Bar::new("November 2011", "N", "2011", 1_161_817.38),
//!         Bar::new("December 2011", "D", "2011", 518_192.79).partial("incomplete"),
//!     ],
//! };
//! let drawing = chart.draw(Size { width: 640, height: 240 }, |value| format!("{value:.0}"))?;
//! assert!(drawing.svg.contains("<title>November 2011: 1161817</title>"));
//! assert_eq!(drawing.marks.len(), 2);
//! # Ok::<(), charts::Error>(())
//! ```

mod bars;
mod canvas;
mod drawing;
mod error;
mod ink;
mod sparkline;
mod svg;

pub use bars::{Bar, BarChart};
pub use drawing::{Drawing, MarkBox, Size};
pub use error::Error;
pub use ink::Ink;
pub use sparkline::Sparkline;
