//! Everything a page shows under a selection.

use crate::Report;
use semantics::{
    Chart, Content, DEFAULT_TOP, Dimension, Frame, Labelled, Matrix, Measure, Page, PageAnswer,
    PageId, Query, Sales, SalesAxis, SalesFilter, SalesMeasure as S, Selection, Shown,
    SnapshotAxis, SnapshotFilter, SnapshotMeasure as M, Snapshots, Tile, TimelineKind,
    VisualAnswer,
};

/// The measures sentences are made of.
const SALES_TOLD: [S; 8] = [
    S::Revenue,
    S::Orders,
    S::Customers,
    S::AverageOrderValue,
    S::RevenueMom,
    S::RevenueYoy,
    S::OrdersMom,
    S::OrdersYoy,
];
const SNAPSHOT_TOLD: [M; 9] = [
    M::ScoredCustomers,
    M::AtRiskCustomers,
    M::RevenueAtRisk,
    M::RevenueAtRiskChange,
    M::ExpectedLossAtRisk,
    M::AtRiskCoverage,
    M::ActionCustomers,
    M::CoveredLoss,
    M::SegmentSwitchRate,
];

/// A timeline as a page asks for it. It ties measures to their own filter: there is no way to evaluate one
/// timeline's measures under the other's filter.
trait Evaluate: TimelineKind {
    /// The axis of time.
    const TIME: Self::Axis;

    fn frame(
        report: &Report,
        measures: &[Self::Measure],
        by: Option<Self::Axis>,
        filter: &Self::Filter,
        top: Option<usize>,
    ) -> Frame;

    fn matrix(
        report: &Report,
        measure: Self::Measure,
        by: Self::Axis,
        split: Self::Axis,
        filter: &Self::Filter,
    ) -> Matrix;
}

impl Evaluate for Sales {
    const TIME: SalesAxis = SalesAxis::Month;

    fn frame(
        report: &Report,
        measures: &[S],
        by: Option<SalesAxis>,
        filter: &SalesFilter,
        top: Option<usize>,
    ) -> Frame {
        report.sales(measures, by, filter, top)
    }

    fn matrix(
        report: &Report,
        measure: S,
        by: SalesAxis,
        split: SalesAxis,
        filter: &SalesFilter,
    ) -> Matrix {
        report.sales_split(measure, by, split, filter)
    }
}

impl Evaluate for Snapshots {
    const TIME: SnapshotAxis = SnapshotAxis::Snapshot;

    fn frame(
        report: &Report,
        measures: &[M],
        by: Option<SnapshotAxis>,
        filter: &SnapshotFilter,
        top: Option<usize>,
    ) -> Frame {
        report.snapshots(measures, by, filter, top)
    }

    fn matrix(
        report: &Report,
        measure: M,
        by: SnapshotAxis,
        split: SnapshotAxis,
        filter: &SnapshotFilter,
    ) -> Matrix {
        report.snapshots_split(measure, by, split, filter)
    }
}

/// One timeline on a page. What several visuals need is evaluated once.
struct OnPage<'a, T: Evaluate> {
    report: &'a Report,
    filter: T::Filter,
    top: usize,
    measures: Vec<T::Measure>,
    whole: Frame,
    over_time: Frame,
}

impl<'a, T: Evaluate> OnPage<'a, T> {
    /// `whole` and `over_time` are the measures the page's visuals need of either kind.
    fn new(
        report: &'a Report,
        filter: T::Filter,
        top: usize,
        whole: &[T::Measure],
        over_time: &[T::Measure],
    ) -> Self {
        let mut measures: Vec<T::Measure> = Vec::new();
        for &measure in over_time.iter().chain(whole) {
            if !measures.contains(&measure) {
                measures.push(measure);
            }
        }
        // Those needed over time come first, so that a place serves both frames.
        let timed = measures.iter().take_while(|measure| over_time.contains(measure)).count();
        let frame = |measures: &[T::Measure], by| match measures {
            [] => Frame { keys: Vec::new(), columns: Vec::new(), more: 0 },
            measures => T::frame(report, measures, by, &filter, None),
        };
        Self {
            whole: frame(&measures, None),
            over_time: frame(&measures[..timed], Some(T::TIME)),
            report,
            filter,
            top,
            measures,
        }
    }

    fn column(&self, frame: &Frame, measure: T::Measure) -> Vec<Option<f64>> {
        let place = self.measures.iter().position(|&other| other == measure);
        place.and_then(|place| frame.columns.get(place)).cloned().unwrap_or_default()
    }

    fn value(&self, measure: T::Measure) -> Option<f64> {
        self.column(&self.whole, measure).first().copied().flatten()
    }

    fn tile(&self, tile: &Tile<T>) -> Shown {
        Shown::Tile {
            value: self.value(tile.measure),
            changes: tile.changes.iter().map(|&change| self.value(change)).collect(),
            trend: self.column(&self.over_time, tile.measure),
        }
    }

    fn chart(&self, chart: Chart, query: &Query<T>) -> Shown {
        match (query.by, query.split) {
            (Some(by), Some(split)) if !query.measures.is_empty() => {
                Shown::Matrix(T::matrix(self.report, query.measures[0], by, split, &self.filter))
            }
            (Some(by), _) if by == T::TIME => Shown::Frame(Frame {
                columns: query.measures.iter().map(|&m| self.column(&self.over_time, m)).collect(),
                ..self.over_time.clone()
            }),
            (by, _) => {
                let top = (chart == Chart::Bars).then_some(self.top);
                Shown::Frame(T::frame(self.report, query.measures, by, &self.filter, top))
            }
        }
    }

