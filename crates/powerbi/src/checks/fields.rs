//! Fields that visuals and filters name.

use super::document::{Document, visuals};
use super::{Fault, Names, walk};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Names of fields that the model does not have, and query names that are not `table.field`.
pub fn faults(documents: &[Document], names: &Names) -> Vec<Fault> {
    let mut faults = Vec::new();
    for document in documents {
        let aliases = Aliases::of(&document.value);
        walk::objects(&document.value, &mut |path, object| {
            for kind in [Kind::Column, Kind::Measure] {
                if let Some(reference) = object.get(kind.key()) {
                    faults.extend(
                        missing(reference, kind, |a| aliases.table(path, a), names)
                            .map(|w| document.fault(w)),
                    );
                }
            }
            for kind in ["Hierarchy", "HierarchyLevel"] {
                if object.contains_key(kind) {
                    faults.push(document.fault(format!("a {kind}, though the model has none")));
                }
            }
            faults.extend(wrong_query_name(object).map(|what| document.fault(what)));
        });
    }
    for (_, _, document) in visuals(documents) {
        faults.extend(unknown_targets(document));
    }
    faults
}

#[derive(Clone, Copy)]
enum Kind {
    Column,
    Measure,
}

impl Kind {
    fn key(self) -> &'static str {
        match self {
            Kind::Column => "Column",
            Kind::Measure => "Measure",
        }
    }
}

/// Short names of tables: where each `From` stands, the name, and the table.
struct Aliases(Vec<(String, String, String)>);

impl Aliases {
    fn of(value: &Value) -> Self {
        let mut aliases = Vec::new();
        walk::objects(value, &mut |path, object| {
            for source in object.get("From").and_then(Value::as_array).into_iter().flatten() {
                if let (Some(name), Some(table)) =
                    (source["Name"].as_str(), source["Entity"].as_str())
                {
                    aliases.push((path.to_owned(), name.to_owned(), table.to_owned()));
                }
            }
        });
        Self(aliases)
    }

    /// The table that a short name means at a place: that of the nearest `From` around it.
    fn table(&self, path: &str, alias: &str) -> Option<&str> {
        let around = self.0.iter().filter(|(scope, name, _)| {
            name == alias && path.strip_prefix(scope.as_str()).is_some_and(|p| p.starts_with('/'))
        });
        around.max_by_key(|(scope, _, _)| scope.len()).map(|(_, _, table)| table.as_str())
    }
}

fn missing<'t>(
    reference: &'t Value,
    kind: Kind,
    table_of: impl Fn(&str) -> Option<&'t str>,
    names: &Names,
) -> Option<String> {
    let source = &reference["Expression"]["SourceRef"];
    let table = source["Entity"].as_str().or_else(|| table_of(source["Source"].as_str()?));
    let (Some(table), Some(name)) = (table, reference["Property"].as_str()) else {
        return Some(format!("a {} that names no field: {reference}", kind.key()));
    };
    let field = (table.to_owned(), name.to_owned());
    let (known, word) = match kind {
        Kind::Column => (&names.columns, "column"),
        Kind::Measure => (&names.measures, "measure"),
    };
    (!known.contains(&field)).then(|| format!("no {word} {table}[{name}]"))
}

fn wrong_query_name(object: &Map<String, Value>) -> Option<String> {
    let query_ref = object.get("queryRef")?.as_str()?;
    let field = object.get("field")?;
    let reference = field.get("Column").or_else(|| field.get("Measure"))?;
    let table = reference["Expression"]["SourceRef"]["Entity"].as_str()?;
    let name = reference["Property"].as_str()?;
    if query_ref != format!("{table}.{name}") {
        return Some(format!("queryRef `{query_ref}` is not `{table}.{name}`"));
    }
    let native = object.get("nativeQueryRef").and_then(Value::as_str);
    (native != Some(name)).then(|| format!("nativeQueryRef of `{query_ref}` is not `{name}`"))
}

/// Formatting for a field that the visual does not show.
fn unknown_targets(document: &Document) -> Vec<Fault> {
    let mut shown = BTreeSet::new();
    walk::objects(&document.value, &mut |_, object| {
        shown.extend(object.get("queryRef").and_then(Value::as_str));
    });
    let mut faults = Vec::new();
    walk::objects(&document.value, &mut |_, object| {
        let target = object.get("selector").and_then(|s| s["metadata"].as_str());
        if let Some(target) = target.filter(|target| !shown.contains(target)) {
            faults.push(document.fault(format!("formats `{target}`, which it does not show")));
        }
    });
    faults
}
