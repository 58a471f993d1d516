//! What a chart's marks stand for.

use crate::{navigation::Navigation, report::Report};
use leptos::prelude::With;
use semantics::{Definition, Dimension, Query, Sales, Snapshots, Timeline};

/// What a chart's marks stand for.
#[derive(Clone, Debug)]
pub struct Axis {
    /// The timeline it follows.
    pub timeline: Timeline,
    /// What a mark filters by; a mark along time chooses the time instead.
    pub dimension: Option<Dimension>,
    /// What each mark is divided by.
    pub split: Option<Dimension>,
    /// The measures.
    pub measures: Vec<&'static Definition>,
}

impl Axis {
    /// The axis of a sales query.
    pub fn of_sales(query: &Query<Sales>) -> Self {
        Self {
            timeline: Timeline::Sales,
            dimension: query.by.and_then(|axis| axis.dimension()),
            split: query.split.and_then(|axis| axis.dimension()),
            measures: super::tile::definitions(query.measures),
        }
    }

    /// The axis of a snapshot query.
    pub fn of_snapshots(query: &Query<Snapshots>) -> Self {
        Self {
            timeline: Timeline::Snapshot,
            dimension: query.by.and_then(|axis| axis.dimension()),
            split: query.split.and_then(|axis| axis.dimension()),
            measures: super::tile::definitions(query.measures),
        }
    }

    /// What a click on a group does.
    pub fn pick(&self, navigation: Navigation, key: &semantics::Key, together: bool) {
        let name = key.name.clone();
        match (self.dimension, self.timeline) {
            (Some(dimension), _) => navigation.toggle(dimension, key.code, together),
            (None, Timeline::Sales) => navigation.choose(|selection| {
                selection.period = (selection.period.as_ref() != Some(&name)).then_some(name);
            }),
            (None, Timeline::Snapshot) => navigation.choose(|selection| {
                selection.snapshot = (selection.snapshot.as_ref() != Some(&name)).then_some(name);
            }),
        }
    }

    /// The groups that are chosen, among these.
    pub fn chosen(
        &self,
        report: Report,
        navigation: Navigation,
        keys: &[semantics::Key],
    ) -> Vec<usize> {
        let indices = |wanted: &dyn Fn(&semantics::Key) -> bool| {
            keys.iter().enumerate().filter(|(_, key)| wanted(key)).map(|(index, _)| index).collect()
        };
        match (self.dimension, self.timeline) {
            (Some(dimension), _) => navigation.selection.with(|selection| {
                let members = selection.chosen(dimension);
                indices(&|key| members.contains(&key.code))
            }),
            (None, Timeline::Sales) => report
                .frame(|answer| {
                    let (from, to) = (&answer.period.from, &answer.period.to);
                    let within = |key: &semantics::Key| {
                        from.get(..7).is_some_and(|from| from <= key.name.as_str())
                            && to.get(..7).is_some_and(|to| to >= key.name.as_str())
                    };
                    indices(&within)
                })
                .filter(|chosen: &Vec<usize>| chosen.len() < keys.len())
                .unwrap_or_default(),
            (None, Timeline::Snapshot) => report
                .frame(|answer| indices(&|key| key.name == answer.snapshot))
                .unwrap_or_default(),
        }
    }
}
