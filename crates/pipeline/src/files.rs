//! The output tables, streamed row by row.

use crate::FileStream;
use crate::table_stream::{Row, Table};
use features::{FEATURE_NAMES, FeatureTable, Label};
use frame::Categorical;
use frame::calendar::iso_moment;
use ingest::Transactions;
use playbook::{Decision, Plan};
use vocabulary::OutputFile;

/// What the output tables are made of.
#[derive(Clone, Copy, Debug)]
pub struct Tables<'a> {
    /// Clean transactions. The tables of customers only need what their customers are called.
    pub transactions: &'a Transactions,
    /// Customers at snapshots.
    pub table: &'a FeatureTable,
    /// The decisions about every row; `None` without a model.
    pub plan: Option<&'a Plan>,
}

impl<'a> Tables<'a> {
    /// The contents of a table; empty where it needs a model and there is none, and of files that are no
    /// tables.
    #[must_use]
    pub fn contents(self, file: OutputFile) -> FileStream<'a> {
        let rows = self.table.len();
        match (file, self.plan) {
            (OutputFile::TransactionsClean, _) => transactions_clean(self.transactions),
            (OutputFile::CustomerFeaturesLabeled, _) => FileStream::table(rows, features(self)),
            (OutputFile::CustomerSegmentSnapshot, _) => FileStream::table(rows, segments(self)),
            (OutputFile::ChurnScores, Some(plan)) => FileStream::table(rows, scores(self, plan)),
            (OutputFile::CampaignActions, Some(plan)) => {
                FileStream::table(rows, actions(self, plan))
            }
            _ => FileStream::empty(),
        }
    }
}

/// The contents of `transactions_clean.csv`, or of a part of it.
#[must_use]
pub fn transactions_clean(transactions: &Transactions) -> FileStream<'_> {
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
    FileStream::table(transactions.len(), (header, Box::new(write)))
}

/// Writes the key every snapshot table begins with: the customer's id and the snapshot's date.
fn key_writer(tables: Tables<'_>) -> impl Fn(usize, &mut Row) {
    let Tables { transactions, table, .. } = tables;
    let snapshots = table.snapshots();
    let dates: Vec<String> = snapshots.days().iter().map(|day| day.iso()).collect();
    let ends: Vec<usize> =
        (0..snapshots.len()).map(|snapshot| table.rows_of(snapshot).end).collect();
    let customers = transactions.customer();
    move |number, row| {
        row.text(customers.text(table.customer()[number]));
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

fn features(tables: Tables<'_>) -> Table<'_> {
    let mut header = vec!["CustomerID", "SnapshotDate"];
    header.extend(FEATURE_NAMES);
    header.extend(["unique_skus", "total_items", "churn_label"]);
    let table = tables.table;
    let columns: Vec<Vec<f64>> =
        (0..FEATURE_NAMES.len()).map(|number| table.feature(number)).collect();
    let key = key_writer(tables);
    let write = move |number: usize, row: &mut Row| {
        key(number, row);
        columns.iter().for_each(|column| row.number(column[number]));
        row.number(table.unique_skus()[number]);
        row.number(table.total_items()[number]);
        row.text(label_text(table.label()[number]));
    };
    (header, Box::new(write))
}

fn segments(tables: Tables<'_>) -> Table<'_> {
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
    let table = tables.table;
    let key = key_writer(tables);
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

fn scores<'a>(tables: Tables<'a>, plan: &'a Plan) -> Table<'a> {
    let header =
        vec!["CustomerID", "SnapshotDate", "churn_probability", "risk_bucket", "churn_label"];
    let key = key_writer(tables);
    let write = move |number: usize, row: &mut Row| {
        key(number, row);
        row.number(plan.probability[number]);
        row.text(plan.decisions[number].risk_bucket.name());
        row.text(label_text(tables.table.label()[number]));
    };
    (header, Box::new(write))
}

fn actions<'a>(tables: Tables<'a>, plan: &'a Plan) -> Table<'a> {
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
    let table = tables.table;
    let key = key_writer(tables);
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
        row.text(decision.action.offer().name());
        row.text(decision.action.message().en);
        row.number(decision.budget);
    };
    (header, Box::new(write))
}
