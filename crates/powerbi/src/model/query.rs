//! Queries to be run inside Power BI Desktop.

use crate::Case;
use crate::case::text;
use crate::files::json;
use serde_json::json;

/// How far two values may be apart, relative to the expected one.
const TOLERANCE: &str = "1E-9";

/// Each case with the value expected and the value DAX has; what fails comes first.
pub fn parity(cases: &[Case]) -> String {
    let rows: Vec<String> = cases.iter().map(row).collect();
    let table = match rows.as_slice() {
        [] => "ROW ( \"Case\", \"none\", \"Expected\", BLANK (), \"Actual\", BLANK () )".to_owned(),
        [row] => row.clone(),
        rows => format!("UNION (\n        {}\n    )", rows.join(",\n        ")),
    };
    format!(
        "// Compares the measures of this model with the engine's values for the same data.\n\
         EVALUATE\n\
         VAR Cases =\n    {table}\n\
         RETURN\n\
         \x20   ADDCOLUMNS (\n\
         \x20       Cases,\n\
         \x20       \"Passed\",\n\
         \x20           IF (\n\
         \x20               ISBLANK ( [Expected] ),\n\
         \x20               ISBLANK ( [Actual] ),\n\
         \x20               ABS ( [Actual] - [Expected] ) <= {TOLERANCE} * MAX ( 1, ABS ( [Expected] ) )\n\
         \x20           )\n\
         \x20   )\n\
         ORDER BY [Passed], [Case]\n"
    )
}

fn row(case: &Case) -> String {
    let filters: Vec<String> = case.filters.iter().map(|filter| filter.dax()).collect();
    let measure = format!("[{}]", case.measure);
    let actual = match filters.as_slice() {
        [] => measure,
        filters => format!("CALCULATE ( {measure}, {} )", filters.join(", ")),
    };
    let expected = case.expected.map_or_else(|| "BLANK ()".to_owned(), |value| value.to_string());
    format!(
        "ROW ( \"Case\", {}, \"Expected\", {expected}, \"Actual\", {actual} )",
        text(&case.name())
    )
}

/// The tabs Desktop shows.
pub fn settings() -> String {
    json(&json!({
        "version": "1.0.0",
        "tabOrder": ["Parity.Tests"],
        "defaultTab": "Parity.Tests",
    }))
}
