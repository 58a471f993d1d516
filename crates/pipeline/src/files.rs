//! The output files, streamed row by row.

use crate::{Results, report_text};
use features::{FEATURE_NAMES, Label};
use frame::Categorical;
use frame::calendar::iso_moment;
use playbook::Decision;
use protocol::OutputFile;
use std::fmt::{Display, Write};

/// Rows written in one piece.
const ROWS_A_PIECE: usize = 4096;

/// The contents of one output file, piece by piece, so that it never has to be in memory whole.
pub struct FileStream<'a> {
    contents: Contents<'a>,
}

enum Contents<'a> {
    Text(Option<String>),
    Table(TableStream<'a>),
}

impl<'a> FileStream<'a> {
    pub(crate) fn new(results: &'a Results, file: OutputFile) -> Self {
        let table = |rows, header, write| {
            Contents::Table(TableStream { rows, next: 0, header: Some(header), write })
        };
        let feature_rows = results.table.len();
        let contents = match (file, &results.plan) {
            (OutputFile::TransactionsClean, _) => {
                let (header, write) = transactions(results);
                table(results.transactions.len(), header, write)
            }
            (OutputFile::CustomerFeaturesLabeled, _) => {
                let (header, write) = features(results);
                table(feature_rows, header, write)
            }
            (OutputFile::CustomerSegmentSnapshot, _) => {
                let (header, write) = segments(results);
                table(feature_rows, header, write)
            }
            (OutputFile::ChurnScores, Some(plan)) => {
                let (header, write) = scores(results, plan);
                table(feature_rows, header, write)
            }
            (OutputFile::CampaignActions, Some(plan)) => {
                let (header, write) = actions(results, plan);
                table(feature_rows, header, write)
            }
            (OutputFile::ChurnModelReport, _) => {
                Contents::Text(Some(report_text::model_report(results)))
            }
            (OutputFile::Report, _) => Contents::Text(Some(report_text::report(results))),
            (OutputFile::ChurnScores | OutputFile::CampaignActions, None) => Contents::Text(None),
        };
        Self { contents }
    }

    /// Appends the next piece; false when there is none left.
    pub fn next_piece(&mut self, out: &mut Vec<u8>) -> bool {
        match &mut self.contents {
            Contents::Text(text) => match text.take() {
                Some(text) => {
                    out.extend_from_slice(text.as_bytes());
                    true
                }
                None => false,
            },
            Contents::Table(table) => table.next_piece(out),
        }
    }

    /// Appends everything that is left.
    pub fn read_to_end(&mut self, out: &mut Vec<u8>) {
        while self.next_piece(out) {}
    }
}

type WriteRow<'a> = Box<dyn Fn(usize, &mut Row) + 'a>;

struct TableStream<'a> {
    rows: usize,
    next: usize,
    header: Option<Vec<&'static str>>,
    write: WriteRow<'a>,
}

impl TableStream<'_> {
    fn next_piece(&mut self, out: &mut Vec<u8>) -> bool {
        if self.header.is_none() && self.next == self.rows {
            return false;
        }
        let mut row =
            Row { csv: csv::Writer::from_writer(std::mem::take(out)), number: String::new() };
        if let Some(header) = self.header.take() {
            header.iter().for_each(|name| row.text(name));
            row.end();
        }
        let end = (self.next + ROWS_A_PIECE).min(self.rows);
        for number in self.next..end {
            (self.write)(number, &mut row);
            row.end();
        }
        self.next = end;
        *out = row.csv.into_inner().unwrap_or_default();
        true
    }
}

/// One row of a CSV file. Writing into memory cannot fail, so results are not looked at.
struct Row {
    csv: csv::Writer<Vec<u8>>,
    number: String,
}

impl Row {
    fn text(&mut self, text: &str) {
        let _ = self.csv.write_field(text);
    }

    /// A number in its shortest form that reads back as the same number; missing numbers are empty.
    fn number(&mut self, number: impl Display) {
        self.number.clear();
        let _ = write!(self.number, "{number}");
        let shown = if self.number == "NaN" { "" } else { &self.number };
        let _ = self.csv.write_field(shown);
    }

    fn end(&mut self) {
        let _ = self.csv.write_record(None::<&[u8]>);
    }
}

type Table<'a> = (Vec<&'static str>, WriteRow<'a>);

