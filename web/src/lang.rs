//! The language of the page.

use crate::shared::shared;
use leptos::prelude::*;
use vocabulary::{Language, Message, Text};

const KEY: &str = "language";

/// The language chosen. The whole page is drawn anew when it changes, so its parts just read it.
#[derive(Clone, Copy)]
pub struct Lang(RwSignal<Language>);

impl Lang {
    /// The language chosen before, or else the browser's.
    pub fn start() -> Self {
        let lang = Self(RwSignal::new(remembered().unwrap_or_else(of_browser)));
        lang.mark_document();
        lang
    }

    /// The language, for what must follow it.
    pub fn get(self) -> Language {
        self.0.get()
    }

    /// Changes the language and remembers it.
    pub fn set(self, language: Language) {
        self.0.set(language);
        self.mark_document();
        // A browser that forbids storage only forgets the choice.
        let _ = storage().map(|storage| storage.set_item(KEY, language.tag()));
    }

    fn mark_document(self) {
        let root = document().document_element();
        let _ = root.map(|root| root.set_attribute("lang", self.0.get_untracked().tag()));
    }
}

/// The language of the page around.
pub fn language() -> Language {
    shared::<Lang>().0.get_untracked()
}

/// A text in the language of the page around.
pub fn t(text: Text) -> &'static str {
    text.in_language(language())
}

/// What the engine says, in the language of the page around.
pub fn said(message: &Message) -> String {
    message.in_language(language())
}

fn remembered() -> Option<Language> {
    by_tag(&storage()?.get_item(KEY).ok()??)
}

fn of_browser() -> Language {
    window().navigator().language().and_then(|tag| by_tag(&tag)).unwrap_or_default()
}

fn by_tag(tag: &str) -> Option<Language> {
    let primary = tag.split('-').next()?;
    Language::ALL.into_iter().find(|language| language.tag() == primary)
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
