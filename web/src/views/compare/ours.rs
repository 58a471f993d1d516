//! Our side: a page of the report itself, alive.

use super::pane::{Filled, Pane, Side};
use crate::{
    lang::t, navigation::navigation, route::View, views::page::PageBody, words::compare as says,
};
use leptos::prelude::*;

/// The page picked, with its slicers.
#[component]
pub fn OurSide(filled: Filled) -> impl IntoView {
    let navigation = navigation();
    let picked = navigation.compared;
    let title = move || t(picked.get().page().title);
    let open = move || {
        view! {
            <a class="link" href=move || navigation.link(View::Report(picked.get()))>{t(says::OPEN)}</a>
        }
    };
    view! {
        <Pane side=Side::Ours filled extra=open>
            <div class="pane-body report" tabindex="0" role="region" aria-label=title>
                <h3 class="pane-page" data-testid="compared-title">{title}</h3>
                {move || view! { <PageBody page=picked.get() /> }}
            </div>
        </Pane>
    }
}
