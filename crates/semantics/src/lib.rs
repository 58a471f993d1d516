//! What the report shows, as data: measures, timelines, filters, pages and their visuals.
//!
//! Each measure stands here once, with its title, format, timeline, definition in plain words and its
//! DAX twin. `report` evaluates them, the page draws them, the Power BI project and the tests read the
//! same description. Nothing here computes.
//!
//! The two timelines are two types: a [`Query`] belongs to [`Sales`] or to [`Snapshots`], and takes
//! measures, axes and a filter of that timeline only.
//!
//! ```
//! use semantics::{Measure, Page, SalesMeasure, SnapshotMeasure, Timeline};
//! use vocabulary::Language;
//!
//! assert_eq!(SalesMeasure::Revenue.definition().timeline, Timeline::Sales);
//! assert_eq!(SnapshotMeasure::RevenueAtRisk.definition().title.in_language(Language::English), "Revenue at Risk");
//! assert_eq!(Page::ALL.len(), 8);
//! ```
//!
//! A sales measure cannot be asked along a snapshot's axis:
//!
//! ```compile_fail
//! use semantics::{Query, Sales, SalesMeasure, SnapshotAxis};
//!
//! let query = Query::<Sales> { measures: &[SalesMeasure::Revenue], by: Some(SnapshotAxis::Segment), split: None };
//! ```

mod answer;
mod dimension;
mod filter;
mod kind;
mod measure;
mod page;
mod pages;
mod question;
mod timeline;

pub use answer::{
    Answer, CapacityPlan, Catalogue, Change, CustomerPoint, CustomerProfile, Found, Frame, Key,
    Labelled, Matrix, PageAnswer, People, Person, ProductBought, ProfileSnapshot, Reason,
    ResolvedPeriod, Shown, VisualAnswer,
};
pub use dimension::Dimension;
pub use filter::{
    ActionMode, Capacity, DEFAULT_TOP, SalesFilter, Selection, SnapshotFilter, TOP_CHOICES,
};
pub use kind::{Sales, SalesAxis, SnapshotAxis, Snapshots, TimelineKind};
pub use measure::{CohortMeasure, Definition, Format, Measure, SalesMeasure, SnapshotMeasure};
pub use page::{Chart, Content, Page, PageId, Query, Slicer, Tile, Visual};
pub use question::{PeopleSort, Question, Scope, Wanted};
pub use timeline::Timeline;
