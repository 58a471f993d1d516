//! `THIRD-PARTY.txt` of the site: what others wrote of it, and under which terms.
//!
//! Packages are those that cargo links into the three WebAssembly modules; their texts come out of the packages
//! themselves. One that ships none gets the text of the licence it names.

use crate::command::{self, capture};
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// The file in `dist`; the page links to it.
pub const FILE: &str = "THIRD-PARTY.txt";

/// What is compiled to WebAssembly.
const MODULES: [&str; 3] = ["web", "engine", "unpacker"];
const TARGET: &str = "wasm32-unknown-unknown";

/// How the names of files with terms begin.
const NAMES: [&str; 5] = ["licen", "copying", "copyright", "notice", "unlicense"];

/// What has terms of its own: a package, a font, a map.
struct Work {
    name: String,
    licence: String,
    home: String,
    texts: Vec<String>,
}

/// Writes the file into `dist`.
pub fn write(ws: &Workspace) -> Result<()> {
    let mut works = packages(ws)?;
    works.push(standard_library(ws)?);
    works.sort_by(|a, b| a.name.cmp(&b.name));
    works.extend(fonts(ws)?);
    works.push(map());
    std::fs::write(ws.dist().join(FILE), listing(&works))?;
    Ok(())
}

fn packages(ws: &Workspace) -> Result<Vec<Work>> {
    let mut tree = command::cargo(&ws.root);
    tree.args(["tree", "--offline", "--locked", "--target", TARGET, "--prefix", "none"]);
    tree.args(["--edges", "normal,no-proc-macro", "--format", "{p}"]);
    for module in MODULES {
        tree.args(["--package", module]);
    }
    let linked = capture(&mut tree)?;
    // `name v1.2.3`, and more behind it where it is said again or lies in the workspace.
    let linked: BTreeSet<(&str, &str)> = linked
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ');
            Some((words.next()?, words.next()?.trim_start_matches('v')))
        })
        .collect();

    let mut metadata = command::cargo(&ws.root);
    metadata.args(["metadata", "--format-version=1", "--offline", "--locked"]);
    metadata.args(["--filter-platform", TARGET]);
    let metadata: Value = serde_json::from_str(&capture(&mut metadata)?)?;
    let all = metadata["packages"].as_array().context("cargo names no packages")?;
    all.iter()
        // What has no source lies in the workspace, and is ours.
        .filter(|package| !package["source"].is_null())
        .filter(|package| linked.contains(&(text(&package["name"]), text(&package["version"]))))
        .map(|package| work(ws, package))
        .collect()
}

fn work(ws: &Workspace, package: &Value) -> Result<Work> {
    let name = format!("{} {}", text(&package["name"]), text(&package["version"]));
    let licence = text(&package["license"]);
    let manifest = Path::new(text(&package["manifest_path"]));
    let folder = manifest.parent().with_context(|| format!("{name} lies nowhere"))?;
    let mut files = files_with_terms(folder)?;
    if let Some(file) = package["license_file"].as_str() {
        files.push(folder.join(file));
    }
    // Of terms to choose from we take the shortest; a notice is kept whatever is chosen.
    let is_mit = |file: &PathBuf| named(file).contains("mit");
    if offers_mit(licence) && files.iter().any(is_mit) {
        files.retain(|file| is_mit(file) || named(file).starts_with("notice"));
    }
    let mut texts = files.iter().map(|file| read(file)).collect::<Result<Vec<_>>>()?;
    if texts.is_empty() {
        let authors = package["authors"].as_array().into_iter().flatten().map(text);
        let authors = authors.collect::<Vec<_>>().join(", ");
        let holder = if authors.is_empty() { format!("the authors of {name}") } else { authors };
        texts.push(standard_text(ws, &name, licence, &holder)?);
    }
    let licence = if licence.is_empty() { "see its text below" } else { licence };
    let home = text(&package["repository"]).to_owned();
    Ok(Work { name, licence: licence.to_owned(), home, texts })
}

