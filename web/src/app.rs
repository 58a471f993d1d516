//! The page as a whole.

use crate::{
    components::{Footer, Header, Loader, ResultsView},
    config::Config,
    format::Numbers,
    session::Session,
    words,
};
use leptos::{ev, prelude::*};

/// Everything between the skip link and the footer.
#[component]
pub fn App(config: Config) -> impl IntoView {
    let session = Session::start();
    provide_context(session);
    provide_context(Numbers::new(&config));

    // The address names demo data, never a file.
    let wants_demo = || location_hash().is_some_and(|hash| hash == "demo");
    if wants_demo() {
        session.run_demo();
    }
    window_event_listener(ev::hashchange, move |_| {
        if wants_demo() {
            session.run_demo();
        }
    });

    view! {
        <a class="skip" href="#content">{words::SKIP}</a>
        <Header />
        <main id="content" tabindex="-1">
            <Loader />
            {move || session.results.get().map(|results| view! { <ResultsView results /> })}
        </main>
        <Footer />
    }
}
