//! Bubbles on a map of the world.

use crate::{
    Drawing, Error, Ink, Size,
    axis::{GAP, ROW},
    label::{Labels, named},
    panel::{EUROPE, Panel, WORLD},
    scatter::radius,
    sheet::{FONT, Place, Room, Sheet, Side},
    svg::text_width,
    world::country,
};

/// A bubble.
#[derive(Clone, Debug, PartialEq)]
pub struct MapPoint {
    /// The country.
    pub place: String,
    /// Its area.
    pub size: f64,
    /// Its shade, 0 to 1.
    pub shade: f64,
    /// All its figures, for tooltips and screen readers.
    pub said: String,
}

/// Bubbles on a map of the world. One whose country is not known draws nothing but keeps its number.
#[derive(Clone, Debug, PartialEq)]
pub struct WorldMap {
    /// What it shows.
    pub title: String,
    /// The timeline it follows.
    pub timeline: String,
    /// The bubbles.
    pub points: Vec<MapPoint>,
    /// What the shades mean.
    pub shade_title: String,
    /// Bubbles that are chosen; the others fade.
    pub selected: Vec<usize>,
}

/// Radius of the largest bubble.
const LARGEST: f64 = 26.0;
/// Bubbles that get their name, at most.
const NAMED: usize = 12;
/// Europe is drawn once more, larger, where this many bubbles would lie on one another.
const CROWD: usize = 5;
/// Width that takes two maps side by side.
const TWO_MAPS: f64 = 520.0;
/// Share of the width that Europe may take beside the world.
const EUROPE_SHARE: f64 = 0.42;

/// A bubble with its number and its place on the globe.
type Placed<'a> = (usize, &'a MapPoint, Place);

impl WorldMap {
    /// Draws the map; `percent` writes the ends of the scale of shades.
    ///
    /// # Errors
    /// If no country can be placed, or there is no room.
    pub fn draw(&self, size: Size, percent: &dyn Fn(f64) -> String) -> Result<Drawing, Error> {
        let mut placed: Vec<Placed<'_>> = self
            .points
            .iter()
            .enumerate()
            .filter_map(|(number, point)| Some((number, point, country(&point.place)?)))
            .collect();
        if placed.is_empty() {
            return Err(Error::Empty);
        }
        // Small bubbles lie above large ones.
        placed.sort_by(|a, b| b.1.size.total_cmp(&a.1.size));
        Sheet::draw(size, &self.title, &self.timeline, &self.selected, |sheet| {
            self.points.iter().for_each(|_| sheet.no_mark());
            self.plot(sheet, &placed, percent);
        })
    }

    fn plot(&self, sheet: &mut Sheet<'_>, placed: &[Placed<'_>], percent: &dyn Fn(f64) -> String) {
        let (right, bottom) = (sheet.room.right - 1.0, sheet.room.bottom - ROW - GAP);
        let room = Room { left: 1.0, top: 1.0, right, bottom };
        let in_europe = placed.iter().filter(|placed| EUROPE.holds(placed.2)).count();
        let panels = if in_europe == placed.len() {
            vec![Panel::new(EUROPE, room)]
        } else if in_europe >= CROWD && room.width() >= TWO_MAPS {
            let europe = (room.height() * EUROPE.aspect()).min(room.width() * EUROPE_SHARE);
            let edge = room.right - europe;
            vec![
                Panel::new(EUROPE, Room { left: edge, ..room }),
                Panel::new(WORLD, Room { right: edge - 3.0 * GAP, ..room }),
            ]
        } else {
            vec![Panel::new(WORLD, room)]
        };
        panels.iter().for_each(|panel| panel.draw(sheet));
        if let [europe, world] = panels.as_slice() {
            world.draw_lens(sheet, europe);
        }
        let shades = Shades::of(placed);
        let largest = placed.first().map_or(0.0, |placed| placed.1.size);
        let max = LARGEST.min(room.width() / 22.0).max(6.0);
        let mut labels = Labels::default();
        let mut bubbles = Vec::new();
        for &(number, point, degrees) in placed {
            let Some(panel) = panels.iter().find(|panel| panel.holds(degrees)) else { continue };
            let ((x, y), r) = (panel.place(degrees), radius(point.size, largest, max));
            let edges = (x - r, y - r, x + r, y + r);
            sheet.mark_numbered(number, (&point.place, &point.said), edges, (x, y - r), |sheet| {
                sheet.circle((x, y), r, shades.ink(point.shade));
            });
            labels.take(edges);
            bubbles.push((point, edges, panel.room));
        }
        for (point, edges, room) in bubbles.into_iter().take(NAMED) {
            named(sheet, &mut labels, &point.place, edges, room);
        }
        self.legend(sheet, &shades, percent);
    }

    /// The scale of shades, below on the right.
    fn legend(&self, sheet: &Sheet<'_>, shades: &Shades, percent: &dyn Fn(f64) -> String) {
        const CELLS: u8 = 8;
        const CELL: f64 = 10.0;
        let y = sheet.room.bottom - ROW / 2.0;
        let (from, to) = (percent(shades.min), percent(shades.max));
        let left = sheet.room.right - text_width(&to, FONT) - GAP - CELL * f64::from(CELLS);
        sheet.text(&to, (sheet.room.right, y), Side::End, Ink::Label);
        for number in 0..CELLS {
            let x = left + f64::from(number) * CELL;
            let ink = Shades::step(f64::from(number) / f64::from(CELLS - 1));
            sheet.rect(x, y - 4.0, x + CELL - 1.0, y + 4.0, ink);
        }
        sheet.text(&from, (left - GAP, y), Side::End, Ink::Label);
        let title = left - GAP - text_width(&from, FONT) - 2.0 * GAP;
        if text_width(&self.shade_title, FONT) < title {
            sheet.text(&self.shade_title, (title, y), Side::End, Ink::Label);
        }
    }
}

/// The range of the shades, which the ramp is spread over.
struct Shades {
    min: f64,
    max: f64,
}

impl Shades {
    fn of(placed: &[Placed<'_>]) -> Self {
        let shades = || placed.iter().map(|placed| placed.1.shade).filter(|s| s.is_finite());
        let (min, max) =
            (shades().fold(f64::INFINITY, f64::min), shades().fold(f64::NEG_INFINITY, f64::max));
        if min <= max { Self { min, max } } else { Self { min: 0.0, max: 0.0 } }
    }

    fn ink(&self, shade: f64) -> Ink {
        let spread = self.max - self.min;
        Self::step(if spread > 0.0 { (shade - self.min) / spread } else { 0.5 })
    }

    /// The palest steps would be lost on the land.
    fn step(share: f64) -> Ink {
        Ink::step(0.45 + 0.55 * share)
    }
}
