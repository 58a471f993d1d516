//! Chart descriptions drawn through plotters.
//!
//! A chart is plain data: what its marks are called and how much they stand for. Drawing it gives
//! SVG without a single colour of its own: every shape carries a class of [`Ink`], so the page's
//! style sheet decides, and light, dark and print need no second drawing. Text stays text and every
//! mark can be addressed. The same description and size give the same bytes everywhere.
//! [`Drawing::standalone`] makes a file of it, with the colours of a [`Theme`].
//!
//! ```
//! use charts::{ColumnChart, Size, Tick};
//!
//! let month = |name: &str, short: &str, partial| Tick {
//!     name: name.into(), short: short.into(), group: "2011".into(), partial,
//! };
//! let chart = ColumnChart {
//!     title: "Revenue by month".into(),
//!     timeline: "Sales period".into(),
//!     ticks: vec![month("November 2011", "N", false), month("December 2011", "D", true)],
//!     values: vec![Some(1_161_817.38), Some(518_192.79)],
//!     note: "incomplete".into(),
//!     selected: vec![],
//! };
//! let drawing = chart.draw(Size { width: 640, height: 240 }, &|value| format!("{value:.0}"))?;
//! assert!(drawing.svg.contains("<title>November 2011: 1161817</title>"));
//! assert_eq!(drawing.marks[1].value, "518193 (incomplete)");
//! # Ok::<(), charts::Error>(())
//! ```

mod axis;
mod columns;
mod curves;
mod diverging;
mod donut;
mod drawing;
mod error;
mod flow;
mod heat;
mod ink;
mod label;
mod lines;
mod map;
mod panel;
mod rank;
mod scatter;
mod share;
mod sheet;
mod sparkline;
mod svg;
mod theme;
mod waterfall;
mod world;

pub use axis::Tick;
pub use columns::ColumnChart;
pub use curves::{Curve, Curves};
pub use diverging::{DivergingBar, DivergingBars};
pub use donut::{Donut, Slice};
pub use drawing::{Drawing, MarkBox, Size};
pub use error::Error;
pub use flow::{Flow, FlowLink, FlowNode};
pub use heat::{HeatCell, HeatMap};
pub use ink::Ink;
pub use lines::{LineChart, Series};
pub use map::{MapPoint, WorldMap};
pub use rank::{RankBar, RankBars};
pub use scatter::{Point, Scatter};
pub use share::ShareArea;
pub use sparkline::Sparkline;
pub use theme::{Caption, Theme};
pub use waterfall::{Step, Waterfall};
pub use world::is_on_map;
