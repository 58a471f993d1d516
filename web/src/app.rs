//! The page as a whole.

use crate::{
    config::Config, format::Numbers, lang::Lang, navigation::Navigation, reference, report::Report,
    session::Session, shared, views::Shell,
};
use leptos::prelude::*;

/// Everything. A change of language draws it anew.
#[component]
pub fn App(config: Config) -> impl IntoView {
    shared::start();
    let lang = Lang::start();
    let session = Session::start();
    let navigation = Navigation::start();
    let report = Report::start(session, navigation);
    shared::share(reference::start());
    shared::share(lang);
    shared::share(session);
    shared::share(navigation);
    shared::share(report);
    shared::share(StoredValue::new(config.clone()));
    session.begin_visit();

    let site_currency = config.currency.clone();
    let currency = Memo::new(move |_| session.currency(site_currency.as_ref()));
    move || {
        let language = lang.get();
        shared::share(Numbers::new(&config, language, currency));
        view! { <Shell /> }
    }
}
