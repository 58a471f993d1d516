//! The eight pages.

mod churn;
mod cohorts;
mod customer;
mod overview;
mod playbook;
mod sales;
mod segments;
mod start;

pub use churn::CHURN;
pub use cohorts::COHORTS;
pub use customer::CUSTOMER;
pub use overview::OVERVIEW;
pub use playbook::PLAYBOOK;
pub use sales::SALES;
pub use segments::SEGMENTS;
pub use start::START;

use crate::text::{Text, text};
use crate::{
    Chart, Content, Query, SalesAxis, SalesMeasure, SnapshotAxis, SnapshotMeasure, Tile, Timeline,
    Visual,
};

/// Twelfths of the width a tile takes.
const TILE: u8 = 3;

const fn sales_tile(
    id: &'static str,
    title: Text,
    measure: SalesMeasure,
    changes: &'static [SalesMeasure],
) -> Visual {
    let content = Content::SalesTile(Tile { measure, changes });
    Visual { id, title, timeline: Some(Timeline::Sales), span: TILE, content }
}

const fn snapshot_tile(
    id: &'static str,
    title: Text,
    measure: SnapshotMeasure,
    changes: &'static [SnapshotMeasure],
) -> Visual {
    let content = Content::SnapshotTile(Tile { measure, changes });
    Visual { id, title, timeline: Some(Timeline::Snapshot), span: TILE, content }
}

const fn sales_chart(
    id: &'static str,
    title: Text,
    span: u8,
    chart: Chart,
    measures: &'static [SalesMeasure],
    by: SalesAxis,
) -> Visual {
    let content = Content::Sales(chart, Query { measures, by: Some(by), split: None });
    Visual { id, title, timeline: Some(Timeline::Sales), span, content }
}

const fn snapshot_chart(
    id: &'static str,
    title: Text,
    span: u8,
    chart: Chart,
    measures: &'static [SnapshotMeasure],
    by: SnapshotAxis,
) -> Visual {
    let content = Content::Snapshots(chart, Query { measures, by: Some(by), split: None });
    Visual { id, title, timeline: Some(Timeline::Snapshot), span, content }
}

const fn other(
    id: &'static str,
    title: Text,
    timeline: Option<Timeline>,
    span: u8,
    content: Content,
) -> Visual {
    Visual { id, title, timeline, span, content }
}
