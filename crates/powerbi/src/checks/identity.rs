//! Names of pages, visuals and filters.

use super::document::{Document, Part, pages, visuals};
use super::{Fault, walk};
use serde_json::Value;
use std::collections::BTreeSet;

const LONGEST: usize = 50;

/// Names that differ from their folder, are not allowed, stand twice or lead nowhere.
pub fn faults(documents: &[Document]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let folders = pages(documents).chain(visuals(documents).map(|(_, name, d)| (name, d)));
    for (folder, document) in folders {
        faults.extend(wrong_name(folder, document));
    }
    let names = visuals(documents).map(|(_, _, d)| (d, d.value["name"].as_str()));
    faults.extend(repeated(names, "visual"));
    let mut filters = Vec::new();
    for document in documents {
        walk::objects(&document.value["filterConfig"], &mut |_, object| {
            if object.contains_key("howCreated") || object.contains_key("filter") {
                filters.push((document, object.get("name").and_then(Value::as_str)));
            }
        });
    }
    faults.extend(repeated(filters, "filter"));
    faults.extend(documents.iter().flat_map(|document| match document.part() {
        Part::Pages => wrong_order(document, documents),
        Part::Page(page) => lost_interactions(page, document, documents),
        _ => Vec::new(),
    }));
    faults
}

fn wrong_name(folder: &str, document: &Document) -> Vec<Fault> {
    let mut faults = Vec::new();
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    if folder.is_empty() || folder.len() > LONGEST || !folder.chars().all(allowed) {
        faults.push(document.fault(format!("`{folder}` is not an allowed name")));
    }
    if document.value["name"] != folder {
        let name = &document.value["name"];
        faults.push(document.fault(format!("is called {name} inside its folder `{folder}`")));
    }
    faults
}

fn repeated<'d, 'a: 'd>(
    names: impl IntoIterator<Item = (&'d Document<'a>, Option<&'d str>)>,
    what: &str,
) -> Vec<Fault> {
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for (document, name) in names {
        match name {
            None => faults.push(document.fault(format!("a {what} without a name"))),
            Some(name) if !seen.insert(name.to_lowercase()) => {
                faults.push(document.fault(format!("another {what} is called `{name}` too")));
            }
            Some(_) => {}
        }
    }
    faults
}

fn wrong_order(order: &Document, documents: &[Document]) -> Vec<Fault> {
    let listed: Vec<&str> = order.value["pageOrder"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let there: BTreeSet<&str> = pages(documents).map(|(page, _)| page).collect();
    let mut faults = Vec::new();
    if listed.len() != there.len() || !listed.iter().all(|page| there.contains(page)) {
        faults.push(order.fault("the order of pages is not that of their folders"));
    }
    if !order.value["activePageName"].as_str().is_some_and(|page| there.contains(page)) {
        faults.push(order.fault("the active page does not exist"));
    }
    faults
}

fn lost_interactions(page: &str, document: &Document, documents: &[Document]) -> Vec<Fault> {
    let there: BTreeSet<&str> =
        visuals(documents).filter(|(of, _, _)| *of == page).map(|(_, name, _)| name).collect();
    let interactions = document.value["visualInteractions"].as_array().into_iter().flatten();
    interactions
        .flat_map(|interaction| [&interaction["source"], &interaction["target"]])
        .filter(|end| !end.as_str().is_some_and(|name| there.contains(name)))
        .map(|end| document.fault(format!("an interaction with {end}, which is not on the page")))
        .collect()
}
