//! What stopped half-way: said wherever one is, with the way on.

use crate::{
    lang::t,
    session::session,
    stopped::Stopped,
    words::{error, fill, interrupted as says},
};
use leptos::prelude::*;

/// Tells that a worker has stopped, and starts it again.
#[component]
pub fn StoppedNote() -> impl IntoView {
    let session = session();
    let note = move || {
        session.recovery.stopped.get().map(|stopped| {
            let (text, again) = match stopped {
                Stopped::Late => (says::LATE, says::START_AGAIN),
                Stopped::Start => (says::START, says::TRY_AGAIN),
                Stopped::Engine => (says::ENGINE, says::START_AGAIN),
                Stopped::Unpacker => (says::UNPACKER, says::TRY_AGAIN),
            };
            let leave = (stopped == Stopped::Unpacker).then(|| {
                view! {
                    <button class="button" data-testid="give-up" on:click=move |_| session.give_up()>
                        {t(says::GIVE_UP)}
                    </button>
                }
            });
            view! {
                <div class="error stopped" role="alert" data-testid="stopped">
                    <div>
                        <strong>{t(error::TITLE)}</strong>
                        <p>{t(text)}</p>
                    </div>
                    <div class="button-row">
                        <button
                            class="button primary"
                            data-testid="go-on"
                            on:click=move |_| session.go_on()
                        >
                            {t(again)}
                        </button>
                        {leave}
                    </div>
                </div>
            }
        })
    };
    view! { {note} }
}

/// Asks which of two files it shall be.
#[component]
pub fn NextNote() -> impl IntoView {
    let session = session();
    let note = move || {
        session.import.next.get().map(|next| {
            view! {
                <section class="kept" role="alert" data-testid="next">
                    <p>{fill(t(says::NEXT), &[&next.open, &next.name])}</p>
                    <div class="button-row">
                        <button class="button" data-testid="take-next" on:click=move |_| session.take_next()>
                            {fill(t(says::TAKE), &[&next.name])}
                        </button>
                        <button class="button" data-testid="stay" on:click=move |_| session.import.stay()>
                            {fill(t(says::STAY), &[&next.open])}
                        </button>
                    </div>
                </section>
            }
        })
    };
    view! { {note} }
}
