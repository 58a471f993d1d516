//! The eight pages.

mod churn;
mod cohorts;
mod customer;
mod overview;
mod playbook;
mod sales;
mod segments;
mod start;

use churn::CHURN;
use cohorts::COHORTS;
use customer::CUSTOMER;
use overview::OVERVIEW;
use playbook::PLAYBOOK;
use sales::SALES;
use segments::SEGMENTS;
use start::START;

use crate::{
    Chart, Content, Page, PageId, Query, SalesAxis, SalesMeasure, SnapshotAxis, SnapshotMeasure,
    Tile, Timeline, Visual,
};
use vocabulary::{Text, text};

impl PageId {
    /// The page.
    #[must_use]
    pub fn page(self) -> &'static Page {
        Page::ALL[self as usize]
    }
}

impl Page {
    /// The pages in order.
    pub const ALL: [&'static Page; 8] =
        [&START, &OVERVIEW, &SALES, &SEGMENTS, &CHURN, &PLAYBOOK, &COHORTS, &CUSTOMER];
}

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