/// The text of the licence that a package names without bringing it.
fn standard_text(ws: &Workspace, name: &str, licence: &str, holder: &str) -> Result<String> {
    let ours = |file: &str| read(&ws.root.join(file));
    if licence == "MIT" || offers_mit(licence) {
        let text = ours("LICENSE-MIT")?;
        let lines = text.lines().map(|line| match line.starts_with("Copyright") {
            true => format!("Copyright (c) {holder}"),
            false => line.to_owned(),
        });
        Ok(lines.collect::<Vec<_>>().join("\n"))
    } else if licence.contains("Apache-2.0") {
        ours("LICENSE-APACHE")
    } else {
        bail!("{name} brings no text of its licence ({licence}), and there is none here");
    }
}

fn offers_mit(licence: &str) -> bool {
    !licence.contains("AND") && licence.split([' ', '/']).any(|word| word == "MIT")
}

fn standard_library(ws: &Workspace) -> Result<Work> {
    let (name, licence) = ("The Rust standard library", "MIT OR Apache-2.0");
    let text = standard_text(ws, name, licence, "The Rust Project contributors")?;
    Ok(Work {
        name: name.into(),
        licence: licence.into(),
        home: "https://github.com/rust-lang/rust".into(),
        texts: vec![text],
    })
}

/// The fonts of the site, where it has any. Their terms lie beside them.
fn fonts(ws: &Workspace) -> Result<Vec<Work>> {
    let folder = ws.root.join("public/fonts");
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in std::fs::read_dir(&folder)? {
        files.push(entry?.path());
    }
    files.retain(|file| named(file).ends_with(".txt"));
    files.sort();
    if files.is_empty() {
        bail!("{} has no file with the fonts' terms", folder.display());
    }
    let texts = files.iter().map(|file| read(file)).collect::<Result<Vec<_>>>()?;
    let licence = "see its text below".into();
    Ok(vec![Work { name: "The fonts of the page".into(), licence, home: String::new(), texts }])
}

fn map() -> Work {
    Work {
        name: "The map of the charts, made with Natural Earth".into(),
        licence: "public domain".into(),
        home: "https://www.naturalearthdata.com".into(),
        texts: Vec::new(),
    }
}

fn files_with_terms(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = named(&path);
        let is_code = name.ends_with(".rs") || name.ends_with(".html");
        if path.is_file() && !is_code && NAMES.iter().any(|begin| name.starts_with(begin)) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn named(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().to_lowercase()
}

fn read(file: &Path) -> Result<String> {
    let bytes = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(String::from_utf8_lossy(&bytes).replace("\r\n", "\n").trim().to_owned())
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// What there is, and then each text once, with all that it is the text of.
fn listing(works: &[Work]) -> String {
    // The mark at the beginning tells browsers that the names are in UTF-8.
    let mut out = String::from("\u{feff}Churn Intelligence contains the work of others:\n\n");
    let mut texts: BTreeMap<String, (&str, Vec<&str>)> = BTreeMap::new();
    for work in works {
        let Work { name, licence, home, .. } = work;
        let _ = writeln!(out, "{name}: {licence}{}{home}", if home.is_empty() { "" } else { ", " });
        for text in &work.texts {
            // Texts that differ in their blanks alone are one.
            let key = text.split_whitespace().collect::<Vec<_>>().join(" ");
            texts.entry(key).or_insert((text, Vec::new())).1.push(name);
        }
    }
    let mut texts: Vec<_> = texts.into_values().collect();
    texts.sort_by_key(|(_, names)| names[0]);
    for (text, names) in texts {
        let _ = write!(out, "\n{}\n{}\n\n{text}\n", "=".repeat(80), names.join(", "));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Work, listing, offers_mit};

    #[test]
    fn each_text_stands_once_with_all_it_belongs_to() {
        let work = |name: &str, text: &str| Work {
            name: name.into(),
            licence: "MIT".into(),
            home: String::new(),
            texts: vec![text.into()],
        };
        let out = listing(&[work("a 1", "Do  as\nyou like."), work("b 2", "Do as you like.")]);
        assert!(out.contains("a 1, b 2\n\nDo  as\nyou like.\n"), "{out}");
        assert_eq!(out.matches("you like").count(), 1);
    }

    #[test]
    fn only_a_choice_is_a_choice() {
        for licence in ["MIT", "MIT OR Apache-2.0", "Unlicense/MIT"] {
            assert!(offers_mit(licence), "{licence}");
        }
        for licence in ["Apache-2.0 AND MIT", "MIT-0 OR Apache-2.0", "Apache-2.0", ""] {
            assert!(!offers_mit(licence), "{licence}");
        }
    }
}
