//! Values that do not say their type. Power BI drops them without a word, or refuses the file.

use super::document::{Document, Part};
use super::{Fault, walk};
use serde_json::{Map, Value};

/// Properties that are lists or texts by nature.
const UNTYPED: [&str; 1] = ["paragraphs"];

/// Literals without a type, and raw values where an expression belongs.
pub fn faults(documents: &[Document]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for document in documents.iter().filter(|d| d.part() != Part::Other) {
        walk::objects(&document.value, &mut |path, object| {
            if let Some(literal) = object.get("Literal") {
                faults.extend(untyped(literal).map(|w| document.fault(format!("{path}: {w}"))));
            }
            if let Some(properties) = object.get("properties").and_then(Value::as_object) {
                faults.extend(raw(properties).map(|name| {
                    document.fault(format!("{path}: `{name}` is a raw value, not an expression"))
                }));
            }
            if let Some(colour) = object.get("solid").map(|solid| &solid["color"])
                && !colour.is_object()
            {
                faults.push(document.fault(format!("{path}: a raw colour, {colour}")));
            }
        });
    }
    faults
}

fn untyped(literal: &Value) -> Option<String> {
    match &literal["Value"] {
        Value::String(text) if is_typed(text) => None,
        Value::String(text) => Some(format!("the literal {text} does not say its type")),
        other => Some(format!("the literal {other} is not a text that says its type")),
    }
}

fn raw(properties: &Map<String, Value>) -> impl Iterator<Item = &str> {
    properties
        .iter()
        .filter(|(name, value)| !value.is_object() && !UNTYPED.contains(&name.as_str()))
        .map(|(name, _)| name.as_str())
}

/// `'text'`, `12L`, `1.5D`, `1.5M`, `true`, `false`, `null` or `datetime'2011-11-30T00:00:00'`.
fn is_typed(literal: &str) -> bool {
    if matches!(literal, "true" | "false" | "null") {
        return true;
    }
    if let Some(number) = literal.strip_suffix('L') {
        return number.parse::<i64>().is_ok();
    }
    if let Some(number) = literal.strip_suffix(['D', 'M']) {
        return number.parse::<f64>().is_ok_and(f64::is_finite);
    }
    is_quoted(literal.strip_prefix("datetime").unwrap_or(literal))
}

/// In single quotes, with those inside doubled.
fn is_quoted(literal: &str) -> bool {
    let inner = literal.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\''));
    inner.is_some_and(|inner| !inner.replace("''", "").contains('\''))
}

#[cfg(test)]
mod tests {
    use super::is_typed;

    #[test]
    fn types_are_told_from_their_form() {
        for good in
            ["'text'", "'it''s'", "''", "12L", "-3L", "1.5D", "2M", "true", "datetime'2011-11-30'"]
        {
            assert!(is_typed(good), "{good}");
        }
        for bad in ["text", "12", "1.5", "'it's'", "'", "True", "twelveL", "infD", "#2f54d0", ""] {
            assert!(!is_typed(bad), "{bad}");
        }
    }
}
