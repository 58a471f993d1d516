//! The JSON files of a report.

use super::Fault;
use crate::Files;
use serde_json::Value;

const ENDINGS: [&str; 4] = [".json", ".pbip", ".pbir", ".platform"];

/// A JSON file.
pub struct Document<'a> {
    /// Its path inside the project.
    pub path: &'a str,
    /// What it says.
    pub value: Value,
}

/// What a file of the report describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// A page, by the name of its folder.
    Page(&'a str),
    /// A visual, by the folders of its page and its own.
    Visual(&'a str, &'a str),
    /// The order of the pages.
    Pages,
    /// What the whole report has in common.
    Report,
    /// Something else.
    Other,
}

impl<'a> Document<'a> {
    /// What it describes.
    pub fn part(&self) -> Part<'a> {
        let Some((_, path)) = self.path.split_once(".Report/definition/") else {
            return Part::Other;
        };
        let steps: Vec<&str> = path.split('/').collect();
        match steps[..] {
            ["report.json"] => Part::Report,
            ["pages", "pages.json"] => Part::Pages,
            ["pages", page, "page.json"] => Part::Page(page),
            ["pages", page, "visuals", visual, "visual.json"] => Part::Visual(page, visual),
            _ => Part::Other,
        }
    }

    /// Something wrong in it.
    pub fn fault(&self, what: impl Into<String>) -> Fault {
        Fault { place: self.path.to_owned(), what: what.into() }
    }
}

/// Reads every JSON file, and says which cannot be read.
pub fn read(files: &Files) -> (Vec<Document<'_>>, Vec<Fault>) {
    let (mut documents, mut faults) = (Vec::new(), Vec::new());
    for (path, text) in files {
        if !ENDINGS.iter().any(|ending| path.ends_with(ending)) {
            continue;
        }
        match serde_json::from_str(text) {
            Ok(value) => documents.push(Document { path, value }),
            Err(error) => {
                faults.push(Fault { place: path.clone(), what: format!("not JSON: {error}") });
            }
        }
    }
    (documents, faults)
}

/// The documents that describe visuals, with the folders of their page and their own.
pub fn visuals<'a, 'd>(
    documents: &'d [Document<'a>],
) -> impl Iterator<Item = (&'a str, &'a str, &'d Document<'a>)> {
    documents.iter().filter_map(|document| match document.part() {
        Part::Visual(page, visual) => Some((page, visual, document)),
        _ => None,
    })
}

/// The documents that describe pages, with the name of their folder.
pub fn pages<'a, 'd>(
    documents: &'d [Document<'a>],
) -> impl Iterator<Item = (&'a str, &'d Document<'a>)> {
    documents.iter().filter_map(|document| match document.part() {
        Part::Page(page) => Some((page, document)),
        _ => None,
    })
}
