//! Every output file, to be saved.

use crate::{
    controls::Icon,
    lang::t,
    session::{Wanted, session},
    words::{downloads as says, file_description},
};
use leptos::prelude::*;
use protocol::OutputFile;

/// The files, each with what it holds.
#[component]
pub fn DownloadCard(has_model: bool) -> impl IntoView {
    let session = session();
    // The engine does one thing at a time.
    let busy = move || session.downloading.get().is_some() || session.run.with(Option::is_some);
    let is_zip = move || session.downloading.get() == Some(Wanted::Zip);
    let files = OutputFile::ALL.map(|file| {
        let available = has_model || !file.needs_model();
        let is_this = move || session.downloading.get() == Some(Wanted::File(file));
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
                    disabled=move || !available || busy()
                    on:click=move |_| session.download(Wanted::File(file))
                >
                    {Icon::Download.view()}
                    <span class="file-name">{file.file_name()}</span>
                    <span class="file-note">{note}</span>
                    <span class="file-description">{t(file_description(file))}</span>
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
                <button
                    class="button primary"
                    data-testid="download-zip"
                    disabled=busy
                    on:click=move |_| session.download(Wanted::Zip)
                >
                    {Icon::Download.view()}
                    {move || if is_zip() { t(says::BUSY) } else { t(says::ALL) }}
                </button>
            </div>
            <ul class="files">{files.into_iter().collect_view()}</ul>
        </section>
    }
}
