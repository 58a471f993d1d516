//! Every measure with what it means: one box for each timeline.

use super::shape::Shape;
use super::words::{Paragraph, about, words};
use semantics::{
    CohortMeasure, Definition, Measure, SalesMeasure, SnapshotMeasure, Timeline, Visual,
};

const HALF: u8 = 6;

/// The boxes, side by side.
pub fn shapes(visual: &Visual) -> Vec<Shape> {
    let sales = definitions::<SalesMeasure>().chain(definitions::<CohortMeasure>());
    vec![
        timeline(visual, Timeline::Sales, sales),
        timeline(visual, Timeline::Snapshot, definitions::<SnapshotMeasure>()),
    ]
}

fn definitions<M: Measure>() -> impl Iterator<Item = &'static Definition> {
    M::all().iter().map(|measure| measure.definition())
}

fn timeline(
    visual: &Visual,
    timeline: Timeline,
    definitions: impl Iterator<Item = &'static Definition>,
) -> Shape {
    let paragraphs: Vec<Paragraph> = definitions.map(|d| about(d.title.en, d.meaning.en)).collect();
    let name = match timeline {
        Timeline::Sales => "sales",
        Timeline::Snapshot => "snapshot",
    };
    let title = format!("{} · {}", visual.title.en, timeline.title().en);
    words(&format!("{}-{name}", visual.id), &title, HALF, &paragraphs)
}
