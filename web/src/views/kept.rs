//! What is kept on this device: asked for, shown, opened and forgotten.

use crate::{
    controls::Icon,
    format::numbers,
    keep::{Kept, store::can_keep},
    lang::t,
    session::{Results, session},
    words::{fill, keep as says},
};
use leptos::prelude::*;

/// The data set that is kept, or the offer to keep the one at hand.
#[component]
pub fn KeptNote() -> impl IntoView {
    let session = session();
    let own = move || session.results.with(|r| r.as_ref().is_some_and(Results::are_own));
    let note = move || match session.kept.data.get() {
        Some(kept) => view! { <KeptHere kept /> }.into_any(),
        None if own() => view! { <KeepOffer /> }.into_any(),
        None => ().into_any(),
    };
    view! { {note} }
}

#[component]
fn KeptHere(kept: Kept) -> impl IntoView {
    let session = session();
    let busy = move || session.run.with(|run| run.as_ref().is_some_and(|run| run.draft.is_some()));
    let what = fill(t(says::KEPT), &[&kept.names.join(", "), &numbers().bytes(kept.bytes as u64)]);
    view! {
        <section class="kept" data-testid="kept">
            <p>{what}</p>
            <div class="button-row">
                <button
                    class="button"
                    data-testid="open-kept"
                    disabled=busy
                    on:pointerenter=move |_| session.prepare()
                    on:focusin=move |_| session.prepare()
                    on:click=move |_| session.open_kept()
                >
                    {t(says::OPEN)}
                </button>
                <button class="button" data-testid="forget" on:click=move |_| session.forget()>
                    {Icon::Close.view()}
                    {t(says::FORGET)}
                </button>
            </div>
        </section>
    }
}

#[component]
fn KeepOffer() -> impl IntoView {
    let session = session();
    if !can_keep() {
        return view! {
            <section class="kept"><p data-testid="cannot-keep">{t(says::NO_WRITING)}</p></section>
        }
        .into_any();
    }
    let busy = session.kept.busy;
    view! {
        <section class="kept">
            <p>{t(says::OFFER)}</p>
            <button
                class="button"
                data-testid="keep"
                disabled=busy
                on:click=move |_| session.keep()
            >
                {Icon::Lock.view()}
                {move || t(if busy.get() { says::KEEPING } else { says::KEEP })}
            </button>
        </section>
    }
    .into_any()
}

/// Tells of a newer version of the page.
#[component]
pub fn UpdateNote() -> impl IntoView {
    let session = session();
    view! {
        <Show when=move || session.offline.update.get()>
            <div class="update" role="status" data-testid="update">
                <p>{t(says::UPDATE)}</p>
                <button
                    class="button"
                    data-testid="take-update"
                    on:click=move |_| session.offline.take_over()
                >
                    {t(says::RELOAD)}
                </button>
            </div>
        </Show>
    }
}
