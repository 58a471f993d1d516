//! Every word the page says, in one place, so that another language is one more file.

pub const PRODUCT: &str = "Churn Intelligence";
pub const PRIVACY: &str = "Your file never leaves this tab";
pub const SKIP: &str = "Skip to the content";

pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub mod theme {
    pub const SYSTEM: &str = "Theme: as the system. Switch to light";
    pub const LIGHT: &str = "Theme: light. Switch to dark";
    pub const DARK: &str = "Theme: dark. Switch to the system's";
}

pub mod start {
    pub const TITLE: &str = "See which customers are about to leave, and what to do about it.";
    pub const LEAD: &str = "Drop in your sales transactions. A model is trained on your own history, \
        tested on months it has not seen, and turned into a list of customers to act on this month.";
    pub const DROP: &str = "Drop a transactions CSV here";
    pub const DROP_AGAIN: &str = "Drop another CSV anywhere on this page";
    pub const DROP_NOW: &str = "Let go to read the file";
    pub const CHOOSE: &str = "Choose a file";
    pub const DEMO: &str = "Use demo data";
    pub const DEMO_NOTE: &str = "A simulated retailer with two years of sales.";
    pub const COLUMNS: &str = "Columns it looks for";
    pub const COLUMNS_NOTE: &str = "Spelling of the names is flexible: InvoiceNo, order_id and \
        Unit Price are understood too. One row is one line of an invoice.";
    pub const REQUIRED: &str = "Required";
    pub const OPTIONAL: &str = "Optional";
    pub const HOW: &str = "What you get";
    pub const SAFE: &str = "How your data stays yours";
    pub const SAFE_NOTE: &str = "The file is read and modelled by this page, on your own machine. \
        Nothing is uploaded, there is no account, no cookie and no tracking. \
        Close the tab and it is gone.";
    pub const DISMISS: &str = "Dismiss";

    pub const COLUMN_LIST: [(&str, &str, bool); 8] = [
        ("Invoice", "order number", true),
        ("InvoiceDate", "date and time", true),
        ("Customer ID", "who bought", true),
        ("Quantity", "units sold", true),
        ("Price", "per unit", true),
        ("StockCode", "product", false),
        ("Description", "product name", false),
        ("Country", "of the customer", false),
    ];

    pub const OUTCOMES: [(&str, &str); 3] = [
        (
            "Sales at a glance",
            "Revenue, orders and basket value of the last full month, and how they moved.",
        ),
        ("Churn risk per customer", "A probability for everyone, with the value that is at stake."),
        (
            "An action list",
            "Who to contact first, with which offer and what budget, ready to download.",
        ),
    ];
}

pub mod error {
    pub const TITLE: &str = "That did not work";
    pub const NOT_CSV: &str =
        "This is not a .csv file. Export your transactions as CSV and try again.";
    pub const EMPTY: &str = "This file is empty.";
    pub const ENGINE_START: &str = "The engine could not be started in this browser, so no file can \
        be read. Reload the page; if that does not help, try a current Chrome, Edge, Firefox or Safari.";
    pub const ENGINE_STOPPED: &str = "The engine stopped unexpectedly. It may have run out of memory. \
        Reload the page to start again.";
    pub const DOWNLOAD: &str = "The file could not be saved.";
}

pub mod progress {
    pub const TITLE: &str = "Working on";
    pub const ELAPSED: &str = "elapsed";
    pub const LEFT: &str = "left";
    pub const CANCEL: &str = "Cancel";
    pub const CANCELLING: &str = "Cancelling…";
    pub const DONE: &str = "Done";
    pub const ACTIVE: &str = "Running";
    pub const PENDING: &str = "Waiting";
    pub const FINISHED: &str = "Finished. The results are on the page.";
    pub const DEMO: &str = "Demo data";
}

pub mod results {
    pub const SALES: &str = "Sales";
    pub const SALES_TIMELINE: &str = "Sales period";
    pub const SNAPSHOT: &str = "Risk and action";
    pub const AS_OF: &str = "As of";
    pub const INCOMPLETE: &str = "incomplete month";
    pub const BLANK: &str = "–";
    pub const BLANK_TITLE: &str = "There is nothing to compare with";
    pub const NO_MODEL_TITLE: &str = "Needs a model";
    pub const MOM: &str = "vs previous month";
    pub const YOY: &str = "vs a year before";

    pub const REVENUE: &str = "Revenue";
    pub const ORDERS: &str = "Orders";
    pub const CUSTOMERS: &str = "Active customers";
    pub const AOV: &str = "Average order";
    pub const ARPC: &str = "Revenue per customer";

