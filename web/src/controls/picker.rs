//! A button that opens the file dialog.

use leptos::{html, prelude::*};
use web_sys::{File, FileList};

/// A button that opens the file dialog; `chosen` gets what was chosen there. It looks and behaves as its
/// `class` says.
#[component]
pub fn FilePicker(
    /// Its test id.
    id: &'static str,
    /// What the dialog offers first.
    accept: &'static str,
    /// May several files be chosen?
    #[prop(optional)]
    multiple: bool,
    #[prop(into)] class: Signal<&'static str>,
    #[prop(into, default = false.into())] disabled: Signal<bool>,
    /// Hears when somebody is about to choose.
    #[prop(optional)]
    intent: Option<Callback<()>>,
    chosen: Callback<Vec<File>>,
    children: Children,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let changed = move |_| {
        let Some(input) = input.get_untracked() else { return };
        if let Some(files) = input.files() {
            chosen.run(listed(&files));
        }
        // Otherwise choosing the same file again would not be noticed.
        input.set_value("");
    };
    let about_to = move || {
        if let Some(intent) = intent {
            intent.run(());
        }
    };
    view! {
        <label class=class on:pointerenter=move |_| about_to() on:focusin=move |_| about_to()>
            <input
                class="visually-hidden"
                type="file"
                multiple=multiple
                accept=accept
                data-testid=id
                disabled=disabled
                node_ref=input
                on:change=changed
            />
            {children()}
        </label>
    }
}

/// The files in the order of their names: exports of one month each belong one after the other.
pub fn listed(files: &FileList) -> Vec<File> {
    let mut files: Vec<File> = (0..files.length()).filter_map(|index| files.get(index)).collect();
    files.sort_by_key(File::name);
    files
}
