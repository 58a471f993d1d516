//! Customer 360: one customer, found by id, as of a snapshot.

mod find;
mod profile;

use crate::{
    lang::t, navigation::navigation, report::report, session::session, words::customer as says,
};
use find::Finder;
use leptos::prelude::*;
use profile::Profile;
use semantics::{Answer, CustomerProfile, Question};
use std::sync::Arc;

/// What is known of the customer in the address.
#[derive(Clone, Debug, PartialEq)]
enum Subject {
    Nobody,
    Missing,
    Known(Arc<CustomerProfile>),
}

/// The search, and the customer found.
#[component]
pub fn CustomerPage() -> impl IntoView {
    let session = session();
    let (navigation, report) = (navigation(), report());
    let subject = RwSignal::new(Subject::Nobody);
    let newest = StoredValue::new(0_u32);
    let wanted = Memo::new(move |_| {
        let route = navigation.get();
        (route.customer, route.selection)
    });
    Effect::new(move |_| {
        if report.settled.get().is_none() {
            return;
        }
        let number = newest.get_value().wrapping_add(1);
        newest.set_value(number);
        let (Some(customer), selection) = wanted.get() else {
            return subject.set(Subject::Nobody);
        };
        session.ask(Question::Profile { customer, selection }, move |answer| {
            if newest.try_get_value() == Some(number) {
                subject.set(match answer {
                    Answer::Profile(profile) => Subject::Known(Arc::from(profile)),
                    _ => Subject::Missing,
                });
            }
        });
    });
    let body = move || match subject.get() {
        Subject::Nobody => view! {
            <div class="empty">
                <strong>{t(says::PICK)}</strong>
                <p>{t(says::PICK_LEAD)}</p>
            </div>
        }
        .into_any(),
        Subject::Missing => view! { <p class="empty">{t(says::MISSING)}</p> }.into_any(),
        Subject::Known(profile) => view! { <Profile profile /> }.into_any(),
    };
    view! {
        <Finder />
        {body}
    }
}
