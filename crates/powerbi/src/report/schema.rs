//! The published schemas that the files say they follow.

const ROOT: &str = "https://developer.microsoft.com/json-schemas/fabric";

/// The address of a schema by its name and version, such as `pbip/pbipProperties/1.0.0`.
pub fn address(name: &str) -> String {
    format!("{ROOT}/{name}/schema.json")
}
