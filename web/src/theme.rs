//! Light, dark, or as the system has it.

use leptos::prelude::*;

const KEY: &str = "theme";

/// Which theme the page wears.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// The theme chosen before, if the browser remembers one.
    pub fn remembered() -> Self {
        let stored = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
        match stored.as_deref() {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::System,
        }
    }

    /// The theme a press on the toggle leads to.
    pub fn next(self) -> Self {
        match self {
            Theme::System => Theme::Light,
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::System,
        }
    }

    /// Puts the theme on and remembers it. Nothing else is ever stored.
    pub fn apply(self) {
        let name = match self {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        };
        // A browser that forbids storage only forgets the choice.
        let _ = storage().map(|storage| match name {
            Some(name) => storage.set_item(KEY, name),
            None => storage.remove_item(KEY),
        });
        let _ = document().document_element().map(|root| match name {
            Some(name) => root.set_attribute("data-theme", name),
            None => root.remove_attribute("data-theme"),
        });
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
