//! The newest snapshot's capacity list, sorted, searched and paged. Timeline: *Snapshot (As-Of)*.

use features::FeatureTable;
use frame::Categorical;
use playbook::Plan;
use protocol::{ActionRow, ActionSort, SortDirection};
use std::cmp::Ordering;

/// Which part of the list is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionQuery {
    /// Sort column.
    pub sort: ActionSort,
    /// Sort direction.
    pub direction: SortDirection,
    /// First row.
    pub offset: usize,
    /// Rows at most.
    pub limit: usize,
    /// Only rows whose customer, segment, action or priority contains this, in any case.
    pub search: String,
}

/// A part of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ActionPage {
    /// Rows that match, in all.
    pub total: usize,
    /// The rows asked for.
    pub rows: Vec<ActionRow>,
}

/// A page of the newest snapshot's capacity list; rows that compare equal stay in customer order.
#[must_use]
pub fn action_page(
    customers: &Categorical,
    table: &FeatureTable,
    plan: &Plan,
    query: &ActionQuery,
) -> ActionPage {
    let newest =
        table.snapshots().len().checked_sub(1).map_or(0..0, |newest| table.rows_of(newest));
    let search = query.search.trim().to_lowercase();
    let mut rows: Vec<usize> = newest
        .filter(|&row| {
            plan.decisions[row].in_capacity && matches(customers, table, plan, row, &search)
        })
        .collect();
    rows.sort_by(|&a, &b| {
        let order = compare(table, plan, query.sort, a, b);
        match query.direction {
            SortDirection::Ascending => order,
            SortDirection::Descending => order.reverse(),
        }
    });
    let page = rows.iter().skip(query.offset).take(query.limit);
    ActionPage {
        total: rows.len(),
        rows: page.map(|&row| action_row(customers, table, plan, row)).collect(),
    }
}

fn matches(
    customers: &Categorical,
    table: &FeatureTable,
    plan: &Plan,
    row: usize,
    search: &str,
) -> bool {
    let decision = &plan.decisions[row];
    search.is_empty()
        || [
            customers.text(table.customer()[row]),
            table.segment()[row].name(),
            decision.action.name(),
            decision.priority.name(),
        ]
        .iter()
        .any(|text| text.to_lowercase().contains(search))
}

fn compare(table: &FeatureTable, plan: &Plan, sort: ActionSort, a: usize, b: usize) -> Ordering {
    let number = |value: &dyn Fn(usize) -> f64| value(a).total_cmp(&value(b));
    match sort {
        ActionSort::Customer => table.customer()[a].cmp(&table.customer()[b]),
        ActionSort::Segment => table.segment()[a].name().cmp(table.segment()[b].name()),
        ActionSort::Probability => number(&|row| plan.probability[row]),
        ActionSort::Revenue => number(&|row| table.total_revenue()[row]),
        ActionSort::ExpectedLoss => number(&|row| plan.decisions[row].expected_loss),
        ActionSort::Recency => table.recency_days()[a].cmp(&table.recency_days()[b]),
        ActionSort::Priority => plan.decisions[a].priority.cmp(&plan.decisions[b].priority),
        ActionSort::Budget => number(&|row| plan.decisions[row].budget),
    }
}

fn action_row(customers: &Categorical, table: &FeatureTable, plan: &Plan, row: usize) -> ActionRow {
    let decision = &plan.decisions[row];
    ActionRow {
        customer: customers.text(table.customer()[row]).to_owned(),
        segment: table.segment()[row].name().to_owned(),
        probability: plan.probability[row],
        risk: decision.risk_bucket,
        revenue: table.total_revenue()[row],
        expected_loss: decision.expected_loss,
        recency_days: i64::from(table.recency_days()[row]),
        priority: decision.priority.name().to_owned(),
        action: decision.action.name().to_owned(),
        offer: decision.action.offer().to_owned(),
        message: decision.action.message().to_owned(),
        budget: decision.budget,
    }
}
