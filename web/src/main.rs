//! The page: a small user interface that talks to the engine in a worker.

mod app;
mod belonging;
mod config;
mod controls;
mod download;
mod draft;
mod engine;
mod estimate;
mod export;
mod faults;
mod files;
mod fonts;
mod format;
mod keep;
mod lang;
mod names;
mod navigation;
mod offline;
mod reference;
mod report;
mod route;
mod session;
mod shared;
mod stopped;
mod theme;
mod unpacker;
mod views;
mod visit;
mod visuals;
mod words;

use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::JsCast;

fn main() {
    console_error_panic_hook::set_once();
    wasm_bindgen_futures::spawn_local(fonts::load());
    wasm_bindgen_futures::spawn_local(async {
        let config = config::load().await;
        let root = document().get_element_by_id("app").and_then(|root| root.dyn_into().ok());
        if let Some(root) = root {
            let root: web_sys::HtmlElement = root;
            // The words that stood here until the page could start.
            root.set_text_content(None);
            mount_to(root, move || view! { <app::App config=config.clone() /> }).forget();
            // It is there, so nothing need be said of why it is not: see `first.js`.
            if let Some(note) = document().get_element_by_id("boot-note") {
                note.remove();
            }
        }
    });
}
