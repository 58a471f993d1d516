//! One timeline on a page.

use crate::Report;
use semantics::{
    Chart, Frame, Matrix, Measure, Query, Sales, SalesAxis, SalesFilter, SalesMeasure, Shown,
    SnapshotAxis, SnapshotFilter, SnapshotMeasure, Snapshots, Tile, TimelineKind,
};

/// A timeline as a page asks for it. It ties measures to their own filter: there is no way to evaluate one
/// timeline's measures under the other's filter.
pub trait Evaluate: TimelineKind {
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
        measures: &[SalesMeasure],
        by: Option<SalesAxis>,
        filter: &SalesFilter,
        top: Option<usize>,
    ) -> Frame {
        report.sales(measures, by, filter, top)
    }

    fn matrix(
        report: &Report,
        measure: SalesMeasure,
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
        measures: &[SnapshotMeasure],
        by: Option<SnapshotAxis>,
        filter: &SnapshotFilter,
        top: Option<usize>,
    ) -> Frame {
        report.snapshots(measures, by, filter, top)
    }

    fn matrix(
        report: &Report,
        measure: SnapshotMeasure,
        by: SnapshotAxis,
        split: SnapshotAxis,
        filter: &SnapshotFilter,
    ) -> Matrix {
        report.snapshots_split(measure, by, split, filter)
    }
}

/// One timeline on a page. What several visuals need is evaluated once.
pub struct OnPage<'a, T: Evaluate> {
    report: &'a Report,
    pub filter: T::Filter,
    top: usize,
    measures: Vec<T::Measure>,
    whole: Frame,
    over_time: Frame,
}

impl<'a, T: Evaluate> OnPage<'a, T> {
    /// `whole` and `over_time` are the measures the page's visuals need of either kind.
    pub fn new(
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
        let index = self.measures.iter().position(|&other| other == measure);
        index.and_then(|index| frame.columns.get(index)).cloned().unwrap_or_default()
    }

    fn value(&self, measure: T::Measure) -> Option<f64> {
        self.column(&self.whole, measure).first().copied().flatten()
    }

    pub fn tile(&self, tile: &Tile<T>) -> Shown {
        Shown::Tile {
            value: self.value(tile.measure),
            changes: tile.changes.iter().map(|&change| self.value(change)).collect(),
            trend: self.column(&self.over_time, tile.measure),
        }
    }

    pub fn chart(&self, chart: Chart, query: &Query<T>) -> Shown {
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

    pub fn told(&self, measures: &[T::Measure]) -> impl Iterator<Item = (String, Option<f64>)> {
        measures.iter().map(|&m| (m.definition().id.to_owned(), self.value(m)))
    }
}

/// The measures a page needs of one timeline, whole and over time.
pub struct Needed<T: TimelineKind> {
    pub whole: Vec<T::Measure>,
    pub over_time: Vec<T::Measure>,
}

impl<T: Evaluate> Needed<T> {
    pub fn nothing() -> Self {
        Self { whole: Vec::new(), over_time: Vec::new() }
    }

    pub fn tile(&mut self, tile: &Tile<T>) {
        self.whole.extend(tile.changes);
        self.over_time.push(tile.measure);
    }

    pub fn chart(&mut self, query: &Query<T>) {
        if query.by == Some(T::TIME) && query.split.is_none() {
            self.over_time.extend(query.measures);
        }
    }
}
