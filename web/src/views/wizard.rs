//! How a file is read: what is guessed of it, why, and what the person says instead.

mod preview;
mod question;
mod roles;
mod say;
mod verdict;
mod written;

use super::{loader::ErrorNote, settings::SettingsForm};
use crate::{
    controls::{FilePicker, Icon},
    draft::Draft,
    lang::t,
    session::{Wanted, session},
    words::{fill, wizard as says},
};
use leptos::{html, prelude::*};
use preview::Preview;
use protocol::Preview;
use question::{DateQuestion, NumberQuestion};
use roles::Roles;
use std::sync::Arc;
use verdict::Verdict;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;
use written::Written;

/// The draft as it is looked at now; nothing while it is opened.
type Seen = Memo<Option<Arc<Preview>>>;

/// Asks how the draft is to be read, and reads it.
#[component]
pub fn Wizard() -> impl IntoView {
    let session = session();
    let draft = move |read: fn(&Draft) -> String| {
        session.import.draft.with(|draft| draft.as_ref().map(read)).unwrap_or_default()
    };
    let seen: Seen = Memo::new(move |last: Option<&Option<Arc<Preview>>>| {
        let preview = session.import.draft.with(|draft| draft.as_ref()?.preview.clone());
        preview.or_else(|| last.cloned().flatten())
    });
    let blocked = move || {
        session.run.with(|run| run.as_ref().is_some_and(|run| run.draft.is_some()))
            // What is on the screen may be of an engine that is gone.
            || session.import.draft.with(|draft| draft.as_ref().is_none_or(|draft| draft.preview.is_none()))
            || seen.with(|preview| preview.as_ref().is_none_or(|preview| preview.trial.kept == 0))
    };
    // The wizard takes the place of what was clicked, and with it the focus.
    let heading = NodeRef::<html::H2>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            let _ = heading.focus();
        }
    });
    view! {
        <section class="card wide wizard" data-testid="wizard" aria-labelledby="wizard-title">
            <div class="card-head">
                <div>
                    <h2 id="wizard-title" tabindex="-1" node_ref=heading>{t(says::TITLE)}</h2>
                    <p class="timeline">
                        {move || draft(|draft| draft.name.clone())}
                        {move || seen.get().and_then(|preview| preview.sniffed.export.clone()).map(export)}
                    </p>
                </div>
                <div class="button-row">
                    <button class="button" data-testid="wizard-leave" on:click=move |_| session.leave_draft()>
                        {t(says::LEAVE)}
                    </button>
                    <button
                        class="button primary"
                        data-testid="wizard-read"
                        disabled=blocked
                        on:click=move |_| session.read_draft()
                    >
                        {Icon::Check.view()}
                        {t(says::READ)}
                    </button>
                </div>
            </div>
            <ErrorNote />
            <DateQuestion seen />
            <NumberQuestion seen />
            <Verdict seen />
            <Roles seen />
            <Preview seen />
            <Written seen />
            <details class="fold">
                <summary data-testid="wizard-settings">{t(says::SETTINGS)}</summary>
                <SettingsForm />
            </details>
            <MappingFile />
        </section>
    }
}

fn export(name: String) -> String {
    format!(" · {}", fill(t(says::EXPORT), &[&name]))
}

/// What is said and guessed, as a file to keep for the next export.
#[component]
fn MappingFile() -> impl IntoView {
    let session = session();
    let chosen = Callback::new(move |files: Vec<File>| {
        spawn_local(async move {
            let Some(file) = files.first() else { return };
            let text = JsFuture::from(file.text()).await;
            let text = text.ok().and_then(|text| text.as_string());
            session.read_mapping(text.unwrap_or_default());
        });
    });
    view! {
        <div class="wizard-foot">
            <p class="note">{t(says::MAPPING_NOTE)}</p>
            <div class="button-row">
                <FilePicker id="mapping-input" accept=".toml" class="button" chosen>
                    {Icon::Upload.view()}
                    {t(says::LOAD)}
                </FilePicker>
                <button
                    class="button"
                    data-testid="mapping-save"
                    disabled=move || session.downloads.wanted.get().is_some()
                    on:click=move |_| session.download(Wanted::Mapping)
                >
                    {Icon::Download.view()}
                    {t(says::SAVE)}
                </button>
            </div>
        </div>
    }
}
