//! One page: its boxes, and what choosing in one does to the others.

use super::content;
use super::field::InModel;
use super::layout::{Head, PAGE_WIDTH, Placed, SCREEN_HEIGHT, arrange, position};
use super::navigation::navigation;
use super::shape::{Shape, Time};
use super::{schema, slicers, words};
use crate::Files;
use crate::files::json;
use semantics::{Dimension, Page, PageId};
use serde_json::{Value, json};

const SCHEMA: &str = "item/report/definition/page/2.0.0";

/// Writes a page and its visuals into `folder`.
pub fn write(page: &Page, folder: &str, files: &mut Files) {
    let (placed, height) = layout(page);
    let folder = format!("{folder}/{}", page.id.id());
    let shapes: Vec<&Shape> = placed.iter().map(|p| &p.shape).collect();
    files.insert(format!("{folder}/page.json"), json(&page_file(page, height, &shapes)));
    for (order, Placed { shape, rect }) in placed.iter().enumerate() {
        let path = format!("{folder}/visuals/{}/visual.json", shape.name);
        files.insert(path, json(&shape.file(position(*rect, order))));
    }
}

/// The boxes of a page in their places, and its height.
pub fn layout(page: &Page) -> (Vec<Placed>, u32) {
    let mut chosen: Vec<Shape> = page.slicers.iter().map(|s| slicers::slicer(*s)).collect();
    if page.id == PageId::Customer {
        chosen.push(slicers::members(Dimension::Customer));
    }
    let head = Head { navigation: navigation(), title: words::heading(page), slicers: chosen };
    let body = page.visuals.iter().flat_map(|visual| content::shapes(page, visual)).collect();
    let (mut placed, height) = arrange(head, body);
    for Placed { shape, .. } in &mut placed {
        shape.name = format!("{}-{}", page.id.id(), shape.name);
    }
    (placed, height)
}

fn page_file(page: &Page, height: u32, shapes: &[&Shape]) -> Value {
    let option = if height > SCREEN_HEIGHT { "FitToWidth" } else { "FitToPage" };
    let mut file = json!({
        "$schema": schema::address(SCHEMA),
        "name": page.id.id(),
        "displayName": page.title.en,
        "displayOption": option,
        "width": PAGE_WIDTH,
        "height": height,
    });
    let kept_apart = kept_apart(shapes);
    if !kept_apart.is_empty() {
        file["visualInteractions"] = Value::Array(kept_apart);
    }
    if page.id == PageId::Customer {
        drill_target(&mut file);
    }
    file
}

/// The slicer chooses the time, and charts over time show all of it: neither filters the other, and
/// a mark of such a chart does not choose a second time beside the slicer's.
fn kept_apart(shapes: &[&Shape]) -> Vec<Value> {
    let mut apart = Vec::new();
    for source in shapes {
        for target in shapes.iter().filter(|target| target.name != source.name && target.has_data())
        {
            let kept = match (source.time, target.time) {
                (Time::ShowsAllOf(_), _) => true,
                (Time::Chooses(chosen), Time::ShowsAllOf(shown)) => chosen == shown,
                _ => false,
            };
            if kept {
                apart.push(json!({
                    "source": source.name,
                    "target": target.name,
                    "type": "NoFilter",
                }));
            }
        }
    }
    apart
}

/// A right-click on a customer anywhere leads to this page.
fn drill_target(file: &mut Value) {
    let customer = Dimension::Customer.field().expression();
    file["type"] = json!("Drillthrough");
    file["filterConfig"] = json!({ "filters": [{
        "name": "customer-drill-filter",
        "type": "Categorical",
        "howCreated": "Drillthrough",
        "field": customer.clone(),
    }] });
    file["pageBinding"] = json!({
        "name": "customer-drill",
        "type": "Drillthrough",
        "parameters": [{
            "name": "customer",
            "boundFilter": "customer-drill-filter",
            "fieldExpr": customer,
        }],
    });
}
