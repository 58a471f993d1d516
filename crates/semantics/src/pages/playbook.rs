//! Page 6: Action Playbook.

use super::{other, snapshot_chart, snapshot_tile, text};
use crate::{
    Chart, Content, Dimension, Page, PageId, Slicer, SnapshotAxis, SnapshotMeasure as M, Timeline,
};

/// Action Playbook.
pub static PLAYBOOK: Page = Page {
    id: PageId::Playbook,
    title: text("Action Playbook", "Aksiyon Planı"),
    lead: text(
        "Whom to act on first, with what, and what it may cost.",
        "Önce kime, neyle ve ne kadar bütçeyle yaklaşmalı.",
    ),
    slicers: &[
        Slicer::Snapshot,
        Slicer::Mode,
        Slicer::Members(Dimension::Priority),
        Slicer::Members(Dimension::Offer),
        Slicer::Members(Dimension::Action),
    ],
    visuals: &[
        snapshot_tile(
            "action-customers",
            text("Action customers", "Aksiyon müşterisi"),
            M::ActionCustomers,
            &[M::ActionCoverage],
        ),
        snapshot_tile(
            "priority-customers",
            text("Customers of the selected priority", "Seçili önceliğin müşterisi"),
            M::PriorityCustomers,
            &[M::PriorityShare],
        ),
        snapshot_tile(
            "priority-budget",
            text("Budget of the selected priority", "Seçili önceliğin bütçesi"),
            M::PriorityBudget,
            &[],
        ),
        snapshot_tile(
            "covered-loss",
            text("Expected loss covered", "Kapsanan beklenen kayıp"),
            M::CoveredLoss,
            &[],
        ),
        other(
            "capacity",
            text("Capacity and the value it covers", "Kapasite ve kapsadığı değer"),
            Some(Timeline::Snapshot),
            7,
            Content::Capacity,
        ),
        snapshot_chart(
            "priorities",
            text("Action customers by priority", "Önceliğe göre aksiyon müşterisi"),
            5,
            Chart::Donut,
            &[M::ActionCustomers, M::Budget],
            SnapshotAxis::Priority,
        ),
        snapshot_chart(
            "actions",
            text("Action customers by action", "Aksiyona göre müşteri"),
            6,
            Chart::Bars,
            &[M::ActionCustomers, M::Budget],
            SnapshotAxis::Action,
        ),
        snapshot_chart(
            "offers",
            text("Budget by offer", "Teklife göre bütçe"),
            6,
            Chart::Bars,
            &[M::Budget, M::ActionCustomers],
            SnapshotAxis::Offer,
        ),
        snapshot_chart(
            "action-trend",
            text("Action customers by snapshot", "Anlık görüntülere göre aksiyon müşterisi"),
            6,
            Chart::Columns,
            &[M::ActionCustomers],
            SnapshotAxis::Snapshot,
        ),
        snapshot_chart(
            "budget-trend",
            text("Budget by snapshot", "Anlık görüntülere göre bütçe"),
            6,
            Chart::Area,
            &[M::Budget],
            SnapshotAxis::Snapshot,
        ),
        other(
            "action-list",
            text("Action list", "Aksiyon listesi"),
            Some(Timeline::Snapshot),
            12,
            Content::ActionList,
        ),
    ],
};
