//! Where data come in: the drop zone, the file button and the demo.

use super::{progress::ProgressPanel, settings};
use crate::{
    controls::{FilePicker, Icon, listed},
    faults,
    format::numbers,
    lang::{said, t},
    navigation::navigation,
    route::View,
    session::{Complaint, EngineState, Session, session},
    words::{again, error, fill, progress, settings as says, stage_title, start, wizard},
};
use leptos::{ev, prelude::*};
use web_sys::File;

/// Where to bring a file, or the run at work.
#[component]
pub fn Loader() -> impl IntoView {
    let session = session();
    let running = Memo::new(move |_| session.run.with(Option::is_some));
    let opening = move || {
        let name =
            session.import.draft.with(|draft| draft.as_ref().map(|draft| draft.name.clone()));
        name.map(|name| {
            view! {
                <div class="opening" data-testid="opening">
                    <p role="status">{fill(t(wizard::OPENING), &[&name])}</p>
                    <button
                        class="button"
                        data-testid="cancel-opening"
                        on:click=move |_| session.leave_draft()
                    >
                        {t(progress::CANCEL)}
                    </button>
                </div>
            }
        })
    };
    view! {
        <section class="loader">
            <ErrorNote />
            <Show when=move || session.import.lost.get()>
                <p class="let-go" data-testid="choose-again" role="status">{t(again::LEAD)}</p>
            </Show>
            <DropZone />
            {opening}
            <Show when=move || running.get()>
                <ProgressPanel />
            </Show>
        </section>
    }
}

/// What a run has come to, for those who cannot see it.
#[component]
pub fn Announcements() -> impl IntoView {
    let session = session();
    let empty = Memo::new(move |_| session.results.with(Option::is_none));
    let stage = Memo::new(move |_| session.run.with(|run| run.as_ref().map(|r| r.progress.stage)));
    let status = move || match stage.get() {
        Some(stage) => t(stage_title(stage)),
        None if empty.get() => "",
        None => t(progress::FINISHED),
    };
    view! { <p class="visually-hidden" role="status">{status}</p> }
}

/// What went wrong last, until it is dismissed.
#[component]
pub fn ErrorNote() -> impl IntoView {
    let session = session();
    let note = move || {
        session.error.get().map(|complaint| {
            let setting = match &complaint {
                Complaint::Setting(fault) => Some(fault.setting().id),
                _ => None,
            };
            let message = match complaint {
                Complaint::Known(text) => t(text).to_owned(),
                Complaint::Said(message) => said(&message),
                Complaint::Setting(fault) => {
                    format!("{} {}", faults::text(&fault, numbers()), t(says::WHERE))
                }
            };
            view! {
                <div class="error" data-testid="error" role="alert">
                    <div>
                        <strong>{t(error::TITLE)}</strong>
                        <p>{message}</p>
                        {setting.map(|id| view! { <GoToSetting id /> })}
                    </div>
                    <button
                        class="icon-button"
                        aria-label=t(start::DISMISS)
                        on:click=move |_| session.error.set(None)
                    >
                        {Icon::Close.view()}
                    </button>
                </div>
            }
        })
    };
    view! { {note} }
}

/// The way to a setting's field.
#[component]
fn GoToSetting(id: &'static str) -> impl IntoView {
    let navigation = navigation();
    let go = move |_| {
        navigation.go(navigation.now().to(View::Data));
        // After the turn of the page, if there is one.
        request_animation_frame(move || settings::focus(id));
    };
    view! { <button class="link" data-testid="go-to-setting" on:click=go>{t(says::GO)}</button> }
}

/// Takes files in and shows what becomes of them.
fn take(session: Session, files: Vec<File>) {
    let navigation = navigation();
    // Who chooses a file again wants to be back where it was open.
    let again = session.import.lost.get_untracked();
    session.take(files);
    if !again && navigation.view.get_untracked() != View::Data {
        navigation.go(navigation.now().to(View::Data));
    }
}

/// A file may be let go anywhere on the page.
#[component]
pub fn DropAnywhere() -> impl IntoView {
    let session = session();
    let dragging = RwSignal::new(false);
    let over = window_event_listener(ev::dragover, move |event| {
        event.prevent_default();
        dragging.set(true);
        session.prepare();
    });
    let leave = window_event_listener(ev::dragleave, move |event| {
        if event.related_target().is_none() {
            dragging.set(false);
        }
    });
    let owner = Owner::current();
    let drop = window_event_listener(ev::drop, move |event| {
        event.prevent_default();
        dragging.set(false);
        let files = event.data_transfer().and_then(|data| data.files()).map(|files| listed(&files));
        if let (Some(files), Some(owner)) = (files, &owner) {
            owner.with(|| take(session, files));
        }
    });
    on_cleanup(move || {
        over.remove();
        leave.remove();
        drop.remove();
    });
    view! {
        <Show when=move || dragging.get()>
            <div class="drop-veil" aria-hidden="true">
                <p>{Icon::Upload.view()} {t(start::DROP_NOW)}</p>
            </div>
        </Show>
    }
}

/// What the file dialog offers first.
const ACCEPTED: &str =
    ".csv,.tsv,.txt,.tab,.xlsx,.xlsb,.xls,.ods,.parquet,.feather,.arrow,.gz,.zip,.zst,.xz,text/csv";

/// A button to choose one's own files.
#[component]
pub fn FileButton(
    label: &'static str,
    #[prop(optional)] quiet: bool,
    /// Its test id.
    #[prop(default = "file-input")]
    id: &'static str,
) -> impl IntoView {
    let session = session();
    let broken = Signal::derive(move || session.engine.state.get() == EngineState::Broken);
    let class = Signal::derive(move || match (quiet, broken.get()) {
        (true, false) => "button large",
        (true, true) => "button large disabled",
        (false, false) => "button primary",
        (false, true) => "button primary disabled",
    });
    let intent = Callback::new(move |()| session.prepare());
    let chosen = Callback::new(move |files| take(session, files));
    view! {
        <FilePicker id accept=ACCEPTED multiple=true class disabled=broken intent chosen>
            {label}
        </FilePicker>
    }
}

/// A button that runs on simulated data.
#[component]
pub fn DemoButton(
    /// Its test id.
    id: &'static str,
) -> impl IntoView {
    let session = session();
    let blocked = move || {
        session.engine.state.get() == EngineState::Broken || session.run.with(Option::is_some)
    };
    view! {
        <button class="button" data-testid=id disabled=blocked on:click=move |_| session.run_demo()>
            {Icon::Spark.view()}
            {t(start::DEMO)}
        </button>
    }
}

#[component]
fn DropZone() -> impl IntoView {
    view! {
        <div class="drop" data-testid="drop-zone">
            <span class="drop-icon">{Icon::Upload.view()}</span>
            <p class="drop-title">{t(start::DROP)}</p>
            <div class="drop-actions">
                <FileButton label=t(start::CHOOSE) />
                <DemoButton id="demo-button" />
            </div>
            <p class="drop-note">{t(start::DROP_WHAT)}</p>
            <p class="drop-note">{t(start::DEMO_NOTE)}</p>
        </div>
    }
}