    fn told(&self, measures: &[T::Measure]) -> impl Iterator<Item = (String, Option<f64>)> {
        measures.iter().map(|&m| (m.definition().id.to_owned(), self.value(m)))
    }
}

/// The measures a page needs of one timeline, whole and over time.
struct Needed<T: TimelineKind> {
    whole: Vec<T::Measure>,
    over_time: Vec<T::Measure>,
}

impl<T: Evaluate> Needed<T> {
    fn nothing() -> Self {
        Self { whole: Vec::new(), over_time: Vec::new() }
    }

    fn tile(&mut self, tile: &Tile<T>) {
        self.whole.extend(tile.changes);
        self.over_time.push(tile.measure);
    }

    fn chart(&mut self, query: &Query<T>) {
        if query.by == Some(T::TIME) && query.split.is_none() {
            self.over_time.extend(query.measures);
        }
    }
}

fn needed(page: &Page) -> (Needed<Sales>, Needed<Snapshots>) {
    let (mut sales, mut snapshots) = (Needed::nothing(), Needed::nothing());
    for visual in page.visuals {
        match &visual.content {
            Content::SalesTile(tile) => sales.tile(tile),
            Content::SnapshotTile(tile) => snapshots.tile(tile),
            Content::Sales(_, query) => sales.chart(query),
            Content::Snapshots(_, query) => snapshots.chart(query),
            Content::Narrative => {
                sales.whole.extend(SALES_TOLD);
                snapshots.whole.extend(SNAPSHOT_TOLD);
            }
            _ => {}
        }
    }
    (sales, snapshots)
}

impl Report {
    /// Everything a page shows.
    pub(crate) fn page(&self, id: PageId, selection: &Selection) -> PageAnswer {
        let page = id.page();
        let (sales_filter, snapshot_filter) = (selection.sales(), selection.snapshots());
        let top = selection.top.unwrap_or(DEFAULT_TOP) as usize;
        let (sales, snapshots) = needed(page);
        let sales: OnPage<'_, Sales> =
            OnPage::new(self, sales_filter, top, &sales.whole, &sales.over_time);
        let snapshots: OnPage<'_, Snapshots> =
            OnPage::new(self, snapshot_filter, top, &snapshots.whole, &snapshots.over_time);
        let shown = |content: &Content| -> Option<Shown> {
            Some(match content {
                Content::SalesTile(tile) => sales.tile(tile),
                Content::SnapshotTile(tile) => snapshots.tile(tile),
                Content::Sales(chart, query) => sales.chart(*chart, query),
                Content::Snapshots(chart, query) => snapshots.chart(*chart, query),
                Content::Narrative => {
                    let told = sales.told(&SALES_TOLD).chain(snapshots.told(&SNAPSHOT_TOLD));
                    Shown::Values { values: told.collect() }
                }
                Content::PriceVolumeMix => Shown::Change(self.change(&sales.filter)),
                Content::SegmentFlow => Shown::Matrix(self.segment_flow(&snapshots.filter)),
                Content::Capacity => Shown::Capacity(self.capacity_plan(&snapshots.filter)?),
                Content::CohortHeatMap => Shown::Matrix(self.cohorts(&sales.filter)),
                // Words, what the page draws from another visual's figures, and what it asks for itself.
                Content::Timelines
                | Content::DataCard
                | Content::Glossary
                | Content::OwnFile
                | Content::ModelQuality
                | Content::ActionList
                | Content::CohortCurves
                | Content::CohortTotals
                | Content::Profile => return None,
            })
        };
        let visuals = page.visuals.iter().filter_map(|visual| {
            let shown = shown(&visual.content)?;
            Some(VisualAnswer { id: visual.id.to_owned(), shown })
        });
        PageAnswer {
            period: self.calendar.resolved(selection.period.as_deref()),
            snapshot: self.snapshot_name(self.snapshot_number(selection.snapshot.as_deref())),
            labels: self.labels(selection),
            visuals: visuals.collect(),
        }
    }

    /// Names of the members chosen that come from the data.
    fn labels(&self, selection: &Selection) -> Vec<Labelled> {
        let dimensions = [Dimension::Country, Dimension::Product, Dimension::Customer];
        let chosen = dimensions.into_iter().flat_map(|dimension| {
            selection.chosen(dimension).iter().map(move |&code| (dimension, code))
        });
        let labelled = chosen.map(|(dimension, code)| Labelled {
            dimension,
            code,
            label: self.label(dimension, code),
        });
        labelled.collect()
    }

    fn label(&self, dimension: Dimension, code: u32) -> Option<String> {
        let column = match dimension {
            Dimension::Country => self.transactions.country(),
            Dimension::Product => self.transactions.stock_code(),
            Dimension::Customer => Some(self.transactions.customer()),
            _ => None,
        };
        let name = column.filter(|column| (code as usize) < column.cardinality())?.text(code);
        let detail = if dimension == Dimension::Product { self.description(code) } else { None };
        Some(detail.map_or_else(|| name.to_owned(), |detail| format!("{name} {detail}")))
    }
}
