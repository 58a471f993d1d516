//! The layer arrows of ARCHITECTURE.md, held against what cargo knows.

use crate::workspace::Workspace;
use anyhow::{Context, Result};
use serde_json::Value;
use std::fmt::Write as _;

/// A crate of ours and its place in the building.
struct Layer {
    name: &'static str,
    /// What it does, in a few words; where it stands is told after it where that is not `crates/NAME`.
    about: &'static str,
    /// The crates of ours that it uses: these and no other.
    uses: &'static [&'static str],
    part: Part,
}

/// What part of the building a crate is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// It works on data, and must not know a browser, a clock, threads or randomness.
    Engine,
    /// It brings data in and results out.
    Face,
}

const fn engine(name: &'static str, about: &'static str, uses: &'static [&'static str]) -> Layer {
    Layer { name, about, uses, part: Part::Engine }
}

const fn face(name: &'static str, about: &'static str, uses: &'static [&'static str]) -> Layer {
    Layer { name, about, uses, part: Part::Face }
}

/// Every crate from the bottom up: each uses only those before it.
const LAYERS: [Layer; 20] = [
    engine(
        "vocabulary",
        "the terms of the business, each one type: its members with their ids and names in English and Turkish; the phrases of all messages",
        &[],
    ),
    engine(
        "semantics",
        "what the report shows, as data: measures with definition and DAX twin, timelines, filters, pages, visuals, questions and answers",
        &["vocabulary"],
    ),
    engine(
        "protocol",
        "the typed words between engine and faces: settings, mapping, guess, findings, progress, summary, messages",
        &["vocabulary", "semantics"],
    ),
    engine("frame", "columns over Arrow arrays, grouping, calendar arithmetic, quantiles", &[]),
    engine("sample", "simulated sales from a seed, with the true state of every customer", &[]),
    engine(
        "charts",
        "chart descriptions drawn by plotters as SVG that the page's style sheet colours, or as files",
        &[],
    ),
    engine(
        "dialect",
        "what a file's bytes mean: encoding, rows and fields, numbers, dates, and the guess of all of them",
        &["vocabulary", "protocol", "frame"],
    ),
    engine(
        "unpack",
        "what a user chooses to text tables in UTF-8: workbooks, columnar and packed files, texts in older encodings, held to limits",
        &["vocabulary", "protocol", "dialect"],
    ),
    engine(
        "ingest",
        "bytes to clean transactions, in chunks, every dropped row counted under one reason; what is odd about the rest",
        &["vocabulary", "protocol", "frame", "dialect"],
    ),
    engine(
        "features",
        "transactions to snapshots, as-of features, churn labels, RFM segments",
        &["vocabulary", "protocol", "frame", "ingest"],
    ),
    engine(
        "scoring",
        "features to a trained model, its honest evaluation, a probability for every row",
        &["vocabulary", "protocol", "features"],
    ),
    engine(
        "playbook",
        "probabilities to tiers, priorities, actions, offers, budgets, held to a capacity",
        &["vocabulary", "protocol", "frame", "features"],
    ),
    engine(
        "report",
        "evaluates the semantic layer under any filter, over columns that stay in the worker",
        &["vocabulary", "semantics", "protocol", "frame", "ingest", "features", "playbook"],
    ),
    engine(
        "powerbi",
        "the Power BI project as text files: a model in TMDL and a report in PBIR, written from `semantics`; what its tables hold",
        &["vocabulary", "semantics"],
    ),
    engine(
        "pipeline",
        "the stages in order, with progress and cancel; the output files and the zip as streams",
        &[
            "vocabulary",
            "semantics",
            "protocol",
            "frame",
            "ingest",
            "features",
            "scoring",
            "playbook",
            "report",
            "powerbi",
        ],
    ),
    // It knows the disk and threads, so it is only native.
    face(
        "spill",
        "the pipeline over rows on disk, for files that do not fit in memory; native only",
        &[
            "vocabulary",
            "protocol",
            "frame",
            "ingest",
            "features",
            "scoring",
            "playbook",
            "report",
            "pipeline",
        ],
    ),
    face("wire", "how page and worker pack their messages (`web/wire`)", &[]),
    // In the page unpacking is another worker's, which is loaded only where it is needed.
    face(
        "unpacker",
        "`unpack` in a module worker of its own (`web/unpacker`)",
        &["vocabulary", "protocol", "unpack", "wire"],
    ),
    face(
        "engine",
        "the pipeline in a module worker (`web/worker`)",
        &["vocabulary", "semantics", "protocol", "sample", "scoring", "pipeline", "wire"],
    ),
    // It never links the engine: it talks to the worker.
    face("web", "the page", &["vocabulary", "semantics", "protocol", "charts", "wire"]),
];

/// Faces that no other crate links.
const COMMANDS: [Layer; 2] = [
    face(
        "cli",
        "the `churn` command: files, progress bar, JSON",
        &[
            "vocabulary",
            "semantics",
            "protocol",
            "charts",
            "sample",
            "unpack",
            "powerbi",
            "pipeline",
            "spill",
        ],
    ),
    face("xtask", "the chores", &[]),
];

/// All of them.
fn layers() -> impl Iterator<Item = &'static Layer> {
    LAYERS.iter().chain(&COMMANDS)
}

/// Crates that must not know a browser, a clock, threads or randomness.
pub fn engine_crates() -> impl Iterator<Item = &'static str> {
    layers().filter(|layer| layer.part == Part::Engine).map(|layer| layer.name)
}

