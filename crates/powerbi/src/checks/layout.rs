//! Boxes that overlap, leave their page, or come at once under the Tab key.

use super::Fault;
use super::document::{Document, pages, visuals};
use serde_json::Value;

/// What is wrong with the places of the visuals of each page.
pub fn faults(documents: &[Document]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (name, page) in pages(documents) {
        let size = [number(&page.value["width"]), number(&page.value["height"])];
        let mut earlier: Vec<(Place, &Document)> = Vec::new();
        for (_, _, visual) in visuals(documents).filter(|(of, _, _)| *of == name) {
            let Some(place) = Place::read(&visual.value["position"]) else {
                faults.push(visual.fault("has no place on its page"));
                continue;
            };
            if !place.is_inside(size) {
                faults.push(visual.fault("leaves its page"));
            }
            for (other, document) in &earlier {
                if place.overlaps(other) {
                    faults.push(visual.fault(format!("overlaps {}", document.path)));
                }
                if place.tab == other.tab {
                    faults.push(visual.fault(format!("has the tab order of {}", document.path)));
                }
            }
            earlier.push((place, visual));
        }
    }
    faults
}

struct Place {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
    tab: f64,
}

impl Place {
    fn read(position: &Value) -> Option<Self> {
        let of = |name: &str| position[name].as_f64();
        let (left, top) = (of("x")?, of("y")?);
        let (right, bottom) = (left + of("width")?, top + of("height")?);
        Some(Self { left, top, right, bottom, tab: of("tabOrder")? })
    }

    fn is_inside(&self, [width, height]: [f64; 2]) -> bool {
        let has_size = self.right > self.left && self.bottom > self.top;
        has_size
            && self.left >= 0.0
            && self.top >= 0.0
            && self.right <= width
            && self.bottom <= height
    }

    fn overlaps(&self, other: &Place) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(0.0)
}
