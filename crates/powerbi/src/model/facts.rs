//! What happened, and what was known: the tables measures sum over.

use super::table::{Column, Kind, Table};

const fn column(name: &'static str, kind: Kind, about: &'static str) -> Column {
    Column::new(name, kind, about)
}

const SNAPSHOT: Column =
    column("SnapshotDate", Kind::Date, "The month end of the snapshot.").to("snapshot_dates");
const CUSTOMER: Column =
    column("CustomerKey", Kind::Whole, "Number of the customer.").to("dim_customer");
const BUYERS_COUNTRY: Column =
    column("CountryKey", Kind::Whole, "Number of the country of the customer's first order.")
        .to("dim_country");
const SEGMENT: Column =
    column("Segment", Kind::Text, "RFM segment at the snapshot.").to("dim_segment");
const RISK: Column = column("Risk", Kind::Text, "Risk bucket at the snapshot.").to("dim_risk");
const PRIORITY: Column =
    column("Priority", Kind::Text, "Priority at the snapshot.").to("dim_priority");
const ACTION: Column = column("Action", Kind::Text, "Recommended action.").to("dim_action");
const OFFER: Column = column("Offer", Kind::Text, "Offer of the action.").to("dim_offer");

/// Clean transactions.
pub static SALES: Table = Table {
    name: "sales",
    about: "Clean transactions, one row for each line of an invoice. Timeline: Sales Period.",
    columns: &[
        column("Date", Kind::Date, "Day of the sale.").to("calendar"),
        column("InvoiceDate", Kind::Moment, "Day and time of the sale."),
        column("InvoiceKey", Kind::Whole, "Number of the invoice; orders are counted by it.")
            .hidden(),
        column("Invoice", Kind::Text, "The invoice as the shop calls it."),
        CUSTOMER,
        column("ProductKey", Kind::Whole, "Number of the product.").to("dim_product"),
        column("CountryKey", Kind::Whole, "Number of the country the order went to.")
            .to("dim_country"),
        column(
            "MonthsSinceFirst",
            Kind::Whole,
            "Calendar months since the month of the customer's first purchase; 0 in that month.",
        ),
        column("Quantity", Kind::Real, "Units sold, more than 0."),
        column("UnitPrice", Kind::Money, "Price of one unit, more than 0."),
        column("TotalPrice", Kind::Money, "Quantity × unit price."),
    ],
};

/// Churn scores.
pub static SCORES: Table = Table {
    name: "scores",
    about: "Every customer at every snapshot from its first purchase on, with its churn probability. Timeline: Snapshot.",
    columns: &[
        SNAPSHOT,
        CUSTOMER,
        BUYERS_COUNTRY,
        SEGMENT,
        RISK,
        PRIORITY,
        ACTION,
        OFFER,
        column(
            "churn_probability",
            Kind::Real,
            "Probability of no purchase in the label window, 0 to 1.",
        ),
        column(
            "churn_flag",
            Kind::Whole,
            "1 where the probability reaches the segment's threshold.",
        ),
        column("expected_loss", Kind::Real, "Churn probability × revenue as of the snapshot."),
        column("total_revenue", Kind::Money, "Revenue as of the snapshot."),
        column("total_orders", Kind::Whole, "Orders as of the snapshot."),
        column("recency_days", Kind::Whole, "Whole days from the last purchase to the snapshot."),
    ],
};

/// The playbook.
pub static ACTIONS: Table = Table {
    name: "actions",
    about: "What to do about every customer at every snapshot. Timeline: Snapshot.",
    columns: &[
        SNAPSHOT,
        CUSTOMER,
        BUYERS_COUNTRY,
        SEGMENT,
        RISK,
        PRIORITY,
        ACTION,
        OFFER,
        column(
            "action_flag_top15",
            Kind::Whole,
            "1 for customers in the capacity list: the largest expected losses, as many as can be acted on.",
        ),
        column("expected_loss", Kind::Real, "Churn probability × revenue as of the snapshot."),
        column("budget_suggestion", Kind::Money, "Suggested budget."),
        column("value_tier", Kind::Text, "High, Mid or Low Value by revenue as of the snapshot."),
        column("message_angle", Kind::Text, "What to say."),
    ],
};

/// RFM segments.
pub static SEGMENTS: Table = Table {
    name: "segments",
    about: "RFM scores and segment of every customer at every snapshot. Timeline: Snapshot.",
    columns: &[
        SNAPSHOT,
        CUSTOMER,
        BUYERS_COUNTRY,
        SEGMENT,
        RISK,
        PRIORITY,
        ACTION,
        OFFER,
        column(
            "RecencyDays",
            Kind::Whole,
            "Days from the last purchase to the day after the snapshot.",
        ),
        column("Frequency", Kind::Whole, "Distinct invoices."),
        column("Monetary", Kind::Money, "Revenue as of the snapshot."),
        column("R_Score", Kind::Whole, "Recency score, 1 to 5; 5 is the most recent."),
        column("F_Score", Kind::Whole, "Frequency score, 1 to 5."),
        column("M_Score", Kind::Whole, "Monetary score, 1 to 5."),
        column("RFM_Score", Kind::Whole, "Sum of the three scores."),
        column(
            "previous_segment",
            Kind::Text,
            "Segment at the previous snapshot; blank where the customer was not known.",
        ),
        column(
            "segment_switched",
            Kind::Whole,
            "1 where the segment differs from the previous one, 0 where not; blank where there is none.",
        ),
    ],
};
