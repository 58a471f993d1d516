//! What visuals are bound to: columns and measures of the model.

use semantics::{
    CohortMeasure, Definition, Dimension, SalesAxis, SalesMeasure, SnapshotAxis, SnapshotMeasure,
};
use serde_json::{Value, json};

/// A column or a measure of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Field {
    kind: Kind,
    table: &'static str,
    name: &'static str,
    format: Option<&'static str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Column,
    Measure,
}

impl Field {
    /// A column of a table.
    pub const fn column(table: &'static str, name: &'static str) -> Self {
        Self { kind: Kind::Column, table, name, format: None }
    }

    /// A measure with its home table.
    pub const fn measure(table: &'static str, name: &'static str) -> Self {
        Self { kind: Kind::Measure, table, name, format: None }
    }

    /// It, written in a format, which the model does not give it.
    pub const fn formatted(self, format: &'static str) -> Self {
        Self { format: Some(format), ..self }
    }

    /// Its table.
    pub fn table(self) -> &'static str {
        self.table
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Its name within a visual's query.
    pub fn query_ref(self) -> String {
        format!("{}.{}", self.table, self.name)
    }

    /// The expression that reads it.
    pub fn expression(self) -> Value {
        self.read_from(json!({ "Entity": self.table }))
    }

    /// The expression that reads it inside a filter, where tables have short names.
    pub fn expression_in_filter(self, alias: &str) -> Value {
        self.read_from(json!({ "Source": alias }))
    }

    /// It, shown in a visual.
    pub fn projection(self) -> Value {
        let mut projection = json!({
            "field": self.expression(),
            "queryRef": self.query_ref(),
            "nativeQueryRef": self.name,
        });
        let title = self.title();
        if title != self.name {
            projection["displayName"] = json!(title);
        }
        if let Some(format) = self.format {
            projection["format"] = json!(format);
        }
        projection
    }

    /// Its name in words: columns are called as in the files.
    fn title(self) -> String {
        match self.kind {
            Kind::Column => in_words(self.name),
            Kind::Measure => self.name.to_owned(),
        }
    }

    fn read_from(self, source: Value) -> Value {
        let kind = match self.kind {
            Kind::Column => "Column",
            Kind::Measure => "Measure",
        };
        json!({ kind: { "Expression": { "SourceRef": source }, "Property": self.name } })
    }
}

/// What of the semantic layer stands in the model as a field.
pub trait InModel {
    /// Where it stands.
    fn field(self) -> Field;
}

impl InModel for SalesMeasure {
    fn field(self) -> Field {
        measure("sales", self.definition())
    }
}

impl InModel for CohortMeasure {
    fn field(self) -> Field {
        measure("sales", self.definition())
    }
}

impl InModel for SnapshotMeasure {
    fn field(self) -> Field {
        measure("scores", self.definition())
    }
}

impl InModel for Dimension {
    fn field(self) -> Field {
        match self {
            Dimension::Country => Field::column("dim_country", "Country"),
            Dimension::Product => Field::column("dim_product", "Product"),
            Dimension::Customer => Field::column("dim_customer", "CustomerID"),
            Dimension::Segment => Field::column("dim_segment", "Segment"),
            Dimension::Risk => Field::column("dim_risk", "Risk"),
            Dimension::Priority => Field::column("dim_priority", "Priority"),
            Dimension::Action => Field::column("dim_action", "Action"),
            Dimension::Offer => Field::column("dim_offer", "Offer"),
        }
    }
}

impl InModel for SalesAxis {
    fn field(self) -> Field {
        self.dimension().map_or(MONTH, InModel::field)
    }
}

impl InModel for SnapshotAxis {
    fn field(self) -> Field {
        self.dimension().map_or(SNAPSHOT, InModel::field)
    }
}

/// The months of the *Sales Period* timeline.
pub const MONTH: Field = Field::column("calendar", "Month");
/// The month ends of the *Snapshot (As-Of)* timeline.
pub const SNAPSHOT: Field = Field::column("snapshot_dates", "Snapshot");
/// The month of a customer's first purchase.
pub const COHORT: Field = Field::column("dim_cohort", "CohortMonth");
/// Whole months since a customer's first purchase.
pub const MONTHS_SINCE_FIRST: Field = Field::column("sales", "MonthsSinceFirst");
/// The segment a customer came from.
pub const PREVIOUS_SEGMENT: Field = Field::column("segments", "previous_segment");
/// Who counts as an action customer.
pub const MODE: Field = Field::column("action_mode", "Mode");
/// How many groups rankings show.
pub const TOP: Field = Field::column("top_n", "TopN");

fn measure(table: &'static str, definition: &'static Definition) -> Field {
    Field::measure(table, definition.title.en)
}

/// `MonthsSinceFirst` as `Months since first`, `expected_loss` as `Expected loss`, `CustomerID` as
/// `Customer ID`.
fn in_words(name: &str) -> String {
    let mut words = String::new();
    let letters: Vec<char> = name.chars().collect();
    for (place, &letter) in letters.iter().enumerate() {
        let starts_word = place > 0 && letter.is_uppercase() && letters[place - 1].is_lowercase();
        let ends_name = letters.get(place + 1).is_none_or(|next| next.is_uppercase());
        if starts_word {
            words.push(' ');
        }
        match letter {
            '_' => words.push(' '),
            _ if place == 0 => words.extend(letter.to_uppercase()),
            _ if starts_word && !ends_name => words.extend(letter.to_lowercase()),
            _ => words.push(letter),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_shown_in_words() {
        let shown = |name| in_words(name);
        assert_eq!(shown("MonthsSinceFirst"), "Months since first");
        assert_eq!(shown("expected_loss"), "Expected loss");
        assert_eq!(shown("CustomerID"), "Customer ID");
        assert_eq!(shown("TopN"), "Top N");
        assert_eq!(shown("Segment"), "Segment");
    }

    #[test]
    fn measures_keep_their_name() {
        let projection = SalesMeasure::RevenueMom.field().projection();
        assert_eq!(projection["queryRef"], "sales.Revenue MoM %");
        assert_eq!(projection["nativeQueryRef"], "Revenue MoM %");
        assert!(projection.get("displayName").is_none());
    }
}
