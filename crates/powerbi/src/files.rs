//! The files of a project.

use serde_json::Value;
use std::collections::BTreeMap;

/// Path inside the project, with `/`, to text.
pub type Files = BTreeMap<String, String>;

/// JSON with sorted keys, two spaces, LF, no BOM, and a newline at the end.
pub(crate) fn json_text(value: &Value) -> String {
    format!("{value:#}\n")
}
