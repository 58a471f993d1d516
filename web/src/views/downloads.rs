//! Every output file, to be saved.

use crate::{
    controls::Icon,
    lang::t,
    session::{Wanted, session},
    words::downloads as says,
};
use leptos::prelude::*;
use vocabulary::{Bundle, OutputFile};

/// The files, each with what it holds.
#[component]
pub fn DownloadCard(has_model: bool) -> impl IntoView {
    let session = session();
    let files = OutputFile::ALL.map(|file| {
        let available = has_model || !file.needs_model();
        let is_this = move || session.downloads.wanted.get() == Some(Wanted::File(file));
        let note = move || match (available, is_this()) {
            (false, _) => t(says::NEEDS_MODEL),
            (true, true) => t(says::BUSY),
            (true, false) => "",
        };
        view! {
            <li>
                <button
                    class="file"
                    data-testid=format!("download-{}", file.file_name())
                    disabled=move || !available || session.is_busy()
                    on:click=move |_| session.download(Wanted::File(file))
                >
                    {Icon::Download.view()}
                    <span class="file-name">{file.file_name()}</span>
                    <span class="file-note">{note}</span>
                    <span class="file-description">{t(file.title())}</span>
                </button>
            </li>
        }
    });
    view! {
        <section class="card wide" aria-labelledby="downloads-title">
            <div class="card-head">
                <div>
                    <h2 id="downloads-title">{t(says::TITLE)}</h2>
                    <p class="timeline">{t(says::LEAD)}</p>
                </div>
                <div class="button-row">
                    <BundleButton bundle=Bundle::PowerBi />
                    <BundleButton bundle=Bundle::Files />
                </div>
            </div>
            <ul class="files">{files.into_iter().collect_view()}</ul>
        </section>
    }
}

/// Saves several files as one zip.
#[component]
pub fn BundleButton(bundle: Bundle) -> impl IntoView {
    let session = session();
    let is_this = move || session.downloads.wanted.get() == Some(Wanted::Zip(bundle));
    let (id, class, label) = match bundle {
        Bundle::Files => ("download-zip", "button primary", says::ALL),
        Bundle::PowerBi => ("download-power-bi", "button", says::POWER_BI),
    };
    view! {
        <button
            class=class
            data-testid=id
            disabled=move || session.is_busy()
            on:click=move |_| session.download(Wanted::Zip(bundle))
        >
            {Icon::Download.view()}
            {move || t(if is_this() { says::BUSY } else { label })}
        </button>
    }
}
