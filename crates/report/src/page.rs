//! Everything a page shows under a selection.

pub(crate) mod timeline;

use crate::Report;
use frame::Categorical;
use semantics::{
    Content, DEFAULT_TOP, Dimension, Labelled, Page, PageAnswer, PageId, Sales, SalesMeasure as S,
    Selection, Shown, SnapshotMeasure as M, Snapshots, VisualAnswer,
};
use timeline::{Needed, OnPage};

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
        let column = self.members_in_data(dimension);
        let name = column.filter(|column| (code as usize) < column.cardinality())?.text(code);
        let detail = if dimension == Dimension::Product { self.description(code) } else { None };
        Some(detail.map_or_else(|| name.to_owned(), |detail| format!("{name} {detail}")))
    }

    /// The members of a dimension, where they come from the data.
    pub(crate) fn members_in_data(&self, dimension: Dimension) -> Option<&Categorical> {
        match dimension {
            Dimension::Country => self.transactions.country(),
            Dimension::Product => self.transactions.product(),
            Dimension::Customer => Some(self.transactions.customer()),
            _ => None,
        }
    }
}
