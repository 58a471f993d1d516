//! The service worker of the site as built: which files it keeps, and which version they are.

use crate::dist;
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What whoever hosts the site may change, so that no hash can be held against it. The service worker names
/// the same files.
const SETTINGS: [&str; 2] = ["config.json", "power-bi-reference.json"];

/// Fills in the files and the version of the service worker in `dist`.
pub fn fill_in(ws: &Workspace) -> Result<()> {
    let template = ws.root.join("web/sw.js");
    let text = std::fs::read_to_string(&template)
        .with_context(|| format!("cannot read {}", template.display()))?;
    let dist = ws.dist();
    let names = dist::files(ws)?.into_iter().filter(|name| name != "sw.js");
    let files = names.map(|name| {
        let contents = std::fs::read(dist.join(&name))?;
        Ok((name, contents))
    });
    let files = files.collect::<Result<Vec<_>>>()?;
    let filled = filled(&text, &files)?;
    std::fs::write(dist.join("sw.js"), filled)?;
    Ok(())
}

/// The worker with its constants; `files` are names and contents.
fn filled(template: &str, files: &[(String, Vec<u8>)]) -> Result<String> {
    let fixed = files.iter().filter(|(name, _)| !SETTINGS.contains(&name.as_str()));
    let hashes: BTreeMap<&str, String> = fixed
        .map(|(name, contents)| {
            // The page is asked for by its folder.
            let name = if name == "index.html" { "./" } else { name.as_str() };
            (name, hex(&Sha256::digest(contents)))
        })
        .collect();
    let list = serde_json::to_string(&hashes)?;
    // What changes the worker itself is a new version too.
    let version = hex(&Sha256::digest(format!("{template}{list}")));
    let constants = [
        ("const VERSION = \"\";", format!("const VERSION = \"{}\";", &version[..16])),
        ("const FILES = {};", format!("const FILES = {list};")),
    ];
    let mut filled = template.to_owned();
    for (place, line) in constants {
        if !filled.contains(place) {
            bail!("the service worker has no line `{place}`");
        }
        filled = filled.replace(place, &line);
    }
    Ok(filled)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{SETTINGS, filled};

    const TEMPLATE: &str = "const VERSION = \"\";\nconst FILES = {};\n";

    fn file(name: &str, contents: &str) -> (String, Vec<u8>) {
        (name.to_owned(), contents.as_bytes().to_vec())
    }

    #[test]
    fn another_byte_is_another_version_and_the_same_bytes_are_the_same() {
        let one = filled(TEMPLATE, &[file("index.html", "a"), file("web.js", "b")]).unwrap();
        // The SHA-256 of the letter a.
        let a = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";
        assert!(one.contains(&format!("const FILES = {{\"./\":\"{a}\",\"web.js\":\"")), "{one}");
        assert_eq!(one, filled(TEMPLATE, &[file("index.html", "a"), file("web.js", "b")]).unwrap());
        assert_ne!(one, filled(TEMPLATE, &[file("index.html", "a"), file("web.js", "c")]).unwrap());
        assert!(filled("const X = 1;", &[]).is_err());
    }

    #[test]
    fn what_the_host_may_change_is_no_part_of_the_version() {
        let with = |currency| {
            filled(TEMPLATE, &[file("index.html", "a"), file("config.json", currency)]).unwrap()
        };
        assert_eq!(with("GBP"), with("TRY"));
        assert!(!with("GBP").contains("config.json"));
    }

    #[test]
    fn the_worker_names_the_same_settings() {
        let worker = include_str!("../../web/sw.js");
        assert!(worker.contains(&format!("const SETTINGS = {SETTINGS:?};")), "{SETTINGS:?}");
    }
}
