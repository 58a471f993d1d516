//! The page: a small user interface that talks to the engine in a worker.

mod app;
mod components;
mod config;
mod download;
mod engine;
mod estimate;
mod format;
mod session;
mod theme;
mod words;

use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::JsCast;

fn main() {
    console_error_panic_hook::set_once();
    wasm_bindgen_futures::spawn_local(async {
        let config = config::load().await;
        let root = document().get_element_by_id("app").and_then(|root| root.dyn_into().ok());
        if let Some(root) = root {
            mount_to(root, move || view! { <app::App config=config.clone() /> }).forget();
        }
    });
}