/// The table of the layers as ARCHITECTURE.md shows it.
pub fn table() -> String {
    let mut table = String::from("| crate | what it does | uses |\n| --- | --- | --- |\n");
    for Layer { name, about, uses, .. } in layers() {
        let uses: Vec<String> = uses.iter().map(|name| format!("`{name}`")).collect();
        let _ = writeln!(table, "| `{name}` | {about} | {} |", uses.join(", "));
    }
    table
}

/// Puts the table in its place in a text, between the header of such a table and the first line that is none of
/// it.
pub fn with_table(text: &str) -> Result<String> {
    let begin =
        text.find("| crate | what it does | uses |").context("there is no table of the crates")?;
    let rest = &text[begin..];
    let length: usize =
        rest.split_inclusive('\n').take_while(|line| line.starts_with('|')).map(str::len).sum();
    Ok([&text[..begin], &table(), &rest[length..]].concat())
}

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

/// Writes the table anew.
pub fn write(ws: &Workspace) -> Result<()> {
    let path = ws.root.join("ARCHITECTURE.md");
    std::fs::write(&path, with_table(&std::fs::read_to_string(&path)?)?)?;
    Ok(())
}

/// Every arrow that is not as said above, in words. `metadata` is what `cargo metadata --no-deps` prints.
pub fn violations(metadata: &Value) -> Result<Vec<String>> {
    let packages = metadata["packages"].as_array().context("cargo lists no packages")?;
    let members: Vec<&str> = packages.iter().filter_map(|p| p["name"].as_str()).collect();
    let mut found = Vec::new();
    for package in packages {
        let name = package["name"].as_str().context("a package without a name")?;
        let Some(layer) = layers().find(|layer| layer.name == name) else {
            found.push(format!(
                "`{name}` has no place in the layers: give it one in xtask/src/layers.rs"
            ));
            continue;
        };
        // Tests may look at any crate.
        let dependencies = package["dependencies"].as_array().into_iter().flatten();
        let dependencies: Vec<&Value> = dependencies.filter(|one| one["kind"] != "dev").collect();
        let on = |dependency: &Value| dependency["name"].as_str().unwrap_or_default().to_owned();
        let used: Vec<String> = dependencies.iter().map(|one| on(one)).collect();
        let ours = used.iter().filter(|on| members.contains(&on.as_str()));
        let unsaid = ours.filter(|on| !layer.uses.contains(&on.as_str()));
        found.extend(unsaid.map(|on| format!("`{name}` must not depend on `{on}`")));
        let unused = layer.uses.iter().filter(|said| !used.iter().any(|on| on == *said));
        found.extend(
            unused.map(|on| format!("`{name}` no longer uses `{on}`: take it from the layers")),
        );
        if layer.part == Part::Engine {
            let reached = dependencies.iter().zip(&used);
            let reached = reached.filter(|(_, on)| (name, on.as_str()) != EXCEPTION);
            let outside = reached.filter_map(|(dependency, on)| outside(dependency, on));
            found.extend(outside.map(|what| format!("`{name}` must not depend on {what}")));
        }
    }
    Ok(found)
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
    fn each_crate_uses_those_before_it() {
        for (place, layer) in LAYERS.iter().enumerate() {
            for on in layer.uses {
                let before = LAYERS[..place].iter().any(|other| other.name == *on);
                assert!(before, "`{}` uses `{on}`, which does not stand before it", layer.name);
            }
        }
    }

    #[test]
    fn the_arrows_that_are_said_are_fine() {
        check(
            json!([package("scoring", &["features", "protocol", "vocabulary", "forust-ml"])]),
            &[],
        );
    }

    #[test]
    fn an_arrow_that_is_not_said_is_found_and_one_that_is_gone_too() {
        check(
            json!([package("scoring", &["protocol", "vocabulary"])]),
            &["`scoring` no longer uses `features`: take it from the layers"],
        );
        check(
            json!([package("frame", &["sample"]), package("sample", &[])]),
            &["`frame` must not depend on `sample`"],
        );
    }

    #[test]
    fn the_page_must_not_link_the_engine() {
        let web =
            package("web", &["vocabulary", "semantics", "protocol", "charts", "wire", "frame"]);
        check(json!([web, package("frame", &[])]), &["`web` must not depend on `frame`"]);
    }

    #[test]
    fn the_engine_must_not_know_the_browser() {
        check(
            json!([package("frame", &["web-sys"])]),
            &[
                "`frame` must not depend on `web-sys`: the engine knows no browser, clock, threads or randomness",
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
        check(json!([{ "name": "frame", "dependencies": [sample] }, package("sample", &[])]), &[]);
    }

    #[test]
    fn the_table_takes_the_place_of_the_one_that_was_there() {
        let text =
            "before\n| crate | what it does | uses |\n| --- | --- | --- |\n| old | x | |\nafter\n";
        let with = with_table(text).unwrap();
        assert_eq!(with, format!("before\n{}after\n", table()));
        assert_eq!(with_table(&with).unwrap(), with);
        assert!(with_table("no table").is_err());
    }

    #[test]
    fn a_new_crate_must_be_given_its_place() {
        check(
            json!([package("extra", &[])]),
            &["`extra` has no place in the layers: give it one in xtask/src/layers.rs"],
        );
    }
}
