//! What pages are filtered by. The same slicer chooses the same on every page.

use super::field::{Field, InModel, MODE, MONTH, SNAPSHOT, TOP};
use super::literal::{flag, object, text};
use super::shape::{Direction, Shape, Time};
use semantics::{Dimension, Slicer, Timeline};
use serde_json::json;

/// A slicer of a page.
pub fn slicer(slicer: Slicer) -> Shape {
    match slicer {
        Slicer::Period => choice("period", Timeline::Sales.title().en, MONTH, Pick::Any)
            .sorted(MONTH, Direction::Descending)
            .with_time(Time::Chooses(Timeline::Sales)),
        // Figures of two snapshots must never be added: exactly one is chosen, at first the newest.
        Slicer::Snapshot => choice("snapshot", Timeline::Snapshot.title().en, SNAPSHOT, Pick::One)
            .sorted(SNAPSHOT, Direction::Descending)
            .with_time(Time::Chooses(Timeline::Snapshot)),
        Slicer::Members(dimension) => members(dimension),
        Slicer::Top => choice("top", "Top", TOP, Pick::Any).sorted(TOP, Direction::Ascending),
        Slicer::Mode => choice("mode", "Action mode", MODE, Pick::Any),
    }
}

/// A slicer of a dimension's members. There are many customers: they are searched for.
pub fn members(dimension: Dimension) -> Shape {
    let shape = choice(dimension.id(), dimension.title().en, dimension.field(), Pick::Any);
    if dimension.members().is_some() {
        return shape;
    }
    shape.object("general", object(json!({ "selfFilterEnabled": flag(true) })))
}

enum Pick {
    Any,
    One,
}

fn choice(id: &str, title: &str, field: Field, pick: Pick) -> Shape {
    let strict = matches!(pick, Pick::One);
    let mut shape = Shape::new(&format!("slicer-{id}"), "slicer", 0, 0)
        .with_alt(&format!("Choose: {title}"))
        .role("Values", [field])
        .object("data", object(json!({ "mode": text("Dropdown") })))
        .object("header", object(json!({ "show": flag(true), "text": text(title) })))
        .object(
            "selection",
            object(json!({ "singleSelect": flag(true), "strictSingleSelect": flag(strict) })),
        );
    shape.sync_group = Some(id.to_owned());
    shape
}
