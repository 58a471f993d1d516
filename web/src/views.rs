//! What can be looked at.

mod compare;
mod customer;
mod data;
mod downloads;
mod findings;
mod home;
mod how;
mod interrupted;
mod kept;
mod loader;
mod model;
mod no_model;
mod page;
mod people;
mod progress;
mod quality;
mod readiness;
mod run;
mod settings;
mod shell;
mod wizard;

use crate::{navigation::navigation, route::View};
use leptos::prelude::*;

pub use interrupted::StoppedNote;
pub use kept::UpdateNote;
pub use loader::{Announcements, DropAnywhere, ErrorNote};
pub use shell::Shell;

/// The view the address names.
#[component]
pub fn CurrentView() -> impl IntoView {
    let navigation = navigation();
    move || match navigation.view.get() {
        View::Home => view! { <home::Home /> }.into_any(),
        View::Report(page) => view! { <page::ReportPage page /> }.into_any(),
        View::People => view! { <people::PeopleView /> }.into_any(),
        View::Data => view! { <data::DataView /> }.into_any(),
        View::Model => view! { <model::ModelView /> }.into_any(),
        View::Compare => view! { <compare::CompareView /> }.into_any(),
        View::How => view! { <how::HowView /> }.into_any(),
    }
}

/// A view's title and what it is for.
#[component]
pub fn PageHead(title: &'static str, #[prop(into)] lead: Signal<String>) -> impl IntoView {
    view! {
        <div class="page-head">
            <h1>{title}</h1>
            <p class="page-lead">{lead}</p>
        </div>
    }
}
