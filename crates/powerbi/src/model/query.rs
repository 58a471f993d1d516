//! Queries to be run inside Power BI Desktop.

use super::measures::measures;
use crate::files::json;
use serde_json::json;

/// Every measure over everything, as one table to be held beside the page's figures.
pub fn totals() -> String {
    let rows: Vec<String> = measures()
        .map(|measure| {
            format!("    ROW ( \"Measure\", \"{0}\", \"Value\", [{0}] )", measure.name())
        })
        .collect();
    format!("EVALUATE\nUNION (\n{}\n)\n", rows.join(",\n"))
}

/// The tabs Desktop shows.
pub fn settings() -> String {
    json(&json!({ "version": "1.0.0", "tabOrder": ["Totals"], "defaultTab": "Totals" }))
}
