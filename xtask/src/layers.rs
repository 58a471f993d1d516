//! The layer arrows of ARCHITECTURE.md, held against what cargo knows.

use anyhow::{Context, Result};
use serde_json::Value;

/// The engine from the bottom up: each may use those before it.
const STACK: [&str; 11] = [
    "semantics",
    "protocol",
    "frame",
    "dialect",
    "ingest",
    "features",
    "scoring",
    "playbook",
    "report",
    "powerbi",
    "pipeline",
];

/// Crates beside the stack, and all that each may use of the workspace.
const BESIDE: [(&str, &[&str]); 7] = [
    ("sample", &[]),
    // What it leaves alone, and what it has to decode, `dialect` tells.
    ("unpack", &["protocol", "dialect"]),
    // Only native: it knows the disk and threads.
    ("spill", &STACK),
    ("charts", &[]),
    ("wire", &["protocol"]),
    ("unpacker", &["protocol", "unpack", "wire"]),
    // The page never links the engine: it talks to the worker.
    ("web", &["semantics", "protocol", "charts", "wire"]),
];

/// The faces, which may use the whole engine.
const FACES: [&str; 2] = ["cli", "engine"];

/// Crates that must not know a browser, a clock, threads or randomness.
pub const ENGINE: [&str; 13] = [
    "semantics",
    "frame",
    "dialect",
    "ingest",
    "features",
    "scoring",
    "playbook",
    "report",
    "powerbi",
    "pipeline",
    "sample",
    "charts",
    "unpack",
];

/// What those may not depend on.
const BANNED: [&str; 15] = [
    "wasm-bindgen",
    "wasm-bindgen-futures",
    "js-sys",
    "web-sys",
    "gloo",
    "leptos",
    "instant",
    "web-time",
    "time",
    "rand",
    "getrandom",
    "rayon",
    "tokio",
    "reqwest",
    "memmap2",
];

/// forust-ml brings rand, which on wasm asks for a source of entropy at compile time; none is drawn.
const EXCEPTION: (&str, &str) = ("scoring", "getrandom");

/// chrono may compute with dates, but not ask what day it is.
const BANNED_CHRONO_FEATURES: [&str; 3] = ["clock", "now", "wasmbind"];

/// Every arrow that points the wrong way, in words. `metadata` is what `cargo metadata --no-deps`
/// prints.
pub fn violations(metadata: &Value) -> Result<Vec<String>> {
    let packages = metadata["packages"].as_array().context("cargo lists no packages")?;
    let members: Vec<&str> = packages.iter().filter_map(|p| p["name"].as_str()).collect();
    let mut found = Vec::new();
    for package in packages {
        let name = package["name"].as_str().context("a package without a name")?;
        let Some(allowed) = allowed(name) else {
            found.push(format!(
                "`{name}` has no place in the layers: give it one in xtask/src/layers.rs"
            ));
            continue;
        };
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            // Tests may look at any crate.
            if dependency["kind"] == "dev" {
                continue;
            }
            let on = dependency["name"].as_str().unwrap_or_default();
            if members.contains(&on) && !allowed.contains(&on) {
                found.push(format!("`{name}` must not depend on `{on}`"));
            }
            if ENGINE.contains(&name) && (name, on) != EXCEPTION {
                found.extend(
                    outside(dependency, on)
                        .map(|what| format!("`{name}` must not depend on {what}")),
                );
            }
        }
    }
    Ok(found)
}

/// The workspace crates that `name` may use, or nothing for a crate we do not know.
fn allowed(name: &str) -> Option<Vec<&'static str>> {
    if name == "xtask" {
        return Some(Vec::new());
    }
    if let Some(height) = STACK.iter().position(|layer| *layer == name) {
        return STACK.get(..height).map(<[&str]>::to_vec);
    }
    if FACES.contains(&name) {
        // In the page unpacking is another worker's, which is loaded only where it is needed.
        let own: &[&str] = if name == "cli" { &["spill", "unpack"] } else { &[] };
        return Some([STACK.as_slice(), &["sample", "wire", "charts"], own].concat());
    }
    BESIDE.iter().find(|(beside, _)| *beside == name).map(|(_, allowed)| allowed.to_vec())
}

/// What makes a dependency one on the world outside, if it is one.
fn outside(dependency: &Value, on: &str) -> Option<String> {
    if BANNED.contains(&on) {
        return Some(format!("`{on}`: the engine knows no browser, clock, threads or randomness"));
    }
    let asks = |feature: &&str| {
        let named = dependency["features"].as_array().into_iter().flatten();
        named.filter_map(Value::as_str).any(|have| have == *feature)
    };
    let clock = BANNED_CHRONO_FEATURES.iter().find(|feature| asks(feature));
    match (on, clock) {
        ("chrono", Some(feature)) => Some(format!("chrono's `{feature}`: the engine has no clock")),
        ("chrono", None) if dependency["uses_default_features"] == true => {
            Some("chrono's default features: they bring a clock".to_owned())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn check(packages: Value, expect: &[&str]) {
        let found = violations(&json!({ "packages": packages })).unwrap();
        assert_eq!(found, expect);
    }

    fn package(name: &str, dependencies: &[&str]) -> Value {
        let dependencies: Vec<Value> =
            dependencies.iter().map(|name| json!({ "name": name, "kind": null })).collect();
        json!({ "name": name, "dependencies": dependencies })
    }

    #[test]
    fn arrows_down_the_stack_are_fine() {
        check(
            json!([
                package("protocol", &["serde"]),
                package("features", &["protocol"]),
                package("pipeline", &["features", "protocol"]),
                package("engine", &["pipeline", "wasm-bindgen"]),
            ]),
            &[],
        );
    }

    #[test]
    fn an_arrow_up_the_stack_is_found() {
        check(
            json!([package("features", &["pipeline"]), package("pipeline", &[])]),
            &["`features` must not depend on `pipeline`"],
        );
    }

    #[test]
    fn the_page_must_not_link_the_engine() {
        check(
            json!([package("web", &["pipeline"]), package("pipeline", &[])]),
            &["`web` must not depend on `pipeline`"],
        );
    }

    #[test]
    fn the_engine_must_not_know_the_browser() {
        check(
            json!([package("ingest", &["web-sys"])]),
            &[
                "`ingest` must not depend on `web-sys`: the engine knows no browser, clock, threads or randomness",
            ],
        );
    }

    #[test]
    fn dates_must_not_bring_a_clock() {
        let chrono = json!({ "name": "chrono", "kind": null, "features": ["clock"] });
        check(
            json!([{ "name": "frame", "dependencies": [chrono] }]),
            &["`frame` must not depend on chrono's `clock`: the engine has no clock"],
        );
    }

    #[test]
    fn tests_may_use_what_they_like() {
        let sample = json!({ "name": "sample", "kind": "dev" });
        check(
            json!([{ "name": "pipeline", "dependencies": [sample] }, package("sample", &[])]),
            &[],
        );
    }

    #[test]
    fn a_new_crate_must_be_given_its_place() {
        check(
            json!([package("extra", &[])]),
            &["`extra` has no place in the layers: give it one in xtask/src/layers.rs"],
        );
    }
}
