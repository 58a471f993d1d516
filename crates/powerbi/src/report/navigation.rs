//! The way to the other pages.

use super::literal::{colour, flag, number, object, object_for, text};
use super::shape::Shape;
use crate::theme;
use serde_json::{Value, json};

const POINTS: f64 = 9.0;

/// A row of the pages' names.
pub fn navigation() -> Shape {
    let fills = [
        for_state("default", json!({ "show": flag(true), "fillColor": colour(theme::SUNKEN) })),
        for_state("hover", json!({ "fillColor": colour(theme::HOVER) })),
        for_state("selected", json!({ "fillColor": colour(theme::ACCENT) })),
    ];
    let texts = [
        for_state(
            "default",
            json!({ "fontSize": number(POINTS), "fontColor": colour(theme::TEXT) }),
        ),
        for_state("selected", json!({ "fontColor": colour(theme::SURFACE) })),
    ];
    Shape::new("navigation", "pageNavigator", 12, 0)
        .with_alt("The pages of this report")
        .object("layout", object(json!({ "orientation": number(2.0) })))
        .object("shape", object(json!({ "tileShape": text("rectangleRounded") })))
        .object("fill", Value::from(fills.to_vec()))
        .object("text", Value::from(texts.to_vec()))
        .object("outline", object_for("default", json!({ "show": flag(false) })))
        .unframed()
}

fn for_state(id: &str, properties: Value) -> Value {
    json!({ "properties": properties, "selector": { "id": id } })
}
