//! Names beside bubbles, where nothing lies in their way.

use crate::{
    Ink,
    sheet::{FONT, Room, Sheet, Side},
    svg::value_width,
};

/// Left, top, right and bottom edge.
pub(crate) type Edges = (f64, f64, f64, f64);

/// Room between a bubble and its name.
const GAP: f64 = 4.0;

/// What is taken already.
#[derive(Default)]
pub(crate) struct Labels(Vec<Edges>);

impl Labels {
    /// Nothing may be written here.
    pub fn take(&mut self, edges: Edges) {
        self.0.push(edges);
    }

    pub fn is_free(&self, edges: Edges) -> bool {
        !self.0.iter().any(|other| overlap(edges, *other))
    }
}

/// Writes a name beside its bubble; one without room is left to the tooltip.
pub(crate) fn named(
    sheet: &Sheet<'_>,
    labels: &mut Labels,
    name: &str,
    (left, top, right, bottom): Edges,
    room: Room,
) {
    let width = value_width(name, FONT);
    let (x, y) = ((left + right) / 2.0, (top + bottom) / 2.0);
    let half = FONT / 2.0;
    let places = [
        (right + GAP, y, Side::Start),
        (left - GAP, y, Side::End),
        (x, bottom + half + 2.0, Side::Middle),
        (x, top - half - 2.0, Side::Middle),
        (left, top - half - 2.0, Side::Start),
        (left, bottom + half + 2.0, Side::Start),
        (right, top - half - 2.0, Side::End),
        (right, bottom + half + 2.0, Side::End),
    ];
    for (x, y, side) in places {
        let from = match side {
            Side::Start => x,
            Side::Middle => x - width / 2.0,
            Side::End => x - width,
        };
        let edges = (from, y - half, from + width, y + half);
        let inside = edges.0 >= room.left && edges.2 <= room.right && edges.1 >= room.top;
        if inside && edges.3 <= room.bottom && labels.is_free(edges) {
            labels.take(edges);
            return sheet.text(name, (x, y), side, Ink::Value);
        }
    }
}

/// Do two rectangles share a place?
fn overlap(a: Edges, b: Edges) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}
