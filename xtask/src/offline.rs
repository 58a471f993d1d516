//! The service worker of the site as built: which files it keeps, and which version they are.

use crate::site;
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use std::hash::{DefaultHasher, Hasher};

/// Fills in the files and the version of the service worker in `dist`.
pub fn fill_in(ws: &Workspace) -> Result<()> {
    let template = ws.root.join("web/sw.js");
    let text = std::fs::read_to_string(&template)
        .with_context(|| format!("cannot read {}", template.display()))?;
    let dist = ws.dist();
    let names = site::files(ws)?.into_iter().filter(|name| name != "sw.js");
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
    // Made like this its key is fixed: the same bytes are the same version on every machine.
    let mut version = DefaultHasher::new();
    let mut names = Vec::new();
    for (name, contents) in files {
        version.write(name.as_bytes());
        version.write(contents);
        // The page is asked for by its folder.
        names.push(if name == "index.html" { "./" } else { name.as_str() });
    }
    // What changes the worker itself is a new version too.
    version.write(template.as_bytes());
    let version = format!("const VERSION = \"{:016x}\";", version.finish());
    let list = format!("const FILES = {};", serde_json::to_string(&names)?);
    for place in ["const VERSION = \"\";", "const FILES = [];"] {
        if !template.contains(place) {
            bail!("the service worker has no line `{place}`");
        }
    }
    Ok(template.replace("const VERSION = \"\";", &version).replace("const FILES = [];", &list))
}

#[cfg(test)]
mod tests {
    use super::filled;

    const TEMPLATE: &str = "const VERSION = \"\";\nconst FILES = [];\n";

    fn file(name: &str, contents: &str) -> (String, Vec<u8>) {
        (name.to_owned(), contents.as_bytes().to_vec())
    }

    #[test]
    fn another_byte_is_another_version_and_the_same_bytes_are_the_same() {
        let one = filled(TEMPLATE, &[file("index.html", "a"), file("web.js", "b")]).unwrap();
        assert!(one.contains("const FILES = [\"./\",\"web.js\"];"), "{one}");
        assert_eq!(one, filled(TEMPLATE, &[file("index.html", "a"), file("web.js", "b")]).unwrap());
        assert_ne!(one, filled(TEMPLATE, &[file("index.html", "a"), file("web.js", "c")]).unwrap());
        assert!(filled("const X = 1;", &[]).is_err());
    }
}
