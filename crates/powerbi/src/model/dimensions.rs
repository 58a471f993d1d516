//! What figures are looked at by.

use super::table::{Column, Kind, Table};

const fn column(name: &'static str, kind: Kind, about: &'static str) -> Column {
    Column::new(name, kind, about)
}

/// The place of a fixed member.
const ORDER: Column = column("Order", Kind::Whole, "Place in the usual order.").hidden();

/// Every day of the data.
pub static CALENDAR: Table = Table {
    name: "calendar",
    about: "Every day from the first to the last transaction: the Sales Period timeline.",
    columns: &[
        column("Date", Kind::Date, "The day.").key(),
        column("Year", Kind::Whole, "Calendar year."),
        column("Quarter", Kind::Text, "Calendar quarter, as 2011-Q4."),
        column("Month", Kind::Text, "Calendar month, as 2011-11."),
    ],
};

/// Every snapshot.
pub static SNAPSHOT_DATES: Table = Table {
    name: "snapshot_dates",
    about: "Every month end of the data: the Snapshot (As-Of) timeline.",
    columns: &[
        column("SnapshotDate", Kind::Date, "The month end.").key(),
        column("Snapshot", Kind::Text, "The month end as text, as 2011-11-30.")
            .sorted_by("SnapshotDate"),
    ],
};

/// Customers.
pub static CUSTOMER: Table = Table {
    name: "dim_customer",
    about: "Customers.",
    columns: &[
        column("CustomerKey", Kind::Whole, "Number of the customer.").key().hidden(),
        column("CustomerID", Kind::Text, "The customer as the shop calls it."),
        column("Country", Kind::Text, "Country of the first order."),
        column("FirstPurchase", Kind::Date, "Day of the first purchase."),
    ],
};

/// Products.
pub static PRODUCT: Table = Table {
    name: "dim_product",
    about: "Products.",
    columns: &[
        column("ProductKey", Kind::Whole, "Number of the product.").key().hidden(),
        column("StockCode", Kind::Text, "The product's code; its name where it has no code."),
        column("Description", Kind::Text, "The description most of its sales have."),
        column(
            "Product",
            Kind::Text,
            "Code and description. Codes that differ in nothing but case are numbered, as DAX takes them for one.",
        ),
    ],
};

/// Countries.
pub static COUNTRY: Table = Table {
    name: "dim_country",
    about: "Countries: of the order in sales, of the customer's first order in snapshots.",
    columns: &[
        column("CountryKey", Kind::Whole, "Number of the country.").key().hidden(),
        column("Country", Kind::Text, "The country's name.").country(),
    ],
};

/// RFM segments.
pub static SEGMENT: Table = Table {
    name: "dim_segment",
    about: "RFM segments, in the order of their rules.",
    columns: &[column("Segment", Kind::Text, "RFM segment.").key().sorted_by("Order"), ORDER],
};

/// Risk buckets.
pub static RISK: Table = Table {
    name: "dim_risk",
    about: "Risk buckets by churn probability, highest first.",
    columns: &[column("Risk", Kind::Text, "Risk bucket.").key().sorted_by("Order"), ORDER],
};

/// Priorities.
pub static PRIORITY: Table = Table {
    name: "dim_priority",
    about: "Priorities, most urgent first.",
    columns: &[column("Priority", Kind::Text, "Priority.").key().sorted_by("Order"), ORDER],
};

/// Actions.
pub static ACTION: Table = Table {
    name: "dim_action",
    about: "Recommended actions, in the order of their rules.",
    columns: &[column("Action", Kind::Text, "Recommended action.").key().sorted_by("Order"), ORDER],
};

/// Offers.
pub static OFFER: Table = Table {
    name: "dim_offer",
    about: "Offers, in the order of the actions that make them.",
    columns: &[column("Offer", Kind::Text, "Offer.").key().sorted_by("Order"), ORDER],
};

/// Months of first purchase.
pub static COHORT: Table = Table {
    name: "dim_cohort",
    about: "Months in which customers bought for the first time. Cohort measures compare first purchases with it, so no relationship leads here.",
    columns: &[
        column("CohortMonth", Kind::Text, "Month of the first purchase, as 2009-12.").key(),
        column("FirstDay", Kind::Date, "First day of the month.").hidden(),
        column("LastDay", Kind::Date, "Last day of the month.").hidden(),
    ],
};

/// The action mode.
pub static ACTION_MODE: Table = Table {
    name: "action_mode",
    about: "Who counts as an action customer. A slicer alone: action measures look at what it shows.",
    columns: &[column("Mode", Kind::Text, "Action mode.").key().sorted_by("Order"), ORDER],
};

/// Top N.
pub static TOP_N: Table = Table {
    name: "top_n",
    about: "How many groups rankings show. A slicer alone: rankings look at what it shows.",
    columns: &[column("TopN", Kind::Whole, "How many groups.").key()],
};
