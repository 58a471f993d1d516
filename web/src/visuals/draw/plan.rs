//! Charts of flows, changes and capacity.

use super::{ink, timeline, title, written};
use crate::{
    format::{Numbers, numbers},
    lang::t,
    names,
    report::Report,
    visuals::{Column, DataTable, flow::origin},
    words::{capacity as says, change, visual as words},
};
use charts::{Curve, Curves, Drawing, Flow, FlowLink, FlowNode, Ink, Size, Step, Waterfall};
use semantics::{CapacityPlan, Change, Dimension, Format, Matrix, Visual};

/// Customers moving between segments.
pub fn flow(
    visual: &Visual,
    report: Report,
    numbers: Numbers,
    matrix: &Matrix,
    size: Size,
) -> Option<Drawing> {
    let segment = Some(Dimension::Segment);
    let width = matrix.columns.len();
    let links = matrix.cells.iter().enumerate().filter_map(|(index, value)| {
        let value = value.filter(|value| *value > 0.0)?;
        Some(FlowLink { from: index / width, to: index % width, value })
    });
    let to = |key: &semantics::Key| FlowNode {
        name: names::member(report, Dimension::Segment, key.code),
        ink: ink(segment, key.code),
    };
    let from = |key: &semantics::Key| FlowNode {
        name: origin(report, key.code),
        ink: ink(segment, key.code),
    };
    let chart = Flow {
        title: title(visual),
        timeline: timeline(visual),
        from_title: t(words::BEFORE).to_owned(),
        to_title: t(words::NOW).to_owned(),
        from: matrix.rows.iter().map(from).collect(),
        to: matrix.columns.iter().map(to).collect(),
        links: links.collect(),
    };
    chart.draw(size, &written(numbers, Format::Count)).ok()
}

/// What moved revenue.
pub fn waterfall(visual: &Visual, numbers: Numbers, moved: &Change, size: Size) -> Option<Drawing> {
    let step = |name: vocabulary::Text, value: f64, total: bool| Step {
        name: t(name).to_owned(),
        value,
        total,
    };
    let chart = Waterfall {
        title: title(visual),
        timeline: timeline(visual),
        steps: vec![
            step(change::BEFORE, moved.base?, true),
            step(change::PRICE, moved.price, false),
            step(change::VOLUME, moved.volume, false),
            step(change::MIX, moved.mix, false),
            step(change::NOW, moved.current, true),
        ],
    };
    chart.draw(size, &written(numbers, Format::Money)).ok()
}

/// Expected loss covered, from no customer to all.
pub fn capacity(
    visual: &Visual,
    numbers: Numbers,
    plan: &CapacityPlan,
    size: Size,
) -> Option<Drawing> {
    let share = f64::from(plan.customers) / f64::from(plan.of_customers.max(1));
    let covered = plan.covered / plan.of_loss.max(f64::MIN_POSITIVE);
    let percent = move |value: f64| numbers.percent(value);
    let chart = Curves {
        title: title(visual),
        timeline: timeline(visual),
        x_title: t(says::X).to_owned(),
        y_title: t(says::Y).to_owned(),
        curves: vec![
            Curve {
                name: t(says::CURVE).to_owned(),
                ink: Ink::Mark,
                dashed: false,
                points: plan.curve.iter().map(|point| [point[0], point[1]]).collect(),
            },
            Curve {
                name: t(says::RANDOM).to_owned(),
                ink: Ink::Reference,
                dashed: true,
                points: vec![[0.0, 0.0], [1.0, 1.0]],
            },
        ],
        at: Some(([share, covered], percent(covered))),
    };
    chart.draw(size, &percent, &percent).ok()
}

/// The capacity curve as a table.
pub fn capacity_table(plan: &CapacityPlan) -> DataTable {
    let numbers = numbers();
    let column = |title: vocabulary::Text, format, at: usize| Column {
        title: t(title).to_owned(),
        format,
        values: plan.curve.iter().map(|point| Some(point[at])).collect(),
    };
    DataTable {
        group: t(says::X).to_owned(),
        names: plan.curve.iter().map(|point| numbers.percent(point[0])).collect(),
        columns: vec![column(says::Y, Format::Percent, 1), column(says::BUDGET, Format::Money, 2)],
    }
}
