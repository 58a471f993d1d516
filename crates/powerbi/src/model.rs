//! The semantic model: tables, relationships, measures, and their TMDL.

mod dimensions;
mod facts;
mod measures;
mod query;
mod table;
mod tables;
mod tmdl;

pub use measures::{Measure, measures};
pub use table::{Column, Kind, Relationship, Table};
pub use tables::{TABLES, relationships};

use crate::files::json;
use crate::identity::id;
use crate::{Case, Files, PROJECT};
use serde_json::json;

/// Adds the files of the semantic model.
pub fn write(files: &mut Files, cases: &[Case]) {
    let folder = format!("{PROJECT}.SemanticModel");
    let mut add = |name: &str, text| files.insert(format!("{folder}/{name}"), text);
    add(".platform", platform());
    add("definition.pbism", json(&json!({ "version": "4.2", "settings": {} })));
    add("definition/database.tmdl", tmdl::database());
    add("definition/model.tmdl", tmdl::model());
    add("definition/expressions.tmdl", tmdl::expressions());
    add("definition/relationships.tmdl", tmdl::relationships());
    for table in TABLES {
        add(&format!("definition/tables/{}.tmdl", table.name), tmdl::table(table));
    }
    add("DAXQueries/Parity.Tests.dax", query::parity(cases));
    add("DAXQueries/.pbi/daxQueries.json", query::settings());
}

fn platform() -> String {
    json(&json!({
        "$schema": "https://developer.microsoft.com/json-schemas/fabric/gitIntegration/platformProperties/2.0.0/schema.json",
        "metadata": { "type": "SemanticModel", "displayName": PROJECT },
        "config": { "version": "2.0", "logicalId": id("semantic model") },
    }))
}