fn transactions(results: &Results) -> Table<'_> {
    let header = vec![
        "Invoice",
        "StockCode",
        "Description",
        "Quantity",
        "InvoiceDate",
        "UnitPrice",
        "CustomerID",
        "Country",
        "TotalPrice",
    ];
    let transactions = &results.transactions;
    let text = |column: Option<&Categorical>, number: usize, row: &mut Row| {
        row.text(column.map_or("", |column| column.text_at(number)));
    };
    let write = move |number: usize, row: &mut Row| {
        row.text(transactions.invoice().text_at(number));
        text(transactions.stock_code(), number, row);
        text(transactions.description(), number, row);
        row.number(transactions.quantity()[number]);
        row.text(&iso_moment(transactions.time()[number]));
        row.number(transactions.unit_price()[number]);
        row.text(transactions.customer().text_at(number));
        text(transactions.country(), number, row);
        row.number(transactions.total_price(number));
    };
    (header, Box::new(write))
}

/// Writes the key every snapshot table begins with: the customer's id and the snapshot's date.
fn key_writer(results: &Results) -> impl Fn(usize, &mut Row) {
    let snapshots = results.table.snapshots();
    let dates: Vec<String> = snapshots.days().iter().map(|day| day.iso()).collect();
    let ends: Vec<usize> =
        (0..snapshots.len()).map(|snapshot| results.table.rows_of(snapshot).end).collect();
    let customers = results.transactions.customer();
    move |number, row| {
        row.text(customers.text(results.table.customer()[number]));
        row.text(&dates[ends.partition_point(|&end| end <= number)]);
    }
}

fn label_text(label: Label) -> &'static str {
    match label {
        Label::Retained => "0",
        Label::Churned => "1",
        Label::Unobservable => "",
    }
}

fn features(results: &Results) -> Table<'_> {
    let mut header = vec!["CustomerID", "SnapshotDate"];
    header.extend(FEATURE_NAMES);
    header.extend(["unique_skus", "total_items", "churn_label"]);
    let table = &results.table;
    let columns: Vec<Vec<f64>> =
        (0..FEATURE_NAMES.len()).map(|number| table.feature(number)).collect();
    let key = key_writer(results);
    let write = move |number: usize, row: &mut Row| {
        key(number, row);
        columns.iter().for_each(|column| row.number(column[number]));
        row.number(table.unique_skus()[number]);
        row.number(table.total_items()[number]);
        row.text(label_text(table.label()[number]));
    };
    (header, Box::new(write))
}

fn segments(results: &Results) -> Table<'_> {
    let header = vec![
        "CustomerID",
        "SnapshotDate",
        "RecencyDays",
        "Frequency",
        "Monetary",
        "R_Score",
        "F_Score",
        "M_Score",
        "RFM_Score",
        "Segment",
    ];
    let table = &results.table;
    let key = key_writer(results);
    let write = move |number: usize, row: &mut Row| {
        key(number, row);
        row.number(table.rfm_recency_days()[number]);
        row.number(table.total_orders()[number]);
        row.number(table.total_revenue()[number]);
        row.number(table.recency_score()[number]);
        row.number(table.frequency_score()[number]);
        row.number(table.monetary_score()[number]);
        row.number(table.rfm_score(number));
        row.text(table.segment()[number].name());
    };
    (header, Box::new(write))
}

fn scores<'a>(results: &'a Results, plan: &'a playbook::Plan) -> Table<'a> {
    let header =
        vec!["CustomerID", "SnapshotDate", "churn_probability", "risk_bucket", "churn_label"];
    let key = key_writer(results);
    let write = move |number: usize, row: &mut Row| {
        key(number, row);
        row.number(plan.probability[number]);
        row.text(plan.decisions[number].risk_bucket.name());
        row.text(label_text(results.table.label()[number]));
    };
    (header, Box::new(write))
}

fn actions<'a>(results: &'a Results, plan: &'a playbook::Plan) -> Table<'a> {
    let header = vec![
        "CustomerID",
        "SnapshotDate",
        "churn_probability",
        "total_revenue",
        "total_orders",
        "recency_days",
        "segment",
        "risk_bucket",
        "dynamic_threshold",
        "churn_flag",
        "expected_loss",
        "action_flag_top15",
        "value_tier",
        "priority",
        "action",
        "offer_type",
        "message_angle",
        "budget_suggestion",
    ];
    let table = &results.table;
    let key = key_writer(results);
    let write = move |number: usize, row: &mut Row| {
        let decision: &Decision = &plan.decisions[number];
        key(number, row);
        row.number(plan.probability[number]);
        row.number(table.total_revenue()[number]);
        row.number(table.total_orders()[number]);
        row.number(table.recency_days()[number]);
        row.text(table.segment()[number].name());
        row.text(decision.risk_bucket.name());
        row.number(decision.churn_threshold);
        row.number(u8::from(decision.churn_flag));
        row.number(decision.expected_loss);
        row.number(u8::from(decision.in_capacity));
        row.text(decision.value_tier.name());
        row.text(decision.priority.name());
        row.text(decision.action.name());
        row.text(decision.action.offer());
        row.text(decision.action.message());
        row.number(decision.budget);
    };
    (header, Box::new(write))
}
