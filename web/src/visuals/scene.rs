//! What a drawing needs to know besides its figures.

use super::axis::Axis;
use crate::{format::Numbers, lang::t, names, navigation::Navigation, report::Report};
use semantics::{Chart, Frame, Visual};

/// What a drawing needs to know besides its figures.
pub struct Scene<'a> {
    pub visual: &'static Visual,
    pub report: Report,
    pub navigation: Navigation,
    pub numbers: Numbers,
    pub axis: &'a Axis,
}

impl Scene<'_> {
    /// The title.
    pub fn title(&self) -> String {
        t(self.visual.title).to_owned()
    }

    /// The timeline and where it stands.
    pub fn timeline(&self) -> String {
        names::standing(self.report, self.visual)
    }

    /// The marks that are chosen.
    pub fn chosen(&self, keys: &[semantics::Key]) -> Vec<usize> {
        self.axis.chosen(self.report, self.navigation, keys)
    }

    /// What a group is called.
    pub fn name(&self, key: &semantics::Key) -> String {
        names::key(self.report, self.axis.dimension, key)
    }
}

/// The groups in the order they are drawn: bars go by size, all others as they come.
pub fn order(kind: Chart, frame: &Frame) -> Vec<usize> {
    let mut order: Vec<usize> = (0..frame.keys.len()).collect();
    if kind == Chart::Bars {
        let value = |index: &usize| frame.columns[0][*index].unwrap_or(f64::NEG_INFINITY);
        order.sort_by(|a, b| value(b).total_cmp(&value(a)));
    }
    order
}
