//! Files as they will stand in the project's folder.

use std::collections::BTreeMap;

/// The text of each file by its path, with `/` between folders. UTF-8 without a mark, lines end with LF.
pub type Files = BTreeMap<String, String>;

/// A JSON file: two spaces a level, keys in order, a line end at the end.
pub(crate) fn json(value: &serde_json::Value) -> String {
    format!("{value:#}\n")
}
