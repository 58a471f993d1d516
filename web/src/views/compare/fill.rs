//! A side that fills the screen: nothing else can be reached until it gives the screen back.

use super::pane::{Filled, Side};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Set on the root while a side fills the screen: it must not scroll beneath.
const ROOT_CLASS: &str = "filled";

/// Keeps the rest of the page in step with the side that fills the screen, until the view is left.
pub fn manage(filled: Filled) {
    let shut_out = StoredValue::new_local(Vec::<Element>::new());
    let give_back = move || {
        for element in shut_out.try_update_value(std::mem::take).unwrap_or_default() {
            let _ = element.remove_attribute("inert");
        }
        if let Some(root) = document().document_element() {
            let _ = root.class_list().remove_1(ROOT_CLASS);
        }
    };
    Effect::new(move |before: Option<Option<Side>>| {
        let now = filled.get();
        give_back();
        if let Some(side) = now {
            let others = document().get_element_by_id(side.id()).map(|pane| all_around(&pane));
            for element in others.iter().flatten() {
                let _ = element.set_attribute("inert", "");
            }
            shut_out.set_value(others.unwrap_or_default());
            if let Some(root) = document().document_element() {
                let _ = root.class_list().add_1(ROOT_CLASS);
            }
        }
        // The button that was pressed is where the keyboard stands, before and after.
        if let Some(side) = now.or(before.flatten()) {
            focus(side.button());
        }
        now
    });
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && filled.get_untracked().is_some() {
            filled.set(None);
        }
    });
    on_cleanup(move || {
        escape.remove();
        give_back();
    });
}

/// Everything beside an element and beside what it stands in.
fn all_around(element: &Element) -> Vec<Element> {
    let mut around = Vec::new();
    let mut inner = element.clone();
    while let Some(outer) = inner.parent_element() {
        let before = std::iter::successors(inner.previous_element_sibling(), |element| {
            element.previous_element_sibling()
        });
        let after = std::iter::successors(inner.next_element_sibling(), |element| {
            element.next_element_sibling()
        });
        around.extend(before.chain(after));
        if outer.tag_name() == "BODY" {
            break;
        }
        inner = outer;
    }
    around
}

fn focus(id: &str) {
    let element: Option<HtmlElement> =
        document().get_element_by_id(id).and_then(|element| element.dyn_into().ok());
    if let Some(element) = element {
        let _ = element.focus();
    }
}