    pub const ROWS: &str = "rows";
    pub const SCORED: &str = "Customers";
    pub const SCORED_NOTE: &str = "Ever seen up to this day";
    pub const AT_RISK: &str = "At risk";
    pub const AT_RISK_NOTE: &str = "High or medium risk";
    pub const REVENUE_AT_RISK: &str = "Revenue at risk";
    pub const REVENUE_AT_RISK_NOTE: &str = "Past revenue of those at risk";
    pub const EXPECTED_LOSS: &str = "Expected loss";
    pub const EXPECTED_LOSS_NOTE: &str = "Their revenue × probability";
    pub const ACTIONS: &str = "Action list";
    pub const ACTIONS_NOTE: &str = "Customers to contact now";
    pub const COVERAGE: &str = "Coverage";
    pub const COVERAGE_NOTE: &str = "Of all customers";
}

pub mod chart {
    pub const TITLE: &str = "Month by month";
    pub const METRIC: &str = "Show";
    pub const MONTH: &str = "Month";
    pub const HINT: &str = "Left and right arrow keys move from month to month.";
}

pub mod mix {
    pub const RISK: &str = "Risk mix";
    pub const SEGMENTS: &str = "Segments";
    pub const CUSTOMERS: &str = "customers";
    pub const SEGMENTS_UNIT: &str = "Customers and revenue";
    pub const REVENUE: &str = "revenue";
}

pub mod actions {
    pub const TITLE: &str = "Action list";
    pub const SEARCH: &str = "Search customer, segment, action";
    pub const CUSTOMER: &str = "Customer";
    pub const SEGMENT: &str = "Segment";
    pub const PROBABILITY: &str = "Churn risk";
    pub const REVENUE: &str = "Revenue";
    pub const EXPECTED_LOSS: &str = "Expected loss";
    pub const RECENCY: &str = "Last order";
    pub const PRIORITY: &str = "Priority";
    pub const ACTION: &str = "What to do";
    pub const BUDGET: &str = "Budget";
    pub const DAYS: &str = "d ago";
    pub const PREVIOUS: &str = "Previous page";
    pub const NEXT: &str = "Next page";
    pub const OF: &str = "of";
    pub const NONE: &str = "No customer matches this search.";
    pub const NO_MODEL: &str = "There is no action list without a model.";
}

pub mod quality {
    pub const MODEL: &str = "Model quality";
    pub const MODEL_LEAD: &str = "Measured on months the model has not seen, from";
    pub const NO_MODEL: &str = "No model this time";
    pub const KEPT: &str = "As reported";
    pub const KEPT_NOTE: &str = "Trained on every label before the test months";
    pub const PURGED: &str = "Strict";
    pub const PURGED_NOTE: &str = "Trained only on labels known when the test begins";
    pub const NO_PURGED: &str = "Too little history for the strict split.";
    pub const LEARNER: &str = "Learner";
    pub const ROC_AUC: &str = "ROC-AUC";
    pub const PR_AUC: &str = "PR-AUC";
    pub const BRIER: &str = "Brier";
    pub const CHOSEN: &str = "chosen";
    pub const TRAIN: &str = "train";
    pub const TEST: &str = "test rows";
    pub const CHURN: &str = "churn";
    pub const GLOSSARY: &str = "ROC-AUC and PR-AUC: higher is better, 1 is perfect. \
        Brier: lower is better, 0 is perfect.";

    pub const DATA: &str = "Data quality";
    pub const READ: &str = "Rows read";
    pub const KEPT_ROWS: &str = "Kept";
    pub const INVOICES: &str = "Invoices";
    pub const PRODUCTS: &str = "Products";
    pub const COUNTRIES: &str = "Countries";

    pub const RUN: &str = "This run";
    pub const RUN_LEAD: &str =
        "Timed in this tab. The check runs beside the training, in a second worker.";
    pub const TOTAL: &str = "Total";
    pub const MEMORY: &str = "Peak memory";
}

pub mod downloads {
    pub const TITLE: &str = "Downloads";
    pub const LEAD: &str = "Written by this page and saved straight to your disk.";
    pub const ALL: &str = "Download everything (.zip)";
    pub const NEEDS_MODEL: &str = "Needs a model";
    pub const BUSY: &str = "Preparing…";
}

pub const FOOTER: &str = "Computed entirely in this browser tab.";

/// The one-line story of the results.
pub fn headline(at_risk: &str, customers: &str, value: &str) -> String {
    format!(
        "{at_risk} of {customers} customers are at risk of leaving. They have brought in {value}."
    )
}

/// The same, where there is no model.
pub fn headline_without_model(customers: &str, value: &str) -> String {
    format!("{customers} customers have brought in {value}.")
}

/// How far a stage has come, in its own unit.
pub fn stage_detail(stage: protocol::Stage, done: &str, total: Option<&str>) -> String {
    let unit = match stage {
        protocol::Stage::Ingest => "read",
        protocol::Stage::Features => "customers",
        protocol::Stage::Training | protocol::Stage::Validation => "rounds",
        protocol::Stage::Playbook => "snapshots",
    };
    match total {
        Some(total) => format!("{done} of {total} {unit}"),
        None => format!("{done} {unit}"),
    }
}

/// The action list's extent.
pub fn actions_lead(customers: &str, share: &str, date: &str) -> String {
    format!("{customers} customers to contact first, {share} of all, as of {date}.")
}
