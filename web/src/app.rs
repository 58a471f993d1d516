//! The page as a whole.

use crate::{
    config::Config, controls::Shell, format::Numbers, lang::Lang, navigation::Navigation,
    reference, report::Report, session::Session,
};
use leptos::prelude::*;

/// Everything. A change of language draws it anew.
#[component]
pub fn App(config: Config) -> impl IntoView {
    let lang = Lang::start();
    let session = Session::start();
    let navigation = Navigation::start();
    let report = Report::start(session, navigation);
    provide_context(reference::start());
    provide_context(lang);
    provide_context(session);
    provide_context(navigation);
    provide_context(report);
    provide_context(StoredValue::new(config.clone()));
    // The report shows itself on simulated data until a file is chosen.
    session.run_demo();

    let site_currency = config.currency.clone();
    let currency = Memo::new(move |_| session.currency(site_currency.as_ref()));
    move || {
        let language = lang.get();
        provide_context(Numbers::new(&config, language, currency));
        view! { <Shell /> }
    }
}
