//! Names of the model that clash. DAX compares them without case.

use super::{Fault, Names};
use std::collections::BTreeMap;

/// Measures that share a name with another measure or a column, and columns twice in a table.
pub fn faults(names: &Names) -> Vec<Fault> {
    let mut faults = Vec::new();
    let columns = by_name(&names.columns);
    for (name, homes) in by_name(&names.measures) {
        if homes.len() > 1 {
            faults.push(fault(format!(
                "measure [{name}] stands {} times: {}",
                homes.len(),
                list(&homes)
            )));
        }
        if let Some(tables) = columns.get(&name) {
            faults.push(fault(format!("measure [{name}] is also a column of {}", list(tables))));
        }
    }
    for (name, tables) in columns {
        let mut tables: Vec<String> = tables.iter().map(|t| t.to_lowercase()).collect();
        let before = tables.len();
        tables.sort();
        tables.dedup();
        if tables.len() < before {
            faults.push(fault(format!("column [{name}] stands twice in a table")));
        }
    }
    faults
}

fn by_name<'n>(
    names: impl IntoIterator<Item = &'n (String, String)>,
) -> BTreeMap<String, Vec<&'n str>> {
    let mut found: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (table, name) in names {
        found.entry(name.to_lowercase()).or_default().push(table);
    }
    found
}

fn list(tables: &[&str]) -> String {
    tables.join(", ")
}

fn fault(what: String) -> Fault {
    Fault { place: "model".to_owned(), what }
}
