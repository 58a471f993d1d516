//! Pages, visuals and slicers as data.

use crate::{Dimension, Sales, SalesAxis, SnapshotAxis, Snapshots, Timeline, TimelineKind};
use vocabulary::Text;

/// One of the eight pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageId {
    /// Start Here.
    Start,
    /// Executive Overview.
    Overview,
    /// Sales Performance.
    Sales,
    /// Customer Base & Segmentation.
    Segments,
    /// Churn & Risk.
    Churn,
    /// Action Playbook.
    Playbook,
    /// Cohort & Retention.
    Cohorts,
    /// Customer 360.
    Customer,
}

impl PageId {
    /// Its name in addresses.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            PageId::Start => "start",
            PageId::Overview => "overview",
            PageId::Sales => "sales",
            PageId::Segments => "segments",
            PageId::Churn => "churn",
            PageId::Playbook => "playbook",
            PageId::Cohorts => "cohorts",
            PageId::Customer => "customer",
        }
    }
}

/// A page of the report.
#[derive(Debug)]
pub struct Page {
    /// Which one.
    pub id: PageId,
    /// Its title.
    pub title: Text,
    /// What it answers, in a sentence.
    pub lead: Text,
    /// What it can be filtered by.
    pub slicers: &'static [Slicer],
    /// What it shows, in reading order.
    pub visuals: &'static [Visual],
}

impl Page {
    /// Does anything on the page follow a timeline?
    #[must_use]
    pub fn follows(&self, timeline: Timeline) -> bool {
        self.visuals.iter().any(|visual| match visual.timeline {
            Some(followed) => followed == timeline,
            None => match visual.content {
                Content::Narrative | Content::Timelines => true,
                Content::Profile => timeline == Timeline::Snapshot,
                _ => false,
            },
        })
    }

    /// A visual by its name.
    #[must_use]
    pub fn visual(&self, id: &str) -> Option<&'static Visual> {
        self.visuals.iter().find(|visual| visual.id == id)
    }
}

/// A control that filters a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slicer {
    /// The sales period.
    Period,
    /// The snapshot.
    Snapshot,
    /// Members of a dimension.
    Members(Dimension),
    /// How many groups rankings show.
    Top,
    /// Who counts as an action customer.
    Mode,
}

/// A figure, its changes and its course.
#[derive(Debug)]
pub struct Tile<T: TimelineKind> {
    /// The figure.
    pub measure: T::Measure,
    /// Changes shown beside it.
    pub changes: &'static [T::Measure],
}

/// Measures of one timeline, whole or along an axis.
#[derive(Debug)]
pub struct Query<T: TimelineKind> {
    /// What is measured.
    pub measures: &'static [T::Measure],
    /// Along what.
    pub by: Option<T::Axis>,
    /// Each mark divided further.
    pub split: Option<T::Axis>,
}

/// How measures along an axis are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart {
    /// Columns over time.
    Columns,
    /// Lines over time.
    Lines,
    /// One line over time with its area.
    Area,
    /// Shares over time, stacked to 100 %.
    ShareArea,
    /// Horizontal bars, largest first.
    Bars,
    /// A ring of shares.
    Donut,
    /// Bubbles on a map: the first measure is the size, the second the colour.
    Map,
    /// Points: the first measure runs right, the second up, the third is the size.
    Scatter,
}

/// What a visual shows.
#[derive(Debug)]
pub enum Content {
    /// A figure of the sales timeline.
    SalesTile(Tile<Sales>),
    /// A figure of the snapshot timeline.
    SnapshotTile(Tile<Snapshots>),
    /// A chart of the sales timeline.
    Sales(Chart, Query<Sales>),
    /// A chart of the snapshot timeline.
    Snapshots(Chart, Query<Snapshots>),
    /// The selection told in sentences.
    Narrative,
    /// The two timelines explained.
    Timelines,
    /// Where the data come from and what was kept of them.
    DataCard,
    /// Every measure with its definition.
    Glossary,
    /// How to use one's own file.
    OwnFile,
    /// The change of revenue, split into price, volume and mix.
    PriceVolumeMix,
    /// Customers moving between segments since the previous snapshot.
    SegmentFlow,
    /// How good the model is.
    ModelQuality,
    /// The capacity, and the value it covers.
    Capacity,
    /// The action list.
    ActionList,
    /// Cohorts by month.
    CohortHeatMap,
    /// Retention by months since the first purchase.
    CohortCurves,
    /// All revenue of each cohort.
    CohortTotals,
    /// Everything about one customer.
    Profile,
}

/// One thing a page shows.
#[derive(Debug)]
pub struct Visual {
    /// Its name, unique within its page.
    pub id: &'static str,
    /// Its title.
    pub title: Text,
    /// The timeline it follows; none for words.
    pub timeline: Option<Timeline>,
    /// Twelfths of the page's width it takes on a wide screen.
    pub span: u8,
    /// What it shows.
    pub content: Content,
}

impl Slicer {
    /// Is there nothing to choose without a model?
    #[must_use]
    pub fn needs_model(self) -> bool {
        match self {
            Slicer::Mode => true,
            Slicer::Members(dimension) => dimension.needs_model(),
            Slicer::Period | Slicer::Snapshot | Slicer::Top => false,
        }
    }
}

impl Visual {
    /// Is there nothing to show without a model?
    #[must_use]
    pub fn needs_model(&self) -> bool {
        match &self.content {
            Content::SnapshotTile(tile) => tile.measure.needs_model(),
            Content::Snapshots(_, query) => {
                let axes = query.by.into_iter().chain(query.split);
                query.measures.iter().any(|measure| measure.needs_model())
                    || axes.filter_map(|axis| axis.dimension()).any(Dimension::needs_model)
            }
            Content::ModelQuality | Content::Capacity | Content::ActionList => true,
            _ => false,
        }
    }

    /// Does it show all months or all snapshots, whichever are chosen?
    #[must_use]
    pub fn shows_all_time(&self) -> bool {
        match &self.content {
            Content::Sales(_, query) => query.by == Some(SalesAxis::Month),
            Content::Snapshots(_, query) => query.by == Some(SnapshotAxis::Snapshot),
            Content::CohortHeatMap | Content::CohortCurves | Content::CohortTotals => true,
            _ => false,
        }
    }

    /// Does a filter on a dimension change its figures? Along its own dimension a chart keeps showing what
    /// could be chosen.
    #[must_use]
    pub fn is_narrowed_by(&self, dimension: Dimension) -> bool {
        let Some(timeline) = self.timeline else { return false };
        let own = match &self.content {
            Content::Sales(_, query) => [query.by, query.split].map(|axis| axis?.dimension()),
            Content::Snapshots(_, query) => [query.by, query.split].map(|axis| axis?.dimension()),
            Content::SegmentFlow => [Some(Dimension::Segment), None],
            // The capacity is shared out among all customers.
            Content::Capacity => return false,
            _ => [None, None],
        };
        dimension.narrows(timeline) && !own.contains(&Some(dimension))
    }
}
