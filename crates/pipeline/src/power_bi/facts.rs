//! The tables measures sum over.

use super::Rows;
use crate::Results;
use crate::table_stream::Row;
use frame::calendar::{Day, iso_moment};
use playbook::Decision;
use vocabulary::Segment;

/// The rows of a fact; `None` where no fact has the name.
pub fn rows<'a>(results: &'a Results, table: &str) -> Option<Rows<'a>> {
    Some(match table {
        "sales" => sales(results),
        "scores" => snapshot_rows(results, scores(results)),
        "actions" => snapshot_rows(results, actions(results)),
        "segments" => snapshot_rows(results, segments(results)),
        _ => return None,
    })
}

fn sales(results: &Results) -> Rows<'_> {
    let sales = &results.transactions;
    let first = results.report.first_days();
    let write = move |number: usize, row: &mut Row| {
        let moment = sales.time()[number];
        let customer = sales.customer().codes()[number];
        let day = Day::of(moment);
        row.text(&day.iso());
        row.text(&iso_moment(moment));
        row.number(sales.invoice().codes()[number]);
        row.text(sales.invoice().text_at(number));
        row.number(customer);
        row.number(sales.product().map_or(0, |codes| codes.codes()[number]));
        row.number(sales.country().map_or(0, |codes| codes.codes()[number]));
        row.number(day.month().0 - first[customer as usize].month().0);
        row.number(sales.quantity()[number]);
        row.number(sales.unit_price()[number]);
        row.number(sales.total_price(number));
    };
    (sales.len(), Box::new(write))
}

/// Writes the cells of one row besides the keys, given what was decided about it.
type WriteCells<'a> = Box<dyn Fn(usize, Option<&Decision>, &mut Row) + 'a>;

/// A row for each customer at each snapshot: its keys, then its own cells.
fn snapshot_rows<'a>(results: &'a Results, cells: WriteCells<'a>) -> Rows<'a> {
    let table = &results.table;
    let snapshots = table.snapshots();
    let dates: Vec<String> = snapshots.days().iter().map(|day| day.iso()).collect();
    let ends: Vec<usize> = (0..snapshots.len()).map(|number| table.rows_of(number).end).collect();
    let write = move |number: usize, row: &mut Row| {
        let customer = table.customer()[number];
        let decision = results.plan.as_ref().map(|plan| &plan.decisions[number]);
        row.text(&dates[ends.partition_point(|&end| end <= number)]);
        row.number(customer);
        row.number(results.report.country_of(customer));
        row.text(table.segment()[number].name());
        row.text(decision.map_or("", |d| d.risk_bucket.name()));
        row.text(decision.map_or("", |d| d.priority.name()));
        row.text(decision.map_or("", |d| d.action.name()));
        row.text(decision.map_or("", |d| d.action.offer().name()));
        cells(number, decision, row);
    };
    (table.len(), Box::new(write))
}

fn scores(results: &Results) -> WriteCells<'_> {
    let table = &results.table;
    Box::new(move |number, decision, row| {
        let probability = results.plan.as_ref().map(|plan| plan.probability[number]);
        optional(row, probability);
        optional(row, decision.map(|d| f64::from(u8::from(d.churn_flag))));
        optional(row, decision.map(|d| d.expected_loss));
        row.number(table.total_revenue()[number]);
        row.number(table.total_orders()[number]);
        row.number(table.recency_days()[number]);
    })
}

fn actions(_: &Results) -> WriteCells<'_> {
    Box::new(|_, decision, row| {
        optional(row, decision.map(|d| f64::from(u8::from(d.in_capacity))));
        optional(row, decision.map(|d| d.expected_loss));
        optional(row, decision.map(|d| d.budget));
        row.text(decision.map_or("", |d| d.value_tier.name()));
        row.text(decision.map_or("", |d| d.action.message().en));
    })
}

fn segments(results: &Results) -> WriteCells<'_> {
    let table = &results.table;
    Box::new(move |number, _, row| {
        let segment = table.segment()[number];
        let previous = results.report.previous_segment(number);
        row.number(table.rfm_recency_days()[number]);
        row.number(table.total_orders()[number]);
        row.number(table.total_revenue()[number]);
        row.number(table.recency_score()[number]);
        row.number(table.frequency_score()[number]);
        row.number(table.monetary_score()[number]);
        row.number(table.rfm_score(number));
        row.text(previous.map_or("", Segment::name));
        optional(row, previous.map(|previous| f64::from(u8::from(previous != segment))));
    })
}

/// A number, or nothing where there is none.
fn optional(row: &mut Row, number: Option<f64>) {
    row.number(number.unwrap_or(f64::NAN));
}
