//! A part of the world in a part of the sheet.

use crate::{
    Ink,
    sheet::{Place, Room, Sheet},
    world::{land, project},
};

/// A part of the world, in degrees.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View {
    west: f64,
    east: f64,
    south: f64,
    north: f64,
}

/// All land but the ice of the south.
pub(crate) const WORLD: View = View { west: -168.0, east: 186.0, south: -56.0, north: 83.6 };
/// Where shops of Europe sell most.
pub(crate) const EUROPE: View = View { west: -11.5, east: 35.5, south: 34.0, north: 66.0 };

/// Corners of the land closer than this, in pixels, are drawn as one.
const MIN_STEP: f64 = 0.8;

impl View {
    pub fn holds(self, (longitude, latitude): Place) -> bool {
        (self.west..=self.east).contains(&longitude)
            && (self.south..=self.north).contains(&latitude)
    }

    /// Its edges on the plane: left, bottom, right and top.
    fn plane(self) -> (f64, f64, f64, f64) {
        // The projection is widest at the latitude nearest to the equator.
        let widest = 0.0_f64.clamp(self.south, self.north);
        (
            project((self.west, widest)).0,
            project((0.0, self.south)).1,
            project((self.east, widest)).0,
            project((0.0, self.north)).1,
        )
    }

    /// Width by height.
    pub fn aspect(self) -> f64 {
        let (left, bottom, right, top) = self.plane();
        (right - left) / (top - bottom)
    }
}

/// A view, fitted into a room.
pub(crate) struct Panel {
    view: View,
    /// What the view takes of the room.
    pub room: Room,
    scale: f64,
}

impl Panel {
    pub fn new(view: View, room: Room) -> Self {
        let (left, bottom, right, top) = view.plane();
        let scale = (room.width() / (right - left)).min(room.height() / (top - bottom));
        let (width, height) = (scale * (right - left), scale * (top - bottom));
        let from =
            (room.left + (room.width() - width) / 2.0, room.top + (room.height() - height) / 2.0);
        let room =
            Room { left: from.0, top: from.1, right: from.0 + width, bottom: from.1 + height };
        Self { view, room, scale }
    }

    pub fn holds(&self, degrees: Place) -> bool {
        self.view.holds(degrees)
    }

    /// Where a place lies, in pixels.
    pub fn place(&self, degrees: Place) -> Place {
        let (left, _, _, top) = self.view.plane();
        let (x, y) = project(degrees);
        (self.room.left + (x - left) * self.scale, self.room.top + (top - y) * self.scale)
    }

    /// Draws the land.
    pub fn draw(&self, sheet: &Sheet<'_>) {
        for ring in land() {
            let mut corners: Vec<Place> = Vec::with_capacity(ring.len());
            for corner in ring.into_iter().map(|degrees| self.place(degrees)) {
                let far = |last: &Place| {
                    (last.0 - corner.0).abs() + (last.1 - corner.1).abs() >= MIN_STEP
                };
                if corners.last().is_none_or(far) {
                    corners.push(corner);
                }
            }
            let corners = cropped(corners, self.room);
            if corners.len() > 2 {
                sheet.polygon(corners, Ink::Land);
            }
        }
    }

    /// Shows which part of this panel the other one enlarges.
    pub fn draw_lens(&self, sheet: &Sheet<'_>, lens: &Panel) {
        let View { west, east, south, north } = lens.view;
        let (low, high) = (self.place((west, south)), self.place((east, north)));
        let part =
            Room { left: low.0, top: high.1, right: self.place((east, south)).0, bottom: low.1 };
        for room in [part, lens.room] {
            let Room { left, top, right, bottom } = room;
            let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
            sheet.line(corners, Ink::Axis);
        }
        sheet.line([(part.right, part.top), (lens.room.left, lens.room.top)], Ink::Grid);
        sheet.line([(part.right, part.bottom), (lens.room.left, lens.room.bottom)], Ink::Grid);
    }
}

/// What of a polygon lies in the room: cut along one edge after the other (Sutherland and Hodgman).
fn cropped(mut corners: Vec<Place>, room: Room) -> Vec<Place> {
    // How far inside each edge a place lies.
    let edges: [&dyn Fn(Place) -> f64; 4] =
        [&|(x, _)| x - room.left, &|(x, _)| room.right - x, &|(_, y)| y - room.top, &|(_, y)| {
            room.bottom - y
        }];
    for inside in edges {
        let Some(&last) = corners.last() else { break };
        let mut kept = Vec::with_capacity(corners.len());
        let mut before = last;
        for corner in corners {
            let (depth, depth_before) = (inside(corner), inside(before));
            if (depth >= 0.0) != (depth_before >= 0.0) {
                let share = depth_before / (depth_before - depth);
                kept.push((
                    before.0 + (corner.0 - before.0) * share,
                    before.1 + (corner.1 - before.1) * share,
                ));
            }
            if depth >= 0.0 {
                kept.push(corner);
            }
            before = corner;
        }
        corners = kept;
    }
    corners
}

#[cfg(test)]
mod tests {
    use super::{EUROPE, Panel, WORLD, cropped};
    use crate::sheet::Room;

    const ROOM: Room = Room { left: 0.0, top: 0.0, right: 10.0, bottom: 10.0 };

    #[test]
    fn what_lies_outside_is_cut_off() {
        let square = vec![(5.0, 5.0), (15.0, 5.0), (15.0, 8.0), (5.0, 8.0)];
        let kept = cropped(square, ROOM);
        assert!(kept.iter().all(|(x, _)| *x <= 10.0) && kept.contains(&(10.0, 8.0)));
        assert!(cropped(vec![(20.0, 0.0), (30.0, 0.0), (30.0, 9.0)], ROOM).is_empty());
    }

    #[test]
    fn views_fit_their_room() {
        for view in [WORLD, EUROPE] {
            let panel = Panel::new(view, ROOM);
            let (x, y) = panel.place((10.0, 50.0));
            assert!((0.0..=10.0).contains(&x) && (0.0..=10.0).contains(&y));
        }
    }
}
