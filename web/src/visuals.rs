//! What the visuals of a page look like.

mod axis;
mod capacity;
mod card;
mod chart;
mod cohorts;
pub mod draw;
mod flow;
mod glossary;
mod guide;
mod menu;
mod narrative;
mod people;
mod plot;
mod scene;
mod split;
mod table;
mod tile;
mod tools;
mod waterfall;

pub use card::Card;
pub use people::{PeopleTable, priority_class, revenue_title, risk_class};
pub use plot::{Pick, Plot};
pub use split::SplitTable;
pub use table::{Column, DataTable};
pub use tools::Tools;

use crate::{report::report, visuals::guide::ModelNote};
use leptos::prelude::*;
use semantics::{Content, PageId, Scope, Visual};

/// One visual of a page.
#[component]
pub fn VisualView(page: PageId, visual: &'static Visual) -> impl IntoView {
    let shown = report().shown(page, visual.id);
    match &visual.content {
        Content::SalesTile(tile) => {
            view! { <tile::TileView visual definition=tile.measure.definition() changes=tile::definitions(tile.changes) shown /> }.into_any()
        }
        Content::SnapshotTile(tile) => {
            view! { <tile::TileView visual definition=tile.measure.definition() changes=tile::definitions(tile.changes) shown /> }.into_any()
        }
        Content::Sales(kind, query) => {
            let axis = axis::Axis::of_sales(query);
            view! { <chart::ChartView visual kind=*kind axis shown /> }.into_any()
        }
        Content::Snapshots(kind, query) => {
            let axis = axis::Axis::of_snapshots(query);
            view! { <chart::ChartView visual kind=*kind axis shown /> }.into_any()
        }
        Content::Narrative => view! { <narrative::Narrative visual shown /> }.into_any(),
        Content::Timelines => view! { <guide::Timelines visual /> }.into_any(),
        Content::DataCard => view! { <guide::DataSource visual /> }.into_any(),
        Content::OwnFile => view! { <guide::OwnFile visual /> }.into_any(),
        Content::Glossary => view! { <glossary::Glossary visual /> }.into_any(),
        Content::PriceVolumeMix => view! { <waterfall::PriceVolumeMix visual shown /> }.into_any(),
        Content::SegmentFlow => view! { <flow::SegmentFlow visual shown /> }.into_any(),
        Content::ModelQuality => view! { <ModelNote visual /> }.into_any(),
        Content::Capacity => view! { <capacity::CapacityPanel visual shown /> }.into_any(),
        Content::ActionList => view! {
            <Card visual>
                <PeopleTable scope=Scope::ActionList />
            </Card>
        }
        .into_any(),
        Content::CohortHeatMap => view! { <cohorts::HeatMapView visual shown /> }.into_any(),
        // Curves and totals are other views of the heat map's figures.
        Content::CohortCurves => {
            let shown = report().shown(page, "cohort-heat-map");
            view! { <cohorts::Curves visual shown /> }.into_any()
        }
        Content::CohortTotals => {
            let shown = report().shown(page, "cohort-heat-map");
            view! { <cohorts::Totals visual shown /> }.into_any()
        }
        Content::Profile => ().into_any(),
    }
}
