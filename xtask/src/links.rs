//! Links between the Markdown files: each leads to a file, or to a heading in one, that is there.

use anyhow::Result;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Folders of what is made or fetched.
const MADE: [&str; 4] = [".git", "target", "dist", "node_modules"];

/// Every link that leads nowhere, with the file it stands in. Links to other sites are left alone.
pub fn dead(root: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    find(root, &mut files)?;
    files.sort();
    let mut dead = Vec::new();
    for file in files {
        for link in links(&std::fs::read_to_string(&file)?) {
            if !leads_somewhere(&file, &link)? {
                dead.push(format!("{}: {link}", file.strip_prefix(root)?.display()));
            }
        }
    }
    Ok(dead)
}

/// The Markdown files of the project, without asking git: there may be none.
fn find(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default();
        if path.is_dir() {
            if !MADE.iter().any(|made| name == *made) {
                find(&path, files)?;
            }
        } else if path.extension().is_some_and(|extension| extension == "md") {
            files.push(path);
        }
    }
    Ok(())
}

fn parsed(text: &str) -> Parser<'_> {
    Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_GFM)
}

fn links(text: &str) -> Vec<String> {
    let targets = parsed(text).filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
            Some(dest_url.into_string())
        }
        _ => None,
    });
    targets.filter(|target| !target.contains(':')).collect()
}

fn leads_somewhere(from: &Path, link: &str) -> Result<bool> {
    let (path, heading) = link.split_once('#').unwrap_or((link, ""));
    let file = if path.is_empty() { from.to_owned() } else { from.with_file_name(path) };
    if heading.is_empty() || !file.exists() {
        return Ok(file.exists());
    }
    Ok(headings(&std::fs::read_to_string(file)?).contains(heading))
}

/// The headings of a text as addresses name them: small letters, no punctuation, hyphens for blanks.
fn headings(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut heading: Option<String> = None;
    for event in parsed(text) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => found.extend(heading.take()),
            Event::Text(words) | Event::Code(words) => {
                if let Some(heading) = &mut heading {
                    let kept = words.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
                    heading.extend(kept.flat_map(char::to_lowercase).map(|c| match c {
                        ' ' => '-',
                        other => other,
                    }));
                }
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{headings, leads_somewhere, links};

    #[test]
    fn a_link_leads_to_a_file_and_a_heading_that_are_there() {
        let folder = tempfile::tempdir().unwrap();
        let from = folder.path().join("from.md");
        std::fs::write(&from, "# Here\n").unwrap();
        std::fs::write(folder.path().join("to.md"), "## `churn`, in two words\n").unwrap();
        for (link, leads) in [
            ("#here", true),
            ("#there", false),
            ("to.md", true),
            ("to.md#churn-in-two-words", true),
            ("to.md#churn", false),
            ("gone.md", false),
            ("gone.md#here", false),
        ] {
            assert_eq!(leads_somewhere(&from, link).unwrap(), leads, "{link}");
        }
    }

    #[test]
    fn code_holds_no_links_and_other_sites_are_left_alone() {
        let text = "[a](a.md) `[b](b.md)` [c](https://example.org) ![d](d.svg)\n\n| [e](e.md) |\n| --- |\n";
        assert_eq!(links(text), ["a.md", "d.svg", "e.md"]);
        assert!(headings("text\n\n# A *b*\n").contains("a-b"));
    }
}
