//! Flows from one division of a whole to another.

use crate::{
    Drawing, Error, Ink, Size,
    axis::{GAP, ROW},
    lines::spread,
    sheet::{FONT, Place, Room, Sheet, Side},
    svg::{fitted_pair, text_width},
};

/// A part of either division.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowNode {
    /// What it is called.
    pub name: String,
    /// Its colour.
    pub ink: Ink,
}

/// How much goes from one part to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FlowLink {
    /// Number of the part left.
    pub from: usize,
    /// Number of the part right.
    pub to: usize,
    /// How much.
    pub value: f64,
}

/// Flows from the parts on the left to those on the right. Each link is one mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// What it shows.
    pub title: String,
    /// The timeline it follows.
    pub timeline: String,
    /// What the left side is.
    pub from_title: String,
    /// What the right side is.
    pub to_title: String,
    /// The parts on the left.
    pub from: Vec<FlowNode>,
    /// The parts on the right.
    pub to: Vec<FlowNode>,
    /// The links.
    pub links: Vec<FlowLink>,
}

/// Width of a part.
const NODE: f64 = 8.0;
/// Air between parts.
const AIR: f64 = 5.0;
/// Share of the width that names may take on either side.
const NAME_SHARE: f64 = 0.35;

impl Flow {
    /// Draws the chart; `format` writes amounts.
    ///
    /// # Errors
    /// If there is nothing to draw, or no room.
    pub fn draw(&self, size: Size, format: &dyn Fn(f64) -> String) -> Result<Drawing, Error> {
        let known = |link: &FlowLink| {
            link.value > 0.0 && link.from < self.from.len() && link.to < self.to.len()
        };
        if !self.links.iter().all(known) || self.links.is_empty() {
            return Err(Error::Empty);
        }
        Sheet::draw(size, &self.title, &self.timeline, &[], |sheet| self.plot(sheet, format))
    }

    fn plot(&self, sheet: &mut Sheet<'_>, format: &dyn Fn(f64) -> String) {
        let sums = |side: fn(&FlowLink) -> usize, count: usize| {
            let mut sums = vec![0.0; count];
            self.links.iter().for_each(|link| sums[side(link)] += link.value);
            sums
        };
        let (out, into) = (sums(|l| l.from, self.from.len()), sums(|l| l.to, self.to.len()));
        let total: f64 = out.iter().sum();
        let label = |node: &FlowNode, sum: f64| format!("{} {}", node.name, format(sum));
        let widest = |nodes: &[FlowNode], sums: &[f64]| {
            let widths =
                nodes.iter().zip(sums).map(|(node, sum)| text_width(&label(node, *sum), FONT));
            widths.fold(0.0, f64::max).min(sheet.room.width() * NAME_SHARE)
        };
        let (left, right) = (widest(&self.from, &out), widest(&self.to, &into));
        let plot = Room {
            left: left + GAP,
            top: ROW + 4.0,
            right: sheet.room.right - right - GAP,
            bottom: sheet.room.bottom - 2.0,
        };
        let max = self.from.len().max(self.to.len()) as f64;
        let unit = (plot.height() - AIR * (max - 1.0)).max(1.0) / total;
        let tops = |sums: &[f64]| {
            let shown = sums.iter().filter(|sum| **sum > 0.0).count() as f64;
            let used = total * unit + AIR * (shown - 1.0).max(0.0);
            let mut y = plot.top + (plot.height() - used).max(0.0) / 2.0;
            sums.iter()
                .map(|sum| {
                    let top = y;
                    if *sum > 0.0 {
                        y += sum * unit + AIR;
                    }
                    top
                })
                .collect::<Vec<f64>>()
        };
        let (from_tops, to_tops) = (tops(&out), tops(&into));
        let (mut leaving, mut arriving) = (from_tops.clone(), to_tops.clone());
        for link in &self.links {
            let thick = link.value * unit;
            let (y1, y2) = (leaving[link.from], arriving[link.to]);
            leaving[link.from] += thick;
            arriving[link.to] += thick;
            let (x1, x2) = (plot.left + NODE, plot.right - NODE);
            let (from, to) = (&self.from[link.from], &self.to[link.to]);
            let name = format!("{} → {}", from.name, to.name);
            let middle = ((x1 + x2) / 2.0, (y1 + y2) / 2.0);
            let room = (x1, y1.min(y2), x2, y1.max(y2) + thick);
            sheet.mark(&name, &format(link.value), room, middle, |sheet| {
                sheet.faint_polygon(band((x1, y1), (x2, y2), thick.max(0.4)), from.ink);
            });
        }
        for (nodes, sums, tops, x, side) in [
            (&self.from, &out, &from_tops, plot.left, Side::End),
            (&self.to, &into, &to_tops, plot.right - NODE, Side::Start),
        ] {
            let (room, at) = match side {
                Side::End => (left, x - GAP),
                _ => (right, x + NODE + GAP),
            };
            let mut names = Vec::new();
            for ((node, &sum), &top) in nodes.iter().zip(sums).zip(tops) {
                if sum > 0.0 {
                    let bottom = (top + sum * unit).max(top + 1.0);
                    sheet.rect(x, top, x + NODE, bottom, node.ink);
                    let name = fitted_pair(&node.name, &format(sum), FONT, room);
                    names.push(((top + bottom) / 2.0, name, Ink::Label));
                }
            }
            spread(&mut names, Room { bottom: plot.bottom - FONT / 2.0, ..plot });
            for (y, name, ink) in names {
                sheet.text(&name, (at, y), side, ink);
            }
        }
        sheet.text(&self.from_title, (plot.left + NODE, ROW / 2.0), Side::End, Ink::Value);
        sheet.text(&self.to_title, (plot.right - NODE, ROW / 2.0), Side::Start, Ink::Value);
    }
}

/// A band that leaves and arrives level.
fn band(from: Place, to: Place, thick: f64) -> Vec<Place> {
    const STEPS: usize = 20;
    let at = |step: usize, lower: f64| {
        let t = step as f64 / STEPS as f64;
        let eased = t * t * (3.0 - 2.0 * t);
        (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * eased + lower)
    };
    let upper = (0..=STEPS).map(|step| at(step, 0.0));
    let lower = (0..=STEPS).rev().map(|step| at(step, thick));
    upper.chain(lower).collect()
}
