//! What a measure should show under a filter: the parity between the engine and DAX, as data.

use crate::files::json;
use crate::model::{Kind, TABLES};
use serde_json::{Value, json};

/// A measure under filters, and the value the engine has for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The measure's name in the model.
    pub measure: &'static str,
    /// What is filtered; every filter holds.
    pub filters: Vec<Filter>,
    /// The engine's value; `None` for blank.
    pub expected: Option<f64>,
}

/// A column held to one of its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// The column's table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// The value as it stands in the CSV.
    pub value: String,
}

impl Filter {
    /// A column held to a value.
    #[must_use]
    pub fn new(table: &'static str, column: &'static str, value: impl Into<String>) -> Self {
        Self { table, column, value: value.into() }
    }

    fn kind(&self) -> Kind {
        let table = TABLES.iter().find(|table| table.name == self.table);
        table.and_then(|table| table.column(self.column)).map_or(Kind::Text, |column| column.kind)
    }

    /// The filter in DAX.
    pub(crate) fn dax(&self) -> String {
        let value = match self.kind() {
            Kind::Text => text(&self.value),
            Kind::Date => {
                let parts: Vec<&str> = self.value.split('-').collect();
                format!("DATE ( {} )", parts.join(", "))
            }
            Kind::Whole | Kind::Money | Kind::Real | Kind::Moment => self.value.clone(),
        };
        format!("'{}'[{}] = {value}", self.table, self.column)
    }

    fn value(&self) -> Value {
        match self.kind() {
            Kind::Whole => self.value.parse::<i64>().map_or(Value::Null, Value::from),
            _ => Value::from(self.value.as_str()),
        }
    }
}

impl Case {
    /// The case in a few words: the measure and its filters.
    #[must_use]
    pub fn name(&self) -> String {
        let filters: Vec<String> = self
            .filters
            .iter()
            .map(|filter| format!("{} = {}", filter.column, filter.value))
            .collect();
        let place = if filters.is_empty() { "all".to_owned() } else { filters.join(", ") };
        format!("{} | {place}", self.measure)
    }
}

/// A text in DAX.
pub(crate) fn text(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// The cases as JSON, for an evaluator outside Power BI.
#[must_use]
pub fn cases_json(cases: &[Case]) -> String {
    let cases: Vec<Value> = cases
        .iter()
        .map(|case| {
            let filters: Vec<Value> = case
                .filters
                .iter()
                .map(|f| json!({ "table": f.table, "column": f.column, "value": f.value() }))
                .collect();
            json!({ "measure": case.measure, "filters": filters, "expected": case.expected })
        })
        .collect();
    json(&Value::from(cases))
}

#[cfg(test)]
mod tests {
    use super::Filter;

    #[test]
    fn filters_are_written_as_their_column_wants_them() {
        for (filter, dax) in [
            (Filter::new("calendar", "Month", "2011-11"), "'calendar'[Month] = \"2011-11\""),
            (
                Filter::new("snapshot_dates", "SnapshotDate", "2011-11-30"),
                "'snapshot_dates'[SnapshotDate] = DATE ( 2011, 11, 30 )",
            ),
            (Filter::new("dim_product", "ProductKey", "7"), "'dim_product'[ProductKey] = 7"),
            (
                Filter::new("dim_country", "Country", "the \"EU\""),
                "'dim_country'[Country] = \"the \"\"EU\"\"\"",
            ),
        ] {
            assert_eq!(filter.dax(), dax);
        }
    }
}
