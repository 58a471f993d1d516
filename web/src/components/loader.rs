//! Where data comes in: the drop zone, the file button and the demo.

use super::{
    icons::Icon,
    progress::ProgressPanel,
    welcome::{Notes, Pitch},
};
use crate::{
    session::{EngineState, session},
    words::{error, progress, start},
};
use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, File};

/// The first screen; once there are results, a bar above them.
#[component]
pub fn Loader() -> impl IntoView {
    let session = session();
    let running = Memo::new(move |_| session.run.with(Option::is_some));
    let empty = Memo::new(move |_| session.results.with(Option::is_none));
    let stage = Memo::new(move |_| session.run.with(|run| run.as_ref().map(|r| r.progress.stage)));
    let status = move || match stage.get() {
        Some(stage) => stage.title(),
        None if empty.get() => "",
        None => progress::FINISHED,
    };
    view! {
        <section class="loader" class:first=empty>
            <Show when=move || empty.get()>
                <Pitch />
            </Show>
            <ErrorNote />
            <p class="visually-hidden" role="status">{status}</p>
            <Show when=move || running.get() fallback=move || view! { <DropZone again=!empty.get_untracked() /> }>
                <ProgressPanel />
            </Show>
            <Show when=move || empty.get() && !running.get()>
                <Notes />
            </Show>
        </section>
    }
}

/// What went wrong last, until it is dismissed.
#[component]
fn ErrorNote() -> impl IntoView {
    let session = session();
    let note = move || {
        session.error.get().map(|message| {
            view! {
                <div class="error" data-testid="error" role="alert">
                    <div>
                        <strong>{error::TITLE}</strong>
                        <p>{message}</p>
                    </div>
                    <button
                        class="icon-button"
                        aria-label=start::DISMISS
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

/// The zone itself. A file may be let go anywhere on the page; the zone says so.
#[component]
fn DropZone(again: bool) -> impl IntoView {
    let session = session();
    let dragging = RwSignal::new(false);
    let input = NodeRef::<html::Input>::new();

    let over = window_event_listener(ev::dragover, move |event| {
        event.prevent_default();
        dragging.set(true);
    });
    let leave = window_event_listener(ev::dragleave, move |event| {
        if event.related_target().is_none() {
            dragging.set(false);
        }
    });
    let drop = window_event_listener(ev::drop, move |event| {
        event.prevent_default();
        dragging.set(false);
        if let Some(file) = dropped(&event) {
            session.run_file(&file);
        }
    });
    on_cleanup(move || {
        over.remove();
        leave.remove();
        drop.remove();
    });

    let chosen = move |_| {
        let Some(input) = input.get_untracked() else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            session.run_file(&file);
        }
        // Otherwise choosing the same file again would not be noticed.
        input.set_value("");
    };
    let broken = move || session.engine_state.get() == EngineState::Broken;
    let title = move || match (dragging.get(), again) {
        (true, _) => start::DROP_NOW,
        (false, true) => start::DROP_AGAIN,
        (false, false) => start::DROP,
    };

    view! {
        <div class="drop" class:dragging=dragging class:compact=again data-testid="drop-zone">
            <span class="drop-icon">{Icon::Upload.view()}</span>
            <p class="drop-title">{title}</p>
            <div class="drop-actions">
                <label class="button primary" class:disabled=broken>
                    <input
                        class="visually-hidden"
                        type="file"
                        accept=".csv,text/csv"
                        data-testid="file-input"
                        disabled=broken
                        node_ref=input
                        on:change=chosen
                    />
                    {start::CHOOSE}
                </label>
                <button
                    class="button"
                    data-testid="demo-button"
                    disabled=broken
                    on:click=move |_| session.run_demo()
                >
                    {Icon::Spark.view()}
                    {start::DEMO}
                </button>
            </div>
            {(!again).then(|| view! { <p class="drop-note">{start::DEMO_NOTE}</p> })}
        </div>
    }
}

fn dropped(event: &DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)?.dyn_into().ok()
}
