//! Files that others name, and how texts are written.

use super::Fault;
use super::document::{Document, Part};
use crate::Files;
use serde_json::Value;

/// A theme that is missing or called otherwise, a report that is not there, line ends.
pub fn faults(files: &Files, documents: &[Document]) -> Vec<Fault> {
    let mut faults: Vec<Fault> = files.iter().flat_map(|(path, text)| ends(path, text)).collect();
    for document in documents {
        if document.part() == Part::Report {
            faults.extend(theme(document, documents));
        }
        if document.path.ends_with(".pbip") {
            faults.extend(lost_reports(document, files));
        }
    }
    faults
}

fn theme(report: &Document, documents: &[Document]) -> Option<Fault> {
    let Some(name) = report.value["themeCollection"]["customTheme"]["name"].as_str() else {
        return Some(report.fault("names no theme"));
    };
    let items = report.value["resourcePackages"].as_array().into_iter().flatten();
    let listed = items
        .filter(|package| package["type"] == "RegisteredResources")
        .flat_map(|package| package["items"].as_array().into_iter().flatten())
        .any(|item| item["name"] == name && item["path"] == name);
    if !listed {
        return Some(report.fault(format!("the theme `{name}` is not among the resources")));
    }
    let end = format!("/StaticResources/RegisteredResources/{name}");
    match documents.iter().find(|document| document.path.ends_with(&end)) {
        None => Some(report.fault(format!("the theme file `{name}` is missing"))),
        Some(theme) if theme.value["name"] != name => {
            Some(theme.fault(format!("the theme is called {}, not `{name}`", theme.value["name"])))
        }
        Some(_) => None,
    }
}

fn lost_reports(project: &Document, files: &Files) -> Vec<Fault> {
    let artifacts = project.value["artifacts"].as_array().into_iter().flatten();
    artifacts
        .map(|artifact| &artifact["report"]["path"])
        .filter(|path| {
            let definition = path.as_str().map(|path| format!("{path}/definition.pbir"));
            !definition.is_some_and(|file| files.contains_key(&file))
        })
        .map(|path: &Value| project.fault(format!("there is no report in {path}")))
        .collect()
}

/// LF, no byte order mark, a newline at the end.
fn ends(path: &str, text: &str) -> Option<Fault> {
    let fault = |what: &str| Some(Fault { place: path.to_owned(), what: what.to_owned() });
    if text.starts_with('\u{feff}') {
        return fault("begins with a byte order mark");
    }
    if text.contains('\r') {
        return fault("has a carriage return");
    }
    if !text.ends_with('\n') {
        return fault("does not end with a newline");
    }
    None
}
