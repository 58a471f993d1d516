//! Bubbles on a map of the world.

use crate::{
    Drawing, Error, Ink, Size,
    axis::{GAP, ROW},
    scatter::{Edges, overlap, radius},
    sheet::{FONT, Place, Sheet, Side},
    svg::text_width,
    world::{country, land, project},
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
/// What of the world is shown: west, east, south, north.
const VIEW: Edges = (-168.0, 180.0, -54.0, 74.0);
/// Bubbles that get their name, at most.
const NAMED: usize = 8;

impl WorldMap {
    /// Draws the map; `percent` writes the ends of the scale of shades.
    ///
    /// # Errors
    /// If no country can be placed, or there is no room.
    pub fn draw(&self, size: Size, percent: &dyn Fn(f64) -> String) -> Result<Drawing, Error> {
        if !self.points.iter().any(|point| country(&point.place).is_some()) {
            return Err(Error::Empty);
        }
        Sheet::draw(size, &self.title, &self.timeline, &self.selected, |sheet| {
            self.plot(sheet, percent);
        })
    }

    fn plot(&self, sheet: &mut Sheet<'_>, percent: &dyn Fn(f64) -> String) {
        let room = sheet.room;
        let (west, east, south, north) = VIEW;
        let (left, right) = (project((west, 0.0)).0, project((east, 0.0)).0);
        let (bottom, top) = (project((0.0, south)).1, project((0.0, north)).1);
        let height = room.height() - ROW - GAP;
        let scale = (room.width() / (right - left)).min(height / (top - bottom));
        let dx = (room.width() - scale * (right - left)) / 2.0;
        let dy = (height - scale * (top - bottom)) / 2.0;
        let place = |degrees: Place| {
            let (x, y) = project(degrees);
            (dx + (x - left) * scale, dy + (top - y) * scale)
        };
        for ring in land() {
            let ring: Vec<Place> = ring.into_iter().map(place).collect();
            let seen = ring.iter().any(|(_, y)| *y < height);
            if seen {
                // Below the view lies nothing but ice and the legend.
                sheet.polygon(ring.into_iter().map(|(x, y)| (x, y.min(height))), Ink::Land);
            }
        }
        let largest = self.points.iter().map(|point| point.size).fold(0.0, f64::max);
        let least = shades(&self.points).fold(f64::INFINITY, f64::min);
        let most = shades(&self.points).fold(f64::NEG_INFINITY, f64::max);
        let step = |shade: f64| {
            Ink::step(if most > least { 0.2 + 0.8 * (shade - least) / (most - least) } else { 0.6 })
        };
        let most_room = LARGEST.min(room.width() / 22.0).max(6.0);
        let mut taken = Vec::new();
        for point in &self.points {
            let Some(degrees) = country(&point.place) else {
                sheet.no_mark();
                continue;
            };
            let ((x, y), r) = (place(degrees), radius(point.size, largest, most_room));
            let area = (x - r, y - r, x + r, y + r);
            sheet.mark(&point.place, &point.said, area, (x, y - r), |sheet| {
                sheet.circle((x, y), r, step(point.shade));
            });
            taken.push((point, area));
        }
        self.name_largest(sheet, &taken, height);
        let y = room.bottom - ROW / 2.0;
        let (from, to) = (percent(least), percent(most));
        let cells = room.right - text_width(&to, FONT) - GAP - 80.0;
        sheet.text(&to, (room.right, y), Side::End, Ink::Label);
        for number in 0..8_u8 {
            let x = cells + f64::from(number) * 10.0;
            sheet.rect(
                x,
                y - 4.0,
                x + 9.0,
                y + 4.0,
                Ink::step(0.2 + 0.8 * f64::from(number) / 7.0),
            );
        }
        sheet.text(&from, (cells - GAP, y), Side::End, Ink::Label);
        let title = cells - GAP - text_width(&from, FONT) - 2.0 * GAP;
        if text_width(&self.shade_title, FONT) < title {
            sheet.text(&self.shade_title, (title, y), Side::End, Ink::Label);
        }
    }

    /// Writes the names of the largest bubbles where nothing lies in their way.
    fn name_largest(&self, sheet: &Sheet<'_>, bubbles: &[(&MapPoint, Edges)], bottom: f64) {
        let mut order: Vec<usize> = (0..bubbles.len()).collect();
        order.sort_by(|&a, &b| bubbles[b].0.size.total_cmp(&bubbles[a].0.size));
        let mut labels: Vec<Edges> = Vec::new();
        for &number in order.iter().take(NAMED) {
            let (point, (left, top, right, low)) = bubbles[number];
            let width = text_width(&point.place, FONT);
            let y = (top + low) / 2.0;
            let free = [(right + 3.0, y), (left - 3.0 - width, y)].into_iter().find(|&(x, y)| {
                let label = (x, y - FONT / 2.0, x + width, y + FONT / 2.0);
                let inside = x >= 0.0 && label.2 <= sheet.room.right && label.3 < bottom;
                let others = bubbles.iter().enumerate().filter(|(other, _)| *other != number);
                inside
                    && !labels.iter().any(|other| overlap(label, *other))
                    && !others.map(|(_, (_, area))| *area).any(|other| overlap(label, other))
            });
            if let Some((x, y)) = free {
                labels.push((x, y - FONT / 2.0, x + width, y + FONT / 2.0));
                sheet.text(&point.place, (x, y), Side::Start, Ink::Value);
            }
        }
    }
}

fn shades(points: &[MapPoint]) -> impl Iterator<Item = f64> {
    points.iter().filter(|point| country(&point.place).is_some()).map(|point| point.shade)
}
